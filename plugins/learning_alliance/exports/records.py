"""Cases and lessons as plain records, under the field names of the front matter.

A field without a value is left out, as in front matter; `null` stands only where it is an answer, such as
the end of a case that was still running.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import cast

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.forms import Form
from learning_alliance.content.lesson_fields import LESSON
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.place import Place
from learning_alliance.exports.export_file import Plain, PlainRecord
from learning_alliance.exports.home import Home
from learning_alliance.exports.record_shapes import (
    CASE_FINDINGS,
    LESSON_FINDINGS,
    CaseFindings,
    LessonFindings,
    PublishedPlace,
    key_name,
)
from learning_alliance.knowledge.knowledge_base import KnowledgeBase

VERSION = "1.0.0"
"""Of the data format, by semantic versioning; the data page says what each part of it promises."""
NEVER = date(1970, 1, 1)
"""The day of the newest review of a collection without records."""
GAZETTEER = "GeoNames"
FRONT_MATTER = "case study"


@dataclass(frozen=True)
class Records:
    """The collection as plain records, made once for all formats."""

    base: KnowledgeBase
    home: Home = Home()

    @cached_property
    def cases(self) -> tuple[PlainRecord, ...]:
        """One record a case, in the order of their ids."""
        return tuple(self._case(each) for each in self.base.cases)

    @cached_property
    def lessons(self) -> tuple[PlainRecord, ...]:
        """One record a lesson, in the order of their ids."""
        return tuple(self._lesson(each) for each in self.base.lessons)

    @property
    def updated(self) -> date:
        """The day of the newest review: it changes with the content, and not with the day of the export."""
        cases = (each.last_reviewed for each in self.base.cases)
        lessons = (each.last_reviewed for each in self.base.lessons)
        return max((*cases, *lessons), default=NEVER)

    def _case(self, case: CaseStudy) -> PlainRecord:
        return {
            **plain_record(CASE_STUDY, case),
            "body": case.body.strip(),
            "computed": plain_record(CASE_FINDINGS, self._case_findings(case)),
        }

    def _lesson(self, lesson: Lesson) -> PlainRecord:
        return {
            **plain_record(LESSON, lesson),
            **({"body": lesson.body.strip()} if lesson.body.strip() else {}),
            "computed": plain_record(LESSON_FINDINGS, self._lesson_findings(lesson)),
        }

    def _case_findings(self, case: CaseStudy) -> CaseFindings:
        evidence = self.base.evidence[case.id]
        mentions = self.base.mentions.get(case.id, ())
        return CaseFindings(
            self.home.case_page(case.id),
            self.base.regions_of(case.countries),
            evidence.level,
            evidence.reason,
            tuple(dict.fromkeys(each.lesson.id for each in mentions if each.is_support)),
            tuple(dict.fromkeys(each.lesson.id for each in mentions if not each.is_support)),
            tuple(self._place(each) for each in case.places),
        )

    def _lesson_findings(self, lesson: Lesson) -> LessonFindings:
        strength = self.base.strength[lesson.id]
        cases = (self.base.cases_by_id.get(each.case) for each in (*lesson.supports, *lesson.contradicts))
        return LessonFindings(
            self.home.lesson_page(lesson.id),
            strength.strength,
            tuple(step.reason for step in strength.steps),
            tuple(dict.fromkeys(code for case in cases if case for code in case.countries)),
        )

    def _place(self, place: Place) -> PublishedPlace:
        located = self.base.located_places.get(place)
        if located is None:
            return PublishedPlace(place.name, place.country, None, None, None, "")
        return PublishedPlace(
            place.name,
            place.country,
            located.latitude,
            located.longitude,
            located.population or None,
            GAZETTEER if located.is_from_gazetteer else FRONT_MATTER,
        )


def plain_record(shape: Shape[object], record: object) -> PlainRecord:
    """Return the fields of a record that hold something."""
    values = ((field, getattr(record, key_name(field))) for field in shape.fields)
    return {field.name: _plain(field.form, value) for field, value in values if _is_given(field, value)}


def _is_given(field: Field, value: object) -> bool:
    if value is None:
        return field.may_be_null
    if isinstance(field.form, Shape):
        return bool(plain_record(field.form, value))
    # A figure may be 0, which is something; no, an empty text and an empty list are nothing.
    is_something = bool(value) or (isinstance(value, int | float) and value is not False)
    return field.need is Need.ALWAYS or is_something


def _plain(form: Form[object], value: object) -> Plain:
    if value is None:
        return None
    if isinstance(form, Shape):
        return plain_record(form, value)
    if isinstance(form, ListOf):
        return [_plain(form.form, each) for each in cast("Iterable[object]", value)]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, str | int | float) else str(value)
