"""What each kind of bundle is called, and from what it is made."""

from collections.abc import Iterable
from pathlib import Path

from learning_alliance.content.fingerprint import content_fingerprint, written_files
from learning_alliance.offline.archive_writing import whole_file
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.collection_stamp import CollectionStamp, site_stamp
from learning_alliance.offline.delta import write_delta
from learning_alliance.offline.manifest import read_manifest
from learning_alliance.offline.network_bundle import write_network_bundle
from learning_alliance.offline.zim_file import write_zim
from learning_alliance.offline.zip_bundle import write_zip

DiskFiles = Iterable[tuple[str, bytes]]
"""Path and content of files that only a copy without a server needs, such as the index of its page for finding."""
MANIFEST_ENDING = ".manifest.json"


def pack_network(project: Path, site: Path, output: Path) -> Path:
    """Write the network bundle, and beside it its manifest, from which later deltas begin.

    Raises:
        BundleError: The site is missing or shows another state, or the bundle cannot be written.
    """
    stamp = current_stamp(project, site)
    target = _network_bundle(output, stamp)
    manifest = write_network_bundle(target, stamp, site, written_files(project))
    with whole_file(_manifest_of(output, stamp, stamp.version)) as unfinished:
        unfinished.write_bytes(manifest.as_json())
    return target


def pack_delta(project: Path, site: Path, output: Path, since: str) -> Path:
    """Write what changed since a version; raises as `pack_network` does.

    The manifest of that version and the network bundle of the present state must lie in `output`.
    """
    stamp = current_stamp(project, site)
    bundle = _network_bundle(output, stamp)
    base = _manifest_of(output, stamp, since)
    if not bundle.is_file():
        raise BundleError(f"There is no {bundle}. Run alliance pack network first.")
    if not base.is_file():
        raise BundleError(f"There is no manifest of version {since}. {_versions(output, stamp)}")
    target = output / f"{stamp.slug}-delta-{since}-to-{stamp.version}.zip"
    write_delta(target, read_manifest(base.read_bytes(), base.name), bundle)
    return target


def pack_zip(project: Path, site: Path, output: Path, extra: DiskFiles = ()) -> Path:
    """Write the zip that opens from a disk, with the files that only such a copy needs; raises as `pack_network` does."""
    stamp = current_stamp(project, site)
    target = output / f"{stamp.slug}-{stamp.version}.zip"
    write_zip(target, stamp, site, extra)
    return target


def pack_zim(project: Path, site: Path, output: Path, extra: DiskFiles = ()) -> Path:
    """Write the ZIM for Kiwix; raises as `pack_network` does, and where libzim is not installed."""
    stamp = current_stamp(project, site)
    target = output / f"{stamp.slug}-{stamp.version}.zim"
    write_zim(target, stamp, site, extra)
    return target


def current_stamp(project: Path, site: Path) -> CollectionStamp:
    """Return the stamp of a site, which must show the present content.

    Raises:
        BundleError: It shows another state, or there is no site.
    """
    stamp = site_stamp(site)
    if not stamp.version.endswith(f"-{content_fingerprint(written_files(project))}"):
        raise BundleError(
            f"{site} was built from another state of the collection ({stamp.version}). Run scripts/build, then pack."
        )
    return stamp


def _network_bundle(output: Path, stamp: CollectionStamp) -> Path:
    return output / f"{stamp.slug}-network-{stamp.version}.zip"


def _manifest_of(output: Path, stamp: CollectionStamp, version: str) -> Path:
    return output / f"{stamp.slug}-network-{version}{MANIFEST_ENDING}"


def _versions(output: Path, stamp: CollectionStamp) -> str:
    prefix = f"{stamp.slug}-network-"
    known = sorted(
        path.name.removeprefix(prefix).removesuffix(MANIFEST_ENDING)
        for path in output.glob(f"{prefix}*{MANIFEST_ENDING}")
    )
    others = [version for version in known if version != stamp.version]
    return f"There are: {', '.join(others)}." if others else f"{output} holds no older one."
