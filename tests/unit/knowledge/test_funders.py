"""A funder is of the type that the actors of its case give; where several pay together, of none."""

import pytest

from learning_alliance.domain.case_study import Actor
from learning_alliance.knowledge.funders import FunderTypes
from tests.knowledge_builders import a_case, the_vocabularies


def an_actor(name: str, type_id: str) -> Actor:
    return Actor(name, type_id, "It paid.", "s1")


CASE = a_case(
    actors=(
        an_actor("Municipality of Rosario (housing office)", "local-authority"),
        an_actor("Afghanistan Reconstruction Trust Fund (ARTF)", "development-agency"),
        an_actor("World Bank (IDA)", "development-agency"),
        an_actor("Ring Road Savers", "community-organisation"),
    )
)


@pytest.mark.parametrize(
    ("funder", "type_id"),
    [
        ("Ring Road Savers", "community-organisation"),
        ("Municipality of Rosario", "local-authority"),
        ("ARTF", "development-agency"),
        ("World Bank (IBRD)", "development-agency"),
        ("World Bank, through the national government", "development-agency"),
        ("KfW", "development-agency"),
        ("Government of Kenya", "national-government"),
        ("Ministry of Housing", "national-government"),
        ("Government of Canada", "development-agency"),
        ("Residents of the valley", "community-organisation"),
        ("Institutional investors, first bond (with a guarantee)", "private-sector"),
        ("All sources together", ""),
        ("Government of Kenya with the World Bank", ""),
        ("City of Surabaya with a World Bank loan", ""),
        ("Payer not named", ""),
        ("A fund that nobody knows", ""),
    ],
)
def test_the_type_of_a_funder(funder: str, type_id: str) -> None:
    assert FunderTypes(the_vocabularies()).type_of(CASE, funder) == type_id
