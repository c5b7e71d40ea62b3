"""The tray: cases are chosen on any page, go along to the next, and are compared."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.conftest import SCREENS, ContextMaker

TRAY = ".la-tray"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('none') }})"


@pytest.fixture(params=sorted(SCREENS))
def page(request: pytest.FixtureRequest, new_context: ContextMaker) -> Page:
    """A page on a screen of each size."""
    return new_context(viewport=SCREENS[request.param]).new_page()


def choose(page: Page, title: str) -> None:
    page.get_by_role("button", name=f"Compare: {title}").first.click()


def test_cases_chosen_on_a_case_page_a_list_and_among_results_are_compared(page: Page) -> None:
    page.goto("/case-studies/th-river-side/")
    choose(page, "Riverside")
    page.goto("/themes/strategic-planning/")
    choose(page, "Harbour Hill")
    page.goto("/find/like/?problem=infrastructure")
    choose(page, "Hillside stairs")

    page.locator(TRAY).get_by_role("link", name="Compare 3 cases").click()

    page.wait_for_url("**/compare/?a=th-river-side&b=ke-harbour&c=br-hillside")
    assert page.locator("#la-compare-cases > li").count() == 3


def test_a_button_tells_whether_its_case_is_chosen(page: Page) -> None:
    page.goto("/case-studies/th-river-side/")
    button = page.get_by_role("button", name="Compare: Riverside")

    button.click()
    pressed = button.get_attribute("aria-pressed")
    button.click()

    assert (pressed, button.get_attribute("aria-pressed")) == ("true", "false")
    expect(page.locator(TRAY)).not_to_be_visible()


def test_a_fifth_case_is_refused_with_the_reason(page: Page) -> None:
    page.goto("/themes/city-networks/")

    for number in range(5):
        page.locator(".la-cards button").nth(number).click()

    expect(page.locator(TRAY).get_by_text("4 cases are the most. Take one out first.")).to_be_visible()
    assert page.locator(".la-cards button[aria-pressed=true]").count() == 4


def test_the_tray_is_closed_and_comes_back_with_the_next_choice(page: Page) -> None:
    page.goto("/themes/tenure/")
    choose(page, "Riverside")

    page.get_by_role("button", name="Close the list of cases to compare").click()
    closed = page.locator(TRAY).is_visible()
    choose(page, "Hillside stairs")

    assert not closed
    assert page.locator(TRAY).get_by_role("listitem").count() == 2


def test_what_has_the_focus_is_never_below_the_tray(page: Page) -> None:
    page.goto("/themes/city-networks/")
    page.locator(".la-cards button").first.click()

    hidden = page.evaluate("""async () => {
        const top = () => document.querySelector('.la-tray').getBoundingClientRect().top
        const covered = []
        for (const link of document.querySelectorAll('.md-content a, .md-content button')) {
            link.focus()
            await new Promise(requestAnimationFrame)
            if (link.getBoundingClientRect().bottom > top() + 1) covered.push(link.textContent)
        }
        return covered
    }""")

    assert hidden == []


def test_where_nothing_is_kept_one_page_still_compares(new_context: ContextMaker) -> None:
    context = new_context()
    context.add_init_script(NO_STORAGE)
    page = context.new_page()
    page.goto("/themes/tenure/")

    choose(page, "Riverside")
    choose(page, "Hillside stairs")

    expect(page.locator(TRAY).get_by_text("This browser keeps no list")).to_be_visible()
    page.locator(TRAY).get_by_role("link", name="Compare 2 cases").click()
    page.wait_for_url("**/compare/?a=th-river-side&b=br-hillside")


def test_what_others_left_in_the_store_does_no_harm(new_context: ContextMaker) -> None:
    page = new_context().new_page()
    page.goto("/themes/tenure/")
    page.evaluate("localStorage.setItem('learning-alliance-compare', '{\"id\": 1')")
    page.reload()

    choose(page, "Riverside")

    assert page.locator(TRAY).get_by_role("listitem").count() == 1


def test_the_tray_has_no_barrier_and_is_not_printed(page: Page) -> None:
    page.goto("/case-studies/th-river-side/")
    choose(page, "Riverside")

    assert barriers(page) == ""
    page.emulate_media(media="print")
    expect(page.locator(TRAY)).not_to_be_visible()
    expect(page.get_by_role("button", name="Compare: Riverside")).not_to_be_visible()


def test_without_javascript_no_empty_button_is_shown(new_context: ContextMaker) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/case-studies/th-river-side/")

    assert page.locator("[data-la-tray-slot] *").count() == 0
