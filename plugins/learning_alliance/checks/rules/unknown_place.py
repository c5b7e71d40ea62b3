"""A place is a town that the gazetteer knows, or brings its own coordinates.

The map and "cases like my city" take coordinates and population from a gazetteer of towns. If it does
not know your place, write the name that maps use, or add `latitude` and `longitude` in degrees.

Passes:
    places:
      - {name: Bangkok, country: TH}

Fails:
    places:
      - {name: Bankgok, country: TH}
"""

from collections.abc import Iterator

from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.content.gazetteer import locate_places
from learning_alliance.domain.problem import Problem, Severity

CODE = "unknown-place"
SEVERITY = Severity.WARNING


def check(collection: Collection) -> Iterator[Problem]:
    """Find places without coordinates that the gazetteer does not know."""
    located = locate_places(place for _, case_study in collection.cases for place in case_study.places)
    for entry, case_study in collection.cases:
        for number, place in enumerate(case_study.places):
            if place.name and place.country and place not in located:
                yield entry.problem(
                    CODE,
                    entry.at("places", number),
                    f"The gazetteer knows no town {quoted(place.name)} in {place.country}.",
                    "Write the name that maps use, or add latitude: and longitude: in degrees.",
                    severity=SEVERITY,
                )
