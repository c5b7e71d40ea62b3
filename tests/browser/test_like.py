"""Cases like my city: a form that ranks in the browser, remembers in the address, and says why."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import barriers
from tests.browser.addresses import ending_with
from tests.browser.conftest import SCREENS, ContextMaker
from tests.browser.looking import look_at

ANSWERED = (
    "/find/like/?problem=tenure&size=1-to-5-million&country=TH&tenure=public-land&led=community&costs=1"
)
FIRST = "#la-like-results .la-cards > li:first-child"
STATUS = "#la-like-told"
MOST_STEPS = 60


@pytest.fixture(params=sorted(SCREENS))
def page(request: pytest.FixtureRequest, new_context: ContextMaker) -> Page:
    """A page on a screen of each size."""
    return new_context(viewport=SCREENS[request.param]).new_page()


def test_a_reader_answers_and_reads_why_the_first_case_matches(page: Page) -> None:
    page.goto("/find/like/")

    page.get_by_label("Main problem").select_option(label="Secure tenure")
    page.get_by_label("People in the city").select_option(label="1 to 5 million people")
    page.get_by_label("Whose land people live on").select_option(label="Public land")
    page.get_by_label("Who would lead").select_option(label="Local government")
    page.get_by_role("button", name="Show cases like mine").click()

    first = page.locator(FIRST)
    first.get_by_role("link", name="Riverside, Sampleton").wait_for()
    assert "Same: secure tenure (its main theme); on public land; a city of 1 to 5 million people." in (
        first.inner_text()
    )
    assert (
        "Differs: led by residents and their organisations (yours: local government)." in first.inner_text()
    )
    assert "3 of 54 cases have something in common" in page.locator(STATUS).inner_text()


def test_the_address_holds_the_answers_and_gives_them_back(page: Page) -> None:
    page.goto(ANSWERED)
    page.locator(FIRST).wait_for()

    page.get_by_label("Who would lead").select_option("local-government")
    page.get_by_role("button", name="Show cases like mine").click()
    page.wait_for_url("**led=local-government**")
    page.go_back()

    page.wait_for_function("document.getElementById('la-led').value === 'community'")
    expect(page.get_by_label("I need cost figures")).to_be_checked()
    expect(page.get_by_label("Main problem")).to_have_value("tenure")
    assert "led by residents and their organisations" in page.locator(FIRST).inner_text()


def test_a_country_fills_its_income_group_and_its_part_of_the_world(page: Page) -> None:
    page.goto("/find/like/")

    page.get_by_label("Country", exact=True).select_option(label="Burkina Faso")

    expect(page.get_by_label("Income group of the country")).to_have_value("low-income")
    expect(page.get_by_label("Part of the world")).to_have_value("western-africa")


def test_the_sum_is_shown_part_by_part(page: Page) -> None:
    page.goto(ANSWERED)

    page.locator(FIRST).get_by_text("points").click()

    parts = page.locator(f"{FIRST} details li").all_inner_texts()
    told = page.locator(f"{FIRST} summary").inner_text()
    assert sum(float(part.rpartition(": ")[2]) for part in parts) == float(told.split()[0])
    assert "Whose land: 1.5" in parts


def test_what_no_source_tells_is_told_as_unknown(page: Page) -> None:
    page.goto("/find/like/?problem=strategic-planning&size=under-300000&tenure=public-land")

    harbour = page.locator("li", has=page.get_by_role("link", name="Harbour Hill: a short entry"))

    assert "Not on record: whose land; size of the city." in harbour.inner_text()


def test_a_problem_that_no_case_has_is_told(page: Page) -> None:
    page.goto("/find/like/?problem=mobility")

    page.get_by_text("No case has any of this in common with your city.").wait_for()

    assert page.locator("#la-like-results li").count() == 0


def test_nonsense_in_the_address_does_no_harm(page: Page) -> None:
    page.goto("/find/like/?problem=%3Cb%3E&size=42&costs=&led=community&led=ngo&x=y")

    page.locator(FIRST).wait_for()

    expect(page.get_by_label("Main problem")).to_have_value("")
    expect(page.get_by_label("Who would lead")).to_have_value("community")


def test_ten_more_are_shown_on_demand(page: Page) -> None:
    page.goto("/find/like/?problem=city-networks")
    page.locator(FIRST).wait_for()

    page.get_by_role("button", name="Show ten more").click()

    page.wait_for_function("document.querySelectorAll('#la-like-results .la-cards > li').length === 20")
    assert page.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('.la-cards > li')[10]"
    )


def test_beginning_again_empties_everything(page: Page) -> None:
    page.goto(ANSWERED)
    page.locator(FIRST).wait_for()

    page.get_by_role("button", name="Begin again").click()

    page.locator("#la-like-results li").first.wait_for(state="detached")
    expect(page).to_have_url(ending_with("/find/like/"))


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.goto("/find/like/")
    page.get_by_label("Main problem").focus()
    page.keyboard.type("Secure")

    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('button[type=submit]')"):
            break
    page.keyboard.press("Enter")

    page.locator(FIRST).wait_for()
    page.wait_for_function("document.activeElement.id === 'la-like-results'")


def test_it_asks_nothing_of_anybody(new_context: ContextMaker, site: str) -> None:
    look = look_at(new_context(), site, ANSWERED)

    asked = {request.url.removeprefix(site).partition("?")[0] for request in look.requests}

    assert look.to_others == ()
    assert {url for url in asked if "/data/" in url} == {
        "/assets/data/like.js",
        "/assets/data/titles/0.js",
        "/assets/data/titles/1.js",
    }


def test_answers_and_open_sums_are_free_of_barriers(page: Page) -> None:
    page.goto(ANSWERED)
    page.locator(FIRST).get_by_text("points").click()

    assert barriers(page) == ""


def test_without_javascript_it_leads_to_lists(new_context: ContextMaker) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/find/like/")

    page.locator("noscript").get_by_role("link", name="Themes").click()

    expect(page.locator("h1")).to_have_text("Themes")


def test_it_works_from_disk(new_context: ContextMaker, site_folder: Path) -> None:
    page = new_context().new_page()
    page.goto(f"file://{site_folder}/find/like/index.html")

    page.get_by_label("Main problem").select_option("tenure")
    page.get_by_role("button", name="Show cases like mine").click()
    page.locator(FIRST).wait_for()
    page.get_by_role("link", name="Riverside, Sampleton").click()

    page.locator("h1", has_text="Riverside").wait_for()
    expect(page).to_have_url(ending_with("/case-studies/th-river-side/index.html"))


def test_answers_count_where_the_address_cannot_change(new_context: ContextMaker) -> None:
    context = new_context()
    context.add_init_script("history.pushState = () => { throw new DOMException('not here') }")
    page = context.new_page()
    page.goto("/find/like/")

    page.get_by_label("Main problem").select_option("tenure")
    page.get_by_role("button", name="Show cases like mine").click()

    page.locator(FIRST).wait_for()
