"""The data of "Cases like my city": the coded facts of all cases in few bytes, and the weights of the score.

Each kind of fact is one column. A term stands as its place in a list of terms, a case as its place in the
column, so that repetition compresses well.
"""

from collections.abc import Iterator, Mapping

from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.likeness import WEIGHTS
from learning_alliance.knowledge.related_cases import ordered_kinds
from learning_alliance.pages.asset import Asset
from learning_alliance.pages.checklist_page import has_checklist
from learning_alliance.pages.script_data import data_asset

ASKED = (
    "main theme", "theme", "tenure", "led by", "scale", "city size", "income", "region", "sub-region", "country", "money",
)  # fmt: skip
"""The kinds of fact that the form asks for."""

NAME = "like"
TITLES_A_FILE = 50

Column = Mapping[str, object]


def like_assets(base: KnowledgeBase) -> Iterator[Asset]:
    """Yield the coded facts; titles, which are most of the bytes, stand in files of their own, fifty in each."""
    yield data_asset(NAME, like_data(base))
    for start in range(0, len(base.cases), TITLES_A_FILE):
        cases = base.cases[start : start + TITLES_A_FILE]
        titles = [[case.id, case.title] for case in cases]
        yield data_asset(f"titles/{start // TITLES_A_FILE}", titles)


def like_data(base: KnowledgeBase) -> Mapping[str, object]:
    """Return the coded facts of all cases, in the order of their ids."""
    return {
        "weights": {
            kind: {
                "points": weight.points,
                "most": weight.most,
                "near": weight.near,
                "own": weight.own or kind,
                "other": weight.other or kind,
            }
            for kind, weight in WEIGHTS.items()
            if (weight.own or kind) in ASKED
        },
        "order": {kind: list(places) for kind, places in ordered_kinds(base.vocabularies).items()},
        "columns": {kind: _column(base, kind) for kind in ASKED if kind != "main theme"},
        "countries": _coded([list(case.countries) for case in base.cases]),
        "starts": [case.period.start or 0 for case in base.cases],
        "ends": [case.period.end or 0 for case in base.cases],
        "evidence": [int(base.evidence[case.id].level[1:]) for case in base.cases],
        "titlesAFile": TITLES_A_FILE,
        "checklists": [int(has_checklist(case)) for case in base.cases],
    }


def _column(base: KnowledgeBase, kind: str) -> Column:
    return _coded([list(base.profiles[case.id].get(kind, ())) for case in base.cases])


def _coded(rows: list[list[str]]) -> Column:
    """Return rows of terms as places in one list; a row of one term or none is a number, -1 for none."""
    terms = sorted({term for row in rows for term in row})
    place = {term: number for number, term in enumerate(terms)}
    coded = [[place[term] for term in row] for row in rows]
    is_single = all(len(row) <= 1 for row in coded)
    return {"terms": terms, "rows": [row[0] if row else -1 for row in coded] if is_single else coded}
