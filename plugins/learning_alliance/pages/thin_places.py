"""Where the collection is thin: what few cases, no lesson or no independent study speaks of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.gaps import FEW, Gaps
from learning_alliance.pages.page import Link, difficulty_uri, region_uri, relative_address, theme_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill


@dataclass(frozen=True, slots=True)
class ThinPlace:
    """One way in which the collection is thin, and where."""

    what: str
    where: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ThinPlaces:
    """All ways in which the collection is thin."""

    gaps: tuple[ThinPlace, ...]


def thin_places(site: SiteContext, origin: str) -> str:
    """Return where cases, lessons or evidence are missing, as a list with links."""
    return fill("fragments/thin_places.html", ThinPlaces(found_thin(site, origin))).strip()


def found_thin(site: SiteContext, origin: str) -> tuple[ThinPlace, ...]:
    """Return each way in which the collection is thin, with the terms concerned."""
    gaps = Gaps(site.knowledge_base)

    def place(what: str, terms: Iterable[Term], uri: Callable[[str], str]) -> ThinPlace:
        return ThinPlace(
            what, tuple(Link(term.label, relative_address(origin, uri(term.id))) for term in terms)
        )

    places = (
        place(f"Themes with fewer than {FEW} cases", gaps.themes_with_few_cases, theme_uri),
        place("Themes without a lesson", gaps.themes_without_lesson, theme_uri),
        place("Themes without a failure on record", gaps.themes_without_failure, theme_uri),
        place("Themes on which no case rests on independent study", gaps.themes_without_study, theme_uri),
        place("Parts of the world without a case", gaps.regions_without_case, region_uri),
        place("Difficulties that no case tells of", gaps.difficulties_without_case, difficulty_uri),
        place(
            "Difficulties that cases tell of and no lesson answers",
            gaps.difficulties_without_lesson,
            difficulty_uri,
        ),
    )
    return tuple(each for each in places if each.where)
