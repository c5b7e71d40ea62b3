"""How people point to a source, and how the collection does: keys, numbers, titles."""

import re

from rapidfuzz import fuzz, process

from learning_alliance.contributing.importing.answers import Placed, Unplaced
from learning_alliance.contributing.importing.sentence_citations import with_each_sentence_cited
from learning_alliance.contributing.words import Example

NUMBER = re.compile(r"(?:source|no\.?|nr\.?|s|#|\[)?\s*([0-9]{1,2})\]?", re.IGNORECASE)
NUMBERS = r"(?:sources?\s*)?(?P<{name}>[0-9]{{1,2}}(?:\s*[,;]\s*[0-9]{{1,2}})*)"
# In round brackets only at the end of a sentence: "two things: (1) water, (2) land" points to no source.
IN_TEXT = re.compile(
    rf"\[{NUMBERS.format(name='square')}\](?!\()|(?<=\S\s)\({NUMBERS.format(name='round')}\)(?=\s*(?:[.!?;]|$))",
    re.IGNORECASE | re.MULTILINE,
)
ALIKE = 80


def with_keys(placed: Placed) -> None:
    """Give each source a key, `s1` first, where it has none."""
    sources = [each for each in _records(placed.values.get("sources")) if each]
    taken = {each.get("key") for each in sources}
    free = (f"s{number}" for number in range(1, len(sources) + len(taken) + 1))
    unused = (key for key in free if key not in taken)
    keyed: list[Example] = [each if each.get("key") else {"key": next(unused), **each} for each in sources]
    if keyed:
        placed.values["sources"] = keyed


def refer_in_values(placed: Placed) -> None:
    """Turn `1`, `source 1` or a title into the key of a source, in every field that cites."""
    names = _names(placed)
    for name, value in placed.values.items():
        if name != "sources":
            _refer(value, names, placed)


def refer_in_texts(placed: Placed) -> None:
    """Turn `[1]` into `[@s1]`; with one source alone, a text that points to none cites that one."""
    keys = [str(each["key"]) for each in _records(placed.values.get("sources"))]
    for heading, text in placed.texts.items():
        cited = IN_TEXT.sub(lambda match: _citation(match, keys), text)
        missing = IN_TEXT.search(cited)
        if missing:
            placed.notes.append(f"{heading or 'Text'}: {missing.group()} is none of the sources of the list.")
        elif len(keys) == 1 and "[@" not in cited and cited.strip():
            placed.notes.append(f"{heading or 'Text'}: each sentence was taken to come from the only source.")
            cited = with_each_sentence_cited(cited.strip(), keys[0])
        placed.texts[heading] = cited


def _citation(match: re.Match[str], keys: list[str]) -> str:
    numbers = [int(each) for each in re.findall("[0-9]+", match["square"] or match["round"])]
    if not all(0 < number <= len(keys) for number in numbers):
        return match.group()
    return f"[{'; '.join(f'@{keys[number - 1]}' for number in numbers)}]"


def _names(placed: Placed) -> dict[str, str]:
    """Return the key of each source by what people may call it."""
    names: dict[str, str] = {}
    for number, source in enumerate(_records(placed.values.get("sources")), start=1):
        key = str(source["key"])
        for name in (
            key,
            str(number),
            f"@{key}",
            source.get("title"),
            source.get("url"),
            source.get("author"),
        ):
            if name:
                names.setdefault(str(name).casefold(), key)
    return names


def _refer(value: Example, names: dict[str, str], placed: Placed) -> None:
    for record in _records(value if isinstance(value, list) else [value]):
        for part in record.values():
            if isinstance(part, dict):
                _refer(part, names, placed)
        if isinstance(record.get("source"), str):
            _refer_one(record, names, placed)


def _refer_one(record: dict[str, Example], names: dict[str, str], placed: Placed) -> None:
    said = str(record["source"])
    number = NUMBER.fullmatch(said.strip("[]@ "))
    near = process.extractOne(said.casefold(), list(names), scorer=fuzz.WRatio, score_cutoff=ALIKE)
    key = (
        names.get(said.casefold())
        or (names.get(number.group(1)) if number else None)
        or (near and names[near[0]])
    )
    if key:
        record["source"] = key
    elif names:
        del record["source"]
        placed.unplaced.append(Unplaced("Source", said, "It is none of the sources of the list."))


def _records(value: Example) -> list[dict[str, Example]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
