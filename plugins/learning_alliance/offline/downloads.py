"""All bundles of a site in one folder, with their sizes and checksums."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from learning_alliance.offline.archive_writing import whole_file
from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.packing import pack_network, pack_zim, pack_zip
from learning_alliance.offline.zim_file import has_libzim

CHECKSUMS_FILE = "SHA256SUMS"
CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Download:
    """One bundle as readers choose it.

    Attributes:
        kind: `zip`, `zim` or `network`.
        file_name: Its name in the folder of bundles.
        size: In bytes.
        sha256: 64 hexadecimal digits.
    """

    kind: str
    file_name: str
    size: int
    sha256: str


def write_downloads(
    project: Path, site: Path, output: Path, extra: tuple[tuple[str, bytes], ...] = ()
) -> tuple[Download, ...]:
    """Write every bundle that can be made here, and `SHA256SUMS` over all of them.

    The ZIM is left out where libzim is not installed. `extra` are files that only copies without a server need.

    Raises:
        BundleError: The site is missing or shows another state, or a bundle cannot be written.
    """
    bundles = {"zip": pack_zip(project, site, output, extra)}
    if has_libzim():
        bundles["zim"] = pack_zim(project, site, output, extra)
    bundles["network"] = pack_network(project, site, output)
    downloads = tuple(_download(kind, path) for kind, path in bundles.items())
    lines = (
        f"{each.sha256}  {each.file_name}\n" for each in sorted(downloads, key=lambda each: each.file_name)
    )
    with whole_file(output / CHECKSUMS_FILE) as unfinished:
        unfinished.write_text("".join(lines), encoding="utf-8")
    return downloads


def _download(kind: str, path: Path) -> Download:
    found = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                found.update(chunk)
        return Download(kind, path.name, path.stat().st_size, found.hexdigest())
    except OSError as error:
        raise BundleError(f"{path} cannot be read: {error.strerror or error}.") from error
