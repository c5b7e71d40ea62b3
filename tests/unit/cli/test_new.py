"""`alliance new`: what it writes passes the checks, and what is there stays as it is."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from learning_alliance.cli import new
from learning_alliance.cli.main import main
from tests.file_builders import case_text

ANSWERS = [
    "--title", "Hill Town: tenants map their lanes", "--countries", "KE", "--kind", "slum-upgrading", "--scale", "city",
    "--period-start", "2010", "--period-end", "null", "--themes", "tenure, data",
    "--summary", "Tenants mapped their lanes and got water.",
    "--source-author", "Hill Town", "--source-title", "The map: a report", "--source-publisher", "Hill Town",
    "--source-url", "https://example.org/map", "--source-kind", "community",
    "--text", "Tenants walked every lane and drew it.",
]  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, with the command running in it."""
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "lessons").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_answers_as_options_make_a_case_that_passes_the_checks(project: Path) -> None:
    outcome = _new("case", *ANSWERS)

    assert outcome.exit_code == 0
    assert outcome.output.startswith("case_studies/ke-hill-town.md is begun.")
    assert _check() == "1 file read, no problems.\n"


def test_title_and_country_are_enough_and_the_checks_name_the_rest(project: Path) -> None:
    _new("case", "--title", "Hill Town", "--countries", "KE")

    report = _check()

    assert report.endswith("1 file read, 6 errors, 0 warnings.\n")
    for expected in ("a text was", "Kinds", "Scales", "not a period", "This is not a list"):
        assert expected in report


def test_lesson_rests_on_a_case(project: Path) -> None:
    _new("case", *ANSWERS)

    outcome = _new(
        "lesson", "--title", "Map before you plan", "--summary", "Map first.", "--for", "planner", "--stage", "prepare",
        "--when", "Tenants are organised.", "--not-when", "A map puts people in danger.", "--do", "Map with tenants.",
        "--because", "They know.", "--so-that", "The plan is known.", "--support-case", "ke-hill-town",
        "--support-note", "Tenants mapped.", "--themes", "data", "--drawn-by", "A. Author", "--text", "It is so.",
    )  # fmt: skip

    assert outcome.exit_code == 0
    assert _check() == "2 files read, no problems.\n"


def test_file_that_is_there_is_never_overwritten(project: Path) -> None:
    _new("case", *ANSWERS)
    before = (project / "case_studies/ke-hill-town.md").read_bytes()

    outcome = _new("case", "--title", "Hill Town", "--countries", "KE")

    assert outcome.exit_code == 1
    assert "is there already and was left as it is" in outcome.output
    assert (project / "case_studies/ke-hill-town.md").read_bytes() == before


def test_wrong_answers_are_refused_all_at_once_in_the_words_of_the_checks(project: Path) -> None:
    outcome = _new("case", *ANSWERS, "--themes", "tenuer", "--source-url", "example.org")

    assert outcome.exit_code == 2
    assert '--themes: "tenuer" is not in the list “Themes”. Did you mean "tenure"?' in outcome.output
    assert '--source-url: "example.org" is not a web address' in outcome.output
    assert list((project / "case_studies").iterdir()) == []


def test_terms_may_be_named_as_people_name_them(project: Path) -> None:
    named = {"--kind": "Slum upgrading", "--countries": "kenya", "--themes": "Secure tenure, sanitation"}
    given = [word for option, answer in named.items() for word in (option, answer)]

    outcome = _new("case", *ANSWERS, *given)

    assert outcome.exit_code == 0, outcome.output
    written = (project / "case_studies/ke-hill-town.md").read_text(encoding="utf-8")
    assert "\nkind: slum-upgrading\n" in written
    assert _check() == "1 file read, no problems.\n"


def test_nothing_to_name_the_file_by_is_said(project: Path) -> None:
    outcome = _new("case")

    assert outcome.exit_code == 2
    assert "A title or an --id is needed to name the file." in outcome.output


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (("--source-url", "http://www.example.org/1/"), "it cites the same source, example.org/1"),
        (
            ("--countries", "TH", "--title", "River Town: the city and residents lay out a settlement"),
            "its title",
        ),
        (
            (
                "--text",
                "The river town grew along its banks, and families built on land of the port that nobody used.",
            ),
            "percent of your text stands there too",
        ),
    ],
)
def test_case_like_one_in_the_collection_is_named(
    project: Path, changed: tuple[str, ...], reason: str
) -> None:
    body = "## Context\n\nThe river town grew along its banks, and families built on land of the port that nobody used [@s1].\n"
    (project / "case_studies/th-example.md").write_text(case_text(body), encoding="utf-8")

    outcome = _new("case", *ANSWERS, *changed)

    assert "Look at case_studies/th-example.md first" in outcome.output
    assert reason in outcome.output


def test_unlike_case_is_not_named(project: Path) -> None:
    (project / "case_studies/th-example.md").write_text(case_text(), encoding="utf-8")

    assert "Look at" not in _new("case", *ANSWERS).output


def test_terminal_is_asked_and_a_wrong_answer_is_asked_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new, "is_terminal", lambda: True)
    typed = [
        "Hill Town",
        "Water came.",
        "slum upgradin",
        "slum-upgrading",
        "",
        "KE",
        "2010",
        "",
        "tenure",
        *[""] * 6,
    ]

    outcome = CliRunner().invoke(main, ["new", "case"], input="\n".join(typed) + "\n")

    assert outcome.exit_code == 0, outcome.output
    assert 'Did you mean "slum-upgrading"?' in outcome.output
    text = (project / "case_studies/ke-hill-town.md").read_text(encoding="utf-8")
    assert "\nkind: slum-upgrading\n" in text
    assert "\nscale:\n" in text


@pytest.mark.parametrize("title", ["", "…", 'Größe\u202e und\x07 Ort: "x" {{ 1 }}'])
def test_odd_title_makes_no_odd_file(project: Path, title: str) -> None:
    outcome = _new("case", "--title", title, "--countries", "DE")

    names = [path.name for path in (project / "case_studies").iterdir()]
    assert names == (["de-grosse-und-ort.md"] if title.startswith("G") else names[:1])
    assert outcome.exit_code in {0, 2}


def _new(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def _check() -> str:
    return CliRunner().invoke(main, ["check"]).output
