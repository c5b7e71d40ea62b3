"""Labels, help and examples for the fields of a lesson."""

from learning_alliance.contributing.part_words import CASE_EVIDENCE_EXAMPLE, STRENGTH_EXAMPLE
from learning_alliance.contributing.review_words import REVIEW_WORDS
from learning_alliance.contributing.words import Words, WordsByField

LESSON_WORDS: WordsByField = {
    "id": Words(
        "Short name for the address",
        "A few words in small letters with hyphens. It is the address of the page for ever.",
        "example-lesson",
        "The file has the same name, with .md behind it.",
    ),
    "title": Words(
        "Title",
        "A full sentence that tells somebody to do something, at most 140 characters.",
        "Bring the residents' own count to the table before you plan",
    ),
    "summary": Words(
        "Summary",
        "The answer on one screen, at most 60 words.",
        "A count that residents make themselves shows who lives where and on whose land. Cities that plan with "
        "it argue less about who belongs, and residents defend what they helped to draw.",
    ),
    "for": Words("Who must act", "Those who can do what the lesson says.", ["planner", "community-organisation"]),
    "stage": Words("Stage", "When in a programme it matters.", "prepare"),
    "when": Words("Where it holds", "The conditions under which it holds.", "Residents are organised, or can be before planning begins."),
    "not_when": Words("Where it does not hold", "The conditions under which it does not.", "A list of names would put people in danger."),
    "do": Words(
        "What to do", "Who does what, and when.",
        "Residents count and map their settlement; the city takes part and puts its stamp on the result before it plans.",
    ),
    "because": Words(
        "Why it works", "In plain words.",
        "Both sides have seen how the figures came about, so they argue about the plan and no longer about the figures.",
    ),
    "so_that": Words("What comes of it", "The outcome.", "The plan names everybody who lives there, and can be defended in public."),
    "signs_it_is_failing": Words(
        "Signs that it is failing", "How one would notice early that it goes wrong.",
        ["The city makes a second list without telling the residents."],
    ),
    "cost_and_effort": Words(
        "Cost and effort", 'What it takes. "Not known: …" is an answer too.',
        "Not known: the cases name no cost of the counts.",
    ),
    "supports": Words(
        "Cases for it",
        "At least two cases that back it, with one sentence each; or one case, and then: single_case: true",
        [CASE_EVIDENCE_EXAMPLE],
    ),
    "contradicts": Words(
        "Cases against it", 'explained: true only if "when" or "not_when" above already says so.',
        [{"case": "ke-mukuru-spa", "note": "The plan did not protect homes from another public scheme.", "source": "s13", "explained": True}],
    ),
    "single_case": Words("Rests on one case", "Take it away when a second case backs the lesson.", True),  # noqa: FBT003 - a value of JSON
    "strength": Words("Lowered strength", "Only where an editor finds the computed strength too high.", STRENGTH_EXAMPLE),
    "themes": Words("Themes", "What it is about: one to eight, the main one first.", ["data", "community-led"]),
    "difficulties": Words("Difficulties", "Which difficulties it answers.", ["weak-participation"]),
    "drawn_by": Words("Who draws it", "You, a report, a group.", "Example author, reading across the cases"),
    "related": Words("Other lessons", "Ids of other lessons that belong beside it.", ["settle-land-before-works"]),
    **REVIEW_WORDS,
}  # fmt: skip
