"""Where the collection is thin: what few cases, no lesson or no independent study speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass

from learning_alliance.domain.vocabulary import Term, Vocabulary
from learning_alliance.pages.live_lists import INDEPENDENT
from learning_alliance.pages.page import Link, relative_address
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill

FEW = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """One way in which the collection is thin, and where."""

    what: str
    where: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """All ways in which the collection is thin."""

    gaps: tuple[Gap, ...]


def thin_places(site: SiteContext, origin: str) -> str:
    """Return where cases, lessons or evidence are missing, as a list with links."""
    gaps = tuple(gap for gap in _gaps(site, origin) if gap.where)
    return fill("fragments/thin_places.html", Gaps(gaps)).strip()


def _gaps(site: SiteContext, origin: str) -> tuple[Gap, ...]:
    base, vocabularies = site.knowledge_base, site.vocabularies
    independent = {case_id for case_id, level in base.evidence.items() if level.level >= INDEPENDENT}
    themes = vocabularies.themes

    def links(terms: list[Term], prefix: str) -> tuple[Link, ...]:
        return tuple(Link(term.label, relative_address(origin, f"{prefix}/{term.id}.md")) for term in terms)

    few = [term for term in themes if len(base.cases_by_theme.get(term.id, ())) < FEW]
    no_lesson = [term for term in themes if term.id not in base.lessons_by_theme]
    no_study = [
        term
        for term in themes
        if not any(case.id in independent for case in base.cases_by_theme.get(term.id, ()))
    ]
    return (
        Gap(f"Themes with fewer than {FEW} cases", links(few, "themes")),
        Gap("Themes without a lesson", links(no_lesson, "themes")),
        Gap("Themes on which no case rests on independent study", links(no_study, "themes")),
        Gap(
            "Parts of the world without a case",
            links(_without(vocabularies.regions, base.cases_by_region), "regions"),
        ),
        Gap(
            "Difficulties that no case tells of",
            links(_without(vocabularies.difficulties, base.cases_by_difficulty), "difficulties"),
        ),
    )


def _without(vocabulary: Vocabulary, index: Mapping[str, object]) -> list[Term]:
    return [term for term in vocabulary if term.id not in index]
