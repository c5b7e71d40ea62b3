"""Composes located nodes from libyaml's events; refuses what a form of plain fields never needs."""

from collections.abc import Callable
from dataclasses import dataclass, field

import yaml

from learning_alliance.content.characters import FORBIDDEN, note_on, without_forbidden
from learning_alliance.content.findings import FRONT_OF_FILE, Findings, quoted
from learning_alliance.content.nodes import Location, Mapping, Node, Scalar, Sequence

DEEPEST = 8
MOST_NODES = 20_000


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been met."""

    location: Location
    is_mapping: bool
    items: list[Node] = field(default_factory=list)


class Composer:
    """Builds one tree from one text.

    An own loop over events instead of PyYAML's composer: that one recurses (deep nesting ends in a
    crash), follows aliases (a bomb of a few lines fills the memory) and lets duplicate keys pass.
    """

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._count = 0
        self.is_refused = False

    def compose(self, text: str) -> Node | None:
        """Return the root of the tree, None for an empty text or after a refusal.

        Raises:
            yaml.YAMLError: The text is not YAML.
        """
        loader = yaml.CSafeLoader(text)
        try:
            self._take_all(loader.get_event)
        finally:
            loader.dispose()
        return self._root

    def _take_all(self, next_event: Callable[[], yaml.Event | None]) -> None:
        # Four of five events are scalars, and a large collection has millions of them.
        while True:
            event = next_event()
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event, is_mapping=isinstance(event, yaml.MappingStartEvent))
                if self._is_too_much(event):
                    break
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentEndEvent | yaml.StreamEndEvent):
                break

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        line, column = _location(event)
        # Only between double quotes can a character be written as an escape, past the check of the whole text.
        text = self._unescaped(event.value, Location(line, column)) if event.style == '"' else event.value
        node = Scalar(text, line, column, not event.style)
        if self._open:
            self._open[-1].items.append(node)
        else:
            self._root = node

    def _unescaped(self, text: str, location: Location) -> str:
        found = FORBIDDEN.search(text)
        if not found:
            return text
        self._findings.add(
            "control-character", location, note_on(found.group()), "Take out the escape that begins with \\."
        )
        return without_forbidden(text)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._refuse_anchor(event)
        self._add(Scalar("", *_location(event), is_plain=True))

    def _start(self, event: yaml.CollectionStartEvent, *, is_mapping: bool) -> None:
        self._refuse_properties(event)
        self._open.append(_Open(_location(event), is_mapping))

    def _end(self) -> None:
        closed = self._open.pop()
        self._count += len(closed.items)
        if closed.is_mapping:
            self._add(self._mapping(closed))
        else:
            self._add(Sequence(tuple(closed.items), closed.location))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].items.append(node)
        else:
            self._root = node

    def _mapping(self, closed: _Open) -> Mapping:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        for key, value in zip(closed.items[::2], closed.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse("broken-front-matter", key.location, "A field's name must be a word.", "")
            elif key.text in keys:
                self._refuse(
                    "duplicate-key",
                    key.location,
                    f"The field {quoted(key.text)} stands twice; "
                    f"the first is on line {keys[key.text].location.line}.",
                    "Keep one of them.",
                )
            else:
                keys[key.text] = key
                values[key.text] = value
        return Mapping(keys, values, closed.location)

    def _refuse_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse_anchor(event)
        tag: str | None = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(
                "custom-tag",
                _location(event),
                f"The type mark {quoted(tag)} is not allowed.",
                "Remove the word that begins with an exclamation mark, or put the text in quotes.",
            )

    def _refuse_anchor(self, event: yaml.NodeEvent) -> None:
        self._refuse(
            "anchor-or-alias",
            _location(event),
            "YAML anchors and aliases (& and *) are not allowed.",
            "Write the value out; put a text that begins with & or * in double quotes.",
        )

    def _is_too_much(self, event: yaml.Event) -> bool:
        if len(self._open) > DEEPEST or self._count > MOST_NODES:
            self._refuse(
                "broken-front-matter",
                _location(event),
                "The front matter is nested too deeply or has too many values.",
                "No field needs more than three levels; look for a stray bracket.",
            )
            self._root = None
            return True
        return False

    def _refuse(self, code: str, location: Location, message: str, hint: str) -> None:
        self.is_refused = True
        self._findings.add(code, location, message, hint)


def _location(event: yaml.Event) -> Location:
    mark = event.start_mark
    return Location(mark.line + 1, mark.column + 1) if mark else FRONT_OF_FILE
