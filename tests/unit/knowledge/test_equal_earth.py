"""The projection agrees with the published formula as others compute it."""

from itertools import pairwise
from math import asin, degrees, pi

import pytest

from learning_alliance.knowledge.equal_earth import equal_earth


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [
        # Computed with geoEqualEarthRaw of d3-geo 3.1.2; PROJ's manual gives 1.55 and 0.89 for the fourth.
        (0, 0, 0, 0),
        (180, 0, 2.7066299836960748, 0),
        (0, 90, 0, 1.3173627591574133),
        (122, 47, 1.549254331329069, 0.8933083249480933),
        (-43.2, -22.9, -0.6249922498914213, -0.4573818957931104),
        (-169, 60, -1.914450859997742, 1.0883008355053194),
    ],
)
def test_a_point_falls_where_other_programs_put_it(
    longitude: float, latitude: float, x: float, y: float
) -> None:
    assert equal_earth(longitude, latitude) == pytest.approx((x, y), abs=1e-12)


def test_areas_are_in_proportion() -> None:
    # Strips of the globe between parallels whose sines are evenly spaced have equal areas.
    edges = [(-1 + step / 500) for step in range(1001)]
    heights_and_widths = [_row(sine) for sine in edges]

    areas = [(above[1] - below[1]) * (above[0] + below[0]) for below, above in pairwise(heights_and_widths)]

    assert sum(areas) == pytest.approx(4 * pi, rel=1e-4)
    assert areas[100:900] == pytest.approx([4 * pi / 1000] * 800, rel=1e-4)


def _row(sine: float) -> tuple[float, float]:
    return equal_earth(180, degrees(asin(sine)))
