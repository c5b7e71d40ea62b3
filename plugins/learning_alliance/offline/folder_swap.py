"""Puts a new folder in the place of an old one in a single step."""

import ctypes
import errno
import os
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def swap_folders(fresh: Path, current: Path) -> None:
    """Put `fresh` in the place of `current`; afterwards `fresh` holds the old content, if there was any.

    On Linux the exchange is one system call, so that whoever looks sees the old folder or the new one.
    Elsewhere the old folder is moved away first, and back if the second move fails.

    Raises:
        OSError: The folders lie on different file systems or may not be written.
    """
    if not current.exists():
        fresh.rename(current)
    elif not _exchange(fresh, current):
        aside = current.with_name(f"{current.name}.old")
        current.rename(aside)
        try:
            fresh.rename(current)
        except OSError:
            aside.rename(current)
            raise
        aside.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders with renameat2(2); tell whether the system could."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    failed = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(number, os.strerror(number), str(one))
