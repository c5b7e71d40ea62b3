"""The records that are published: the fields of the front matter, the text, and what is worked out.

Everything else in this package that speaks of fields (schema, dictionary, tables, mapping) walks these
shapes, so that it says what the files hold.
"""

from dataclasses import dataclass

from learning_alliance.content.case_study_fields import CASE_STUDY
from learning_alliance.content.forms import (
    ANY_TEXT,
    COUNT,
    IDENTIFIER_FORM,
    LATITUDE,
    LONGITUDE,
    TermOf,
    Text,
)
from learning_alliance.content.lesson_fields import LESSON
from learning_alliance.content.shapes import Field, ListOf, Need, Shape


@dataclass(frozen=True, slots=True)
class PublishedPlace:
    """A place of a case, with its coordinates where they are known, and who says so."""

    name: str
    country: str
    latitude: float | None
    longitude: float | None
    population: int | None
    coordinates_from: str


@dataclass(frozen=True, slots=True)
class CaseFindings:
    """What the knowledge base works out for a case."""

    page: str
    regions: tuple[str, ...]
    evidence_level: str
    evidence_reason: str
    supports: tuple[str, ...]
    contradicts: tuple[str, ...]
    places: tuple[PublishedPlace, ...]


@dataclass(frozen=True, slots=True)
class LessonFindings:
    """What the knowledge base works out for a lesson."""

    page: str
    strength: str
    strength_reasons: tuple[str, ...]
    countries: tuple[str, ...]


PUBLISHED_PLACE = Shape(
    "a located place",
    (
        Field("name", ANY_TEXT, "name: Bangkok", "The town.", Need.ALWAYS),
        Field("country", TermOf("countries"), "country: TH", "Its country.", Need.ALWAYS),
        Field("latitude", LATITUDE, "latitude: 13.75", "Degrees north (WGS 84), where known."),
        Field("longitude", LONGITUDE, "longitude: 100.5", "Degrees east (WGS 84), where known."),
        Field("population", COUNT, "population: 5104476", "People, as the gazetteer says today."),
        Field(
            "coordinates_from",
            ANY_TEXT,
            "coordinates_from: GeoNames",
            "Who gives the coordinates: the case study itself, or GeoNames (CC BY 4.0).",
        ),
    ),
    PublishedPlace,
)
CASE_FINDINGS = Shape(
    "what is worked out for a case",
    (
        Field(
            "page",
            ANY_TEXT,
            "page: case-studies/th-baan-mankong/",
            "Address of its page; relative to the front page where the site has no address.",
            Need.ALWAYS,
        ),
        Field(
            "regions",
            ListOf(ANY_TEXT),
            "regions: [south-eastern-asia, asia]",
            "Sub-regions and regions of its countries (UN M49).",
        ),
        Field(
            "evidence_level",
            TermOf("evidence-levels"),
            "evidence_level: E3",
            "How strong the evidence is, from E0 to E5.",
            Need.ALWAYS,
        ),
        Field(
            "evidence_reason",
            ANY_TEXT,
            "evidence_reason: At least one independent study.",
            "Why it has that level.",
            Need.ALWAYS,
        ),
        Field(
            "supports",
            ListOf(IDENTIFIER_FORM),
            "supports: [settle-land-before-works]",
            "Lessons that rest on it.",
        ),
        Field(
            "contradicts",
            ListOf(IDENTIFIER_FORM),
            "contradicts: []",
            "Lessons that it contradicts or limits.",
        ),
        Field(
            "places",
            ListOf(PUBLISHED_PLACE),
            "places: [{…}]",
            "Its places, with coordinates where they are known.",
        ),
    ),
    CaseFindings,
)
LESSON_FINDINGS = Shape(
    "what is worked out for a lesson",
    (
        Field(
            "page",
            ANY_TEXT,
            "page: lessons/settle-land-before-works/",
            "Address of its page; relative to the front page where the site has no address.",
            Need.ALWAYS,
        ),
        Field(
            "strength",
            TermOf("lesson-strengths"),
            "strength: moderate",
            "How strongly the collection backs it.",
            Need.ALWAYS,
        ),
        Field(
            "strength_reasons",
            ListOf(ANY_TEXT),
            "strength_reasons: [Four cases back it.]",
            "The sum that gives the strength, step by step.",
        ),
        Field(
            "countries",
            ListOf(TermOf("countries")),
            "countries: [TH, KE]",
            "Countries of the cases for and against it.",
        ),
    ),
    LessonFindings,
)
BODY = Field("body", Text(), "", "The text below the front matter, as Markdown.")


def _record(shape: Shape[object], findings: Shape[object]) -> Shape[object]:
    worked_out = Field(
        "computed", findings, "", "Worked out from the whole collection, not written by anybody.", Need.ALWAYS
    )
    return Shape(shape.name, (*shape.fields, BODY, worked_out), shape.build)


CASE_RECORD = _record(CASE_STUDY, CASE_FINDINGS)
LESSON_RECORD = _record(LESSON, LESSON_FINDINGS)

FOR_READERS = {
    "A short name to cite it by.": "Short name by which the record cites it.",
    "An archived copy.": "Address of an archived copy.",
    "Earlier ids, which redirect here.": "Earlier ids, under which it can still be reached.",
    "Everything here is CC BY 4.0.": "Licence of the text; coded facts are CC0.",
    "How exact the source says it is.": "How exact the source says the figure is.",
    "No source says what it cost.": "True where no source says what it cost.",
    "One of the ten.": "One of the ten criteria.",
    "Only for money that is not of the case.": "case; or context, where the money stands around the case and is not of it.",
    "Only where the gazetteer does not know it.": "Degrees (WGS 84), where the record itself gives them.",
    "Start with snapshot, which needs little.": "full, or snapshot: a short entry, since little could be read.",
    "The answer on one screen.": "What was done and what came of it, in at most 60 words.",
    "The file's name without .md.": "Its name in addresses and files; stays for ever.",
    "The figure, in digits without separators.": "The figure, as the source gives it; never converted.",
    "Where you read it, if elsewhere.": "Address at which it was read, where that differs from url.",
    "Who wrote it; may be left empty.": "Who wrote it; empty where they stay anonymous.",
    "Who checked it; may be left empty.": "Who checked it.",
}
"""The help of some fields speaks to those who write; this is what it says to those who read."""


def meaning(field: Field) -> str:
    """Return what a field means, in words for those who read the data."""
    return FOR_READERS.get(field.help, field.help)


def key_name(field: Field) -> str:
    """Return the name of a field's value in the record of the domain."""
    return field.attribute or field.name
