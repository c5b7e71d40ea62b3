"""Where a sentence ends, and what belongs to it."""

import pytest

from learning_alliance.checks.sentences import sentences
from learning_alliance.content.markdown_body import parse_body


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("One came. Two went.", [("One came.", False), ("Two went.", False)]),
        ("It cost 3.5 million [@s1]. No. 5 fell.", [("It cost 3.5 million .", True), ("No. 5 fell.", False)]),
        ("It grew. [@s1] Then it fell.", [("It grew.", True), ("Then it fell.", False)]),
        (
            "It grew, e.g. in 2004, by J. Smith's count [@s1].",
            [("It grew, e.g. in 2004, by J. Smith's count .", True)],
        ),
        ("**Agatare, from 2018.** Roads came [@s1].", [("Agatare, from 2018: Roads came .", True)]),
        ("A **bold word** in 2018. Then [@s1].", [("A bold word in 2018.", False), ("Then .", True)]),
        ("## In 2018\n\nRoads came.", [("Roads came.", False)]),
        ("- 5 roads\n- 6 drains [@s1]", [("5 roads", False), ("6 drains", True)]),
        ("| a | b |\n|---|---|\n| 5 | 6 [@s1] |", [("a b", False), ("5 6", True)]),
        ("    code 5", []),
    ],
)
def test_sentences_of_a_text(written: str, told: list[tuple[str, bool]]) -> None:
    assert [(each.text, each.is_cited) for each in sentences(parse_body(written))] == told
