"""Live fragments for pages written by hand: totals, newest cases, ways in, vocabularies."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2.sandbox import SandboxedEnvironment

from learning_alliance.domain.vocabulary import Term
from learning_alliance.knowledge.gaps import OUTSIDE_THE_REGIONS
from learning_alliance.knowledge.lesson_strength import STRENGTHS
from learning_alliance.pages import live_lists
from learning_alliance.pages.cards import Card, case_card, lesson_card
from learning_alliance.pages.downloads_table import place_for_downloads
from learning_alliance.pages.page import Link, region_uri, relative_address, theme_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill
from learning_alliance.pages.thin_places import thin_places
from learning_alliance.pages.weights_table import weights_table


@dataclass(frozen=True, slots=True)
class Total:
    """A number with what it counts."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Totals:
    """What the collection adds up to."""

    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class CardList:
    """Entries of a list."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the collection, with how much lies behind it."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class WayGroup:
    """Ways under a heading."""

    heading: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Groups of ways into the collection."""

    groups: tuple[WayGroup, ...]


@dataclass(frozen=True, slots=True)
class TermTable:
    """A vocabulary as a table."""

    title: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """How much is known on a theme."""

    link: Link
    cases: int
    lessons: int
    independent: int


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """How much is known on every theme."""

    rows: tuple[ThemeCount, ...]


@dataclass(frozen=True, slots=True)
class GlossaryGroup:
    """Words that belong together."""

    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class GlossaryList:
    """All words of the field."""

    groups: tuple[GlossaryGroup, ...]


MARK_OF_MACROS = "\nrender_macros: true\n"


def macros(site: Callable[[], SiteContext], origin: Callable[[], str]) -> Mapping[str, Callable[..., str]]:
    """Return the macros of hand-written pages by name.

    `site` and `origin` (the uri of the page) are asked for only when a macro is used.
    """
    return {
        "totals": lambda: totals(site()),
        "newest_cases": lambda number: newest_cases(site(), origin(), number),
        "strongest_lessons": lambda number: strongest_lessons(site(), origin(), number),
        "theme_ways": lambda: theme_ways(site(), origin()),
        "region_ways": lambda: region_ways(site(), origin()),
        "vocabulary_table": lambda name: vocabulary_table(site(), name),
        "theme_counts": lambda: theme_counts(site(), origin()),
        "glossary": lambda: glossary(site()),
        "likeness_weights": weights_table,
        "downloads": place_for_downloads,
        "thin_places": lambda: thin_places(site(), origin()),
        "cases_on": lambda theme, number: live_lists.cases_on(site(), origin(), theme, number),
        "cases_of_kind": lambda kind, number: live_lists.cases_of_kind(site(), origin(), kind, number),
        "lessons_on": lambda theme: live_lists.lessons_on(site(), origin(), theme),
        "count_on": lambda theme: live_lists.count_on(site(), theme),
        "count_of_kind": lambda kind: live_lists.count_of_kind(site(), kind),
    }


def with_macros_filled(text: str, site: SiteContext, uri: str) -> str:
    """Return the text of a hand-written page with its macros filled, where it asks for that."""
    if MARK_OF_MACROS not in text:
        return text
    template = SandboxedEnvironment(autoescape=False).from_string(text)
    return template.render(macros(lambda: site, lambda: uri)) + "\n"


def totals(site: SiteContext) -> str:
    """Return the honest totals: cases, how many rest on independent study, lessons, countries, difficulties."""
    base = site.knowledge_base
    independent = sum(level.level >= "E3" for level in base.evidence.values())
    difficulties = sum(len(case.difficulties) for case in base.cases)
    return _fragment(
        "totals.html",
        Totals(
            (
                Total(len(base.cases), "case studies"),
                Total(independent, "of them rest on independent study"),
                Total(len(base.cases_by_country), "countries"),
                Total(difficulties, "difficulties told"),
                Total(len(base.lessons), "lessons"),
            )
        ),
    )


def newest_cases(site: SiteContext, origin: str, number: int) -> str:
    """Return the cases that were reviewed last."""
    return _fragment(
        "card_list.html",
        CardList(tuple(case_card(site, origin, each) for each in site.knowledge_base.newest[:number])),
    )


def strongest_lessons(site: SiteContext, origin: str, number: int) -> str:
    """Return the lessons that the collection backs most strongly."""
    base = site.knowledge_base
    ranked = sorted(
        base.lessons, key=lambda each: (-STRENGTHS.index(base.strength[each.id].strength), each.title)
    )
    return _fragment(
        "card_list.html", CardList(tuple(lesson_card(site, origin, each) for each in ranked[:number]))
    )


def theme_ways(site: SiteContext, origin: str) -> str:
    """Return a link to every theme, in its group, with the number of its cases."""
    cases = site.knowledge_base.cases_by_theme
    themes = site.vocabularies.themes
    groups = (
        WayGroup(
            group.label,
            tuple(
                Way(
                    Link(term.label, relative_address(origin, theme_uri(term.id))),
                    len(cases.get(term.id, ())),
                )
                for term in themes.in_group(group.id)
            ),
        )
        for group in themes.groups
    )
    return _fragment("ways.html", Ways(tuple(groups)))


def region_ways(site: SiteContext, origin: str) -> str:
    """Return a link to every region, with the number of its cases."""
    cases = site.knowledge_base.cases_by_region
    ways = tuple(
        Way(Link(group.label, relative_address(origin, region_uri(group.id))), len(cases.get(group.id, ())))
        for group in site.vocabularies.regions.groups
        # Antarctica and such: nobody looks for a city there.
        if group.id in cases or group.id != OUTSIDE_THE_REGIONS
    )
    return _fragment("ways.html", Ways((WayGroup("", ways),)))


def vocabulary_table(site: SiteContext, name: str) -> str:
    """Return a vocabulary as a table of labels and definitions."""
    vocabulary = site.vocabularies.named(name)
    return _fragment("term_table.html", TermTable(vocabulary.title, vocabulary.terms))


def glossary(site: SiteContext) -> str:
    """Return the words of the field with their meanings, by group."""
    words = site.vocabularies.glossary
    groups = tuple(GlossaryGroup(group.label, words.in_group(group.id)) for group in words.groups)
    return _fragment("glossary.html", GlossaryList(groups))


def theme_counts(site: SiteContext, origin: str) -> str:
    """Return how many cases and lessons there are on each theme, and how many cases rest on study."""
    base = site.knowledge_base
    rows = tuple(
        ThemeCount(
            site.theme_link(origin, term.id),
            len(base.cases_by_theme.get(term.id, ())),
            len(base.lessons_by_theme.get(term.id, ())),
            sum(base.evidence[case.id].level >= "E3" for case in base.cases_by_theme.get(term.id, ())),
        )
        for term in site.vocabularies.themes
    )
    return _fragment("theme_counts.html", ThemeCounts(rows))


def _fragment(template: str, model: object) -> str:
    return fill(f"fragments/{template}", model).strip()
