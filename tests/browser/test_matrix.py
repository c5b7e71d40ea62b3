"""The criteria matrix keeps its head and its first column in sight, and is read row by row on a telephone."""

from tests.browser.conftest import ContextMaker

ADDRESS = "/criteria/matrix/"
FAR = "box => { box.scrollTo(600, 0); return box.scrollLeft }"


def test_the_first_column_stays_in_sight_on_a_desk(new_context: ContextMaker) -> None:
    page = new_context(viewport={"width": 900, "height": 700}).new_page()
    page.goto(ADDRESS)
    head = page.locator(".la-matrix tbody th").first
    before = head.bounding_box()

    moved = page.locator(".la-matrix").evaluate(FAR)

    assert moved > 0
    assert head.bounding_box() == before


def test_the_head_stays_in_sight_on_a_desk(new_context: ContextMaker) -> None:
    page = new_context(viewport={"width": 900, "height": 300}).new_page()
    page.goto(ADDRESS)
    head = page.locator(".la-matrix thead th").first
    before = head.bounding_box()

    moved = page.locator(".la-matrix").evaluate("box => { box.scrollTo(0, 80); return box.scrollTop }")

    assert moved > 0
    assert head.bounding_box() == before


def test_a_telephone_shows_each_reason_with_its_criterion(new_context: ContextMaker) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(ADDRESS)

    cell = page.locator(".la-matrix td[data-label]").first
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")

    assert "Partnerships" in label
    assert cell.evaluate("cell => cell.getBoundingClientRect().width") <= 360
    assert not any(each.is_visible() for each in page.locator(".la-matrix td:empty").all())


def test_it_is_printed_lying(new_context: ContextMaker) -> None:
    page = new_context().new_page()
    page.goto(ADDRESS)

    paper = page.pdf(prefer_css_page_size=True)

    assert b"/MediaBox [0 0 842" in paper or b"/MediaBox [0 0 841" in paper
