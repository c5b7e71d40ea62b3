"""Labels, help and examples for the fields of a case study."""

from learning_alliance.contributing.part_words import (
    ACTOR_EXAMPLE,
    CONTEXT_EXAMPLE,
    CRITERION_EXAMPLE,
    DIFFICULTY_EXAMPLE,
    DRAWN_LESSON_EXAMPLE,
    EVIDENCE_EXAMPLE,
    FINANCE_EXAMPLE,
    PERIOD_EXAMPLE,
    PLACE_EXAMPLE,
    PRECONDITION_EXAMPLE,
    RESULT_EXAMPLE,
    REVISIT_EXAMPLE,
    SECOND_SOURCE_EXAMPLE,
    SOURCE_EXAMPLE,
    TRANSFER_EXAMPLE,
)
from learning_alliance.contributing.review_words import REVIEW_WORDS
from learning_alliance.contributing.words import Words, WordsByField

CASE_WORDS: WordsByField = {
    "id": Words(
        "Short name for the address",
        "Two letters for the country (xx for several), a hyphen, a few words, in small letters a to z. "
        "It is the address of the page for ever.",
        "th-example-river-town",
        "The file has the same name, with .md behind it.",
    ),
    "title": Words(
        "Title",
        "The place and the thing, at most 120 characters.",
        "Example River Town: residents and the city lay out a settlement anew",
    ),
    "summary": Words(
        "Summary",
        "At most 60 words: who had which problem, what they did, what came of it, and the main trouble.",
        "Families by the river lived on public land without a contract. With the city they drew up a plan, "
        "rebuilt their houses on the same ground and got a long lease. Drains came late, and tenants without "
        "savings were left out.",
    ),
    "type": Words(
        "How much you tell", "A first entry needs little; others can add to it.", "snapshot",
        "snapshot to begin with; full when all fields of the lower part are there.",
    ),
    "kind": Words("What it is", "What kind of work the case is about.", "slum-upgrading"),
    "scale": Words(
        "How far it reached", "How far the work reached, by what was done and not by what was hoped.",
        "neighbourhood",
    ),
    "countries": Words("Countries", "Where it happened.", ["TH"], "Country codes: ISO 3166-1, two letters."),
    "places": Words("Towns", "Towns, by the names that maps use. No districts.", [PLACE_EXAMPLE]),
    "period": Words(
        "Years",
        "When it ran, in years.",
        PERIOD_EXAMPLE,
        "Write null for the end when it still ran as your newest source was written, and for a year that no "
        "source gives.",
    ),
    "themes": Words(
        "Themes", "What it is about: one to eight, the main one first.", ["tenure", "housing", "community-led"]
    ),
    "problem": Words(
        "The problem",
        "The exact problem, one to three sentences.",
        "Families lived on public land without a contract and could be told to leave at any time.",
    ),
    "context": Words("The setting", "Coded facts on the city and the land, for readers who look for a city like theirs.", CONTEXT_EXAMPLE),
    "deprivations": Words(
        "What people lacked", "Which lacks the work addressed.", ["tenure", "durable-housing"]
    ),
    "sdg_targets": Words(
        "SDG targets",
        "Targets of the Sustainable Development Goals towards which the case works.",
        ["11.1"],
        "In quotes.",
    ),
    "dac_codes": Words(
        "Purpose codes of the OECD", "What aid statistics would count it as, at most three.", ["16030"], "In quotes."
    ),
    "actors": Words("Who took part", "Each body that mattered, and what it did.", [ACTOR_EXAMPLE]),
    "results": Words("Results", "What happened. A target is not a result.", [RESULT_EXAMPLE]),
    "finance": Words(
        "Money",
        "Who paid how much for what, in the currency and year of the source.",
        [FINANCE_EXAMPLE],
        "If no source tells it, write instead: cost_unknown: true",
    ),
    "cost_unknown": Words("No source says what it cost", "Instead of the money, when you looked and found nothing.", True),  # noqa: FBT003 - a value of JSON
    "difficulties": Words(
        "What went wrong",
        "Everything that the sources tell, and what was done about it.",
        [DIFFICULTY_EXAMPLE],
        "If the sources tell of nothing, write instead: none_found: and where you looked.",
    ),
    "none_found": Words(
        "Nothing went wrong, as far as the sources tell",
        "Instead of difficulties: where you looked for them in vain.",
        "We looked in the fund's report and in two newspapers.",
    ),
    "preconditions": Words(
        "What had to be in place", "What had to be there before the work could begin.", [PRECONDITION_EXAMPLE]
    ),
    "lessons": Words(
        "Lessons that the sources draw", "What the sources themselves draw from it.", [DRAWN_LESSON_EXAMPLE]
    ),
    "criteria": Words(
        "The ten criteria", "How the case speaks to criteria of the Cities Alliance.", [CRITERION_EXAMPLE]
    ),
    "transfers": Words("Who learned from whom", "Who took the work up elsewhere, and how it travelled.", [TRANSFER_EXAMPLE]),
    "revisits": Words(
        "Later news", "What was heard later. It adds to the case and overwrites nothing.", [REVISIT_EXAMPLE]
    ),
    "evidence": Words(
        "Level of evidence",
        "Only where the kinds of your sources do not show how strong the evidence is.",
        EVIDENCE_EXAMPLE,
    ),
    "sources": Words(
        "Sources",
        "What you read. At least one that others can read too.",
        [SOURCE_EXAMPLE, SECOND_SOURCE_EXAMPLE],
        "The text cites each by its key: [@s1]",
    ),
    **REVIEW_WORDS,
}  # fmt: skip
