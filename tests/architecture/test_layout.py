"""What holds for all code: its direction, its names, its size."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.architecture.project_files import ROOT, python_files, shown

CODE = ("plugins/", "tests/", "benchmarks/")
MOST_LINES = 300
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc", "data2"}


def test_imports_point_in_one_direction() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")

    outcome = subprocess.run([lint_imports], cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout


def test_domain_imports_only_itself_and_the_standard_library() -> None:
    imported = {
        name.partition(".")[0]
        for path in python_files("plugins/learning_alliance/domain/")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported_by(node)
    }

    assert imported - sys.stdlib_module_names == {"learning_alliance"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {path: {path.stem, *path.relative_to(ROOT).parts[:-1]} for path in python_files(*CODE)}

    assert [shown(path) for path, names in named.items() if names & NAMES_THAT_SAY_NOTHING] == []


def test_no_file_is_longer_than_one_can_read_at_a_sitting() -> None:
    lengths = {
        shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*CODE)
    }

    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_architecture_page_says_of_each_package_what_the_package_says() -> None:
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")

    rows = [_row(path) for path in python_files("plugins/") if path.name == "__init__.py"]

    assert [row for row in rows if row not in page] == []


def _imported_by(node: ast.AST) -> tuple[str, ...]:
    if isinstance(node, ast.Import):
        return tuple(alias.name for alias in node.names)
    return (node.module or "",) if isinstance(node, ast.ImportFrom) else ()


def _row(package: Path) -> str:
    docstring = ast.get_docstring(ast.parse(package.read_text(encoding="utf-8"))) or ""
    sentence = docstring.partition("\n\n")[0].replace("\n", " ")
    return f"| `{package.parent.relative_to(ROOT / 'plugins').as_posix()}/` | {sentence} |"
