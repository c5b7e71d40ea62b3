"""Where the collection is published, and where its pages are."""

from dataclasses import dataclass

TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FACTS_LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True, slots=True)
class Home:
    """The site on which the collection stands.

    Attributes:
        name: The name of the collection.
        address: Where it is published, ending in a slash; empty where that is not settled.
    """

    name: str = "Learning Alliance"
    address: str = ""

    @property
    def contributors(self) -> str:
        """Whom to name where a text names nobody: those who made the collection."""
        return f"The {self.name} contributors"

    def case_page(self, case_id: str) -> str:
        """Return the address of a case; from the front page where the site has no address of its own."""
        return f"{self.address}case-studies/{case_id}/"

    def lesson_page(self, lesson_id: str) -> str:
        """Return the address of a lesson, in the same way."""
        return f"{self.address}lessons/{lesson_id}/"
