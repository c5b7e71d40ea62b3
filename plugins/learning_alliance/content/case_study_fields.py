"""The fields of a case study: what each holds, when it is needed, and what it is for."""

from learning_alliance.content.case_study_parts import (
    ACTOR,
    CONTEXT,
    CRITERION_MET,
    DIFFICULTY,
    DRAWN_LESSON,
    EVIDENCE,
    FINANCE,
    PERIOD,
    PLACE,
    PRECONDITION,
    RESULT,
    REVISIT,
    SOURCE,
    TRANSFER,
)
from learning_alliance.content.forms import (
    ANY_TEXT,
    CASE_TYPE,
    IDENTIFIER_FORM,
    YES_OR_NO,
    TermOf,
    Text,
)
from learning_alliance.content.review_fields import REVIEW_FIELDS
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.domain.case_study import CaseStudy

CASE_STUDY = Shape(
    "a case study",
    (
        Field("id", IDENTIFIER_FORM, "id: th-baan-mankong", "The file's name without .md.", Need.ALWAYS),
        Field("title", Text(most_characters=120), 'title: "…"', "The place and the thing.", Need.ALWAYS),
        Field("summary", Text(most_words=60), 'summary: "…"', "The answer on one screen.", Need.ALWAYS),
        Field(
            "type",
            CASE_TYPE,
            "type: snapshot",
            "Start with snapshot, which needs little.",
            Need.ALWAYS,
        ),
        Field("kind", TermOf("kinds"), "kind: slum-upgrading", "What it is.", Need.ALWAYS),
        Field("scale", TermOf("scales"), "scale: city", "How far it reached.", Need.ALWAYS),
        Field(
            "countries",
            ListOf(TermOf("countries"), is_set=True),
            "countries: [TH]",
            "ISO codes.",
            Need.ALWAYS,
        ),
        Field("places", ListOf(PLACE), "places: [{name: Bangkok, country: TH}]", "The towns."),
        Field("period", PERIOD, "period: {start: 2003, end: null}", "When it ran.", Need.ALWAYS),
        Field(
            "themes",
            ListOf(TermOf("themes"), 1, 8, is_set=True),
            "themes: [tenure]",
            "What it is about, the main theme first.",
            Need.ALWAYS,
        ),
        Field("problem", ANY_TEXT, 'problem: "…"', "The exact problem, one to three sentences.", Need.FULL),
        Field("context", CONTEXT, "context: {led_by: community}", "Coded facts on the setting."),
        Field(
            "deprivations",
            ListOf(TermOf("deprivations"), is_set=True),
            "deprivations: [tenure]",
            "Which lacks it addressed.",
        ),
        Field(
            "sdg_targets", ListOf(TermOf("sdg-targets"), is_set=True), 'sdg_targets: ["11.1"]', "SDG targets."
        ),
        Field(
            "dac_codes",
            ListOf(TermOf("dac-codes"), 0, 3, is_set=True),
            'dac_codes: ["16030"]',
            "Purpose codes.",
        ),
        Field("actors", ListOf(ACTOR, 1), "actors: [{…}]", "Who took part.", Need.FULL),
        Field(
            "results",
            ListOf(RESULT, 1),
            "results: [{…}]",
            "What happened; a target is not a result.",
            Need.FULL,
        ),
        Field(
            "finance",
            ListOf(FINANCE, 1),
            "finance: [{…}], or cost_unknown: true",
            "The money.",
            Need.FULL,
            unless="cost_unknown",
        ),
        Field("cost_unknown", YES_OR_NO, "cost_unknown: true", "No source says what it cost."),
        Field(
            "difficulties",
            ListOf(DIFFICULTY, 1),
            'difficulties: [{…}], or none_found: "where was looked"',
            "What went wrong.",
            Need.FULL,
            unless="none_found",
        ),
        Field("none_found", ANY_TEXT, 'none_found: "…"', "Where difficulties were looked for in vain."),
        Field("preconditions", ListOf(PRECONDITION), "preconditions: [{…}]", "What had to be in place."),
        Field(
            "lessons", ListOf(DRAWN_LESSON, 1), "lessons: [{…}]", "What the sources draw from it.", Need.FULL
        ),
        Field("criteria", ListOf(CRITERION_MET), "criteria: [{…}]", "How it speaks to the ten criteria."),
        Field("transfers", ListOf(TRANSFER), "transfers: [{…}]", "Who learned from whom."),
        Field("revisits", ListOf(REVISIT), "revisits: [{…}]", "Later news."),
        Field("evidence", EVIDENCE, "evidence: {…}", "A level that kinds of sources cannot show."),
        Field("sources", ListOf(SOURCE, 1), "sources: [{…}]", "What was read.", Need.ALWAYS),
        *REVIEW_FIELDS,
    ),
    CaseStudy,
)
