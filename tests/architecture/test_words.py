"""Words are defined: terms of vocabularies, words of the glossary."""

import re
from dataclasses import fields

import pytest

from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.domain.vocabulary import Term, Vocabularies, Vocabulary
from tests.architecture.project_files import ROOT, python_files

GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
ENTRY = re.compile(
    r"^\*\*(?P<word>[^*]+)\*\*: (?P<meaning>.+) \((?P<source>[^()]+(?:\([^()]*\)[^()]*)*)\)$", re.MULTILINE
)
LABEL_SAYS_ALL = {"countries", "currencies", "languages", "regions", "search-words"}
FEWEST_WORDS = 3
VOCABULARIES = [getattr(read_vocabularies(), field.name) for field in fields(Vocabularies)]
CLASS = re.compile(r"^class (?P<name>[A-Z]\w+)", re.MULTILINE)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_vocabulary_says_what_it_is_and_where_it_comes_from(vocabulary: Vocabulary) -> None:
    assert vocabulary.title
    assert vocabulary.description
    assert vocabulary.source
    assert len({term.id for term in vocabulary}) == len(vocabulary)


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_every_term_has_a_label_and_the_definition_that_its_list_promises(vocabulary: Vocabulary) -> None:
    assert [term.id for term in vocabulary if not _is_explained(term, vocabulary.name)] == []


def _is_explained(term: Term, vocabulary: str) -> bool:
    if vocabulary in LABEL_SAYS_ALL:
        return bool(term.label)
    return bool(term.label) and len(term.definition.split()) >= FEWEST_WORDS


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_every_group_that_a_term_names_exists(vocabulary: Vocabulary) -> None:
    groups = {group.id for group in vocabulary.groups}
    if vocabulary.name == "countries":
        groups = {term.id for term in read_vocabularies().regions}

    assert {term.group for term in vocabulary} - {""} - groups == set()


def test_glossary_is_sorted_and_every_word_has_a_meaning_and_a_source() -> None:
    bold = re.findall(r"^\*\*([^*]+)\*\*", GLOSSARY, re.MULTILINE)

    assert bold == sorted(bold, key=str.casefold)
    assert bold == [match["word"] for match in ENTRY.finditer(GLOSSARY)]


def test_every_type_of_the_domain_is_a_word_of_the_glossary() -> None:
    words = {match["word"].casefold() for match in ENTRY.finditer(GLOSSARY)}
    types = {
        match["name"]
        for path in python_files("plugins/learning_alliance/domain/")
        for match in CLASS.finditer(path.read_text(encoding="utf-8"))
    }

    assert {name for name in types if _spoken(name) not in words} == set()


def _spoken(class_name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", class_name).casefold()
