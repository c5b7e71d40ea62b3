"""What a case advises to whoever wants to try the same, sorted into what a checklist asks for.

Authors write it as a list whose items begin with a word in bold: conditions, first step, in place first, watch.
What begins otherwise is kept as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.pages.citations import Citations, without_citations
from learning_alliance.pages.prose import ProseRenderer
from learning_alliance.pages.site_context import SiteContext

SECTION = re.compile(
    r"^## +if you want to try this[ \t]*\n(?P<text>.*?)(?=^## |\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL
)
LABELLED = re.compile(r"^- \*\*(?P<label>[^*\n]+)\*\*[.:]?[ \t]*")
OUR_READING = re.compile(r"\s*\(our reading\)", re.IGNORECASE)
SLOTS = {
    "conditions": "conditions",
    "condition": "conditions",
    "first step": "first_step",
    "first steps": "first_step",
    "in place first": "in_place_first",
    "have in place first": "in_place_first",
    "watch": "watch",
    "what to watch": "watch",
}
OTHER = "other"
NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Advice:
    """Finished HTML for each question; empty where the case says nothing."""

    conditions: Markup = NOTHING
    first_step: Markup = NOTHING
    in_place_first: Markup = NOTHING
    watch: Markup = NOTHING
    other: Markup = NOTHING


def advice(site: SiteContext, case_study: CaseStudy, uri: str) -> Advice:
    """Return the advice of a case, without the marks of its sources."""
    found = SECTION.search(without_citations(case_study.body))
    if found is None:
        return Advice()
    parts: dict[str, list[str]] = {}
    for slot, text in _sorted_items(found["text"]):
        parts.setdefault(slot, []).append(text)
    body = "\n\n".join("\n\n".join((f"## {slot}", *texts)) for slot, texts in parts.items())
    sections = ProseRenderer(uri, Citations(()), site.has_page, site.glossary).sections(body)
    return Advice(**{section.heading: section.html for section in sections if section.heading in parts})


def _sorted_items(text: str) -> Iterator[tuple[str, str]]:
    for item in _items(text):
        label = LABELLED.match(item)
        name = OUR_READING.sub("", label["label"]).strip(" .:?").casefold() if label else ""
        if label is None or name not in SLOTS:
            yield OTHER, item
            continue
        reading = "Our reading: " if OUR_READING.search(label["label"]) else ""
        yield SLOTS[name], f"{reading}{item[label.end() :]}"


def _items(text: str) -> Iterator[str]:
    """Yield each item of a list at the left edge with its further lines, and each other block."""
    block: list[str] = []
    for line in text.splitlines():
        is_new = line.startswith("- ") or (line[:1].strip() and block and not block[-1].strip())
        if is_new and block:
            yield "\n".join(block).strip()
            block = []
        block.append(line)
    if any(line.strip() for line in block):
        yield "\n".join(block).strip()
