"""What reporters print for those who read it on a code host."""

from learning_alliance.checks.reporters.annotations import SHOWN, report_annotations
from learning_alliance.checks.reporters.summary import MOST_SHOWN, report_summary
from learning_alliance.domain.problem import Problem, Severity


def _problem(
    path: str = "case_studies/th-one.md",
    line: int = 12,
    message: str = '"lnd" is not in the list “Themes”.',
    severity: Severity = Severity.ERROR,
) -> Problem:
    return Problem(path, line, 3, "unknown-term", severity, message, 'Did you mean "land"?')


def test_annotations_of_changed_files_come_before_the_limit_of_the_host() -> None:
    old = [_problem(f"case_studies/a-{number}.md") for number in range(SHOWN)]
    new = [_problem("case_studies/z-new.md", line) for line in range(1, 4)]

    lines = report_annotations((*old, *new), 11, frozenset({"case_studies/z-new.md"})).splitlines()

    shown = [line for line in lines if line.startswith("::error")]
    assert len(shown) == SHOWN
    assert all("z-new.md" in line for line in shown[:3])


def test_summary_says_file_by_file_what_to_do() -> None:
    problems = (_problem(), _problem("lessons/two.md", 4, severity=Severity.WARNING))

    text = report_summary(problems, 2)

    assert text.startswith(
        "## 2 things to mend\n\n1 error: the text cannot be published before it is mended. "
        "1 warning: please look again; a reviewer will ask.\n"
    )
    assert "### case\\_studies/th-one\\.md\n" in text
    assert (
        '| 12 | "lnd" is not in the list “Themes”\\. | Did you mean "land"? | error: unknown-term |' in text
    )
    assert text.index("th-one") < text.index("two\\.md")


def test_summary_explains_each_rule_once() -> None:
    text = report_summary((_problem(), _problem(line=14)), 1)

    assert text.count("<summary><strong>unknown-term</strong>") == 1


def test_summary_of_nothing_thanks() -> None:
    assert report_summary((), 120).startswith("## Nothing to mend\n\n120 files read")


def test_summary_shows_what_was_sent_as_text() -> None:
    sent = '"<img src=x> | [x](javascript:y) @everyone ![p](https://evil.invalid/p) `a`\n# b" is not it.'

    row = next(line for line in report_summary((_problem(message=sent),), 1).splitlines() if "evil" in line)

    assert row.count(" | ") == 3
    assert "&lt;img" in row
    assert "\\[x\\]\\(javascript\\:y\\) \\@everyone \\!\\[p\\]" in row
    assert "\\`a\\`" in row


def test_summary_stays_below_the_limit_of_the_host() -> None:
    many = tuple(_problem(f"case_studies/th-{number}.md", message="x" * 300) for number in range(5000))

    text = report_summary(many, 5000)

    assert len(text.encode()) < 1_000_000
    assert f"And {5000 - MOST_SHOWN:,} more" in text
