"""What a case says in each field of a comparison: short, worded, and with who says so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from learning_alliance.domain.case_study import CaseStudy, Result
from learning_alliance.domain.money import Finance
from learning_alliance.domain.vocabulary import Vocabulary
from learning_alliance.pages import wording
from learning_alliance.pages.citations import without_citations
from learning_alliance.pages.site_context import SiteContext

MOST_RESULTS = 6
MOST_AMOUNTS = 6
LONGEST_AUTHOR = 48
LONGEST_TEXT = 400


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a case says.

    Attributes:
        note: What belongs to it and is shown smaller.
        source: Who says so, such as `World Bank (2009)`.
    """

    text: str
    note: str = ""
    source: str = ""


Fields = Mapping[str, tuple[Item, ...]]


class ComparedCase:
    """Builds the fields of one case."""

    def __init__(self, site: SiteContext, case_study: CaseStudy) -> None:
        self._site = site
        self._case = case_study
        self._vocabularies = site.vocabularies
        self._sources = {
            source.key: shorten(source.author, LONGEST_AUTHOR, placeholder=" …")
            + (f" ({source.year})" if source.year else "")
            for source in case_study.sources
        }

    def fields(self) -> Fields:
        """Return what the case says in each field, under the keys of `compare_page.SECTIONS`."""
        found = {**self._coded(), **self._told()}
        return {key: items for key, items in found.items() if items}

    def _coded(self) -> Fields:
        """Return the fields whose items are terms of a list, so that equal ones can be told."""
        case, lists, base = self._case, self._vocabularies, self._site.knowledge_base
        size, income = base.city_sizes.get(case.id), base.incomes.get(case.id)
        evidence = base.evidence[case.id]
        return {
            "where": _labels(lists.countries, case.countries),
            "kind": _labels(lists.kinds, (case.kind,)),
            "scale": _labels(lists.scales, (case.scale,)),
            "themes": _labels(lists.themes, case.themes),
            "led": _labels(lists.leaders, (case.context.led_by,)),
            "tenure": _labels(lists.tenure_situations, (case.context.settlement_tenure,)),
            "size": _labels(lists.city_sizes, (size.term if size else "",)),
            "income": _labels(lists.income_groups, (income.term if income else "",)),
            "lacks": _labels(lists.deprivations, case.deprivations),
            "trouble": _labels(lists.difficulties, dict.fromkeys(each.code for each in case.difficulties)),
            "evidence": (
                Item(f"{evidence.level}: {lists.evidence_levels.label(evidence.level)}", evidence.reason),
            ),
            "criteria": _labels(lists.criteria, dict.fromkeys(each.criterion for each in case.criteria)),
        }

    def _told(self) -> Fields:
        case = self._case
        return {
            "towns": tuple(Item(place.name) for place in case.places),
            "when": (Item(wording.period(case.period)),),
            "people": tuple(self._people()),
            "problem": (Item(_short(case.problem or case.summary)),),
            "results": tuple(self._result(each) for each in case.results[:MOST_RESULTS]),
            "actual": tuple(self._amounts("actual")),
            "planned": tuple(self._amounts("planned")),
            "wrong": tuple(self._difficulties()),
            "before": tuple(self._preconditions()),
            "lessons": tuple(
                Item(_short(each.text), f"Drawn by {each.drawn_by}", self._says(each.source))
                for each in case.lessons
            ),
        }

    def _says(self, key: str) -> str:
        return self._sources.get(key, "")

    def _people(self) -> Iterator[Item]:
        size = self._site.knowledge_base.city_sizes.get(self._case.id)
        if size and size.town:
            yield Item(f"{wording.rounded(size.people)} today", f"The town of {size.town}", "GeoNames")
        elif size:
            year = str(size.year) if size.year else "year not given"
            yield Item(wording.counted(size.people, "person", "people"), year, self._says(size.source))

    def _result(self, result: Result) -> Item:
        when = str(result.as_of) if result.as_of else "date not given"
        basis = self._vocabularies.result_bases.label(result.basis).lower()
        figure = wording.result_figure(result, self._vocabularies)
        return Item(
            f"{without_citations(result.indicator)}: {figure}",
            f"{when}, {basis}",
            self._says(result.source),
        )

    def _amounts(self, basis: str) -> Iterator[Item]:
        for record in [each for each in self._case.finance if each.basis == basis][:MOST_AMOUNTS]:
            yield Item(
                wording.money(record, self._vocabularies), self._money_note(record), self._says(record.source)
            )

    def _money_note(self, record: Finance) -> str:
        year = str(record.year) if record.year else "year not given"
        note = f"{record.what}, from {record.funder}, {year}"
        return ". ".join(filter(None, (note, self._relation(record))))

    def _relation(self, record: Finance) -> str:
        if record.scope == "context":
            return self._vocabularies.finance_scopes.label(record.scope)
        if record.overlap in {"part", "repeated"}:
            return self._vocabularies.finance_overlaps.label(record.overlap)
        return ""

    def _difficulties(self) -> Iterator[Item]:
        for each in self._case.difficulties:
            response = f"What was done: {_short(each.response)}" if each.response else ""
            yield Item(_short(each.text), response, self._says(each.source))
        if self._case.none_found:
            yield Item("None found", f"Where was looked: {_short(self._case.none_found)}")

    def _preconditions(self) -> Iterator[Item]:
        kinds = self._vocabularies.precondition_kinds
        for each in sorted(self._case.preconditions, key=lambda each: kinds.position(each.kind)):
            yield Item(f"{kinds.label(each.kind)}: {_short(each.text)}", "", self._says(each.source))


def _labels(vocabulary: Vocabulary, terms: Iterable[str]) -> tuple[Item, ...]:
    return tuple(Item(vocabulary.label(term)) for term in terms if term)


def _short(text: str) -> str:
    """Return a text without its citations, cut at a word where it is very long."""
    return shorten(without_citations(text), LONGEST_TEXT, placeholder=" …")
