"""A folder is written whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from mateproof.documents.writing import write_files
from mateproof.vocabulary.errors import OutputError

OLD = {"a.txt": b"old a", "b.txt": b"old b", "c.txt": b"old c"}
NEW = {"a.txt": b"new a", "b.txt": b"new b", "c.txt": b"new c"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "out"
    write_files(OLD, target)
    return target


def test_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    paths = write_files(NEW, tmp_path / "deep" / "out")
    assert [path.name for path in paths] == sorted(NEW)
    assert contents(tmp_path / "deep" / "out") == NEW
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]


def test_files_of_others_stay(folder: Path) -> None:
    (folder / "mine.txt").write_bytes(b"mine")
    write_files(NEW, folder)
    assert contents(folder) == NEW | {"mine.txt": b"mine"}


@pytest.mark.parametrize("nth", range(1, 8))
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("where", ["replace", "fsync", "hardlink_to"])
def test_whatever_fails_the_old_files_are_intact(
    folder: Path, monkeypatch: pytest.MonkeyPatch, where: str, nth: int, error: BaseException
) -> None:
    owner: Any = os if where == "fsync" else Path
    original, calls = getattr(owner, where), iter(range(1, 100))

    def failing(*args: Any) -> Any:
        if next(calls) == nth:
            raise error
        return original(*args)

    monkeypatch.setattr(owner, where, failing)
    told = OutputError if isinstance(error, OSError) else KeyboardInterrupt
    finished = False
    with suppress(told):
        write_files(NEW, folder)
        finished = True
    monkeypatch.undo()
    assert contents(folder) == (NEW if finished else OLD)
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_a_new_folder_that_fails_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_files(NEW, tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(OutputError) as caught:
        write_files(NEW, tmp_path / "out")
    assert caught.value.problems[0].help
    assert (tmp_path / "out").read_bytes() == b"a file"


def test_a_folder_in_the_place_of_a_file_is_told(folder: Path) -> None:
    (folder / "b.txt").unlink()
    (folder / "b.txt").mkdir()
    with pytest.raises(OutputError, match=r"b\.txt"):
        write_files(NEW, folder)
    assert (folder / "a.txt").read_bytes() == b"old a"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(folder: Path) -> None:
    folder.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied"):
        write_files(NEW, folder)
    assert contents(folder) == OLD
