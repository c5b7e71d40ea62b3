"""The fields of a lesson: what each holds, when it is needed, and what it is for."""

from learning_alliance.content.forms import ANY_TEXT, IDENTIFIER_FORM, YES_OR_NO, TermOf, Text
from learning_alliance.content.review_fields import REVIEW_FIELDS
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.domain.evidence import StrengthStatement
from learning_alliance.domain.lesson import CaseEvidence, Lesson

CASE_EVIDENCE = Shape(
    "a case for or against",
    (
        Field("case", IDENTIFIER_FORM, "case: th-baan-mankong", "The id of the case.", Need.ALWAYS),
        Field("note", ANY_TEXT, 'note: "…"', "What in that case speaks for or against.", Need.ALWAYS),
        Field("source", ANY_TEXT, "source: s1", "A source of that case."),
        Field(
            "explained",
            YES_OR_NO,
            "explained: true",
            "The lesson's limits already account for it.",
            attribute="is_explained",
        ),
    ),
    CaseEvidence,
)
STRENGTH = Shape(
    "a strength statement",
    (
        Field("strength", TermOf("lesson-strengths"), "strength: low", "The lower strength.", Need.ALWAYS),
        Field("why", ANY_TEXT, 'why: "…"', "The reason.", Need.ALWAYS),
    ),
    StrengthStatement,
)
LESSON = Shape(
    "a lesson",
    (
        Field(
            "id", IDENTIFIER_FORM, "id: settle-land-before-works", "The file's name without .md.", Need.ALWAYS
        ),
        Field(
            "title",
            Text(most_characters=140),
            'title: "…"',
            "A full sentence that tells somebody to do something.",
            Need.ALWAYS,
        ),
        Field("summary", Text(most_words=60), 'summary: "…"', "The answer on one screen.", Need.ALWAYS),
        Field(
            "for",
            ListOf(TermOf("audiences"), 1, is_set=True),
            "for: [mayor]",
            "Who must act.",
            Need.ALWAYS,
            attribute="audiences",
        ),
        Field("stage", TermOf("stages"), "stage: design", "When in a programme it matters.", Need.ALWAYS),
        Field("when", ANY_TEXT, 'when: "…"', "Where it holds.", Need.ALWAYS),
        Field("not_when", ANY_TEXT, 'not_when: "…"', "Where it does not hold.", Need.ALWAYS),
        Field("do", ANY_TEXT, 'do: "…"', "Who does what.", Need.ALWAYS),
        Field("because", ANY_TEXT, 'because: "…"', "Why it works, in plain words.", Need.ALWAYS),
        Field("so_that", ANY_TEXT, 'so_that: "…"', "What comes of it.", Need.ALWAYS),
        Field("signs_it_is_failing", ListOf(ANY_TEXT), 'signs_it_is_failing: ["…"]', "What to watch."),
        Field("cost_and_effort", ANY_TEXT, 'cost_and_effort: "…"', "What it takes."),
        Field(
            "supports",
            ListOf(CASE_EVIDENCE, 1),
            "supports: [{case: …, note: …}]",
            "The cases for it.",
            Need.ALWAYS,
        ),
        Field(
            "contradicts", ListOf(CASE_EVIDENCE), "contradicts: [{case: …, note: …}]", "The cases against it."
        ),
        Field("single_case", YES_OR_NO, "single_case: true", "It rests on one case, and says so."),
        Field("strength", STRENGTH, 'strength: {strength: low, why: "…"}', "An editor's lowering."),
        Field(
            "themes",
            ListOf(TermOf("themes"), 1, 8, is_set=True),
            "themes: [tenure]",
            "What it is about.",
            Need.ALWAYS,
        ),
        Field(
            "difficulties",
            ListOf(TermOf("difficulties"), is_set=True),
            "difficulties: [delays]",
            "Which difficulties it answers.",
        ),
        Field("drawn_by", ANY_TEXT, 'drawn_by: "…"', "Who draws it.", Need.ALWAYS),
        Field("related", ListOf(IDENTIFIER_FORM, is_set=True), "related: []", "Other lessons."),
        *REVIEW_FIELDS,
    ),
    Lesson,
)
