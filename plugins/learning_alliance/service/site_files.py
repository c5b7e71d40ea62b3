"""The files of a site, by their addresses.

An address is looked up in a list of what is in the folder, and never made into a path. So there is no
address that leads out of it: not by `..`, by another writing of it, by a link, or by a name that some
system keeps for itself.
"""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

INDEX = "index.html"
SECONDS_BETWEEN_SCANS = 2.0


@dataclass
class SiteFiles:
    """What is in the folder of a site; a site that is built anew is seen after a moment.

    Attributes:
        folder: The folder; links in it are left out.
    """

    folder: Path
    _found: Mapping[str, Path] = field(default_factory=dict)
    _scanned_at: float = float("-inf")
    _lock: Lock = field(default_factory=Lock)

    def find(self, address: str) -> Path | None:
        """Return the file at an address, such as `themes/` or `assets/site.js`; None where there is none."""
        wanted = f"{address}{INDEX}" if address.endswith("/") or not address else address
        found = self._found.get(wanted)
        if found is None or not found.exists():
            self._scan_again()
            found = self._found.get(wanted)
        return found

    def is_folder(self, address: str) -> bool:
        """Tell whether a page stands at an address once a slash is put at its end."""
        return bool(address) and f"{address}/{INDEX}" in self._found

    def _scan_again(self) -> None:
        with self._lock:
            now = time.monotonic()
            if now - self._scanned_at >= SECONDS_BETWEEN_SCANS:
                self._found = dict(_files_below(self.folder))
                self._scanned_at = now


def _files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    for place, _, names in os.walk(folder, followlinks=False):
        for name in names:
            path = Path(place, name)
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix(), path
