"""Cases like my city: a short form, ranked in the reader's own browser."""

from dataclasses import dataclass

from learning_alliance.content.income_groups import read_income_groups
from learning_alliance.domain.vocabulary import Vocabulary
from learning_alliance.knowledge.gaps import OUTSIDE_THE_REGIONS
from learning_alliance.pages.asset import script_uri
from learning_alliance.pages.like_data import NAME
from learning_alliance.pages.page import Link, Page, find_uri, like_uri, relative_address
from learning_alliance.pages.script_data import data_uri
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.template import fill, with_front_matter

STYLE = "assets/like.css"
SCRIPTS = ("site-files", "likeness", "like-words", "tray", "like")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list; a country brings its income group and its sub-region."""

    value: str
    label: str
    income: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices that belong together; the label may be empty."""

    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class LikePage:
    """What the template of the form shows."""

    sizes: tuple[Option, ...]
    incomes: tuple[Option, ...]
    countries: tuple[Option, ...]
    regions: tuple[OptionGroup, ...]
    themes: tuple[OptionGroup, ...]
    tenures: tuple[Option, ...]
    leaders: tuple[Option, ...]
    scales: tuple[Option, ...]
    evidence: str
    income_year: int
    total: int
    weighed: Link
    ways: tuple[Link, ...]
    style: str
    scripts: tuple[str, ...]


def like_page(site: SiteContext) -> Page:
    """Return the page with the form."""
    text = fill("like.md", _model(site))
    description = (
        "Tell the size, place and problem of your city, and see which cases are most like it, and why."
    )
    return Page(
        like_uri(),
        with_front_matter(
            text, title="Cases like my city", description=description, hidden=("navigation", "toc")
        ),
    )


def _model(site: SiteContext) -> LikePage:
    uri = like_uri()
    vocabularies = site.vocabularies
    files = (data_uri(NAME), *map(script_uri, SCRIPTS))
    return LikePage(
        sizes=_options(vocabularies.city_sizes),
        incomes=_options(vocabularies.income_groups),
        countries=_countries(vocabularies.countries),
        regions=_regions(vocabularies.regions),
        themes=_grouped(vocabularies.themes),
        tenures=_options(vocabularies.tenure_situations),
        leaders=_options(vocabularies.leaders),
        scales=_options(vocabularies.scales),
        evidence="|".join(term.label.lower() for term in vocabularies.evidence_levels),
        income_year=read_income_groups().newest_year,
        total=len(site.knowledge_base.cases),
        weighed=Link("How likeness is weighed", relative_address(uri, "about/likeness.md")),
        ways=(
            Link("Find by words and filters", relative_address(uri, find_uri())),
            Link("Themes", relative_address(uri, "themes/index.md")),
            Link("Countries and regions", relative_address(uri, "countries/index.md")),
            Link("Secure tenure", relative_address(uri, "themes/tenure.md")),
            Link("All cases", relative_address(uri, "case-studies/index.md")),
        ),
        style=relative_address(uri, STYLE),
        scripts=tuple(relative_address(uri, each) for each in files),
    )


def _options(vocabulary: Vocabulary) -> tuple[Option, ...]:
    return tuple(Option(term.id, term.label) for term in vocabulary)


def _countries(countries: Vocabulary) -> tuple[Option, ...]:
    newest = read_income_groups().newest
    ordered = sorted(countries, key=lambda term: term.label)
    return tuple(Option(each.id, each.label, newest(each.id), each.group) for each in ordered)


def _grouped(vocabulary: Vocabulary) -> tuple[OptionGroup, ...]:
    groups = ((group, vocabulary.in_group(group.id)) for group in vocabulary.groups)
    return tuple(
        OptionGroup(group.label, tuple(Option(term.id, term.label) for term in terms))
        for group, terms in groups
    )


def _regions(regions: Vocabulary) -> tuple[OptionGroup, ...]:
    """Return the sub-regions under their regions, each of which may also be chosen as a whole."""
    return tuple(
        OptionGroup(
            group.label,
            (
                Option(group.id, f"{group.label}, any part", region=group.id),
                *(Option(term.id, term.label, region=group.id) for term in regions.in_group(group.id)),
            ),
        )
        for group in regions.groups
        if group.id != OUTSIDE_THE_REGIONS
    )
