"""The id of a case begins with the code of its country, or with xx.

`th-baan-mankong` shows at a glance where a case lies, and keeps the cases of a country together in the
folder. A case in several countries begins with `xx`.

Passes:
    === case_studies/th-example.md
    id: th-example
    countries: [TH]

Fails:
    === case_studies/ke-example.md
    id: ke-example
    countries: [TH]
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "id-without-country"
SEVERITY = Severity.ERROR
SEVERAL = "xx"


def check(collection: Collection) -> Iterator[Problem]:
    """Find ids whose first part is the code of none of the case's countries."""
    for entry, case_study in collection.cases:
        begins = [SEVERAL, *(country.casefold() for country in case_study.countries)]
        if case_study.id and case_study.id.partition("-")[0] not in begins:
            yield entry.problem(
                CODE,
                entry.at("id"),
                f"The id {quoted(case_study.id)} does not begin with the code of a country of the case.",
                f"Begin it with one of: {', '.join(f'{begin}-' for begin in begins)}. The file's name is the same.",
            )
