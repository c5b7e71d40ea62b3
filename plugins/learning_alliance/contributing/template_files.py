"""The two templates of the collection, filled with one made-up case and one lesson."""

from learning_alliance.content.shapes import Need
from learning_alliance.contributing.kinds import CASE, LESSON_KIND, EntryKind
from learning_alliance.contributing.section_words import SECTION_WORDS
from learning_alliance.contributing.template import ALSO_ABOVE, template_front_matter
from learning_alliance.contributing.words import Example
from learning_alliance.domain.vocabulary import Vocabularies

HEADINGS = {
    "case": (
        "How to use this file\n"
        "Copy it to case_studies/ under a name of its own: country code, hyphen, a few words, such as "
        "th-baan-mankong.md, or let `alliance new case` do so.\n"
        "Lines that begin with # are for you. They are never shown, and you may delete them.\n"
        "Replace every example. Keep the quotes around texts, and the spaces at the beginning of lines.\n"
        "The upper part is enough for a first entry, a snapshot."
    ),
    "lesson": (
        "How to use this file\n"
        "Copy it to lessons/ under a name of its own, in small letters with hyphens, such as "
        "settle-land-before-works.md\n"
        "Lines that begin with # are for you. They are never shown, and you may delete them.\n"
        "Replace every example. A lesson says what somebody should do, and where that does not hold.\n"
        'If every reader would answer "of course", it is not a lesson yet.'
    ),
}
LESSON_BODY = (
    "What is the nuance? Name the cases with links, such as [Mukuru](../case_studies/ke-mukuru-spa.md), and "
    "give figures only in a sentence that names the case.\n"
)


def template_file(kind: EntryKind, vocabularies: Vocabularies) -> str:
    """Return the template of a kind of entry."""
    front_matter = template_front_matter(kind, vocabularies, _examples(kind), HEADINGS[kind.name])
    return front_matter + (_case_body() if kind is CASE else LESSON_BODY)


def _examples(kind: EntryKind) -> dict[str, Example]:
    stand = {field.name for field in kind.shape.fields if field.need is Need.ALWAYS} | ALSO_ABOVE
    if kind is LESSON_KIND:
        stand |= {"signs_it_is_failing", "cost_and_effort", "difficulties"}
    examples = {name: words.example for name, words in kind.words.items() if name in stand}
    first_alone = {
        name: example[:1]
        for name, example in examples.items()
        if isinstance(example, list) and isinstance(example[0], dict)
    }
    return {**examples, **first_alone, "contributors": []}


def _case_body() -> str:
    return "\n".join(f"## {each.heading}\n\n{each.question} {each.example}\n" for each in SECTION_WORDS)
