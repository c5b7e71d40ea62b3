"""One body bears one name in all cases of a country.

The pages of networks bring together what a body did in several cases, by its name. Two names that differ in
accents, small words or what stands in brackets alone are most likely one body. Write the name as the other
case does; if they are one body and the sources name it differently, add both names to
`vocabularies/joined-actors.yml`; if they are two bodies, give one of them a fuller name.

Passes:
    === case_studies/th-example.md
    actors:
      - {name: "City of Sampleton", type: local-authority, role: "Sold the land", source: s1}
    === case_studies/th-other.md
    id: th-other
    actors:
      - {name: "City of Sampleton", type: local-authority, role: "Laid the pipes", source: s1}

Fails:
    === case_studies/th-example.md
    actors:
      - {name: "City of Sampleton", type: local-authority, role: "Sold the land", source: s1}
    === case_studies/th-other.md
    id: th-other
    actors:
      - {name: "The City of Sampleton (mayor's office)", type: local-authority, role: "Laid the pipes", source: s1}
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity
from learning_alliance.domain.vocabulary import Vocabulary

CODE = "similar-actor"
SEVERITY = Severity.WARNING
BRACKETS = re.compile(r"\([^)]*\)")
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "da",
        "de",
        "del",
        "des",
        "do",
        "du",
        "e",
        "el",
        "en",
        "et",
        "for",
        "in",
        "la",
        "le",
        "les",
        "of",
        "on",
        "the",
        "y",
    ]
)


def check(collection: Collection) -> Iterator[Problem]:
    """Find names that are one but for accents, small words and brackets, in cases of one country."""
    joined = _joined(collection.vocabularies.joined_actors)
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entry, case in collection.cases:
        for number, actor in enumerate(case.actors):
            key = bare_name(actor.name)
            for country in case.countries if key else ():
                name, file = first.setdefault((country, key), (actor.name, entry.shown_as))
                if file != entry.shown_as and not _is_one(name, actor.name, joined):
                    yield entry.problem(
                        CODE,
                        entry.at("actors", number, "name"),
                        f"{quoted(actor.name)} is most likely the body that {file} calls {quoted(name)}.",
                        "Write the name as it stands there, or add both to vocabularies/joined-actors.yml.",
                        severity=SEVERITY,
                    )
                    break


def bare_name(name: str) -> str:
    """Return the words of a name that tell bodies apart, such as `city sampleton`."""
    plain = unicodedata.normalize("NFKD", BRACKETS.sub(" ", name).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(word for word in WORD.findall(letters) if word not in SMALL_WORDS)


def _is_one(name: str, other: str, joined: dict[str, set[str]]) -> bool:
    one, two = name.casefold(), other.casefold()
    return one == two or bool(joined[one] & joined[two])


def _joined(vocabulary: Vocabulary) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for term in vocabulary:
        for name in (term.label, *term.synonyms):
            found[name.casefold()].add(term.id)
    return found
