"""The form for a case: what it writes passes the checks, by keyboard, on a telephone and from disk."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect

from learning_alliance.cli.main import main
from learning_alliance.contributing.form_data import form_schema
from learning_alliance.contributing.front_matter_writing import front_matter
from learning_alliance.contributing.kinds import KINDS
from tests.browser.accessibility import barriers
from tests.browser.conftest import SCREENS, ContextMaker
from tests.browser.form_filling import ADDRESS, Filling, fill_full_case, fill_snapshot
from tests.knowledge_builders import the_vocabularies
from tests.record_generator import record

MOST_STOPS = 80
NAME_OF_FOCUS = """(() => {
    const element = document.activeElement
    return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent.trim()
})()"""


@pytest.fixture
def filling(new_context: ContextMaker) -> Iterator[Filling]:
    """The form on a telephone; no error may have been reported at the end."""
    page = new_context(viewport=SCREENS["telephone"]).new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    form = Filling(page)
    form.open()
    yield form
    assert complaints == []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, with commands running in it."""
    (tmp_path / "case_studies").mkdir()
    (tmp_path / "lessons").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("fill", "name"),
    [(fill_snapshot, "ke-hill-town.md"), (fill_full_case, "xx-hill-town.md")],
    ids=["snapshot", "full"],
)
def test_file_from_the_form_passes_the_checks_unchanged(
    filling: Filling, project: Path, fill: Callable[[Filling], None], name: str
) -> None:
    fill(filling)
    filling.next()

    assert filling.open_points() == []
    with filling.page.expect_download() as download:
        filling.page.get_by_role("button", name=f"Download {name}").click()
    download.value.save_as(project / "case_studies" / download.value.suggested_filename)
    assert (project / "case_studies" / name).read_text(encoding="utf-8") == filling.file()
    assert CliRunner().invoke(main, ["check"]).output == "1 file read, no problems.\n"


def test_form_works_from_disk(browser: Browser, site_folder: Path) -> None:
    context = browser.new_context(viewport=SCREENS["telephone"])
    filling = Filling(context.new_page())
    filling.open(f"file://{site_folder}{ADDRESS}index.html")

    fill_snapshot(filling)
    filling.next()

    assert filling.open_points() == []
    context.close()


def test_snapshot_can_be_written_with_the_keyboard_alone(filling: Filling) -> None:
    page = filling.page
    for label, *keys in (
        ("Title", "Hill Town"), ("What it is", "Slum"), ("How far it reached", "One"), ("Countries", "Kenya", "Enter"),
        ("From", "2010"), ("Next", "Enter"), ("Add a source", "Enter"), ("Author", "Hill Town"), ("Title", "The map"),
        ("Publisher", "Hill Town"), ("Web address", "https://example.org/map"), ("Who speaks", "Press"), ("Next", "Enter"),
        ("Summary", "Tenants mapped."), ("Themes", "Secure", "Enter"), ("Next", "Enter"), ("Context", "Tenants came."),
        ("Source to cite in Context", "s1"), ("Cite this source in Context", "Enter"), ("Next", "Enter"), ("Next", "Enter"),
    ):  # fmt: skip
        tab_to(page, label)
        for key in keys:
            page.keyboard.press(key) if key == "Enter" else page.keyboard.type(key)

    assert filling.open_points() == []
    assert "\ncountries: [KE]\n" in filling.file()
    assert "Tenants came [@s1]." in filling.file()


def test_draft_survives_a_reload_and_another_case_stands_beside_it(filling: Filling) -> None:
    page = filling.page
    filling.write(("Title", "First town"))
    page.get_by_text("Kept in this browser").wait_for()

    page.reload()
    page.locator("#la-case-form:not([hidden])").wait_for()
    expect(page.get_by_label("Title").first).to_have_value("First town")
    page.get_by_text("Your drafts").click()
    page.get_by_role("button", name="Begin another case").click()
    filling.write(("Title", "Second town"))
    page.get_by_text("Kept in this browser").wait_for()
    page.get_by_role("button", name="Go on with First town").click()
    expect(page.get_by_label("Title").first).to_have_value("First town")
    page.get_by_role("button", name="Delete the draft Second town").click()
    page.get_by_role("button", name="Delete this draft").click()

    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('draft'))") == []


def test_mistake_is_told_at_its_field_and_the_summary_leads_there(filling: Filling) -> None:
    page = filling.page
    filling.write(("From", "soon"), ("Title", "Hill Town"))

    field = page.get_by_label("From")
    told = page.locator(f"#{field.get_attribute('id')}-error")
    assert told.inner_text() == '"soon" is not a year such as 2007.'
    assert field.get_attribute("aria-invalid") == "true"
    filling.step("Look and send")
    page.locator(".la-open a", has_text="Years").first.click()

    assert page.evaluate("document.activeElement.id") == field.get_attribute("id")


def test_form_and_checks_use_the_same_words(filling: Filling, project: Path) -> None:
    fill_snapshot(filling)
    filling.step("What and where")
    filling.write(("Title", "t" * 121), ("To", "1999"))
    filling.step("Sources")
    filling.write(("Web address", "example.org"))
    filling.step("The case in short")
    filling.write(("Summary", "word " * 61))
    filling.step("What happened")
    filling.write(("Lessons", "There were 7. It fell <b>down</b> [@s9]."))
    filling.step("Look and send")

    told = [point.partition(" ")[2] for point in filling.open_points()]
    file = project / "case_studies/ke-hill-town.md"
    file.write_text(filling.file(), encoding="utf-8")
    report = CliRunner().invoke(main, ["check"]).output
    assert len(told) >= 5
    assert [message for message in told if not any(part in report for part in _endings(message))] == []


