"""Who took part where: every body that a case names, under one name each, with its cases and what it did."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from learning_alliance.domain.case_study import Actor, CaseStudy
from learning_alliance.domain.vocabulary import Vocabulary
from learning_alliance.knowledge.actor_names import ActorNames, NamedActor

OFTEN = 2
"""In how many cases two bodies must meet to count as working together often."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a body did in a case; several where the case names it more than once.

    Attributes:
        named: The names that the case uses, in its order.
    """

    case: CaseStudy
    named: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True)
class ActorRecord:
    """A body with the cases in which it took part.

    Attributes:
        id: Fit for an address.
        type: A term of `actor-types`: that of the list of joined actors, else the one that most cases give.
        parts: In the order of the cases' ids.
    """

    id: str
    name: str
    type: str
    definition: str
    parts: tuple[Part, ...]

    @property
    def cases(self) -> tuple[CaseStudy, ...]:
        """Its cases, in the order of their ids, each once."""
        return tuple(part.case for part in self.parts)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries of its cases, those of the most cases first."""
        counts = Counter(country for case in self.cases for country in case.countries)
        return tuple(sorted(counts, key=lambda code: (-counts[code], code)))


@dataclass(frozen=True, slots=True)
class Companion:
    """A body that took part in the same cases as another, and in how many of them."""

    record: ActorRecord
    shared: int


class ActorIndex:
    """All bodies of a collection."""

    def __init__(self, cases: Iterable[CaseStudy], joined: Vocabulary) -> None:
        names = ActorNames(joined)
        bodies: dict[str, NamedActor] = {}
        found: dict[str, dict[str, list[Actor]]] = defaultdict(lambda: defaultdict(list))
        self._by_case: dict[str, tuple[str, ...]] = {}
        self._cases = {case.id: case for case in cases}
        for case in self._cases.values():
            met = [
                (body, actor) for actor in case.actors for body in names.bodies(actor.name, case.countries)
            ]
            for body, actor in met:
                bodies.setdefault(body.id, body)
                found[body.id][case.id].append(actor)
            self._by_case[case.id] = tuple(dict.fromkeys(body.id for body, _ in met))
        self._names = names
        self._records = {key: self._record(bodies[key], by_case) for key, by_case in found.items()}

    @cached_property
    def records(self) -> tuple[ActorRecord, ...]:
        """Every body, those with the most cases first, then by name."""
        return tuple(
            sorted(self._records.values(), key=lambda each: (-len(each.parts), each.name.casefold(), each.id))
        )

    def named(self, name: str, case: CaseStudy) -> tuple[ActorRecord, ...]:
        """Return the bodies that a name means in a case."""
        return tuple(self._records[body.id] for body in self._names.bodies(name, case.countries))

    def companions(self, record: ActorRecord) -> tuple[Companion, ...]:
        """Return the bodies that it met in at least two cases, the most frequent first."""
        shared = Counter(other for case in record.cases for other in self._by_case[case.id])
        del shared[record.id]
        often = [
            Companion(self._records[other], number) for other, number in shared.items() if number >= OFTEN
        ]
        return tuple(sorted(often, key=lambda each: (-each.shared, each.record.name.casefold())))

    def _record(self, body: NamedActor, by_case: Mapping[str, list[Actor]]) -> ActorRecord:
        types = Counter(actor.type for actors in by_case.values() for actor in actors)
        return ActorRecord(
            body.id,
            body.name,
            body.type or types.most_common(1)[0][0],
            body.definition,
            tuple(_part(self._cases[case_id], by_case[case_id]) for case_id in sorted(by_case)),
        )


def _part(case: CaseStudy, actors: Iterable[Actor]) -> Part:
    actors = tuple(actors)
    return Part(
        case, tuple(actor.name for actor in actors), tuple(dict.fromkeys(each.role for each in actors))
    )
