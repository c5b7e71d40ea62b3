"""The steps of the form for a case: which questions stand together, and what is said before them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormStep:
    """One step.

    Attributes:
        name: A short name for the address of the step.
        fields: Fields of the front matter, in their order here.
        has_sections: The texts under the headings are written here.
        is_for_full: Only a full case has it.
        on_paper: What is said instead where there are no steps and no buttons.
    """

    name: str
    title: str
    help: str
    fields: tuple[str, ...] = ()
    has_sections: bool = False
    is_for_full: bool = False
    on_paper: str = ""


CASE_STEPS = (
    FormStep(
        "place",
        "What and where",
        "A snapshot is enough to begin: others can add to it later. A full case asks for money, results, "
        "difficulties and lessons too.",
        ("type", "title", "kind", "scale", "countries", "places", "period"),
        on_paper="Where it was, when, and what kind of work.",
    ),
    FormStep(
        "sources",
        "Sources",
        "What can others read to check what you say? One source is enough for a snapshot, a full case needs two. "
        "In the next steps you pick the source of each statement from this list.",
        ("sources",),
        on_paper="What can others read to check what you say? One source is enough for a first entry.",
    ),
    FormStep(
        "short",
        "The case in short",
        "What a reader sees first.",
        ("summary", "themes"),
    ),
    FormStep(
        "text",
        "What happened",
        "In your own words, short and plain. A sentence that states something ends with its source: put the cursor "
        "behind it, choose the source and press Cite. A blank line begins a new paragraph, a line that begins with "
        "a hyphen and a space is a point of a list.",
        has_sections=True,
        on_paper="In your own words, short and plain. Behind each statement stands the number of its source in "
        "brackets, such as [1]. Fill in what you know; one box is enough.",
    ),
    FormStep(
        "people",
        "Problem, people, results",
        "What exactly the problem was, who took part, and what happened that can be counted. A target is not a result.",
        ("problem", "actors", "results"),
        is_for_full=True,
    ),
    FormStep(
        "money",
        "Money",
        "In the currency and the year of the source. Nothing is converted.",
        ("finance", "cost_unknown"),
        is_for_full=True,
    ),
    FormStep(
        "trouble",
        "What went wrong",
        "This is what other cities need most. It is no reproach: nearly every case has something here.",
        ("difficulties", "none_found", "preconditions"),
        is_for_full=True,
    ),
    FormStep(
        "lessons",
        "Lessons",
        "What the sources themselves draw from it, and who took it up elsewhere.",
        ("lessons", "criteria", "transfers", "revisits"),
        is_for_full=True,
    ),
    FormStep(
        "setting",
        "The setting",
        "Facts by which people find a city like theirs. Leave out what no source tells.",
        ("context", "deprivations", "sdg_targets", "dac_codes", "evidence"),
        is_for_full=True,
    ),
    FormStep(
        "you",
        "You",
        "Your name is shown only if you give it. By sending a text you agree that it is published under CC BY 4.0, "
        "and its coded facts under CC0.",
        ("contributors", "unverified", "id"),
        on_paper="Your name is shown only if you give it. By sending this you agree that it is published under "
        "CC BY 4.0, and its coded facts under CC0.",
    ),
)
LONG_TEXTS = frozenset(
    {"summary", "problem", "text", "response", "why", "none_found", "note", "how", "unverified"}
)
