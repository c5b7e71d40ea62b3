"""What kind of body a funder is, read from the actors of its case, and else from its name."""

import re

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.actor_names import ActorNames

BRACKETS = re.compile(r"\s*\(([^)]*)\)")
THROUGH = re.compile(r",? through .*")
SEVERAL = re.compile(
    r"\b(?:all (?:sources|donors|partners)|several|others|total|and|with|not (?:stated|named))\b|%",
    re.IGNORECASE,
)
GOVERNMENT_OF = re.compile(r"(?:the )?government of (?:the )?(.+)")
OPENINGS = (
    ("national-government", ("ministry of ", "central government")),
    ("local-authority", ("city of ", "municipality of ", "municipalities")),
    (
        "community-organisation",
        ("residents", "families", "savers", "the public", "communities", "community networks"),
    ),
    ("private-sector", ("private banks", "institutional investors")),
)


class FunderTypes:
    """Tells the type of funders."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._known = ActorNames(vocabularies.joined_actors)
        self._codes = {term.label.casefold(): term.id for term in vocabularies.countries}

    def type_of(self, case: CaseStudy, funder: str) -> str:
        """Return a term of `actor-types`, or an empty text where several kinds pay together or none is known."""
        names = self._names(funder)
        found = {actor.type for actor in case.actors if names & self._names(actor.name)}
        found = found or {body.type for name in names for body in self._known.joined(name) if body.type}
        if found:
            return found.pop() if len(found) == 1 else ""
        return self._type_by_name(case, BRACKETS.sub("", funder).strip().casefold())

    def _names(self, name: str) -> set[str]:
        """Return the forms of a name: with and without brackets, what these hold, and what it is joined under."""
        whole = THROUGH.sub("", name)
        forms = {
            each.strip().casefold() for each in (whole, BRACKETS.sub("", whole), *BRACKETS.findall(whole))
        }
        return forms | {body.id for form in forms for body in self._known.joined(form)}

    def _type_by_name(self, case: CaseStudy, name: str) -> str:
        if SEVERAL.search(name):
            return ""
        government = GOVERNMENT_OF.fullmatch(name)
        code = self._codes.get(government[1]) if government else None
        if code:
            return "national-government" if code in case.countries else "development-agency"
        return next((type_id for type_id, openings in OPENINGS if name.startswith(openings)), "")
