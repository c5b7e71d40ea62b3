"""Files that are made from the field tables are as the tables would make them now."""

import json

import pytest
from jsonschema import Draft202012Validator

from learning_alliance.contributing.committed_files import committed_files
from tests.architecture.project_files import ROOT
from tests.knowledge_builders import the_vocabularies

MADE = dict(committed_files(the_vocabularies()))


@pytest.mark.parametrize("name", MADE)
def test_file_is_as_it_would_be_made_now(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == MADE[name], "Run scripts/renew."


@pytest.mark.parametrize("name", [name for name in MADE if name.endswith(".schema.json")])
def test_schema_for_editors_is_valid_and_named_in_their_settings(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(MADE[name]))

    assert f'"./{name}"' in (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")
