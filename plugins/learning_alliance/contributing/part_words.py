"""Labels, help and examples for the groups of fields inside a case study and a lesson."""

from collections.abc import Mapping

from learning_alliance.contributing.words import Example, Words, WordsByField

CITED = Words("Source", "Which of your sources says so.", "s1", "The key of the source.")
NOTE = Words("Note", "What a reader must know about the figure.", "Counted by the cooperative.")
QUALIFIER = Words("How exact", "How exact the source says that the figure is.", "about")

PART_WORDS: Mapping[str, WordsByField] = {
    "a source": {
        "key": Words("Key", "A short name to cite it by.", "s1"),
        "author": Words("Author", "Who wrote it: a person or a body.", "Example Fund"),
        "title": Words("Title", "The title of the document or page.", "Report on River Town"),
        "publisher": Words("Publisher", "Who published it.", "Example Fund"),
        "year": Words("Year", "The year of publication. Leave it out if the source shows none.", 2009),
        "url": Words("Web address", "Where others can read it.", "https://example.org/river-town"),
        "archived_url": Words(
            "Address of an archived copy", "A copy that stays when the page goes.", "https://archive.example.org/1"
        ),
        "seen_at": Words("Where you read it", "Only if you read it at another address.", "https://example.org/copy"),
        "kind": Words("Who speaks", "Whose voice it is. The strength of the evidence follows from it.", "implementer"),
    },
    "a place": {
        "name": Words("Town", "The name that maps use.", "Bangkok"),
        "country": Words("Country", "The country of the town.", "TH"),
        "latitude": Words("Latitude", "Degrees north; only for a town that the checks do not know.", 13.75),
        "longitude": Words("Longitude", "Degrees east; only for a town that the checks do not know.", 100.5),
    },
    "a period": {
        "start": Words("From", "The first year.", 2003),
        "end": Words("To", "The last year. Left open, it still ran when your newest source was written.", 2008),
    },
    "a city's population": {
        "value": Words("People", "How many people lived in the city, in digits.", 120000),
        "year": Words("Year", "The year of the figure.", 2005),
        "source": CITED,
    },
    "the context": {
        "city_population": Words(
            "People in the city", "How many people lived in the city at the time.",
            {"value": 120000, "year": 2005, "source": "s1"},
        ),
        "settlement_tenure": Words("Whose land", "Whose land the settlements stood on at first.", "public-land"),
        "led_by": Words("Who led", "Who led the work.", "community"),
        "income_group": Words(
            "Income group", "Income group of the country at that time, after the World Bank.", "lower-middle-income"
        ),
    },
    "an actor": {
        "name": Words("Name", "The full name of the body.", "River Town Cooperative"),
        "type": Words("Type", "What kind of body it is.", "community-organisation"),
        "role": Words("What it did", "Its part in the work.", "Drew the plan and collected savings"),
        "source": CITED,
    },
    "a result": {
        "indicator": Words("What was counted", "In a few words.", "houses rebuilt"),
        "value": Words("Figure", "Digits without separators, or words where the source gives no single figure.", 124),
        "unit": Words("Unit", "What the figure counts.", "houses"),
        "qualifier": QUALIFIER,
        "as_of": Words("When it was true", "A year, a month or a day: 2008, 2008-05 or 2008-05-31.", 2008),
        "basis": Words("How it is known", "On what the figure rests.", "reported"),
        "note": NOTE,
        "source": CITED,
    },
    "a finance record": {
        "from": Words("Who paid", "Who pays, lends or guarantees.", "Example Fund"),
        "what": Words("What for", "What the money is for.", "Loans to families"),
        "amount": Words("Amount", "Digits without separators.", 5000000),
        "currency": Words("Currency", "The currency of the source.", "THB", "Three letters (ISO 4217)."),
        "per": Words("For", "For the whole, or for each of what.", "total"),
        "year": Words("Year", "The year of the amount, if a source gives it.", 2006, "null if no source gives it."),
        "basis": Words("Planned or paid", "Whether it was planned or actually paid.", "actual"),
        "scope": Words(
            "Not this case's own money", "Only for an earlier fund or a wider programme.", "context"
        ),
        "overlap": Words(
            "Beside other amounts",
            "Of several totals: whether it stands beside the others, lies inside one, or repeats one.",
            "none",
        ),
        "qualifier": QUALIFIER,
        "note": NOTE,
        "source": CITED,
    },
    "a difficulty": {
        "text": Words("What went wrong", "One difficulty in one to three sentences.", "Tenants without savings could not join."),
        "code": Words("Kind of difficulty", "The nearest kind, so that readers find all that met it.", "tenants-left-out"),
        "response": Words("What was done about it", "If a source tells.", "The cooperative kept some rooms for rent."),
        "source": CITED,
    },
    "a precondition": {
        "text": Words("What had to be in place", "One thing in a sentence.", "The city could lease its own land to a cooperative."),
        "kind": Words("Kind", "What kind of thing it is.", "law"),
        "source": CITED,
    },
    "a lesson that a source draws": {
        "text": Words("Lesson", "As the source draws it, in your words.", "Settle the lease before the first house is rebuilt."),
        "drawn_by": Words("Who draws it", "The author or body.", "Somboon"),
        "lesson": Words("Lesson page", "The id of a page in lessons/ that says the same.", "settle-land-before-works"),
        "source": CITED,
    },
    "a criterion": {
        "criterion": Words("Criterion", "One of the ten.", "partnerships"),
        "why": Words("Why", "How the case speaks to it.", "The city gave the land, the fund the loans, residents the plan."),
        "source": CITED,
    },
    "a transfer": {
        "from": Words("Who had it first", "A body or a city.", "River Town Cooperative"),
        "to": Words("Who took it up", "A body or a city.", "Hill Town Association"),
        "how": Words("How it travelled", "Visits, a handbook, staff who moved …", "Visits of savings groups"),
        "source": CITED,
    },
    "a revisit": {
        "date": Words("When it was so", "A year, a month or a day.", 2012),
        "text": Words("The later news", "In one to three sentences.", "Families still lived there and repaid their loans."),
        "source": CITED,
    },
    "an evidence statement": {
        "level": Words("Level", "The level that you state.", "E4"),
        "why": Words("Why", "The reason, a full sentence.", "The study compares with settlements that waited."),
        "source": Words("Source", "The key of the source that measured or compared.", "s1"),
    },
    "a case for or against": {
        "case": Words("Case", "The id of a case of this collection.", "ke-mukuru-spa"),
        "note": Words(
            "What it says", "What in that case speaks for or against, in one sentence.",
            "Residents' counts showed that the area qualified for special planning.",
        ),
        "source": Words("Source", "The key of a source of that case.", "s8"),
        "explained": Words("Explained", "The lesson's limits already account for it.", True),  # noqa: FBT003 - a value of JSON
    },
    "a strength statement": {
        "strength": Words("Strength", "The lower strength.", "low"),
        "why": Words("Why", "The reason.", "Both cases are told by those who ran them."),
    },
}  # fmt: skip


