"""`mateproof read --diff`, and that reading into a library overwrites nothing unasked."""

from __future__ import annotations

import json
import os
import pty
import select
from pathlib import Path

import pytest
from tests.app.desk import PLAIN, SHEET, process, run, same_as_golden

TEXT = SHEET.read_text("utf-8")
NEWER = (
    TEXT.replace("Strip length\t9 mm / 0.35 inch\n", "Strip length\t10 mm\n")
    .replace("Shade of the lid\tsea\n", "")
    .replace("No. of poles\t2\n", "No. of poles\t2\nPin spacing\t10 mm\n")
    .replace("5.0 ... 9.0 mm", "5.0 ... 9.5 mm")
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    assert run("read", SHEET, "--library", tmp_path / "parts.db").exit_code == 0
    return tmp_path / "parts.db"


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    (tmp_path / "newer.txt").write_text(NEWER, "utf-8")
    return tmp_path / "newer.txt"


def test_what_people_see(library: Path, newer: Path) -> None:
    before = run("parts", "export", "--library", library).stdout
    done = run("read", "--diff", newer, "--library", library)
    assert done.exit_code == 1
    same_as_golden("diff.txt", done.output)
    assert run("parts", "export", "--library", library).stdout == before


def test_german(library: Path, newer: Path) -> None:
    done = run("read", "--diff", newer, "--library", library, "--language", "de")
    assert "newer.txt: 2 geändert, 1 gleich" in done.output
    assert "~ Abisolierlänge: 9 mm (socket.txt:17) → 10 mm (newer.txt:17)" in done.output


def test_equal_sheets_exit_with_0(library: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(TEXT, "utf-8")
    done = run("read", "--diff", tmp_path / "copy.txt", "--library", library)
    assert (done.exit_code, done.output) == (0, "copy.txt: 3 equal\n")


def test_json(library: Path, newer: Path) -> None:
    done = run("read", "--diff", newer, "--library", library, "--json")
    data = json.loads(done.output)
    assert (done.exit_code, data["format"], data["unreadable"]) == (1, 1, [])
    [sheet] = data["sheets"]
    assert sheet["equal"] is False
    item = sheet["items"][0]
    assert item["status"] == "changed"
    change = next(fact for fact in item["facts"] if fact["property"] == "strip_length")
    assert (change["before"], change["after"]) == ("9 mm", "10 mm")
    assert (change["before_at"]["line"], change["after_at"]["file"]) == (17, "newer.txt")
    assert [one["other"] for one in item["relations"]] == ["901-502"]


def test_without_a_library_the_shipped_one_is_compared(newer: Path, tmp_path: Path) -> None:
    done = run("read", "--diff", newer)  # beside the shipped library
    assert (done.exit_code, done.output.splitlines()[0]) == (1, "newer.txt: 3 added")
    assert run("read", "--diff", newer, "--library", tmp_path / "none.db").exit_code == 2
    assert not (tmp_path / "none.db").exists()


def test_one_unreadable_sheet_stops_no_other(library: Path, newer: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("read", "--diff", tmp_path / "empty.txt", newer, "--library", library)
    assert done.exit_code == 2
    assert "newer.txt: 2 changed" in done.stdout
    assert "empty.txt" in done.stderr


def test_without_a_terminal_known_statements_are_not_overwritten(library: Path, newer: Path) -> None:
    before = run("parts", "export", "--library", library).stdout
    done = run("read", newer, "--library", library)
    assert done.exit_code == 2
    assert "newer.txt: nothing was written: 3 changed" in done.stdout
    assert "~ Strip length: 9 mm (socket.txt:17) → 10 mm (newer.txt:17)" in done.stdout
    assert "would change" in done.stderr
    assert "--yes" in done.stderr
    assert run("parts", "export", "--library", library).stdout == before
    record = json.loads(run("read", newer, "--library", library, "--json").stdout)
    assert record["sheets"][0]["kept"]["written"] is False
    accepted = run("read", newer, "--library", library, "--yes")
    assert accepted.exit_code == 0
    assert "10 mm" in run("parts", "show", "901-202/001", "--library", library).stdout


def test_new_statements_alone_need_no_answer(library: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(TEXT.replace("No. of poles\t2\n", "No. of poles\t2\nPin spacing\t10 mm\n"), "utf-8")
    done = run("read", more, "--library", library)
    assert done.exit_code == 0
    assert "+ Pin spacing: not stated → 10 mm (more.txt:19)" in done.stdout


def test_the_other_sheets_are_kept(library: Path, newer: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("901-2", "902-2"), "utf-8")
    done = run("read", newer, other, "--library", library)
    assert done.exit_code == 2
    assert "902-202/001" in run("parts", "search", "--library", library).stdout


@pytest.mark.parametrize(("answer", "kept"), [("y", True), ("a", True), ("n", False)])
def test_on_a_terminal_changes_are_shown_and_asked_about(
    library: Path, newer: Path, answer: str, kept: bool
) -> None:
    ours, theirs = pty.openpty()
    command = ("read", str(newer), "--library", str(library))
    with process(
        *command, stdout=theirs, stdin=theirs, stderr=theirs, env={**PLAIN, "TERM": "xterm"}
    ) as done:
        os.close(theirs)
        seen = b""
        while b"yes, no, all" not in seen:
            assert select.select([ours], [], [], 20)[0], seen
            seen += os.read(ours, 65536)
        os.write(ours, answer.encode() + b"\n")
        while True:
            try:
                seen += (more := os.read(ours, 65536))
            except OSError:
                break
            if not more:
                break
    os.close(ours)
    assert "9 mm (socket.txt:17) → 10 mm (newer.txt:17)" in seen.decode()
    assert done.returncode == (0 if kept else 2)
    assert ("10 mm" in run("parts", "show", "901-202/001", "--library", library).stdout) is kept


def test_an_import_overwrites_nothing_unasked(library: Path, newer: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run("read", newer, "--library", other)
    lines = run("parts", "export", "--library", other).stdout.encode()
    done = run("parts", "import", "-", "--library", library, stdin=lines)
    assert (done.exit_code, "--yes" in done.stderr) == (2, True)
    assert run("parts", "import", "-", "--library", library, "--yes", stdin=lines).exit_code == 0
