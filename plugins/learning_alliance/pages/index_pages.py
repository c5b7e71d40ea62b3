"""The indexes: all themes, countries by region, criteria, difficulties, cases and lessons."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from learning_alliance.domain.vocabulary import Term, Vocabulary
from learning_alliance.pages.cards import (
    CardGroup,
    Pager,
    case_card,
    grouped_cards,
    lesson_card,
    numbered_title,
    sliced,
)
from learning_alliance.pages.page import (
    Link,
    Page,
    country_uri,
    criterion_uri,
    difficulty_uri,
    matrix_uri,
    region_uri,
    relative_address,
    theme_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.subject_pages import by_region, region_heading
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.wording import counted, joined


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A term in an index, with how much is known on it."""

    link: Link
    count: str
    definition: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Terms under a heading, which may link."""

    heading: Link
    terms: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """What the template of an index shows."""

    title: str
    introduction: str
    groups: tuple[IndexGroup, ...]
    source: str
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class CardListPage:
    """What the template of a list of cases or lessons shows."""

    title: str
    introduction: str
    groups: tuple[CardGroup, ...]
    pager: Pager | None


def vocabulary_indexes(site: SiteContext) -> Iterator[Page]:
    """Yield the indexes of themes, criteria and difficulties."""
    base = site.knowledge_base
    yield _vocabulary_index(
        "themes/index.md",
        site.vocabularies.themes,
        theme_uri,
        base.cases_by_theme,
        "What is your problem about? Each theme leads to the cases and lessons on it.",
    )
    yield _vocabulary_index(
        "criteria/index.md",
        site.vocabularies.criteria,
        criterion_uri,
        base.cases_by_criterion,
        "The ten criteria by which the Cities Alliance weighs proposals, each with the cases that speak to it.",
        title="The ten criteria",
        more=Link("All cases and criteria in one table", relative_address("criteria/index.md", matrix_uri())),
    )
    yield _vocabulary_index(
        "difficulties/index.md",
        site.vocabularies.difficulties,
        difficulty_uri,
        base.cases_by_difficulty,
        "What went wrong elsewhere, who else met the same problem, and what they did about it.",
    )


def countries_index(site: SiteContext) -> Page:
    """Return the index of countries, by sub-region of UN M49; those without a case are named at the end."""
    uri = "countries/index.md"
    cases = site.knowledge_base.cases_by_country
    known, missing = [], []
    for region in site.vocabularies.regions:
        countries = sorted(site.vocabularies.countries.in_group(region.id), key=lambda term: term.label)
        entries = tuple(
            _country_entry(uri, term, len(cases[term.id])) for term in countries if term.id in cases
        )
        rest = [term.label for term in countries if term.id not in cases]
        link = Link(site.region_label(region.id), relative_address(uri, region_uri(region.id)))
        if entries:
            known.append(IndexGroup(link, entries))
        if rest:
            missing.append(
                IndexEntry(
                    link,
                    counted(len(rest), "country or territory", "countries and territories"),
                    f"{joined(rest)}.",
                )
            )
    model = IndexPage(
        "Countries and regions",
        f"Cases from {counted(len(cases), 'country', 'countries')}, by the regions of UN M49.",
        (*known, IndexGroup(Link("No case yet", ""), tuple(missing))),
        site.vocabularies.regions.source,
    )
    return _page(uri, "index.md", model)


def case_lists(site: SiteContext) -> Iterator[Page]:
    """Yield the list of all cases, by region, fifty a page."""
    ordered = by_region(site, site.knowledge_base.cases)
    for uri, cases, place in sliced("case-studies/index.md", ordered):
        groups = grouped_cards(cases, partial(region_heading, site), partial(case_card, site, uri))
        introduction = f"{counted(len(ordered), 'case study', 'case studies')} by region. What was tried, what it cost, what came of it and what went wrong."
        yield _page(uri, "case_list.md", CardListPage("Case studies", introduction, groups, place))


def lesson_lists(site: SiteContext) -> Iterator[Page]:
    """Yield the list of all lessons, by stage, fifty a page."""
    stages = site.vocabularies.stages
    ordered = tuple(
        sorted(site.knowledge_base.lessons, key=lambda each: (stages.position(each.stage), each.title))
    )
    for uri, lessons, place in sliced("lessons/index.md", ordered):
        groups = grouped_cards(
            lessons, lambda lesson: stages.label(lesson.stage), partial(lesson_card, site, uri)
        )
        introduction = (
            f"{counted(len(ordered), 'lesson', 'lessons')}, by the stage at which they matter. Each says where it "
            "holds, where it does not, and which cases speak for and against it."
        )
        yield _page(uri, "case_list.md", CardListPage("Lessons", introduction, groups, place))


def _vocabulary_index(  # noqa: PLR0917 - six parts of one page
    uri: str,
    vocabulary: Vocabulary,
    term_uri: Callable[[str], str],
    cases: Mapping[str, tuple[object, ...]],
    introduction: str,
    title: str = "",
    more: Link | None = None,
) -> Page:
    def entry(term: Term) -> IndexEntry:
        link = Link(term.label, relative_address(uri, term_uri(term.id)))
        return IndexEntry(link, counted(len(cases.get(term.id, ())), "case", "cases"), term.definition)

    named = [(Link(group.label, ""), vocabulary.in_group(group.id)) for group in vocabulary.groups]
    groups = named or [(Link("", ""), vocabulary.terms)]
    model = IndexPage(
        title or vocabulary.title,
        introduction,
        tuple(IndexGroup(heading, tuple(entry(term) for term in terms)) for heading, terms in groups),
        vocabulary.source,
        more,
    )
    return _page(uri, "index.md", model)


def _country_entry(uri: str, term: Term, number: int) -> IndexEntry:
    return IndexEntry(
        Link(term.label, relative_address(uri, country_uri(term.id))), counted(number, "case", "cases"), ""
    )


def _page(uri: str, template: str, model: IndexPage | CardListPage) -> Page:
    title = numbered_title(model.title, model.pager) if isinstance(model, CardListPage) else model.title
    text = fill(template, model)
    return Page(
        uri, with_front_matter(text, title=title, description=model.introduction, hidden=("navigation",))
    )
