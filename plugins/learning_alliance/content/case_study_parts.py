"""The groups of fields inside a case study: sources, actors, results, money and the others."""

from learning_alliance.content.forms import (
    AMOUNT,
    ANY_TEXT,
    COUNT,
    IDENTIFIER_FORM,
    LATITUDE,
    LONGITUDE,
    NUMBER_OR_WORDS,
    PARTIAL_DATE,
    WEB_ADDRESS,
    YEAR,
    TermOf,
)
from learning_alliance.content.shapes import Field, Need, Shape
from learning_alliance.domain.case_study import (
    Actor,
    CityPopulation,
    Context,
    CriterionMet,
    Difficulty,
    DrawnLesson,
    Precondition,
    Result,
    Revisit,
    Transfer,
)
from learning_alliance.domain.evidence import EvidenceStatement
from learning_alliance.domain.money import Finance
from learning_alliance.domain.period import Period
from learning_alliance.domain.place import Place
from learning_alliance.domain.source import Source

CITED = Field("source", ANY_TEXT, "source: s1", "The key of the source that says so.", Need.ALWAYS)
NOTE = Field("note", ANY_TEXT, 'note: "…"', "What a reader must know about the figure.")
QUALIFIER = Field("qualifier", TermOf("qualifiers"), "qualifier: about", "How exact the source says it is.")

