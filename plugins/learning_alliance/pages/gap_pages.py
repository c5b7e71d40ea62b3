"""The gap map: what the collection knows and what it lacks, each gap with the call to fill it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from learning_alliance.domain.vocabulary import Group
from learning_alliance.knowledge.gaps import OUTSIDE_THE_REGIONS, Gaps
from learning_alliance.knowledge.review import due_cases
from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.gap_tables import Columns, GapTable, gap_table
from learning_alliance.pages.page import (
    PAGE_LENGTH,
    Link,
    Page,
    contribute_uri,
    difficulty_uri,
    gaps_uri,
    numbered_uri,
    region_uri,
    relative_address,
    theme_uri,
)
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.subject_pages import by_region, region_heading
from learning_alliance.pages.template import fill, with_front_matter
from learning_alliance.pages.thin_places import ThinPlace, found_thin
from learning_alliance.pages.wording import counted, day

STYLE_URI = "assets/gaps.css"
REGIONS, DIFFICULTIES = "regions", "difficulties"
MOST_DUE = 50
SEVERAL_REGIONS = "several-regions"


@dataclass(frozen=True, slots=True)
class Noted:
    """A link with a few words beside it."""

    link: Link
    note: str


@dataclass(frozen=True, slots=True)
class GapsPage:
    """What the template of the gap map shows.

    Attributes:
        parent: The page above; None for the first.
        jumps: Links to the tables and lists of this page.
        more: Pages with finer tables.
        thin: Ways in which the collection is thin.
        due: Cases that have to be looked at again, the oldest look first.
        due_note: What is said of them.
    """

    title: str
    parent: Link | None
    introduction: str
    jumps: tuple[Link, ...]
    tables: tuple[GapTable, ...]
    more: tuple[Link, ...]
    thin: tuple[ThinPlace, ...]
    one_country: tuple[Noted, ...]
    due: tuple[Noted, ...]
    due_note: str
    has_lists: bool
    contribute: str
    style: str
    script: str


def gap_pages(site: SiteContext) -> Iterator[Page]:
    """Yield the gap map and its two finer pages."""
    tables = _Tables(site)
    yield _page(site, gaps_uri(), "What is known, and what is missing", tables.overview(), has_lists=True)
    yield _page(site, gaps_uri(REGIONS), "Themes by region", tables.by_sub_region())
    yield _page(site, gaps_uri(DIFFICULTIES), "Themes by difficulty", tables.by_difficulty())


@dataclass(frozen=True)
class _Tables:
    """The tables of all pages."""

    site: SiteContext

    def overview(self) -> tuple[GapTable, ...]:
        uri, base, known = gaps_uri(), self.site.knowledge_base, self.site.vocabularies
        regions = Columns(
            "region",
            {group.id: Link(group.label, f"{gaps_uri(REGIONS)}#{group.id}") for group in self._regions},
            base.cases_by_region,
            self._theme_in_region,
        )
        groups = Columns(
            "",
            {
                group.id: Link(group.label, f"{gaps_uri(DIFFICULTIES)}#{group.id}")
                for group in known.difficulties.groups
            },
            {
                group.id: tuple(
                    {
                        case.id: case
                        for term in known.difficulties.in_group(group.id)
                        for case in base.cases_by_difficulty.get(term.id, ())
                    }.values()
                )
                for group in known.difficulties.groups
            },
            lambda theme, group: f"{gaps_uri(DIFFICULTIES)}#{group}-{theme}",
        )
        return (
            gap_table(self.site, uri, "by-region", "Themes and parts of the world", regions),
            gap_table(self.site, uri, "by-difficulty", "Themes and what went wrong", groups),
        )

    def by_sub_region(self) -> tuple[GapTable, ...]:
        site = self.site
        return tuple(
            gap_table(
                site,
                gaps_uri(REGIONS),
                group.id,
                group.label,
                Columns(
                    "region",
                    {
                        term.id: Link(term.label, region_uri(term.id))
                        for term in site.vocabularies.regions.in_group(group.id)
                    },
                    site.knowledge_base.cases_by_region,
                    self._theme_in_region,
                ),
            )
            for group in self._regions
        )

    def by_difficulty(self) -> tuple[GapTable, ...]:
        site, known = self.site, self.site.vocabularies.difficulties
        return tuple(
            gap_table(
                site,
                gaps_uri(DIFFICULTIES),
                group.id,
                group.label,
                Columns(
                    "difficulty",
                    {term.id: Link(term.label, difficulty_uri(term.id)) for term in known.in_group(group.id)},
                    site.knowledge_base.cases_by_difficulty,
                    lambda _, difficulty: difficulty_uri(difficulty),
                ),
            )
            for group in known.groups
        )

    @property
    def _regions(self) -> tuple[Group, ...]:
        groups = self.site.vocabularies.regions.groups
        return tuple(group for group in groups if group.id != OUTSIDE_THE_REGIONS)

    def _theme_in_region(self, theme: str, region: str) -> str:
        """Return where on the pages of a theme the cases of a region or sub-region begin."""
        regions = self.site.vocabularies.regions
        headings = self._headings[theme]
        whole = regions[region].group if region in regions else region
        return headings.get(whole) or headings[SEVERAL_REGIONS]

    @cached_property
    def _headings(self) -> Mapping[str, Mapping[str, str]]:
        """For each theme, the address of each region's heading in its paged list of cases."""
        site = self.site
        groups = {group.label: group.id for group in site.vocabularies.regions.groups}
        found: dict[str, dict[str, str]] = {}
        for theme, cases in site.knowledge_base.cases_by_theme.items():
            found[theme] = {}
            for place, case in enumerate(by_region(site, cases)):
                region = groups.get(region_heading(site, case), SEVERAL_REGIONS)
                page = numbered_uri(theme_uri(theme), place // PAGE_LENGTH + 1)
                found[theme].setdefault(region, f"{page}#{region}")
        return found


def _page(
    site: SiteContext, uri: str, title: str, tables: tuple[GapTable, ...], *, has_lists: bool = False
) -> Page:
    model = GapsPage(
        title=title,
        parent=None if has_lists else Link("Gap map", relative_address(uri, gaps_uri())),
        introduction=_introduction(has_lists=has_lists),
        jumps=(*(Link(table.title, f"#{table.id}") for table in tables), *(_LIST_JUMPS if has_lists else ())),
        tables=tables,
        more=tuple(
            Link(text, relative_address(uri, gaps_uri(part)))
            for text, part in (("Themes by sub-region", REGIONS), ("Themes by each difficulty", DIFFICULTIES))
            if uri != gaps_uri(part)
        ),
        thin=found_thin(site, uri) if has_lists else (),
        one_country=_of_one_country(site, uri) if has_lists else (),
        due=_due(site, uri) if has_lists else (),
        due_note=_due_note(site) if has_lists else "",
        has_lists=has_lists,
        contribute=relative_address(uri, contribute_uri()),
        style=relative_address(uri, STYLE_URI),
        script=relative_address(uri, script_uri("gaps")),
    )
    text = with_front_matter(
        fill("gaps.md", model), title=title, description=model.introduction, hidden=("navigation", "toc")
    )
    return Page(uri, text)


_LIST_JUMPS = (
    Link("Where the collection is thin", "#thin"),
    Link("Lessons from one country", "#one-country"),
    Link("Due for review", "#due"),
)


def _introduction(*, has_lists: bool) -> str:
    first = (
        "How many cases there are on each theme, and how strong the best evidence is. " if has_lists else ""
    )
    return (
        f"{first}A gap here is a gap of this collection, not of the world: nobody has brought a case in yet."
    )


def _of_one_country(site: SiteContext, uri: str) -> tuple[Noted, ...]:
    countries = site.vocabularies.countries
    return tuple(
        Noted(site.lesson_link(uri, lesson), countries.label(code))
        for lesson, code in Gaps(site.knowledge_base).lessons_of_one_country
    )


def _due(site: SiteContext, uri: str) -> tuple[Noted, ...]:
    base = site.knowledge_base
    return tuple(
        Noted(
            site.case_link(uri, case),
            f"{site.vocabularies.statuses.label(case.status)}, last reviewed {day(case.last_reviewed)}",
        )
        for case in due_cases(base.cases, base.as_of)[:MOST_DUE]
    )


def _due_note(site: SiteContext) -> str:
    base = site.knowledge_base
    number = len(due_cases(base.cases, base.as_of))
    if not number:
        return "No case is due today: each was looked at within the last two years, and none is marked as out of date."
    waits = counted(number, "case was last looked at", "cases were last looked at")
    shown = f" The {MOST_DUE} that waited longest:" if number > MOST_DUE else ""
    return f"{waits} more than two years ago, or something in them is out of date.{shown}"
