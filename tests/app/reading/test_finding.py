"""Folders and archives: what is a sheet, in which order, and what is told of the rest."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.reading.catalogue import item, tarred, zipped

from mateproof.app.reading.finding import Sheet, Skipped, Unread, count, find, limits
from mateproof.app.reading.finding.kinds import Kind, kind
from mateproof.app.reading.finding.zips import _refuse_many
from mateproof.vocabulary.errors import SheetError


def found(*paths: Path) -> tuple[list[str], list[str], dict[str, int]]:
    """Names of the sheets, messages of what cannot be opened, counts of what is passed by."""
    skipped = Skipped()
    items = list(find(paths, skipped))
    names = [item.name for item in items if isinstance(item, Sheet)]
    messages = [f"{item.name}: {item.problems[0].message}" for item in items if isinstance(item, Unread)]
    return names, messages, skipped.counts


def test_a_folder_by_name_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.PDF", "a/770-1242.076-000", "c.html", "A.md", "no suffix"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    for name in ("photo.jpg", "table.xlsx", ".hidden.txt", "~$b.docx", "x.7z"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    names, messages, skipped = found(tmp_path)
    assert names == ["A.md", "a/770-1242.076-000", "a/z.PDF", "b.txt", "c.html", "no suffix"]
    assert messages == []
    assert skipped == {"hidden": 3, ".jpg": 1, ".xlsx": 1, "archive that is not opened": 1}
    assert count([tmp_path]) == 6


def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "1.txt").write_text("x")
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    names, messages, skipped = found(tmp_path)
    assert names == ["a/1.txt"]
    assert messages == ["gone.txt: no such file or directory"]
    assert skipped == {"folder seen before": 2}


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    names, messages, skipped = found(tmp_path)
    assert (names, skipped) == ([], {"not a file": 1})
    assert messages == [f"{tmp_path.name}: there is no sheet in this folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir(mode=0o000)
    (tmp_path / "a.txt").write_text("x")
    names, messages, _ = found(tmp_path)
    assert names == ["a.txt"]
    assert messages == ["secret: permission denied"]


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/sheet\xff.txt")).write_text("x")
    names, _, _ = found(tmp_path)
    assert names == ["sheet\\xff.txt"]


NAMES = [
    "z/b.txt",
    "../a.txt",
    "/abs/c.pdf",
    "C:\\d.html",
    "q.docx",
    ".x.txt",
    "__MACOSX/e.txt",
    "in.zip",
    "g.tgz",
]
SHEETS = ["z/b.txt", "../a.txt", "/abs/c.pdf", "C:\\d.html"]
PASSED = {".docx": 1, "hidden": 2, "archive in an archive": 2}


def test_names_in_archives_are_just_names(tmp_path: Path) -> None:
    members = [(name, item(1)) for name in NAMES]
    made = [zipped(tmp_path / "a.zip", members)]
    made += [
        tarred(tmp_path / f"a.tar{f'.{mode}' if mode else ''}", members, mode)
        for mode in ("", "gz", "bz2", "xz")
    ]
    before = sorted(tmp_path.rglob("*"))
    for path in made:
        assert found(path) == ([f"{path.name}/{name}" for name in SHEETS], [], PASSED), path
    assert sorted(tmp_path.rglob("*")) == before
    assert found(tmp_path)[0] == [f"{path.name}/{name}" for path in sorted(made) for name in SHEETS]


@given(st.lists(st.binary(max_size=50), max_size=5), st.sampled_from(["zip", "tar", "tar.gz", "tar.xz"]))
def test_an_archive_gives_the_bytes_that_went_in(
    tmp_path_factory: pytest.TempPathFactory, contents: list[bytes], ending: str
) -> None:
    members = [(f"{number}.txt", data) for number, data in enumerate(contents)]
    path = tmp_path_factory.mktemp("a") / f"a.{ending}"
    made = zipped(path, members) if ending == "zip" else tarred(path, members, ending[4:])
    assert [(item.name, item.data) for item in find([made], Skipped()) if isinstance(item, Sheet)] == [
        (f"a.{ending}/{name}", data) for name, data in members
    ]


@pytest.mark.parametrize("ending", ["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"])
def test_an_archive_cut_off_anywhere_is_told(tmp_path: Path, ending: str) -> None:
    members = [(f"{number}.txt", os.urandom(3000)) for number in range(5)]
    path = tmp_path / f"a.{ending}"
    made = zipped(path, members) if ending == "zip" else tarred(path, members, ending[4:])
    whole = made.read_bytes()
    end = len(whole) - (20 if ending == "zip" else 10241 if ending == "tar" else 9)
    for size in range(0, end, 997):
        made.write_bytes(whole[:size])
        names, messages, _ = found(made)
        assert len(names) < 6
        assert messages, size
        assert "Traceback" not in messages[-1]


def test_damage_in_the_middle_is_told(tmp_path: Path) -> None:
    members = [(f"{number}.txt", bytes(600)) for number in range(5)]
    made = tarred(tmp_path / "a.tar", members)
    data = bytearray(made.read_bytes())
    data[2 * 1536 + 10 : 2 * 1536 + 90] = b"?" * 80  # a header: Python alone would call this the end
    made.write_bytes(data)
    names, messages, _ = found(made)
    assert len(names) == 2
    assert "damaged or cut off" in messages[0]


def test_an_encrypted_zip(tmp_path: Path) -> None:
    made = zipped(tmp_path / "a.zip", [("a.txt", b"x"), ("b.txt", b"y")])
    data = bytearray(made.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the first member says that it is encrypted
    made.write_bytes(data)
    names, messages, _ = found(made)
    assert names == ["a.zip/b.txt"]
    assert messages == ["a.zip/a.txt: encrypted in the archive"]


def test_a_bomb_among_sheets(tmp_path: Path) -> None:
    made = zipped(tmp_path / "a.zip", [("a.txt", b"x"), ("bomb.txt", bytes(50_000_000)), ("c.txt", b"z")])
    names, messages, _ = found(made)
    assert names == ["a.zip/a.txt", "a.zip/c.txt"]
    assert "bomb.txt: unpacks to more than 200 times" in messages[0]


def test_a_member_that_lies_about_its_size(tmp_path: Path) -> None:
    made = zipped(tmp_path / "a.zip", [("a.txt", bytes(5000))])
    data = bytearray(made.read_bytes())
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 10)
    made.write_bytes(data)
    names, messages, _ = found(made)
    assert names == []
    assert "damaged in the archive" in messages[0]


def test_a_bomb_that_is_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FREE", 100_000)
    monkeypatch.setattr(limits, "RATIO", 20)
    for ending in ("tar.gz", "tar.xz", "tar.bz2"):  # also what is passed by costs time
        made = tarred(tmp_path / f"a.{ending}", [("a.txt", b"x"), ("b.bin", bytes(9_000_000))], ending[4:])
        names, messages, _ = found(made)
        assert names == [f"a.{ending}/a.txt"]
        assert "a thousand times its size" in messages[0]
    many = [(f"{number}.txt", bytes(200_000)) for number in range(5)]
    names, messages, _ = found(zipped(tmp_path / "a.zip", many))
    assert len(names) < 5
    assert "a thousand times its size" in messages[0]


def test_more_members_than_memory_should_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)
    members = [(f"{number}.txt", b"x") for number in range(5)]
    assert "5 files" in found(zipped(tmp_path / "a.zip", members))[1][0]
    names, messages, _ = found(tarred(tmp_path / "a.tar", members))
    assert len(names) == 3
    assert "more than 3 files" in messages[0]


def test_a_zip_of_zip64_is_counted_too() -> None:
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 9**9, 9**9, 9, 0)
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0, 0, 0)
    with pytest.raises(SheetError, match="files"):
        _refuse_many(io.BytesIO(wide + bytes(20) + end))


def test_archives_that_are_none(tmp_path: Path) -> None:
    for name in ("a.zip", "a.tar", "a.tar.gz"):
        (tmp_path / name).write_bytes(b"no archive at all" * 99)
        names, messages, _ = found(tmp_path / name)
        assert names == []
        assert "damaged or cut off" in messages[0]
        (tmp_path / name).write_bytes(b"")
        assert len(found(tmp_path / name)[1]) == 1
        assert "no such file" in found(tmp_path / f"missing-{name}")[1][0]
    (tmp_path / "a.7z").write_bytes(b"7z")
    assert "not opened" in found(tmp_path / "a.7z")[1][0]


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("a.TXT", Kind.SHEET), ("a.tar.gz", Kind.TAR), ("a.b.Zip", Kind.ZIP), ("a.gz", Kind.CLOSED),
        ("README", Kind.SHEET), ("901-202.001", Kind.SHEET), ("a.m4a", Kind.FOREIGN),
    ],
)  # fmt: skip
def test_names(name: str, what: Kind) -> None:
    assert kind(name) is what


def test_a_folder_deeper_than_python_recurses(tmp_path: Path) -> None:
    path = tmp_path
    for _ in range(300):
        path /= "d"
    path.mkdir(parents=True)
    (path / "a.txt").write_text("x")
    assert len(found(tmp_path)[0]) == 1


def test_zip_members_of_an_unknown_method(tmp_path: Path) -> None:
    made = zipped(tmp_path / "a.zip", [("a.txt", b"x" * 99)])
    data = bytearray(made.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        struct.pack_into("<H", data, data.index(mark) + offset, 97)
    made.write_bytes(data)
    assert "cannot be unpacked" in found(made)[1][0]
    assert not zipfile.is_zipfile(io.BytesIO(b""))
