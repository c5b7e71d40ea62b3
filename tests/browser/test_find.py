"""Finding by words and facets: what a reader sees, what the address remembers, what the keyboard reaches."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.addresses import ending_with
from tests.browser.conftest import SCREENS, ContextMaker
from tests.browser.finding import HITS, RIVER, TOLD, count_of, find, told


@pytest.fixture
def page(new_context: ContextMaker) -> Page:
    """A page at a desk."""
    return new_context(viewport=SCREENS["desk"]).new_page()


def test_a_hit_says_where_when_and_how_well_it_is_known_and_shows_the_words(page: Page) -> None:
    find(page, "?q=repaid+late")

    hit = page.locator(HITS, has_text=RIVER).first
    assert "Thailand, Cambodia, since 2003" in hit.inner_text()
    assert "Evidence E3" in hit.inner_text()
    assert {"repaid", "late"} <= set(hit.locator("mark").all_inner_texts())
    assert hit.get_attribute("data-la-case") == "th-river-side"


def test_a_passage_leads_to_its_section(page: Page) -> None:
    find(page, "?q=repaid")

    page.locator(HITS, has_text=RIVER).get_by_role("link", name="What went wrong").click()

    expect(page).to_have_url(ending_with("/case-studies/th-river-side/#what-went-wrong"))


def test_without_words_everything_is_shown_with_the_newest_case_first(page: Page) -> None:
    find(page)

    assert RIVER in page.locator(HITS).first.inner_text()
    assert page.locator(HITS).count() == 10


def test_more_results_come_on_demand_and_the_focus_goes_to_the_first_of_them(page: Page) -> None:
    find(page, "?q=quarter")

    page.get_by_role("button", name="Show 10 more").click()

    expect(page.locator(HITS)).to_have_count(20)
    assert page.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('#la-find-results > li')[10]"
    )


def test_choices_join_within_a_facet_and_narrow_across_facets(page: Page) -> None:
    find(page, "?type=case")
    before = told(page)

    page.locator("input[name=theme][value=finance]").check()
    expect(page.locator(TOLD)).to_have_text("1 page")
    page.locator("input[name=theme][value=infrastructure]").check()
    expect(page.locator(TOLD)).to_have_text("2 pages")

    assert before == "54 pages"
    expect(page).to_have_url(ending_with("/find/?type=case&theme=finance&theme=infrastructure"))


def test_counts_follow_the_choice_and_leave_the_facets_own_terms_open(page: Page) -> None:
    find(page, "?type=case&theme=finance")

    assert count_of(page, "theme", "finance") == "1"
    assert count_of(page, "theme", "tenure") == "3"
    assert count_of(page, "country", "TH") == "1"
    expect(page.locator("li:has(> label > input[name=country][value=BR])")).to_be_hidden()


def test_a_choice_can_be_taken_back_by_its_chip(page: Page) -> None:
    find(page, "?theme=finance&country=TH")

    page.get_by_role("button", name="Remove Country: Thailand").click()

    page.wait_for_url("**/find/?theme=finance")
    assert page.locator("input[name=country][value=TH]").is_checked() is False


def test_the_address_brings_everything_back(page: Page) -> None:
    find(page, "?q=quarter&theme=city-networks&country=KE&sort=evidence")

    assert page.get_by_role("searchbox", name="Words").input_value() == "quarter"
    assert page.locator("#la-find-sort").input_value() == "evidence"
    expect(page.locator("input[name=theme][value=city-networks]")).to_be_checked()
    expect(page.get_by_role("button", name="Remove Country: Kenya")).to_be_visible()


def test_the_back_button_goes_back_to_the_last_answer(page: Page) -> None:
    find(page, "?q=stairs")
    first = told(page)
    page.locator("input[name=type][value=case]").check()
    page.wait_for_url("**type=case")

    page.go_back()

    expect(page.locator(TOLD)).to_have_text(first)
    assert page.locator("input[name=type][value=case]").is_checked() is False


def test_what_is_not_meant_for_the_page_in_its_address_is_passed_over(page: Page) -> None:
    find(page, "?q=stairs&theme=%3Cscript%3E&sort=sideways&colour=red")

    assert "on “stairs”" in told(page)
    assert page.locator("#la-find-chips button").count() == 0


def test_markup_in_the_words_is_shown_as_words(page: Page) -> None:
    find(page, "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")

    assert "<img" in told(page)
    assert page.locator("#la-find-app img").count() == 0


def test_typing_is_enough(page: Page) -> None:
    find(page)

    page.get_by_role("searchbox", name="Words").press_sequentially("hillsi")

    expect(page.locator(HITS).first).to_contain_text("Hillside stairs")
    page.wait_for_url("**/find/?q=hillsi")


def test_the_answer_is_announced(page: Page) -> None:
    find(page, "?q=stairs")

    assert page.get_by_role("status").filter(has_text="on “stairs”").count() == 1


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    find(page)
    page.keyboard.press("/")
    page.keyboard.type("stairs")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=stairs")
    expect(page.locator(TOLD)).to_contain_text("stairs")

    page.keyboard.press("Tab")  # the button
    page.keyboard.press("Tab")  # the way to cases like one's own
    page.keyboard.press("Tab")  # the way past the facets
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # the order
    page.keyboard.press("Tab")

    assert "Hillside stairs" in page.evaluate("document.activeElement.innerText")


def test_escape_empties_the_box(page: Page) -> None:
    find(page, "?q=stairs")

    page.get_by_role("searchbox", name="Words").press("Escape")

    page.wait_for_url(re.compile(r"/find/$"))
    assert page.get_by_role("searchbox", name="Words").input_value() == ""


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_the_box_in_the_header_is_reached_by_key_and_leads_here(page: Page, keys: str) -> None:
    page.goto("/themes/tenure/", wait_until="networkidle")
    page.keyboard.press(keys)
    page.keyboard.type("stairs")

    page.keyboard.press("Enter")

    page.wait_for_url("**/find/?q=stairs")
    page.locator(HITS, has_text="Hillside stairs").wait_for()


def test_on_a_telephone_a_link_stands_for_the_box_and_facets_are_folded_away(
    new_context: ContextMaker,
) -> None:
    page = new_context(viewport=SCREENS["telephone"]).new_page()
    page.goto("/themes/tenure/")
    page.locator(".md-header").get_by_role("link", name="Find", exact=True).click()
    page.wait_for_url("**/find/")
    page.locator(HITS).first.wait_for()

    expect(page.locator("input[name=type]").first).to_be_hidden()
    page.locator("summary", has_text="Narrow down").click()
    page.locator("input[name=type][value=lesson]").check()

    expect(page.locator("summary", has_text="Narrow down")).to_contain_text("1 chosen")
    assert page.evaluate("document.documentElement.scrollWidth") <= SCREENS["telephone"]["width"]


def test_without_javascript_lists_lead_to_everything(new_context: ContextMaker) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/themes/tenure/")
    page.locator("header input[name=q]").fill("stairs")
    page.locator("header input[name=q]").press("Enter")
    page.wait_for_url("**/find/?q=stairs")

    page.locator("#la-find-without").get_by_role("link", name="All case studies").click()

    expect(page.locator("h1")).to_have_text("Case studies")


@pytest.mark.parametrize("query", ["?q=stairs&theme=tenure", "?q=evction", "?q=stairs&country=TH&type=case"])
@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_an_answer_has_no_barrier(new_context: ContextMaker, screen: str, query: str) -> None:
    page = new_context(viewport=SCREENS[screen], color_scheme="light").new_page()
    find(page, query)

    assert barriers(page) == ""


def test_when_the_index_is_missing_the_lists_are_offered(page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())

    page.goto("/find/?q=stairs")

    page.locator(TOLD, has_text="could not be loaded").wait_for()
    expect(page.locator("#la-find-without").get_by_role("link", name="All themes")).to_be_visible()