def part_example(shape: str, *fields: str) -> dict[str, Example]:
    """Return an example of a part, with only some of its fields."""
    return {name: PART_WORDS[shape][name].example for name in fields}


SOURCE_EXAMPLE = part_example("a source", "key", "author", "title", "publisher", "year", "url", "kind")
SECOND_SOURCE_EXAMPLE: dict[str, Example] = {
    "key": "s2",
    "author": "Somboon, A.",
    "title": "What became of River Town",
    "publisher": "Example University",
    "year": 2012,
    "url": "https://example.org/study",
    "kind": "peer-reviewed",
}
BY_SECOND_SOURCE: dict[str, Example] = {"source": "s2"}
PLACE_EXAMPLE = part_example("a place", "name", "country")
PERIOD_EXAMPLE = part_example("a period", "start", "end")
CONTEXT_EXAMPLE = part_example("the context", "city_population", "settlement_tenure", "led_by")
ACTOR_EXAMPLE = part_example("an actor", "name", "type", "role", "source")
RESULT_EXAMPLE = part_example("a result", "indicator", "value", "unit", "as_of", "basis", "source")
FINANCE_EXAMPLE = part_example(
    "a finance record", "from", "what", "amount", "currency", "per", "year", "basis", "source"
)
DIFFICULTY_EXAMPLE = part_example("a difficulty", "text", "code", "response") | BY_SECOND_SOURCE
PRECONDITION_EXAMPLE = part_example("a precondition", "text", "kind", "source")
DRAWN_LESSON_EXAMPLE = part_example("a lesson that a source draws", "text", "drawn_by") | BY_SECOND_SOURCE
CRITERION_EXAMPLE = part_example("a criterion", "criterion", "why", "source")
TRANSFER_EXAMPLE = part_example("a transfer", "from", "to", "how") | BY_SECOND_SOURCE
REVISIT_EXAMPLE = part_example("a revisit", "date", "text") | BY_SECOND_SOURCE
EVIDENCE_EXAMPLE = part_example("an evidence statement", "level", "why", "source")
CASE_EVIDENCE_EXAMPLE = part_example("a case for or against", "case", "note", "source")
STRENGTH_EXAMPLE = part_example("a strength statement", "strength", "why")
