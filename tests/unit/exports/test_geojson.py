"""The GeoJSON file, read by the geojson package."""

import geojson
import pytest

from tests.unit.exports.hostile import HOSTILE_ID


@pytest.fixture
def collection(files: dict[str, bytes]) -> geojson.FeatureCollection:
    return geojson.loads(files["data/cases.geojson"].decode())


def test_it_is_valid(collection: geojson.FeatureCollection) -> None:
    assert collection.is_valid, collection.errors()


def test_a_coordinate_says_where_it_comes_from(collection: geojson.FeatureCollection) -> None:
    origin = {each.properties["case"]: each.properties["coordinates_from"] for each in collection.features}

    assert origin == {HOSTILE_ID: "case study", "th-river-side": "GeoNames"}


def test_longitude_comes_first(collection: geojson.FeatureCollection) -> None:
    bangkok = next(each for each in collection.features if each.properties["case"] == "th-river-side")

    longitude, latitude = bangkok.geometry.coordinates
    assert (round(longitude), round(latitude)) == (101, 14)


def test_a_place_on_the_equator_is_a_place(collection: geojson.FeatureCollection) -> None:
    assert collection.features[0].geometry.coordinates == [-1.5, 0.0]
