"""The Equal Earth projection, which keeps areas in proportion: for the outline of the map and for its markers.

Šavrič, Patterson and Jenny 2018, "The Equal Earth map projection", International Journal of
Geographical Information Science 33(3), doi 10.1080/13658816.2018.1504949; the form for a sphere.
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = sqrt(3) / 2

Point = tuple[float, float]


def equal_earth(longitude: float, latitude: float) -> Point:
    """Return x eastwards and y northwards on a sphere of radius 1.

    Args:
        longitude: Degrees east of the meridian in the middle of the map.
        latitude: Degrees north.
    """
    angle = asin(M * sin(radians(latitude)))
    square = angle * angle
    sixth = square * square * square
    x = radians(longitude) * cos(angle) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    return x, angle * (A1 + A2 * square + sixth * (A3 + A4 * square))