SOURCE = Shape(
    "a source",
    (
        Field("key", IDENTIFIER_FORM, "key: s1", "A short name to cite it by.", Need.ALWAYS),
        Field("author", ANY_TEXT, 'author: "…"', "Who wrote it.", Need.ALWAYS),
        Field("title", ANY_TEXT, 'title: "…"', "Its title.", Need.ALWAYS),
        Field("publisher", ANY_TEXT, 'publisher: "…"', "Who published it.", Need.ALWAYS),
        Field("year", YEAR, "year: 2009", "The year of publication, if it is shown."),
        Field("url", WEB_ADDRESS, 'url: "https://…"', "Where it can be read.", Need.ALWAYS),
        Field("archived_url", WEB_ADDRESS, 'archived_url: "https://…"', "An archived copy."),
        Field("seen_at", WEB_ADDRESS, 'seen_at: "https://…"', "Where you read it, if elsewhere."),
        Field("kind", TermOf("source-kinds"), "kind: implementer", "Who speaks.", Need.ALWAYS),
    ),
    Source,
)
PLACE = Shape(
    "a place",
    (
        Field("name", ANY_TEXT, "name: Bangkok", "The town.", Need.ALWAYS),
        Field("country", TermOf("countries"), "country: TH", "Its country.", Need.ALWAYS),
        Field("latitude", LATITUDE, "latitude: 13.75", "Only where the gazetteer does not know it."),
        Field("longitude", LONGITUDE, "longitude: 100.50", "Only where the gazetteer does not know it."),
    ),
    Place,
)
PERIOD = Shape(
    "a period",
    (
        Field("start", YEAR, "start: 2003", "The first year.", Need.ALWAYS, may_be_null=True),
        Field(
            "end", YEAR, "end: null", "The last year; null when it still ran.", Need.ALWAYS, may_be_null=True
        ),
    ),
    Period,
)
CITY_POPULATION = Shape(
    "a city's population",
    (
        Field("value", COUNT, "value: 1200000", "People.", Need.ALWAYS),
        Field("year", YEAR, "year: 2005", "The year of the figure.", Need.ALWAYS, may_be_null=True),
        CITED,
    ),
    CityPopulation,
)
CONTEXT = Shape(
    "the context",
    (
        Field(
            "city_population",
            CITY_POPULATION,
            "city_population: {value: 1200000, year: 2005, source: s1}",
            "People in the city at the time.",
        ),
        Field(
            "settlement_tenure",
            TermOf("tenure-situations"),
            "settlement_tenure: public-land",
            "Whose land it was.",
        ),
        Field("led_by", TermOf("leaders"), "led_by: community", "Who led."),
        Field(
            "income_group",
            TermOf("income-groups"),
            "income_group: lower-middle-income",
            "World Bank income group.",
        ),
    ),
    Context,
)
ACTOR = Shape(
    "an actor",
    (
        Field("name", ANY_TEXT, 'name: "…"', "The full name of the body.", Need.ALWAYS),
        Field(
            "type", TermOf("actor-types"), "type: local-authority", "What kind of body it is.", Need.ALWAYS
        ),
        Field("role", ANY_TEXT, 'role: "…"', "What it did.", Need.ALWAYS),
        CITED,
    ),
    Actor,
)
RESULT = Shape(
    "a result",
    (
        Field("indicator", ANY_TEXT, 'indicator: "households reached"', "What was counted.", Need.ALWAYS),
        Field(
            "value",
            NUMBER_OR_WORDS,
            "value: 112777",
            "The figure, in digits without separators.",
            Need.ALWAYS,
        ),
        Field("unit", ANY_TEXT, "unit: households", "What the figure counts.", Need.ALWAYS),
        QUALIFIER,
        Field("as_of", PARTIAL_DATE, "as_of: 2019", "When it was true."),
        Field("basis", TermOf("result-bases"), "basis: reported", "How it is known.", Need.ALWAYS),
        NOTE,
        CITED,
    ),
    Result,
)
FINANCE = Shape(
    "a finance record",
    (
        Field(
            "from", ANY_TEXT, 'from: "…"', "Who pays, lends or guarantees.", Need.ALWAYS, attribute="funder"
        ),
        Field("what", ANY_TEXT, 'what: "…"', "What the money is for.", Need.ALWAYS),
        Field("amount", AMOUNT, "amount: 1250000", "The figure, in digits without separators.", Need.ALWAYS),
        Field("currency", TermOf("currencies"), "currency: THB", "The ISO 4217 code.", Need.ALWAYS),
        Field("per", TermOf("cost-units"), "per: total", "For the whole, or for each of what.", Need.ALWAYS),
        Field(
            "year",
            YEAR,
            "year: 2003",
            "The year of the amount; null if no source gives it.",
            Need.ALWAYS,
            may_be_null=True,
        ),
        Field("basis", TermOf("finance-bases"), "basis: planned", "Planned, or actually paid.", Need.ALWAYS),
        Field("scope", TermOf("finance-scopes"), "scope: context", "Only for money that is not of the case."),
        Field(
            "overlap",
            TermOf("finance-overlaps"),
            "overlap: part",
            "How it relates to the case's other amounts.",
        ),
        QUALIFIER,
        NOTE,
        CITED,
    ),
    Finance,
)
DIFFICULTY = Shape(
    "a difficulty",
    (
        Field("text", ANY_TEXT, 'text: "…"', "What went wrong.", Need.ALWAYS),
        Field("code", TermOf("difficulties"), "code: delays", "The kind of difficulty.", Need.ALWAYS),
        Field("response", ANY_TEXT, 'response: "…"', "What was done about it."),
        CITED,
    ),
    Difficulty,
)
PRECONDITION = Shape(
    "a precondition",
    (
        Field("text", ANY_TEXT, 'text: "…"', "What had to be in place.", Need.ALWAYS),
        Field("kind", TermOf("precondition-kinds"), "kind: law", "What kind of thing it is.", Need.ALWAYS),
        CITED,
    ),
    Precondition,
)
DRAWN_LESSON = Shape(
    "a lesson that a source draws",
    (
        Field("text", ANY_TEXT, 'text: "…"', "The lesson, as the source draws it.", Need.ALWAYS),
        Field("drawn_by", ANY_TEXT, 'drawn_by: "…"', "Who draws it.", Need.ALWAYS),
        Field(
            "lesson", IDENTIFIER_FORM, "lesson: settle-land-before-works", "A lesson page that says the same."
        ),
        CITED,
    ),
    DrawnLesson,
)
CRITERION_MET = Shape(
    "a criterion",
    (
        Field("criterion", TermOf("criteria"), "criterion: partnerships", "One of the ten.", Need.ALWAYS),
        Field("why", ANY_TEXT, 'why: "…"', "How the case speaks to it.", Need.ALWAYS),
        CITED,
    ),
    CriterionMet,
)
TRANSFER = Shape(
    "a transfer",
    (
        Field("from", ANY_TEXT, 'from: "…"', "Who had it first.", Need.ALWAYS, attribute="origin"),
        Field("to", ANY_TEXT, 'to: "…"', "Who took it up.", Need.ALWAYS, attribute="destination"),
        Field("how", ANY_TEXT, 'how: "…"', "How it travelled.", Need.ALWAYS),
        CITED,
    ),
    Transfer,
)
REVISIT = Shape(
    "a revisit",
    (
        Field("date", PARTIAL_DATE, "date: 2021", "When it was so.", Need.ALWAYS),
        Field("text", ANY_TEXT, 'text: "…"', "The later news.", Need.ALWAYS),
        CITED,
    ),
    Revisit,
)
EVIDENCE = Shape(
    "an evidence statement",
    (
        Field("level", TermOf("evidence-levels"), "level: E4", "The level.", Need.ALWAYS),
        Field("why", ANY_TEXT, 'why: "…"', "The reason.", Need.ALWAYS),
        Field("source", ANY_TEXT, "source: s1", "The source; needed where it raises the level."),
    ),
    EvidenceStatement,
)
