"""Holds an imported file against the checks."""

from pathlib import Path

from learning_alliance.checks.reporters.text import problem_line
from learning_alliance.checks.running import check_collection
from learning_alliance.content.collection import Collection
from learning_alliance.content.entry import read_entry_text
from learning_alliance.content.file_reading import FileToRead
from learning_alliance.contributing.importing.importer import Imported
from tests.file_builders import TODAY
from tests.knowledge_builders import the_vocabularies


def problems_of(imported: Imported) -> list[str]:
    """Return what the checks find in an imported file, a line each."""
    name = f"{imported.kind.folder}/{imported.id}.md"
    entry = read_entry_text(FileToRead(Path(name), name, Path()), imported.text, the_vocabularies())
    collection = Collection((entry,), the_vocabularies(), TODAY, is_whole=False)
    return [problem_line(problem) for problem in check_collection(collection)]
