"""The knowledge base: published cases and lessons, with every index that a page asks for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from learning_alliance.content.gazetteer import capital_places, locate_places
from learning_alliance.content.income_groups import read_income_groups
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.evidence import EvidenceLevel
from learning_alliance.domain.lesson import CaseEvidence, Lesson
from learning_alliance.domain.place import LocatedPlace, Place
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.actors import ActorIndex
from learning_alliance.knowledge.evidence_level import evidence_level
from learning_alliance.knowledge.lesson_strength import LessonStrength, SupportingCase, lesson_strength
from learning_alliance.knowledge.map_spots import MappedCases, bare_countries, map_cases
from learning_alliance.knowledge.profile import Profile, case_profile
from learning_alliance.knowledge.related_cases import Likeness, RelatedCases
from learning_alliance.knowledge.review import is_kept_for_the_record
from learning_alliance.knowledge.setting import CitySize, CountryIncome, city_size, country_income

Entry = TypeVar("Entry", CaseStudy, Lesson)
Index = Mapping[str, tuple[Entry, ...]]
MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class LessonMention:
    """A lesson that cites a case, for or against."""

    lesson: Lesson
    evidence: CaseEvidence
    is_support: bool


@dataclass(frozen=True)
class KnowledgeBase:
    """Everything that is known, immutable.

    Attributes:
        cases: Case studies, sorted by id.
        lessons: Lessons, sorted by id.
        as_of: The day on which it is looked at; ages are counted from it.
    """

    cases: tuple[CaseStudy, ...]
    lessons: tuple[Lesson, ...]
    vocabularies: Vocabularies
    as_of: date

    @cached_property
    def cases_by_id(self) -> Mapping[str, CaseStudy]:
        """Each case under its id."""
        return {case.id: case for case in self.cases}

    @cached_property
    def lessons_by_id(self) -> Mapping[str, Lesson]:
        """Each lesson under its id."""
        return {lesson.id: lesson for lesson in self.lessons}

    @cached_property
    def cases_by_theme(self) -> Index[CaseStudy]:
        """Cases under each of their themes."""
        return _indexed(self.cases, lambda case: case.themes)

    @cached_property
    def cases_by_country(self) -> Index[CaseStudy]:
        """Cases under the ISO 3166-1 alpha-2 code of each of their countries."""
        return _indexed(self.cases, lambda case: case.countries)

    @cached_property
    def cases_by_region(self) -> Index[CaseStudy]:
        """Cases under the sub-region and the region (UN M49) of each of their countries."""
        return _indexed(self.cases, lambda case: self.regions_of(case.countries))

    @cached_property
    def cases_by_difficulty(self) -> Index[CaseStudy]:
        """Cases under the code of each of their difficulties."""
        return _indexed(self.cases, lambda case: [each.code for each in case.difficulties])

    @cached_property
    def cases_by_criterion(self) -> Index[CaseStudy]:
        """Cases under each of the ten criteria that they speak to."""
        return _indexed(self.cases, lambda case: [each.criterion for each in case.criteria])

    @cached_property
    def lessons_by_theme(self) -> Index[Lesson]:
        """Lessons under each of their themes."""
        return _indexed(self.lessons, lambda lesson: lesson.themes)

    @cached_property
    def lessons_by_difficulty(self) -> Index[Lesson]:
        """Lessons under each difficulty that they answer."""
        return _indexed(self.lessons, lambda lesson: lesson.difficulties)

    @cached_property
    def lessons_by_country(self) -> Index[Lesson]:
        """Lessons under each country whose cases they cite, for or against."""
        return _indexed(self.lessons, self.countries_cited)

    @cached_property
    def lessons_by_region(self) -> Index[Lesson]:
        """Lessons under each region whose cases they cite, for or against."""
        return _indexed(self.lessons, lambda lesson: self.regions_of(self.countries_cited(lesson)))

    @cached_property
    def evidence(self) -> Mapping[str, EvidenceLevel]:
        """The evidence level of each case, by id."""
        return {case.id: evidence_level(case) for case in self.cases}

    @cached_property
    def actors(self) -> ActorIndex:
        """Every body that took part in a case, with its cases and what it did there."""
        return ActorIndex(self.cases, self.vocabularies.joined_actors)

    @cached_property
    def located_places(self) -> Mapping[Place, LocatedPlace]:
        """The places of all cases with their coordinates and population, where the gazetteer knows them."""
        return locate_places(place for case in self.cases for place in case.places)

    @cached_property
    def on_the_map(self) -> MappedCases:
        """Where each case stands on a map, and which stand apart from it."""
        bare = (code for case in self.cases for code in bare_countries(case, self.located_places))
        capitals = capital_places(dict.fromkeys(bare))
        found = locate_places(capitals.values())
        return map_cases(
            self.cases,
            self.located_places,
            {code: found[place] for code, place in capitals.items() if place in found},
        )

    @cached_property
    def strength(self) -> Mapping[str, LessonStrength]:
        """The strength of each lesson, by id."""
        supporting = {
            case.id: SupportingCase(case.id, case.countries, self.evidence[case.id]) for case in self.cases
        }
        return {lesson.id: lesson_strength(lesson, supporting) for lesson in self.lessons}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[LessonMention, ...]]:
        """The lessons that cite each case, by the case's id."""
        mentions: dict[str, list[LessonMention]] = defaultdict(list)
        for lesson in self.lessons:
            for evidence in lesson.supports:
                mentions[evidence.case].append(LessonMention(lesson, evidence, is_support=True))
            for evidence in lesson.contradicts:
                mentions[evidence.case].append(LessonMention(lesson, evidence, is_support=False))
        return {case: tuple(found) for case, found in mentions.items()}

    @cached_property
    def city_sizes(self) -> Mapping[str, CitySize]:
        """How large the city of each case is, by the case's id, where it has one and somebody counted."""
        sizes = self.vocabularies.city_sizes
        found = ((case.id, city_size(case, self.located_places, sizes)) for case in self.cases)
        return {case_id: size for case_id, size in found if size}

    @cached_property
    def incomes(self) -> Mapping[str, CountryIncome]:
        """The income group of the country of each case when the work began, by the case's id."""
        found = ((case.id, country_income(case, read_income_groups())) for case in self.cases)
        return {case_id: income for case_id, income in found if income}

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """The coded facts of each case by which it is like others, by its id."""
        return {
            case.id: case_profile(
                case, self.vocabularies, self.city_sizes.get(case.id), self.incomes.get(case.id)
            )
            for case in self.cases
        }

    def related(self, case_id: str) -> tuple[Likeness, ...]:
        """Return the cases most like a case, each with what both share."""
        alike = self._related.most_alike(case_id, MOST_RELATED)
        return tuple(each for each in alike if not is_kept_for_the_record(each.case_study))

    def regions_of(self, countries: Iterable[str]) -> tuple[str, ...]:
        """Return the sub-regions and regions of countries, each once."""
        sub_regions = dict.fromkeys(self.vocabularies.countries[code].group for code in countries)
        regions = dict.fromkeys(self.vocabularies.regions[slug].group for slug in sub_regions)
        return (*sub_regions, *regions)

    def countries_cited(self, lesson: Lesson) -> tuple[str, ...]:
        """Return the countries of the cases that a lesson cites, for or against, each once."""
        cited = (self.cases_by_id.get(each.case) for each in (*lesson.supports, *lesson.contradicts))
        return tuple(dict.fromkeys(country for case in cited if case for country in case.countries))

    @cached_property
    def newest(self) -> tuple[CaseStudy, ...]:
        """Cases that are looked after, the most recently reviewed first."""
        kept = (case for case in self.cases if not is_kept_for_the_record(case))
        return tuple(sorted(kept, key=lambda case: (-case.last_reviewed.toordinal(), case.id)))

    @cached_property
    def _related(self) -> RelatedCases:
        return RelatedCases(self.cases, self.profiles, self.vocabularies)


def _indexed(records: tuple[Entry, ...], terms: Callable[[Entry], Iterable[str]]) -> Index[Entry]:
    """Return records under each of their terms, once each, in the order of the records."""
    index: dict[str, list[Entry]] = defaultdict(list)
    for record in records:
        for term in dict.fromkeys(terms(record)):
            index[term].append(record)
    return {term: tuple(found) for term, found in index.items()}
