"""Networks: whom could one ask, by type of body, by country, and for each body what it did."""

from learning_alliance.domain.case_study import Actor, CaseStudy
from learning_alliance.pages.case_page import case_page
from learning_alliance.pages.network_pages import network_pages
from learning_alliance.pages.page import Page
from tests.knowledge_builders import a_case, a_site


def a_case_with(case_id: str, *names: str, country: str = "KE", kind: str = "ngo") -> CaseStudy:
    actors = tuple(Actor(name, kind, f"Role of {name} [@s1].", "s1") for name in names)
    return a_case(case_id, title=f"Case {case_id}", countries=(country,), actors=actors)


CASES = (
    a_case_with("ke-one", "World Bank (IDA)", "River Trust", "KfW"),
    a_case_with("th-two", "World Bank", "KfW", country="TH"),
)


def pages_of(*cases: CaseStudy) -> dict[str, Page]:
    return {page.uri: page for page in network_pages(a_site(cases))}


def test_a_body_of_one_case_says_all_in_the_list_of_its_type() -> None:
    text = pages_of(*CASES)["networks/ngo.md"].text

    assert '<li id="river-trust-ke">' in text
    assert ">Case ke-one</a>: Role of River Trust.</p>" in text


def test_a_body_of_several_cases_has_a_page_with_its_role_in_each() -> None:
    text = pages_of(*CASES)["networks/bodies/world-bank.md"].text

    assert "2 cases in 2 countries" in text
    assert "Role of World Bank (IDA)." in text
    assert "Role of World Bank." in text
    assert "<dd>World Bank (IDA)</dd>" in text


def test_it_tells_with_whom_a_body_works_often() -> None:
    text = pages_of(*CASES)["networks/bodies/world-bank.md"].text

    assert 'href="../../../networks/bodies/kfw/">KfW Development Bank</a>' in text


def test_bodies_are_listed_by_country_with_their_part_there() -> None:
    text = pages_of(*CASES)["networks/in/th.md"].text

    assert "Who took part: Thailand" in text
    assert "Role of World Bank." in text
    assert "Role of World Bank (IDA)." not in text
    assert "1 more case" in text
    assert "River Trust" not in text


def test_the_index_leads_to_types_countries_and_the_most_active() -> None:
    text = pages_of(*CASES)["networks/index.md"].text

    assert "3 bodies took part in 2 cases" in " ".join(text.split())
    for address in ("../networks/ngo/", "../networks/in/ke/", "../networks/bodies/kfw/"):
        assert f'href="{address}"' in text


def test_every_link_to_a_body_arrives() -> None:
    many = [a_case_with(f"ke-{number}", f"Trust {number:03}") for number in range(60)]
    site = a_site(many)
    pages = {page.uri: page for page in network_pages(site)}

    for body, address in site.bodies.items():
        uri, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in pages[uri].text
        assert anchor == body


def test_a_body_with_many_cases_stands_short_in_lists_and_on_several_pages_of_its_own() -> None:
    pages = pages_of(*(a_case_with(f"ke-{number}", "World Bank") for number in range(120)))

    assert pages["networks/development-agency.md"].text.count("Role of") == 3
    assert "117 more cases" in pages["networks/development-agency.md"].text
    assert "networks/bodies/world-bank/page-3.md" in pages


def test_a_case_links_its_bodies_of_several_cases() -> None:
    text = case_page(a_site(CASES), CASES[0]).text

    assert '<a href="../../networks/bodies/world-bank/">World Bank (IDA)</a>' in text
    assert "<dt>River Trust <span" in text


def test_pages_stay_light_at_a_thousand_cases() -> None:
    names = ("World Bank", "UN-Habitat", "KfW", "Sida", "Cities Alliance")
    cases = [
        a_case_with(
            f"ke-{number}", *names, f"City {number}", f"Residents {number}", country=("KE", "TH")[number % 2]
        )
        for number in range(1000)
    ]

    pages = pages_of(*cases)
    assert max(len(page.text.encode()) for page in pages.values()) < 60_000
    assert len(pages["networks/index.md"].text) < 12_000
