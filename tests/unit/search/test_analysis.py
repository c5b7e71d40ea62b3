import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_alliance.search.analysis import words
from learning_alliance.search.folding import fold
from learning_alliance.search.languages import LANGUAGES, stems, stems_in_any_language


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("cœur", "coeur"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "istanbul"),
        ("ılıca", "ilica"),
        ("São", "sao"),
        ("Sa\u0303o", "sao"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("ﬁnance", "finance"),
        ("Đà", "da"),
    ],
)
def test_word_loses_its_capitals_and_accents(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l'eau et d'habitation", ["eau", "et", "habitation"]),
        ("the people’s plan", ["the", "people", "plan"]),
        ("Sana'a, ashwa'iyat", ["sanaa", "ashwaiyat"]),
        ("co-financing of 1,250 homes", ["co", "financing", "of", "1", "250", "homes"]),
        ("snake_case [@s1]", ["snake", "case", "s1"]),
        ("住房 дом", ["住房", "дом"]),
    ],
)
def test_text_is_cut_into_words(text: str, found: list[str]) -> None:
    assert [word.folded for word in words(text)] == found


def test_word_knows_where_it_stands() -> None:
    text = "près de l'eau"

    assert [text[word.start : word.end] for word in words(text)] == ["près", "de", "l'eau"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "city", "cities"),
        ("en", "upgrade", "upgrading"),
        ("fr", "régularisation", "régularisations"),
        ("fr", "habitant", "habitants"),
        ("es", "regularización", "regularizaciones"),
        ("es", "vivienda", "viviendas"),
        ("pt", "favela", "favelas"),
        ("pt", "associação", "associações"),
    ],
)
def test_plural_has_the_stem_of_the_singular(language: str, one: str, other: str) -> None:
    assert stems(one, language) & stems(other, language)


@pytest.mark.parametrize(
    ("language", "written", "typed"),
    [
        ("fr", "régularisations", "regularisation"),
        ("fr", "déguerpissements", "deguerpissement"),
        ("es", "regularización", "regularizacion"),
        ("es", "asentamientos", "asentamiento"),
        ("pt", "habitações", "habitacoes"),
        ("pt", "urbanização", "urbanizacao"),
    ],
)
def test_word_typed_without_accents_shares_a_stem_or_its_letters(
    language: str, written: str, typed: str
) -> None:
    assert stems(written, language) & stems_in_any_language(typed) or fold(written) == fold(typed)


@given(st.sampled_from(LANGUAGES), st.text(min_size=1, max_size=20))
def test_every_word_has_a_stem_and_none_breaks_the_stemmers(language: str, word: str) -> None:
    assert stems(word, language)
