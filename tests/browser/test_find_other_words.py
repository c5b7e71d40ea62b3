"""What is said when the words are not those of the cases, or when nothing fits."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCREENS, ContextMaker
from tests.browser.finding import ADVICE, HITS, RIVER, find, told


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """A page at a desk."""
    return new_context(viewport=SCREENS["desk"]).new_page()


@pytest.mark.parametrize("word", ["favela", "gecekondu", "bidonville", "katchi abadi", "villa miseria"])
def test_words_of_many_places_for_slums_find_slum_upgrading(page: Page, word: str) -> None:
    find(page, f"?q={word.replace(' ', '+')}&type=case&country=TH")

    assert RIVER in page.locator("#la-find-results").inner_text()


def test_another_name_of_a_country_finds_it_and_the_passage_says_why(page: Page) -> None:
    find(page, "?q=Siam&type=case")

    assert "goes by other names" in page.locator(HITS, has_text=RIVER).inner_text()


def test_a_literal_mention_comes_before_another_name(page: Page) -> None:
    find(page, "?q=harbour")

    assert "Harbour Hill" in page.locator(HITS).first.inner_text()


def test_accents_make_no_difference(page: Page) -> None:
    find(page, "?q=C%C3%A1mb%C3%B3dia&type=case")

    assert RIVER in page.locator("#la-find-results").inner_text()


def test_a_misspelt_word_is_met_with_the_nearest_one(page: Page) -> None:
    find(page, "?q=evction")
    assert "Did you mean eviction? That is shown here." in page.locator(ADVICE).inner_text()
    assert "on “eviction”" in told(page)

    page.get_by_role("link", name="eviction", exact=True).click()

    page.wait_for_url("**/find/?q=eviction")
    expect(page.locator(ADVICE)).not_to_contain_text("Did you mean")


def test_a_word_that_no_page_has_is_named_and_the_rest_is_found(page: Page) -> None:
    find(page, "?q=xqzw+stairs")

    assert "No page has all of these words." in page.locator(ADVICE).inner_text()
    assert "not “xqzw”" in page.locator(ADVICE).inner_text()
    assert "Hillside stairs" in page.locator("#la-find-results").inner_text()


def test_a_choice_that_leaves_nothing_can_be_loosened(page: Page) -> None:
    find(page, "?q=stairs&country=TH&type=case")

    link = page.get_by_role("link", name="Without the choice “Country: Thailand”")
    assert told(page) == "Nothing found on “stairs”"
    link.click()

    expect(page.locator(HITS).first).to_contain_text("Hillside stairs")


def test_a_country_without_a_case_leads_to_its_region(page: Page) -> None:
    find(page, "?q=Uganda")

    assert "Uganda: no case yet. Near it: Eastern Africa" in page.locator(ADVICE).inner_text()


def test_words_of_another_language_are_met_with_those_of_the_cases(page: Page) -> None:
    find(page, "?q=titre+foncier")

    assert (
        "Shown is what is found on land title, which means the same here."
        in page.locator(ADVICE).inner_text()
    )
    assert "on “land title”" in told(page)
