"""The fields of a case study: what each holds, when it is needed, and what it is for."""

from learning_alliance.content.forms import (
    AMOUNT,
    ANY_TEXT,
    COUNT,
    FULL_DATE,
    IDENTIFIER_FORM,
    LATITUDE,
    LONGITUDE,
    NUMBER_OR_WORDS,
    PARTIAL_DATE,
    WEB_ADDRESS,
    YEAR,
    YES_OR_NO,
    Converted,
    TermOf,
    Text,
)
from learning_alliance.content.shapes import Field, ListOf, Need, Shape
from learning_alliance.domain.case_study import (
    Actor,
    CaseStudy,
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


def _case_type(text: str) -> str:
    if text not in {"full", "snapshot"}:
        raise ValueError(text)
    return text


CITED = Field("source", ANY_TEXT, "source: s1", "The key of the source that says so.", Need.ALWAYS)
NOTE = Field("note", ANY_TEXT, 'note: "…"', "What a reader must know about the figure.")
QUALIFIER = Field(
    "qualifier", TermOf("qualifiers"), "qualifier: about", "How exact the source says it is."
)

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
        Field("end", YEAR, "end: null", "The last year; null when it still ran.", Need.ALWAYS, may_be_null=True),
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
        Field("city_population", CITY_POPULATION, "city_population: {value: 1200000, year: 2005, source: s1}",
              "People in the city at the time."),
        Field("settlement_tenure", TermOf("tenure-situations"), "settlement_tenure: public-land", "Whose land it was."),
        Field("led_by", TermOf("leaders"), "led_by: community", "Who led."),
        Field("income_group", TermOf("income-groups"), "income_group: lower-middle-income", "World Bank income group."),
    ),
    Context,
)
ACTOR = Shape(
    "an actor",
    (
        Field("name", ANY_TEXT, 'name: "…"', "The full name of the body.", Need.ALWAYS),
        Field("type", TermOf("actor-types"), "type: local-authority", "What kind of body it is.", Need.ALWAYS),
        Field("role", ANY_TEXT, 'role: "…"', "What it did.", Need.ALWAYS),
        CITED,
    ),
    Actor,
)
RESULT = Shape(
    "a result",
    (
        Field("indicator", ANY_TEXT, 'indicator: "households reached"', "What was counted.", Need.ALWAYS),
        Field("value", NUMBER_OR_WORDS, "value: 112777", "The figure, in digits without separators.", Need.ALWAYS),
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
        Field("from", ANY_TEXT, 'from: "…"', "Who pays, lends or guarantees.", Need.ALWAYS, attribute="funder"),
        Field("what", ANY_TEXT, 'what: "…"', "What the money is for.", Need.ALWAYS),
        Field("amount", AMOUNT, "amount: 1250000", "The figure, in digits without separators.", Need.ALWAYS),
        Field("currency", TermOf("currencies"), "currency: THB", "The ISO 4217 code.", Need.ALWAYS),
        Field("per", TermOf("cost-units"), "per: total", "For the whole, or for each of what.", Need.ALWAYS),
        Field("year", YEAR, "year: 2003", "The year of the amount; null if no source gives it.", Need.ALWAYS,
              may_be_null=True),
        Field("basis", TermOf("finance-bases"), "basis: planned", "Planned, or actually paid.", Need.ALWAYS),
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
        Field("lesson", IDENTIFIER_FORM, "lesson: settle-land-before-works", "A lesson page that says the same."),
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
REVIEW_FIELDS = (
    Field("status", TermOf("statuses"), "status: draft", "How far it is.", Need.ALWAYS),
    Field("last_reviewed", FULL_DATE, "last_reviewed: 2026-01-31", "When somebody last checked it.", Need.ALWAYS),
    Field("contributors", ListOf(ANY_TEXT), "contributors: []", "Who wrote it; may be left empty."),
    Field("reviewers", ListOf(ANY_TEXT), "reviewers: []", "Who checked it; may be left empty."),
    Field("language", TermOf("languages"), "language: en", "The language of the text."),
    Field("license", Converted("CC-BY-4.0", {"CC-BY-4.0": "CC-BY-4.0"}.__getitem__, "CC-BY-4.0"),
          "license: CC-BY-4.0", "Everything here is CC BY 4.0."),
    Field("aliases", ListOf(IDENTIFIER_FORM, is_set=True), "aliases: []", "Earlier ids, which redirect here."),
    Field("unverified", ListOf(ANY_TEXT), "unverified: []", "Doubts, shown to readers as such."),
)
CASE_STUDY = Shape(
    "a case study",
    (
        Field("id", IDENTIFIER_FORM, "id: th-baan-mankong", "The file's name without .md.", Need.ALWAYS),
        Field("title", Text(most_characters=120), 'title: "…"', "The place and the thing.", Need.ALWAYS),
        Field("summary", Text(most_words=60), 'summary: "…"', "The answer on one screen.", Need.ALWAYS),
        Field("type", Converted("full or snapshot", _case_type, ""), "type: snapshot",
              "Start with snapshot, which needs little.", Need.ALWAYS),
        Field("kind", TermOf("kinds"), "kind: slum-upgrading", "What it is.", Need.ALWAYS),
        Field("scale", TermOf("scales"), "scale: city", "How far it reached.", Need.ALWAYS),
        Field("countries", ListOf(TermOf("countries"), is_set=True), "countries: [TH]", "ISO codes.", Need.ALWAYS),
        Field("places", ListOf(PLACE), "places: [{name: Bangkok, country: TH}]", "The towns."),
        Field("period", PERIOD, "period: {start: 2003, end: null}", "When it ran.", Need.ALWAYS),
        Field("themes", ListOf(TermOf("themes"), 1, 8, is_set=True), "themes: [tenure]",
              "What it is about, the main theme first.", Need.ALWAYS),
        Field("problem", ANY_TEXT, 'problem: "…"', "The exact problem, one to three sentences.", Need.FULL),
        Field("context", CONTEXT, "context: {led_by: community}", "Coded facts on the setting."),
        Field("deprivations", ListOf(TermOf("deprivations"), is_set=True), "deprivations: [tenure]",
              "Which lacks it addressed."),
        Field("sdg_targets", ListOf(TermOf("sdg-targets"), is_set=True), 'sdg_targets: ["11.1"]', "SDG targets."),
        Field("dac_codes", ListOf(TermOf("dac-codes"), 0, 3, is_set=True), 'dac_codes: ["16030"]', "Purpose codes."),
        Field("actors", ListOf(ACTOR, 1), "actors: [{…}]", "Who took part.", Need.FULL),
        Field("results", ListOf(RESULT, 1), "results: [{…}]", "What happened; a target is not a result.", Need.FULL),
        Field("finance", ListOf(FINANCE, 1), "finance: [{…}], or cost_unknown: true", "The money.", Need.FULL,
              unless="cost_unknown"),
        Field("cost_unknown", YES_OR_NO, "cost_unknown: true", "No source says what it cost."),
        Field("difficulties", ListOf(DIFFICULTY, 1), "difficulties: [{…}], or none_found: \"where was looked\"",
              "What went wrong.", Need.FULL, unless="none_found"),
        Field("none_found", ANY_TEXT, 'none_found: "…"', "Where difficulties were looked for in vain."),
        Field("preconditions", ListOf(PRECONDITION), "preconditions: [{…}]", "What had to be in place."),
        Field("lessons", ListOf(DRAWN_LESSON, 1), "lessons: [{…}]", "What the sources draw from it.", Need.FULL),
        Field("criteria", ListOf(CRITERION_MET), "criteria: [{…}]", "How it speaks to the ten criteria."),
        Field("transfers", ListOf(TRANSFER), "transfers: [{…}]", "Who learned from whom."),
        Field("revisits", ListOf(REVISIT), "revisits: [{…}]", "Later news."),
        Field("evidence", EVIDENCE, "evidence: {…}", "A level that kinds of sources cannot show."),
        Field("sources", ListOf(SOURCE, 1), "sources: [{…}]", "What was read.", Need.ALWAYS),
        *REVIEW_FIELDS,
    ),
    CaseStudy,
)
