"""How hard each case study is to read: the hardest first.

The figure is the automated readability index (Senter and Smith, 1967), as textstat computes it: about
the number of school years that a reader of English needs. It counts letters and words alone, so that
place names weigh less than in measures that count syllables.
"""

from datetime import date
from pathlib import Path

import click
import textstat

from learning_alliance.checks.sentences import sentences
from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.entry import AnyEntry
from learning_alliance.content.vocabulary_reading import read_vocabularies


@click.command()
@click.option("--number", type=int, default=0, help="How many of the hardest to print; all without it.")
def reading_ease(number: int) -> None:
    """Print index, mean length of sentences in words, and number of words of each case and lesson."""
    collection = read_collection(project_files(Path.cwd()), read_vocabularies(), date.max)
    measured = sorted((_measured(entry) for entry in collection.entries), reverse=True)
    click.echo(" index  words a sentence  words  file")
    for index, length, words, name in measured[: number or None]:
        click.echo(f"{index:6.1f}  {length:16.1f}  {words:5}  {name}")


def _measured(entry: AnyEntry) -> tuple[float, float, int, str]:
    told = [sentence.text for sentence in sentences(entry.body_tokens)]
    text = " ".join(told)
    words = len(text.split())
    return textstat.automated_readability_index(text), words / max(len(told), 1), words, entry.shown_as


if __name__ == "__main__":
    reading_ease()
