"""Fills in the form for a case as a person does: by the words that stand beside each field."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

ADDRESS = "/contribute/form/"


@dataclass(frozen=True)
class Filling:
    """A form that is being filled in."""

    page: Page

    def open(self, address: str = ADDRESS) -> None:
        """Open the form and wait until it can be used."""
        self.page.goto(address)
        self.page.locator("#la-case-form:not([hidden])").wait_for()

    def next(self) -> None:
        """Go on to the next step."""
        self.page.get_by_role("button", name="Next", exact=True).click()

    def step(self, title: str) -> None:
        """Go to a step by its name in the list of steps."""
        self.page.get_by_role("navigation", name="Steps").get_by_role("link", name=title).click()

    def write(self, *texts: tuple[str, str], within: Locator | None = None) -> None:
        """Write into fields, each given by its label."""
        for label, text in texts:
            self._labelled(label, within).fill(text)

    def choose(self, *choices: tuple[str, str], within: Locator | None = None) -> None:
        """Choose from lists, each given by its label."""
        for label, option in choices:
            self._labelled(label, within).select_option(label=option)

    def pick(self, label: str, *options: str) -> None:
        """Add words to a list of words."""
        for option in options:
            self._labelled(label, None).select_option(label=option)
            self.page.get_by_role("button", name=f"Add to {label}").click()

    def card(self, button: str, name: str) -> Locator:
        """Add a card to a list, and return it."""
        self.page.get_by_role("button", name=button, exact=True).click()
        return self.page.get_by_role("group", name=name)

    def file(self) -> str:
        """Return the file as the last step shows it."""
        return self.page.get_by_label("The whole file as text").input_value()

    def open_points(self) -> list[str]:
        """Return what the last step says is still open."""
        return self.page.locator(".la-open li").all_inner_texts()

    def _labelled(self, label: str, within: Locator | None) -> Locator:
        place = within or self.page.locator("#la-case-form section:not([hidden])")
        words = re.compile(rf"^{re.escape(label)}( \(may stay open\))?$")
        return place.locator("input, select, textarea").and_(place.get_by_label(words)).first


def fill_snapshot(filling: Filling) -> None:
    """Answer what a snapshot needs, and no more."""
    filling.write(("Title", 'Hill Town: tenants map their "lanes" & drains'), ("From", "2010"))
    filling.choose(("What it is", "Slum upgrading"), ("How far it reached", "One city"))
    filling.pick("Countries", "Kenya (KE)")
    filling.next()
    add_source(filling, 1, "Implementer or funder")
    filling.next()
    filling.write(("Summary", "Tenants mapped their lanes and got water."))
    filling.pick("Themes", "Secure tenure", "Data and maps")
    filling.next()
    cite(filling, "What was done", "In 2010 tenants walked every lane and drew 312 of them.", "s1")
    filling.next()


def add_source(filling: Filling, number: int, kind: str) -> None:
    """Add a source to the list."""
    source = filling.card("Add a source", f"Source {number}, cited as")
    filling.write(
        ("Author", "Hill Town"), ("Title", f"The map, part {number}"), ("Publisher", "Hill Town: the council"),
        ("Web address", f"https://example.org/map-{number}"), within=source,
    )  # fmt: skip
    filling.choose(("Who speaks", kind), within=source)


def cite(filling: Filling, heading: str, text: str, key: str) -> None:
    """Write a text under a heading, and cite a source at its end."""
    filling.write((heading, text))
    filling.page.get_by_label(f"Source to cite in {heading}").select_option(value=key)
    filling.page.get_by_role("button", name=f"Cite this source in {heading}").click()


def fill_full_case(filling: Filling) -> None:
    """Answer everything that a full case needs, and a good part of the rest."""
    filling.page.get_by_label("A full case").check()
    filling.write(("Title", "Hill Town: tenants map their lanes"), ("From", "2010"), ("To", "2014"))
    filling.choose(("What it is", "Slum upgrading"), ("How far it reached", "One city"))
    filling.pick("Countries", "Kenya (KE)", "Norway (NO)")
    filling.write(("Town", "Nairobi"), within=(place := filling.card("Add a place", "Place 1")))
    filling.choose(("Country", "Kenya (KE)"), within=place)
    filling.next()
    add_source(filling, 1, "Implementer or funder")
    add_source(filling, 2, "Press")
    filling.next()
    filling.write(("Summary", "Tenants mapped their lanes and got water."))
    filling.pick("Themes", "Secure tenure")
    filling.next()
    for heading in (
        "Context",
        "What was done",
        "Results",
        "What went wrong",
        "Lessons",
        "If you want to try this",
    ):
        cite(filling, heading, f"Something on this (e.g. in 2010) was {heading.lower()}.", "s2")
    filling.write(("Context", "One lane, e.g. the upper [@s1].\n\n- Water came.\n- It stayed [@s2]."))
    filling.next()
    _fill_records(filling)


def _fill_records(filling: Filling) -> None:
    cited = ("Source", "s2: The map, part 2")
    filling.write(("The problem", "No one knew who lived there."))
    actor = filling.card("Add an actor", "Actor 1")
    filling.write(("Name", "Hill Town Cooperative"), ("What it did", "Drew the map"), within=actor)
    filling.choose(("Type", "Community organisation"), cited, within=actor)
    result = filling.card("Add a result", "Result 1")
    filling.write(("What was counted", "lanes mapped"), ("Figure", "312"), ("Unit", "lanes"), within=result)
    filling.choose(("How it is known", "Reported"), cited, within=result)
    result.get_by_text("More, if a source tells it").click()
    filling.write(("When it was true", "2012-05"), within=result)
    filling.next()
    money = filling.card("Add a finance record", "Finance record 1")
    filling.write(("Who paid", "Hill Fund"), ("What for", "Pens"), ("Amount", "0.5"), within=money)
    filling.choose(
        ("Currency", "Kenyan Shilling (KES)"),
        ("For", "Total"),
        ("Planned or paid", "Actual"),
        cited,
        within=money,
    )
    filling.next()
    trouble = filling.card("Add a difficulty", "Difficulty 1")
    filling.write(("What went wrong", "Rain, and then: no pens."), within=trouble)
    filling.choose(("Kind of difficulty", "Delays"), cited, within=trouble)
    filling.next()
    lesson = filling.card("Add a lesson that a source draws", "Lesson that a source draws 1")
    filling.write(("Lesson", "Bring pens."), ("Who draws it", "Hill Town"), within=lesson)
    filling.choose(cited, within=lesson)
    filling.next()
    filling.write(("People", "120000"))
    filling.choose(("Source", "s1: The map, part 1"), ("Who led", "Residents and their organisations"))
    filling.pick("SDG targets", filling.page.locator("option[value='11.1']").first.inner_text())
    filling.next()
