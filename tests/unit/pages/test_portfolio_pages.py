"""The portfolio as readers see it: sums in words, what is left out, and the cases behind each number."""

import re
from collections.abc import Iterable
from decimal import Decimal

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.money import Finance
from learning_alliance.pages.page import Page, relative_address
from learning_alliance.pages.portfolio_page import portfolio_pages
from tests.knowledge_builders import a_case, a_site, an_amount

CURRENCIES = ("USD", "EUR", "THB", "KES", "BRL", "INR", "ZAR", "GBP")
HEAVIEST = 130_000
"""Bytes of Markdown, before it is compressed to about a tenth."""


def pages_of(cases: Iterable[CaseStudy]) -> dict[str, Page]:
    return {page.uri: page for page in portfolio_pages(a_site(cases))}


def text_of(*cases: CaseStudy) -> str:
    return pages_of(cases)["portfolio/index.md"].text


def paid(funder: str, amount: int, basis: str = "actual", **fields: object) -> Finance:
    return an_amount(basis, funder=funder, amount=Decimal(amount), **fields)


def test_it_shows_each_currency_planned_and_actual_apart() -> None:
    text = text_of(a_case(finance=(an_amount("planned", amount=Decimal(2_000_000)), an_amount())))

    row = text[text.index("Thai Baht (THB)") :]
    assert row.index("THB 2 million") < row.index("THB 1.25 million")
    assert "1,250,000; 1 case" in row


def test_the_list_of_a_currency_names_the_cases_and_what_was_added() -> None:
    case = a_case(finance=(paid("The bank", 7_500_000), paid("The fund", 10_500_000)))

    text = pages_of([case])["portfolio/money/thb.md"].text

    assert "## Actual: THB 10.5 million to 18 million { #actual }" in text
    assert 'href="../../../case-studies/ke-case/">A case</a>' in text
    assert (
        "THB 7,500,000: The bank, loans, 2003 (perhaps the same money as another amount of the case)" in text
    )


def test_what_is_not_added_stands_with_its_reason() -> None:
    records = (an_amount(), an_amount(scope="context", note="Years before [@s1]."), an_amount(currency="XXX"))

    pages = pages_of([a_case(finance=records)])

    assert 'href="../portfolio/left-out/#context">Money around a case</a>' in pages["portfolio/index.md"].text
    listed = pages["portfolio/left-out.md"].text
    assert "## Currency not named { #unnamed-currency }" in listed
    assert "Years before." in listed


def test_costs_for_one_of_something_stand_by_unit_and_in_no_sum() -> None:
    pages = pages_of([a_case(finance=(an_amount(per="house"), an_amount(per="household")))])

    assert "portfolio/money/thb.md" not in pages
    assert 'href="../portfolio/costs/#house">Per house</a>' in pages["portfolio/index.md"].text
    assert "THB 1,250,000 per household" in pages["portfolio/costs.md"].text


def test_seed_money_stands_beside_what_others_put_in() -> None:
    text = text_of(a_case(finance=(paid("World Bank", 400), paid("Government of Kenya", 100))))

    assert "THB 400: World Bank (development agency)" in text
    assert "THB 100: Government of Kenya (national government)" in text
    assert ">0.25</td>" in re.sub(r"\s*\n\s*", "", text)


def test_each_number_leads_to_its_cases() -> None:
    pages = pages_of([a_case(countries=("KE",)), a_case("th-b", countries=("TH",), kind="both")])

    text = pages["portfolio/index.md"].text
    for uri in ("kind/both", "scale/city", "decade/2000", "evidence/e0", "themes/land-and-homes"):
        assert f'href="../portfolio/{uri}/"' in text
        assert "A case" in pages[f"portfolio/{uri}.md"].text
    assert 'href="../countries/ke/"' in text
    assert 'href="../regions/africa/"' in text


def test_a_chart_says_what_it_is_and_its_figures_stand_in_a_table() -> None:
    text = text_of(a_case())

    assert (
        '<svg class="la-bars" viewBox="0 0 360 34" role="img" aria-labelledby="by-kind-title by-kind-more">'
        in text
    )
    assert '<title id="by-kind-title">Cases by kind</title>' in text
    assert "<caption>Cases by kind</caption>" in text


def test_a_collection_without_money_says_so() -> None:
    pages = pages_of([a_case(cost_unknown=True)])

    assert "No amount is recorded yet that can be added." in pages["portfolio/index.md"].text
    assert "Nothing is recorded yet." in pages["portfolio/costs.md"].text


def test_pages_stay_light_at_a_thousand_cases_and_every_link_among_them_arrives() -> None:
    cases = [a_big_case(number) for number in range(1000)]

    pages = pages_of(cases)

    assert max(len(page.text.encode()) for page in pages.values()) < HEAVIEST
    folders = {relative_address("index.md", uri) for uri in pages}
    for page in pages.values():
        for address in re.findall(r'href="(?:\.\./)+(portfolio/[^"#]*)', page.text):
            assert address in folders


def a_big_case(number: int) -> CaseStudy:
    currency = CURRENCIES[number % len(CURRENCIES)]
    records = (
        paid("World Bank", 4_000_000 + number, currency=currency),
        paid("Government of Kenya", 1_000_000 + number, currency=currency),
        paid("The fund", 2_000_000 + number, basis="planned", currency=currency, overlap="part"),
        paid("Residents of the valley", 300 + number, currency=currency, per="household"),
    )
    return a_case(f"ke-{number}", title=f"Case {number} with a title of ordinary length", finance=records)
