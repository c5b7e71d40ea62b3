"""Who took part where: every body that a case names, under one name each, with its cases."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """A body with the cases in which it took part.

    Attributes:
        type: A term of `actor-types`; where cases differ, the one that most of them give.
        cases: In the order of their ids, each once.
    """

    name: str
    type: str
    cases: tuple[CaseStudy, ...]


def actor_records(cases: Iterable[CaseStudy], joined: Vocabulary) -> tuple[ActorRecord, ...]:
    """Return every actor, those with the most cases first, then by name.

    Bodies that `joined` lists become one under all their names. Others are the same only within the same
    countries, since names such as "Local governments" mean another body in each.
    """
    same_body = _labels_by_name(joined)
    found: dict[str, dict[str, CaseStudy]] = defaultdict(dict)
    types: dict[str, Counter[str]] = defaultdict(Counter)
    shown: dict[str, str] = {}
    for case in cases:
        for actor in case.actors:
            label = same_body.get(actor.name.casefold())
            name = label or actor.name
            key = label or f"{name.casefold()} {' '.join(sorted(case.countries))}"
            shown.setdefault(key, name)
            found[key][case.id] = case
            types[key][actor.type] += 1
    records = (
        ActorRecord(
            shown[key],
            types[key].most_common(1)[0][0],
            tuple(found[key][each] for each in sorted(found[key])),
        )
        for key in found
    )
    return tuple(sorted(records, key=lambda record: (-len(record.cases), record.name.casefold())))


def _labels_by_name(joined: Vocabulary) -> Mapping[str, str]:
    return {name.casefold(): term.label for term in joined for name in (term.label, *term.synonyms)}
