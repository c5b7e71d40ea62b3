"""Labels, help and examples for the fields that case studies and lessons share."""

from learning_alliance.contributing.words import Words, WordsByField

REVIEW_WORDS: WordsByField = {
    "status": Words(
        "How far it is", "Whether the text is still being written, is being checked, or stands.", "draft",
        "draft while you write; in-review when you are done. Others set published.",
    ),
    "last_reviewed": Words("Last checked on", "When somebody last checked the text.", "2026-01-31", "Today's date: year-month-day."),
    "contributors": Words(
        "Your name", "If you want it shown; may be left empty.", ["Amina Example"]
    ),
    "reviewers": Words("Who checked it", "Filled in by those who review it.", ["Jo Example"]),
    "language": Words("Language", "The language of the text, as a code.", "en"),
    "license": Words("Licence", "All texts here are published under CC BY 4.0.", "CC-BY-4.0"),
    "aliases": Words("Earlier ids", "Earlier ids of the page, which lead here.", ["th-old-river-town"]),
    "unverified": Words(
        "What you could not find out",
        "What you doubt or could not find out. Readers see it.",
        ["Whether every family that rented before the works found another place."],
    ),
}  # fmt: skip
