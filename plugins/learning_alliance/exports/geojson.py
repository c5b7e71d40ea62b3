"""GeoJSON (RFC 7946): one point for each place of a case whose coordinates are known."""

from collections.abc import Iterator, Mapping

from learning_alliance.exports.export_file import FOLDER, ExportFile, Plain, PlainRecord, json_text
from learning_alliance.exports.record_fields import parts_in
from learning_alliance.exports.records import Records

PLACES = ("computed", "places")
GEONAMES = "Coordinates marked GeoNames: geonames.org, CC BY 4.0. The others come from the case studies."
TAKEN_OVER = ("title", "type", "kind", "scale", "themes", "summary")


def geojson_files(records: Records) -> Iterator[ExportFile]:
    """Yield the one collection of features."""
    features = [feature for case in records.cases for feature in _features(case)]
    head: PlainRecord = {"type": "FeatureCollection", "name": records.home.name, "attribution": GEONAMES}
    lines = ",".join(f"\n{json_text(feature)}" for feature in features)
    text = json_text(head).removesuffix("}") + f',"features":[{lines}\n]}}\n'
    yield ExportFile(
        f"{FOLDER}/cases.geojson",
        text.encode(),
        "A point for each place of a case whose coordinates are known, with who gives them.",
        len(features),
    )


def _features(case: PlainRecord) -> Iterator[Plain]:
    for number, place in enumerate(parts_in(case, PLACES), start=1):
        if "latitude" in place:
            yield {
                "type": "Feature",
                "id": f"{case['id']}-{number}",
                "geometry": {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]},
                "properties": _properties(case, place),
            }


def _properties(case: PlainRecord, place: PlainRecord) -> PlainRecord:
    computed = case["computed"]
    worked_out = computed if isinstance(computed, Mapping) else {}
    period = case["period"] if isinstance(case["period"], Mapping) else {}
    return {
        "case": case["id"],
        **{name: case[name] for name in TAKEN_OVER if name in case},
        "start": period.get("start"),
        "end": period.get("end"),
        "evidence_level": worked_out.get("evidence_level"),
        "page": worked_out.get("page"),
        "place": place["name"],
        "country": place["country"],
        "coordinates_from": place["coordinates_from"],
    }
