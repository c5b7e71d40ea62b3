"""Which collection a site or a bundle holds, and in which version."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from learning_alliance.content.conversion import proposed_identifier
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.offline.bundle_error import BundleError

STAMP_FILE = "collection.json"
"""Name of the stamp in a built site."""


@dataclass(frozen=True, slots=True)
class CollectionStamp:
    """What identifies a state of a collection.

    Attributes:
        name: The name of the collection.
        version: Day of the newest review and fingerprint of all files, such as `2026-11-25-0a1b2c3d4e`.
        cases: Number of case studies.
        lessons: Number of lessons.
    """

    name: str
    version: str
    cases: int
    lessons: int

    @property
    def slug(self) -> str:
        """The name of the collection as the beginning of a file's name."""
        return proposed_identifier(self.name) or "collection"

    def as_json(self) -> bytes:
        """Return the stamp as the bytes of a JSON file."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n").encode()


def collection_version(newest_review: date | None, fingerprint: str) -> str:
    """Return the version of a collection; it depends on what was written and on nothing else."""
    return f"{newest_review or 'empty'}-{fingerprint}"


def collection_stamp(name: str, knowledge_base: KnowledgeBase, fingerprint: str) -> CollectionStamp:
    """Return the stamp of what a knowledge base holds."""
    newest = max((case.last_reviewed for case in knowledge_base.cases), default=None)
    version = collection_version(newest, fingerprint)
    return CollectionStamp(name, version, len(knowledge_base.cases), len(knowledge_base.lessons))


def site_stamp(site: Path) -> CollectionStamp:
    """Return the stamp of a built site.

    Raises:
        BundleError: The folder holds no built site.
    """
    try:
        return stamp_from(json.loads((site / STAMP_FILE).read_bytes()))
    except OSError as error:
        raise BundleError(
            f"{site} holds no built site: there is no {STAMP_FILE} in it. Run scripts/build first."
        ) from error
    except ValueError as error:
        raise BundleError(f"{site / STAMP_FILE} is damaged. Run scripts/build again.") from error


def stamp_from(values: object) -> CollectionStamp:
    """Return a stamp from what a JSON file holds.

    Raises:
        ValueError: A value is missing or of another type.
    """
    if not isinstance(values, dict):
        raise ValueError("A stamp is an object.")  # noqa: TRY004 - readers of JSON expect one kind of error
    texts = [values.get(name) for name in ("name", "version")]
    numbers = [values.get(name) for name in ("cases", "lessons")]
    if not all(isinstance(text, str) and text for text in texts) or not all(
        isinstance(number, int) and number >= 0 for number in numbers
    ):
        raise ValueError("A stamp names a collection, its version, and how many cases and lessons it has.")
    return CollectionStamp(values["name"], values["version"], values["cases"], values["lessons"])
