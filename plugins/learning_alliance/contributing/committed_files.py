"""The files of the project that are made from the field tables: `python -m` this module writes them anew.

A test holds them equal to what is made here.
"""

from collections.abc import Iterator
from pathlib import Path

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.contributing.issue_form import issue_form
from learning_alliance.contributing.kinds import KINDS
from learning_alliance.contributing.sidecar import sidecar_schema_text
from learning_alliance.contributing.snippets import snippets_text
from learning_alliance.contributing.template_files import template_file
from learning_alliance.domain.vocabulary import Vocabularies


def committed_files(vocabularies: Vocabularies) -> Iterator[tuple[str, str]]:
    """Yield each file: its path in the project, and its text."""
    for kind in KINDS.values():
        yield f"{kind.folder}/_template.md", template_file(kind, vocabularies)
        yield f".vscode/{kind.name}.schema.json", sidecar_schema_text(kind, vocabularies)
    yield ".github/ISSUE_TEMPLATE/case-study.yml", issue_form(vocabularies)
    yield ".vscode/learning-alliance.code-snippets", snippets_text(vocabularies)


if __name__ == "__main__":
    for path, text in committed_files(read_vocabularies()):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")
