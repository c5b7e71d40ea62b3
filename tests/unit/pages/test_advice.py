"""What a case advises is sorted by the bold words with which its items begin; nothing is lost."""

import re

from learning_alliance.pages.advice import Advice, advice
from tests.knowledge_builders import a_case, a_site


def advice_of(text: str) -> Advice:
    case = a_case(body=f"## Context\n\nPeople.\n\n## If you want to try this\n\n{text}\n")
    return advice(a_site((case,)), case, "case-studies/ke-case/checklist.md")


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_items_go_where_their_label_says() -> None:
    found = advice_of(
        "- **Conditions.** Land.\n- **First step**: Count.\n- **In place first?** Money.\n- **Watch.** Debt."
    )

    assert [
        plain(each) for each in (found.conditions, found.first_step, found.in_place_first, found.watch)
    ] == [
        "Land.",
        "Count.",
        "Money.",
        "Debt.",
    ]
    assert found.other == ""


def test_a_reading_of_ours_stays_marked() -> None:
    assert plain(advice_of("- **Watch (our reading).** Debt [@s1].").watch) == "Our reading: Debt."


def test_an_item_of_several_lines_stays_together() -> None:
    assert (
        plain(advice_of("- **Watch.** Debt,\n  and rent.\n\n  Longer still.").watch)
        == "Debt, and rent. Longer still."
    )


def test_what_begins_otherwise_is_kept_with_its_words() -> None:
    found = advice_of("- **Spread.** Go to the next town.\n- Ask.\n\nFree text.")

    assert plain(found.other) == "Spread. Go to the next town. Ask. Free text."


def test_what_contributors_write_is_cleaned() -> None:
    assert "<script" not in advice_of("- **Watch.** <script>alert(1)</script> [x](javascript:alert(1))").watch


def test_a_case_without_the_section_advises_nothing() -> None:
    case = a_case(body="## Context\n\nPeople.\n")

    assert advice(a_site((case,)), case, "x.md") == Advice()
