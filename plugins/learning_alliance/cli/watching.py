"""Runs something again at each change of some files."""

import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLED = 0.2  # Editors write a file in several steps; seconds without a further one.
CHANGES = {"created", "modified", "moved", "deleted"}


class _Changes(FileSystemEventHandler):
    """Notes that a file changed."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self.happened: SimpleQueue[str] = SimpleQueue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change of a Markdown file, or of one that was named."""
        paths = {str(event.src_path), str(event.dest_path)}
        is_ours = any(path.endswith(".md") or Path(path).name in self._names for path in paths)
        if event.event_type in CHANGES and is_ours:
            self.happened.put(event.event_type)


def watch_files(paths: tuple[Path, ...], run: Callable[[], None], *, rounds: int = 0) -> None:
    """Run once, and again after each change of the files or folders, until the person stops it.

    Args:
        paths: Files and folders.
        run: What to do.
        rounds: Stop after so many runs; 0 goes on for ever.
    """
    changes = _Changes(frozenset(path.name for path in paths))
    observer = Observer()
    for folder in {path if path.is_dir() else path.absolute().parent for path in paths}:
        observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    try:
        run()
        for _ in range(1, rounds) if rounds else iter(int, 1):
            _wait(changes.happened)
            run()
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        observer.join()


def _wait(happened: SimpleQueue[str]) -> None:
    """Wait for a change, then until the changes have come to rest."""
    happened.get()
    deadline = time.monotonic() + SETTLED
    while (left := deadline - time.monotonic()) > 0:
        try:
            happened.get(timeout=left)
        except Empty:
            return
