"""The name of a collection, as the settings of its site have it."""

from pathlib import Path

import yaml

SETTINGS = "mkdocs.yml"
NAME = "site_name"


def site_name(project: Path) -> str:
    """Return the name in a project's settings; empty where there is none, or they cannot be read."""
    try:
        # Composed, not loaded: settings have tags of their own, which only their program understands.
        settings = yaml.compose((project / SETTINGS).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""
    pairs = settings.value if isinstance(settings, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in pairs if _is_name(key, value)), "")


def _is_name(key: yaml.Node, value: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode) and key.value == NAME and isinstance(value, yaml.ScalarNode)