def test_link_from_the_gap_map_fills_in_what_it_says(filling: Filling) -> None:
    filling.open(f"{ADDRESS}?theme=tenure&country=ke&region=Eastern%20Africa")

    expect(filling.page.get_by_role("button", name="Remove Kenya")).to_be_visible()
    filling.step("The case in short")
    expect(filling.page.get_by_role("button", name="Remove Secure tenure")).to_be_visible()


def test_hostile_text_stays_text(filling: Filling) -> None:
    hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>[x](javascript:document.title=1)'
    filling.write(("Title", hostile))
    filling.step("What happened")
    filling.write(("Context", hostile))
    filling.step("Look and send")

    preview = filling.page.locator(".la-preview")
    assert hostile in preview.inner_text()
    assert preview.locator("img, script, a").count() == 0
    assert "Tell of a case" in filling.page.title()


def test_page_for_proposing_is_offered_where_it_is_known_and_short_enough(filling: Filling) -> None:
    page = filling.page
    page.evaluate("document.getElementById('la-case-form').dataset.place = 'https://example.org/new'")
    fill_snapshot(filling)
    filling.next()

    address = urlsplit(page.get_by_role("link", name="Open the page").get_attribute("href") or "")
    assert parse_qs(address.query) == {"filename": ["ke-hill-town.md"], "value": [filling.file()]}
    filling.step("What happened")
    filling.write(("Context", "Many words [@s1]. " * 500))
    filling.step("Look and send")
    long = page.get_by_role("link", name="Open the empty page").get_attribute("href") or ""
    assert parse_qs(urlsplit(long).query) == {"filename": ["ke-hill-town.md"]}


def test_page_for_proposing_is_explained_where_it_is_not_known(filling: Filling) -> None:
    filling.step("Look and send")

    assert "This one does not. The other two ways work." in filling.page.locator(".la-sending").inner_text()


@pytest.mark.parametrize(
    ("colours", "steps"),
    [("light", ".*"), ("dark", "What and where|Sources|Look and send")],
    ids=["light", "dark"],
)
def test_every_step_is_free_of_barriers_and_fits_a_telephone(
    new_context: ContextMaker, colours: str, steps: str
) -> None:
    page = new_context(viewport=SCREENS["telephone"], color_scheme=colours).new_page()
    filling = Filling(page)
    filling.open()
    fill_full_case(filling)
    filling.write(("Short name for the address", "Not An Id"))

    for title in filter(re.compile(steps).fullmatch, all_steps(page)):
        filling.step(title)
        page.evaluate("document.querySelectorAll('#la-case-form details').forEach(each => each.open = true)")
        assert barriers(page) == "", title
        assert page.evaluate("document.documentElement.scrollWidth") <= SCREENS["telephone"]["width"], title


def test_browser_and_commands_write_the_same_lines(filling: Filling) -> None:
    records = [record(Random(seed), KINDS["case"].shape) for seed in range(200)]

    written = filling.page.evaluate(
        "records => records.map(window.learningAllianceFormWriting.frontMatter)", records
    )

    assert written == [front_matter(each) for each in records]


def test_browser_and_reference_validator_give_the_same_verdict(filling: Filling) -> None:
    schema = form_schema(the_vocabularies())
    records = [record(Random(seed), KINDS["case"].shape) for seed in range(200)]

    found = filling.page.evaluate(
        "([schema, records]) => records.map(each => window.learningAllianceFormRules.ofSchema(schema, each).length === 0)",
        [schema, records],
    )

    assert found == [Draft202012Validator(schema).is_valid(each) for each in records]
    assert 20 < sum(found) < 180


def test_own_short_name_stays_when_the_title_changes(filling: Filling) -> None:
    fill_snapshot(filling)
    filling.write(("Short name for the address", "ke-lanes"))
    filling.step("What and where")
    filling.write(("Title", "Another title"))
    filling.step("Look and send")

    expect(filling.page.get_by_role("button", name="Download ke-lanes.md")).to_be_visible()
    assert filling.file().startswith("---\nid: ke-lanes\ntitle: ")


def test_countries_of_the_part_of_the_world_that_a_link_names_stand_first(filling: Filling) -> None:
    filling.open(f"{ADDRESS}?region=eastern-africa")

    first = filling.page.get_by_label("Countries").locator("optgroup").first
    assert first.get_attribute("label") == "Eastern Africa"
    assert "Kenya (KE)" in first.locator("option").all_inner_texts()


def all_steps(page: Page) -> list[str]:
    """Return the titles of all steps."""
    return page.get_by_role("navigation", name="Steps").get_by_role("link").all_inner_texts()


def tab_to(page: Page, label: str) -> None:
    """Press the tabulator key until the control of that name has the focus."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(NAME_OF_FOCUS).removesuffix(" (may stay open)") == label:
            return
    pytest.fail(f"The keyboard does not reach {label}.")


def _endings(message: str) -> list[str]:
    """Return a message, and what is left of it when the words of its link take more than one word."""
    words = message.split(" ")
    return [" ".join(words[number:]) for number in range(min(6, len(words)))]
