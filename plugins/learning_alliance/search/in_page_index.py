"""The index of the in-page engine, in the form in which MiniSearch 7 keeps its own: made here, loaded there.

Making it in the reader's browser would take many seconds on an old phone; loading takes less than one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from learning_alliance.search.in_page_words import stem, words

FIELDS = ("title", "kicker", "summary", "text", "names")
SERIALIZATION_VERSION = 2

Frequencies = dict[str, dict[str, int]]


def in_page_index(records: Iterable[Mapping[str, str]]) -> Mapping[str, object]:
    """Return an index over records, each a text by field; the number of a record is its place."""
    terms: defaultdict[str, Frequencies] = defaultdict(dict)
    lengths: dict[str, list[int]] = {}
    for number, record in enumerate(records):
        lengths[str(number)] = [
            _add(terms, str(field), str(number), record.get(name, "")) for field, name in enumerate(FIELDS)
        ]
    count = len(lengths)
    return {
        "documentCount": count,
        "nextId": count,
        "documentIds": {str(number): number for number in range(count)},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": lengths,
        "averageFieldLength": [
            sum(length[field] for length in lengths.values()) / max(1, count) for field in range(len(FIELDS))
        ],
        "storedFields": {},
        "dirtCount": 0,
        "index": sorted(terms.items()),
        "serializationVersion": SERIALIZATION_VERSION,
    }


def _add(terms: defaultdict[str, Frequencies], field: str, number: str, text: str) -> int:
    """Add the words of one field; return how many different ones there are, its length to MiniSearch."""
    found = list(words(text))
    for term, frequency in Counter(map(stem, found)).items():
        terms[term].setdefault(field, {})[number] = frequency
    return len(set(found))
