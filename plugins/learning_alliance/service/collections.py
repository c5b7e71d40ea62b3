"""The collections that a service offers: each a built site with the content that it was made from."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from learning_alliance.content.conversion import proposed_identifier
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.collection_stamp import site_stamp
from learning_alliance.offline.network_bundle import CONTENT, SITE, ensure_opened
from learning_alliance.search.project_source import index_cache
from learning_alliance.service.service_error import ServiceError

CASES = "case_studies"
OPENED_BUNDLES = "opened"


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection that is served.

    Attributes:
        name: What readers see.
        slug: Its name in addresses; empty when it is the only one and stands at the front.
        site: The folder of its built site.
        content: The folder that holds its `case_studies/` and `lessons/`.
    """

    name: str
    slug: str
    site: Path
    content: Path

    @property
    def root(self) -> str:
        """The address of its front page."""
        return f"/{self.slug}/" if self.slug else "/"


def collections(places: Iterable[Path]) -> tuple[Collection, ...]:
    """Return what stands at some places: projects, opened bundles, or bundles, which are opened.

    Raises:
        ServiceError: There is no collection at one of them, or it has no built site.
    """
    found = tuple(_collection(place) for place in places)
    if len(found) == 1:
        return found
    return tuple(_with_own_slugs(found))


def _collection(place: Path) -> Collection:
    folder = _opened(place) if place.is_file() else place
    content = next((each for each in (folder / CONTENT, folder) if (each / CASES).is_dir()), None)
    if content is None:
        raise ServiceError(
            f"{place} holds no collection. Name a project, an opened bundle, or a bundle that alliance pack network made."
        )
    site = folder / SITE
    if not (site / "index.html").is_file():
        raise ServiceError(f"{place} has no built site. Run scripts/build there first.")
    return Collection(_name(site, folder), "", site.resolve(), content.resolve())


def _opened(bundle: Path) -> Path:
    """Check and unpack a bundle into a folder of this user, where an older state of it is replaced."""
    name = hashlib.sha256(str(bundle.resolve()).encode()).hexdigest()[:16]
    folder = index_cache() / OPENED_BUNDLES / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        ensure_opened(bundle, folder)
    except BundleError as error:
        raise ServiceError(str(error)) from error
    return folder


def _name(site: Path, folder: Path) -> str:
    try:
        return site_stamp(site).name
    except BundleError:
        return folder.resolve().name


def _with_own_slugs(found: tuple[Collection, ...]) -> Iterator[Collection]:
    """Yield collections that share no slug; the second of one name bears a number."""
    taken: set[str] = set()
    for collection in found:
        slug = _slug(collection.name)
        number = 2
        while slug in taken:
            slug, number = f"{_slug(collection.name)}-{number}", number + 1
        taken.add(slug)
        is_repeated = slug != _slug(collection.name)
        name = f"{collection.name} ({number - 1})" if is_repeated else collection.name
        yield replace(collection, name=name, slug=slug)


def _slug(name: str) -> str:
    return f"c-{proposed_identifier(name) or 'collection'}"
