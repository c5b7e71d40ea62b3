"""The fields that case studies and lessons share: who wrote and checked them, and how far they are."""

from learning_alliance.content.forms import (
    ANY_TEXT,
    FULL_DATE,
    IDENTIFIER_FORM,
    LICENSE,
    TermOf,
)
from learning_alliance.content.shapes import Field, ListOf, Need

REVIEW_FIELDS = (
    Field("status", TermOf("statuses"), "status: draft", "How far it is.", Need.ALWAYS),
    Field(
        "last_reviewed", FULL_DATE, "last_reviewed: 2026-01-31", "When somebody last checked it.", Need.ALWAYS
    ),
    Field("contributors", ListOf(ANY_TEXT), "contributors: []", "Who wrote it; may be left empty."),
    Field("reviewers", ListOf(ANY_TEXT), "reviewers: []", "Who checked it; may be left empty."),
    Field("language", TermOf("languages"), "language: en", "The language of the text."),
    Field(
        "license",
        LICENSE,
        "license: CC-BY-4.0",
        "Everything here is CC BY 4.0.",
    ),
    Field(
        "aliases", ListOf(IDENTIFIER_FORM, is_set=True), "aliases: []", "Earlier ids, which redirect here."
    ),
    Field("unverified", ListOf(ANY_TEXT), "unverified: []", "Doubts, shown to readers as such."),
)
