"""Reads an archive that came from elsewhere, and trusts nothing that it says of itself."""

import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from learning_alliance.offline.bundle_error import BundleError
from learning_alliance.offline.safe_names import MOST_FILES

LARGEST_MANIFEST = 64 * 1024 * 1024
LARGEST_WHOLE = 4 * 1024 * 1024 * 1024
LARGEST_FILE = 1024 * 1024 * 1024
CHUNK = 1024 * 1024
ENCRYPTED = 0x1
KNOWN_COMPRESSIONS = (0, 8)


class ForeignArchive:
    """An open archive whose names, kinds and sizes were looked at before anything was unpacked."""

    def __init__(self, archive: ZipFile, shown_as: str) -> None:
        self._archive = archive
        self._shown_as = shown_as
        self._entries = self._looked_at(archive.infolist())

    @property
    def paths(self) -> frozenset[str]:
        """The names of all files in it."""
        return frozenset(self._entries)

    def read_small(self, path: str) -> bytes:
        """Return a file that describes the others, such as the manifest.

        Raises:
            BundleError: It is missing, damaged or too large.
        """
        return b"".join(self.chunks(path, LARGEST_MANIFEST))

    def chunks(self, path: str, largest: int) -> Iterator[bytes]:
        """Yield the content of a file, at most `largest` bytes of it.

        Raises:
            BundleError: It is missing, damaged or longer.
        """
        if path not in self._entries:
            raise BundleError(f"{self._shown_as} has no {path}: it is not a whole bundle. Get it again.")
        seen = 0
        try:
            with self._archive.open(self._entries[path]) as stream:
                while chunk := stream.read(CHUNK):
                    seen += len(chunk)
                    if seen > largest:
                        raise BundleError(
                            f"{self._shown_as}: {path} is larger than announced. It was not opened."
                        )
                    yield chunk
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise BundleError(f"{self._shown_as} is damaged at {path}. Get it again.") from error

    def _looked_at(self, entries: list[ZipInfo]) -> dict[str, ZipInfo]:
        if len(entries) > MOST_FILES:
            raise BundleError(f"{self._shown_as} holds more than {MOST_FILES:,} files. It was not opened.")
        if sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
            raise BundleError(f"{self._shown_as} would unpack to more than 4 GB. It was not opened.")
        by_name: dict[str, ZipInfo] = {}
        for entry in entries:
            problem = _problem_with(entry, by_name)
            if problem:
                raise BundleError(f"{self._shown_as} holds {entry.filename!r}, {problem}. It was not opened.")
            by_name[entry.filename] = entry
        return by_name


@contextmanager
def foreign_archive(path: Path) -> Iterator[ForeignArchive]:
    """Open an archive for reading.

    Raises:
        BundleError: It is missing, cut off or no zip, or holds what no bundle may hold.
    """
    try:
        archive = ZipFile(path)
    except FileNotFoundError as error:
        raise BundleError(f"There is no file {path}.") from error
    except (BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise BundleError(f"{path} is no bundle, or was cut off on the way. Get it again.") from error
    with archive:
        yield ForeignArchive(archive, path.name)


def _problem_with(entry: ZipInfo, known: dict[str, ZipInfo]) -> str:
    """Return what is wrong with an entry, empty when nothing is."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    problems = {
        "which is a folder, a link or a device and not a file": entry.is_dir()
        or (kind and kind != stat.S_IFREG),
        "a name with a hidden end": entry.orig_filename != entry.filename,
        "twice": entry.filename in known,
        "which is encrypted": entry.flag_bits & ENCRYPTED,
        "which is packed in an unknown way": entry.compress_type not in KNOWN_COMPRESSIONS,
        "which is larger than 1 GB": entry.file_size > LARGEST_FILE,
    }
    return next((problem for problem, is_met in problems.items() if is_met), "")
