import shutil
from pathlib import Path

import pytest

from learning_alliance.content.collection import project_files
from learning_alliance.offline.collection_stamp import site_stamp
from learning_alliance.offline.network_bundle import open_network_bundle, write_network_bundle
from learning_alliance.service.collections import collections
from learning_alliance.service.service_error import ServiceError
from tests.service_builders import a_client, a_project


def _bundle(folder: Path) -> Path:
    project = a_project(folder / "project")
    bundle = folder / "bundle.zip"
    write_network_bundle(bundle, site_stamp(project / "site"), project / "site", project_files(project))
    return bundle


def test_bundle_is_opened_and_served(tmp_path: Path) -> None:
    client = a_client(_bundle(tmp_path))

    assert client.get("/themes/").status_code == 200
    assert "River Town" in client.get("/search?q=lease").text


def test_opened_bundle_is_served_where_it_is(tmp_path: Path) -> None:
    open_network_bundle(_bundle(tmp_path), tmp_path / "opened")
    (served,) = collections([tmp_path / "opened"])

    assert (served.name, served.root) == ("Rivers", "/")
    assert served.site == (tmp_path / "opened" / "site").resolve()


def test_damaged_bundle_is_refused(tmp_path: Path) -> None:
    bundle = _bundle(tmp_path)
    bundle.write_bytes(bundle.read_bytes()[:-100])

    with pytest.raises(ServiceError, match=r"bundle\.zip"):
        collections([bundle])


def test_folder_without_a_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="holds no collection"):
        collections([tmp_path])


def test_project_without_a_site_is_told_to_build_it(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project")
    shutil.rmtree(project / "site")

    with pytest.raises(ServiceError, match="Run scripts/build there first"):
        collections([project])
