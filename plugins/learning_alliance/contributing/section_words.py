"""What to write under each heading of a case study, as a question, with an example."""

from typing import NamedTuple

from learning_alliance.checks.case_sections import SECTIONS


class SectionWords(NamedTuple):
    """The words for one section of the text."""

    heading: str
    question: str
    example: str


_QUESTIONS = (
    (
        "Who lived there, on whose land, and what was the problem?",
        "Families had lived by the river for decades, on public land and without a contract [@s1].",
    ),
    (
        "What was done, by whom, in which order? Each sentence that states something ends with its source.",
        "Residents formed a cooperative and drew the plan with the city [@s1].",
    ),
    (
        "What came of it? Say who says so.",
        "The fund reports that families stayed on the same ground [@s1].",
    ),
    (
        "What other cities need most.",
        "Drains came after the houses, and tenants without savings could not join [@s1].",
    ),
    (
        "What do the sources draw from it?",
        "The fund says that the lease should come first [@s1].",
    ),
    (
        'What must be in place, what is the first step, what to watch? Say "our reading" where no source says it.',
        "Our reading: begin with the lease.",
    ),
)
SECTION_WORDS = tuple(
    SectionWords(heading, *words) for heading, words in zip(SECTIONS, _QUESTIONS, strict=True)
)
