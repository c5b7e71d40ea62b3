"""A checklist asks of one's own city what decided in another, and says what nobody could read."""

import re

import pytest

from learning_alliance.domain.case_study import Actor, CaseStudy, Context, Precondition
from learning_alliance.domain.period import Period
from learning_alliance.pages.checklist_page import checklist_page, has_checklist
from tests.knowledge_builders import a_case, a_difficulty, a_result, a_site, an_amount

UNKNOWN = "Not in what we could read."
SECTIONS = ("problem", "conditions", "powers", "cost", "time", "steps", "watch", "measures", "whom")
TRY_THIS = """## Context

People.

## If you want to try this

- **Conditions.** A public lender [@s1].
- **First step (our reading).** Count them [@s1].
- **In place first.** Settle the land.
- **Watch.** Follow the debts [@s1].
"""
WHOLE = a_case(
    type="full",
    problem="No water [@s1].",
    body=TRY_THIS,
    period=Period(2003, 2010),
    context=Context(led_by="community"),
    actors=(
        Actor("River Trust", "ngo", "Counted [@s1].", "s1"),
        Actor("KfW", "development-agency", "Paid", "s1"),
    ),
    preconditions=(
        Precondition("Staff who can survey.", "staff", "s1"),
        Precondition("A law on plots [@s1].", "law", "s1"),
        Precondition("A fund.", "money", "s1"),
    ),
    difficulties=(a_difficulty("delays", response="A new plan."),),
    results=(a_result(), a_result()),
    finance=(an_amount("planned"), an_amount(what="other money", scope="context")),
)


def sections(case: CaseStudy, *others: CaseStudy) -> dict[str, str]:
    """Return the text of each section of a checklist, without tags."""
    text = checklist_page(a_site((case, *others)), case).text
    parts = re.split(r"^## \d\. .+ \{ #([a-z]+) \}$", text, flags=re.MULTILINE)
    plain = [" ".join(re.sub(r"<[^>]+>", "", part).split()) for part in parts[2::2]]
    return dict(zip(parts[1::2], plain, strict=True))


def test_each_question_has_its_place_in_order() -> None:
    assert tuple(sections(WHOLE)) == SECTIONS


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("problem", "There: No water."),
        ("conditions", "A public lender. A fund."),
        (
            "powers",
            "Powers there: A law on plots. Staff there: Staff who can survey. Who led: residents and their organisations",
        ),
        ("cost", "Loans (The fund): THB 1,250,000, planned, 2003"),
        ("time", "2003 to 2010: 8 calendar years."),
        ("steps", "First step. Our reading: Count them. In place first. Settle the land."),
        (
            "watch",
            "Follow the debts. What went wrong there: Delays: It took long. What was done: A new plan.",
        ),
        ("measures", "households reached Today:"),
        ("whom", "River Trust (non-governmental organisation): Counted. KfW (development agency): Paid"),
    ],
)
def test_each_section_tells_what_the_case_knows(section: str, told: str) -> None:
    assert sections(WHOLE)[section].startswith(told)


@pytest.mark.parametrize("section", SECTIONS)
def test_what_the_case_does_not_tell_is_said_in_its_place(section: str) -> None:
    empty = a_case(type="full", period=Period(None, None))

    assert UNKNOWN in sections(empty)[section]


@pytest.mark.parametrize("section", [each for each in SECTIONS if each != "measures"])
def test_each_section_leaves_room_for_the_own_city(section: str) -> None:
    text = checklist_page(a_site((WHOLE,)), WHOLE).text

    part = text[text.index(f"#{section} }}") :].partition("\n## ")[0]
    assert '<p class="la-blank">' in part


def test_money_around_the_case_is_not_its_cost() -> None:
    assert "other money" not in sections(WHOLE)["cost"].casefold()


def test_a_cost_that_no_source_tells_is_said_so() -> None:
    assert "No source that we read says what it cost." in sections(a_case(cost_unknown=True))["cost"]


def test_a_case_without_difficulties_tells_where_was_looked() -> None:
    told = sections(a_case(none_found="In the archive [@s1]."))["watch"]

    assert f"What went wrong there: {UNKNOWN} Looked for here: In the archive." in told


def test_one_that_still_runs_has_no_end() -> None:
    told = sections(a_case(period=Period(2005, None)))["time"]

    assert told.startswith("Since 2005; it still ran when the newest source was written.")


def test_one_whose_beginning_nobody_tells() -> None:
    assert sections(a_case(period=Period(None, 2009)))["time"].startswith("Until 2009; when it began")


def test_long_lists_are_cut_and_say_how_much_the_case_has_besides() -> None:
    case = a_case(difficulties=(a_difficulty(),) * 8, finance=(an_amount(),) * 9)

    told = sections(case)
    assert told["watch"].count("Delays:") == 6
    assert "2 more difficulties on the page of the case." in told["watch"]
    assert "3 more amounts on the page of the case." in told["cost"]


def test_whom_to_ask_links_bodies_that_know_several_cases() -> None:
    other = a_case("th-b", actors=(Actor("KfW", "development-agency", "Paid", "s1"),))

    text = checklist_page(a_site((WHOLE, other)), WHOLE).text
    assert '<a href="../../../networks/bodies/kfw/">KfW</a>' in text


def test_it_shows_no_marks_of_sources_that_stand_elsewhere() -> None:
    assert "[@" not in checklist_page(a_site((WHOLE,)), WHOLE).text


def test_it_leads_back_to_its_case() -> None:
    page = checklist_page(a_site((WHOLE,)), WHOLE)

    assert page.uri == "case-studies/ke-case/checklist.md"
    assert 'href="../../../case-studies/ke-case/"' in page.text


def test_a_snapshot_says_too_little_for_a_checklist() -> None:
    assert not has_checklist(a_case(type="snapshot"))
