"""What holds on every kind of page, on a telephone and at a desk."""

import hashlib

from tests.browser.accessibility import AXE, COLOURS, barriers
from tests.browser.looking import Look


def test_page_reports_no_error(look: Look) -> None:
    assert look.complaints == ()


def test_page_asks_nothing_of_another_host(look: Look) -> None:
    assert look.to_others == ()


def test_page_is_not_wider_than_the_screen(look: Look) -> None:
    width = look.page.evaluate("document.documentElement.scrollWidth")

    assert width <= look.page.evaluate("window.innerWidth")


def test_page_has_one_first_heading(look: Look) -> None:
    assert look.page.locator("h1").count() == 1


def test_what_is_hidden_is_not_shown(look: Look) -> None:
    shown = look.page.locator(".md-content [hidden]").evaluate_all(
        "(elements) => elements.filter((each) => each.checkVisibility()).map((each) => each.outerHTML)"
    )

    assert shown == []


def test_page_has_a_title_of_its_own(look: Look) -> None:
    title = look.page.title()

    assert title.strip(" ·")
    assert "Learning Alliance" in title


def test_page_has_no_barrier_in_light_colours(look: Look) -> None:
    assert look.page.locator("body[data-md-color-scheme=default]").count() == 1
    assert barriers(look.page) == ""


def test_page_has_no_barrier_in_dark_colours(look: Look) -> None:
    # Not by the mouse, which would leave a hint on the page.
    look.page.locator("input[name=__palette][data-md-color-scheme=slate]").evaluate("input => input.click()")
    look.page.wait_for_selector("body[data-md-color-scheme=slate]")
    look.page.wait_for_function("document.getAnimations().every((each) => each.playState !== 'running')")

    assert barriers(look.page, COLOURS) == ""


def test_axe_is_the_file_that_its_readme_names() -> None:
    found = hashlib.sha256(AXE.read_bytes()).hexdigest()

    assert found in AXE.with_name("README.md").read_text(encoding="utf-8")
