"""Which names are taken for one: they differ in accents, small words and brackets alone."""

import pytest

from learning_alliance.checks.rules.similar_actor import bare_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("City of Sampleton", "The City of Sampleton (mayor's office)"),
        ("Agence Française de Développement (AFD)", "Agence Francaise de Developpement"),
        ("Bill & Melinda Foundation", "Bill and Melinda Foundation"),
        ("Municipio de São Paulo", "MUNICIPIO SAO PAULO"),
    ],
)
def test_names_of_one_body(one: str, other: str) -> None:
    assert bare_name(one) == bare_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Housing", "Ministry of Housing and Land"),
        ("Local governments", "Local government units"),
        ("Slum Dwellers International (SDI)", "Affiliates of Slum Dwellers International (SDI)"),
    ],
)
def test_names_of_two_bodies(one: str, other: str) -> None:
    assert bare_name(one) != bare_name(other)


def test_a_name_in_another_script_keeps_its_letters() -> None:
    assert bare_name("Правительство города") == "правительство города"
