"""What the site publishes for those who write: schemas under `data/`, blank forms, and what the form is made from."""

from collections.abc import Iterator

from learning_alliance.contributing import form_data
from learning_alliance.contributing.kinds import KINDS
from learning_alliance.contributing.schema import schema_text
from learning_alliance.contributing.word_form import word_form
from learning_alliance.domain.vocabulary import Vocabularies


def published_files(vocabularies: Vocabularies) -> Iterator[tuple[str, bytes]]:
    """Yield each file: its path in the site, and what is in it."""
    for kind in KINDS.values():
        yield f"data/{kind.schema_name}", schema_text(kind, vocabularies).encode()
    yield "contribute/case-form.docx", word_form(vocabularies, is_full=False)
    yield "contribute/case-form-full.docx", word_form(vocabularies, is_full=True)


def script_values(vocabularies: Vocabularies) -> Iterator[tuple[str, object]]:
    """Yield each value for a script of the site, with its name."""
    yield form_data.NAME, form_data.form_data(vocabularies)
