"""Writing a folder of documents: all of them or none, and nobody else's file is touched.

Everything is computed first, then written and synced into a folder beside the target, and only then
moved into place by renaming. What was there is kept aside until the last rename, and put back if
anything goes wrong.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from mateproof.documents.dossier import Dossier
from mateproof.documents.folder import all_documents
from mateproof.vocabulary.errors import OutputError, Problem


def write_all(dossier: Dossier, folder: Path) -> list[Path]:
    """Write every document into `folder` (made if needed) and return their paths, sorted by name."""
    return write_files({name: write(dossier) for name, write in all_documents().items()}, folder)


def write_files(contents: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write files into a folder, all or none; raise `OutputError` and leave the old ones otherwise."""
    with _told(folder):
        parent = folder.absolute().parent
        parent.mkdir(parents=True, exist_ok=True)
        with _aside(parent, folder.name) as aside:
            for name, content in contents.items():
                _write(aside / "new" / name, content)
            existed = folder.exists()
            folder.mkdir(exist_ok=True)
            try:
                _swap(aside, folder, sorted(contents))
            except BaseException:
                if not existed:
                    folder.rmdir()
                raise
    return [folder / name for name in sorted(contents)]


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"{folder}: cannot write the documents: {error.strerror or error}"
        named = f" ({Path(str(error.filename)).name})" if error.filename else ""
        advice = "choose another folder with -o, or make room and allow writing; what was there is unchanged"
        raise OutputError(Problem(message + named, help=advice)) from error


@contextmanager
def _aside(parent: Path, name: str) -> Iterator[Path]:
    """A hidden folder on the same file system, so that a rename into the target is atomic."""
    aside = None
    try:
        with _undisturbed():
            aside = Path(tempfile.mkdtemp(prefix=f".{name}.", suffix=".tmp", dir=parent))
        (aside / "new").mkdir()
        (aside / "old").mkdir()
        yield aside
    finally:
        with _undisturbed():
            if aside is not None:
                shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait until this is done: making or removing half a folder would leave it behind."""
    mask = getattr(signal, "pthread_sigmask", None)  # Windows has none
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(aside: Path, folder: Path, names: list[str]) -> None:
    """Move the new files in; on any failure, Ctrl-C included, put everything back as it was."""
    try:
        for name in names:
            if (folder / name).exists():
                _keep(folder / name, aside / "old" / name)
            (aside / "new" / name).replace(folder / name)
        _sync(folder)
    except BaseException:
        for name in names:
            _restore(aside, folder, name)
        raise


def _keep(path: Path, copy: Path) -> None:
    """Give a file a second name; where the file system has no hard links, copy it."""
    try:
        copy.hardlink_to(path)
    except OSError:
        shutil.copy2(path, copy)


def _restore(aside: Path, folder: Path, name: str) -> None:
    """Undo one name: an old file comes back; a new file that replaced nothing goes."""
    with suppress(OSError):
        if (aside / "old" / name).exists():
            (aside / "old" / name).replace(folder / name)
        elif not (aside / "new" / name).exists():
            (folder / name).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Make the renames durable, where the system can open a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
