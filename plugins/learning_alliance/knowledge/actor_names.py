"""Which names mean one body: the list of joined actors, and how a body without an entry there is told apart."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from learning_alliance.domain.vocabulary import Term, Vocabulary

LONGEST_SLUG = 60
MOST_COUNTRIES = 2


@dataclass(frozen=True, slots=True)
class NamedActor:
    """A body as a name points to it.

    Attributes:
        id: Fit for an address; the same name in other countries is another body with another id.
        type: A term of `actor-types`, empty where the list of joined actors does not settle it.
    """

    id: str
    name: str
    type: str = ""
    definition: str = ""


class ActorNames:
    """Finds the bodies that a name means."""

    def __init__(self, joined: Vocabulary) -> None:
        found: dict[str, list[NamedActor]] = defaultdict(list)
        for term in joined:
            for name in dict.fromkeys((term.label.casefold(), *(each.casefold() for each in term.synonyms))):
                found[name].append(_body(term))
        self._joined: Mapping[str, list[NamedActor]] = found

    def joined(self, name: str) -> Sequence[NamedActor]:
        """Return the bodies that the list of joined actors knows under a name."""
        return self._joined.get(name.casefold(), ())

    def bodies(self, name: str, countries: Sequence[str]) -> Sequence[NamedActor]:
        """Return the bodies that a name means in a case.

        Names such as "Local governments" mean another body in each country, so bodies without an entry in
        the list are the same only within the same countries.
        """
        return self.joined(name) or (NamedActor(_local_id(name, countries), name),)


def slug(text: str) -> str:
    """Return a text in small letters and digits, such as `municipality-of-santo-andre`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _local_id(name: str, countries: Sequence[str]) -> str:
    where = sorted(countries)
    ending = "-".join(where[:MOST_COUNTRIES]).lower() or "worldwide"
    more = f"-and-{len(where) - MOST_COUNTRIES}-more" if len(where) > MOST_COUNTRIES else ""
    return f"{slug(name)[:LONGEST_SLUG].strip('-') or 'body'}-{ending}{more}"


def _body(term: Term) -> NamedActor:
    return NamedActor(term.id, term.label, term.codes.get("type", ""), term.definition)
