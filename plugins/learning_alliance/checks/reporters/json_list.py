"""Problems as JSON for programs."""

import json
from dataclasses import asdict

from learning_alliance.domain.problem import Problem


def report_json(problems: tuple[Problem, ...], file_count: int) -> str:
    """Return `{"files": n, "problems": [{path, line, column, code, severity, message, hint}]}`."""
    report = {"files": file_count, "problems": [asdict(problem) for problem in problems]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
