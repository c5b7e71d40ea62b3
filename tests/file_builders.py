"""A case study and a lesson that have no problems, as field lines that tests replace one by one."""

from datetime import date

TODAY = date(2026, 6, 1)

CASE_FIELDS = {
    "id": "id: th-example\n",
    "title": 'title: "River Town: residents and the city lay out a settlement anew"\n',
    "summary": 'summary: "Families got a lease and stayed; drains came late."\n',
    "type": "type: snapshot\n",
    "kind": "kind: slum-upgrading\n",
    "scale": "scale: city\n",
    "countries": "countries: [TH]\n",
    "period": "period: {start: 2003, end: 2008}\n",
    "themes": "themes: [tenure]\n",
    "sources": (
        "sources:\n"
        '  - {key: s1, author: "A. Author", title: "A report", publisher: "P", year: 2009, '
        'url: "https://example.org/1", kind: implementer}\n'
    ),
    "status": "status: published\n",
    "last_reviewed": "last_reviewed: 2026-01-31\n",
}
CASE_BODY = "## Context\n\nFamilies lived on public land [@s1].\n"

LESSON_FIELDS = {
    "id": "id: example\n",
    "title": 'title: "Settle the lease before the first house is rebuilt"\n',
    "summary": 'summary: "Settle the lease first, and families dare to build."\n',
    "for": "for: [planner]\n",
    "stage": "stage: prepare\n",
    "when": 'when: "The land is public."\n',
    "not_when": 'not_when: "The water rises and families must leave at once."\n',
    "do": 'do: "Sign the lease, then lay out the plots."\n',
    "because": 'because: "Nobody builds on ground that can be taken away."\n',
    "so_that": 'so_that: "Families invest in their own houses."\n',
    "supports": 'supports:\n  - {case: th-example, note: "The lease came first, and families stayed."}\n',
    "single_case": "single_case: true\n",
    "themes": "themes: [tenure]\n",
    "drawn_by": 'drawn_by: "A. Author"\n',
    "status": "status: published\n",
    "last_reviewed": "last_reviewed: 2026-01-31\n",
}
LESSON_BODY = "The lease is the beginning.\n"


def case_text(body: str = CASE_BODY, **fields: str) -> str:
    """Return a case study file; each field is given as what stands behind its name."""
    return _text(CASE_FIELDS, fields, body)


def lesson_text(body: str = LESSON_BODY, **fields: str) -> str:
    """Return a lesson file; each field is given as what stands behind its name."""
    return _text(LESSON_FIELDS, fields, body)


def _text(usual: dict[str, str], fields: dict[str, str], body: str) -> str:
    lines = usual | {name: f"{name}: {value}\n" for name, value in fields.items()}
    return f"---\n{''.join(lines.values())}---\n{body}"
