"""`mateproof read`: what people see, what scripts get, and sheets that are none."""

from __future__ import annotations

import json
import os
import pty
from pathlib import Path

import pytest
from tests.app.desk import HANGS, SHEET, process, run, same_as_golden

import mateproof
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import SheetError

NEWER = SHEET.read_text("utf-8").replace("light turquoise", "grey", 1).replace("Coding\tB", "Coding\tP")


def test_what_people_see() -> None:
    done = run("read", SHEET)
    assert done.exit_code == 0
    same_as_golden("read.txt", done.output)


def test_german_headings_follow_the_environment() -> None:
    german = run("read", SHEET, env={"LC_ALL": "de_DE.UTF-8"}).output
    assert german == run("read", SHEET, "--language", "de").output
    for word in ("Eigenschaft", "Polzahl", "Bemessungsspannung", "Gegenstücke (1)", "Zweifel"):
        assert word in german
    assert "light turquoise" in german  # what a sheet prints is never translated


def test_a_narrow_terminal_is_not_exceeded() -> None:
    lines = run("read", SHEET, env={"COLUMNS": "60"}).output.splitlines()
    assert max(map(len, lines)) <= 60


def test_a_sheet_does_not_steer_the_terminal(tmp_path: Path) -> None:
    sheet = tmp_path / "red.txt"
    sheet.write_text(
        SHEET.read_text("utf-8").replace("sea", "\x1b[31msea").replace("901-252", "\x1b]0;x901-252")
    )
    for options in ([], ["--unmapped"], ["--library", str(tmp_path / "a.db")]):
        assert "\x1b" not in run("read", sheet, *options).output


def test_only_what_is_not_understood() -> None:
    shown = run("read", SHEET, "--unmapped").output
    assert "Shade of the lid" in shown
    assert "Rated voltage" not in shown


def test_json_is_one_document_with_parts_and_evidence() -> None:
    data = json.loads(run("read", SHEET, SHEET, "--json").output)
    assert data["format"] == 1
    assert data["unreadable"] == []
    assert len(data["sheets"]) == 2
    sheet = data["sheets"][0]
    assert set(sheet) == {"format", "sheet", "parts", "coverage"}
    part = Part.from_json(sheet["parts"][0])
    assert part == mateproof.read(SHEET)[0].parts[0]
    voltage = next(fact for fact in sheet["parts"][0]["facts"] if fact["property"] == "rated_voltage")
    assert voltage["value"] == {"kind": "exact", "value": 250.0}
    assert (voltage["unit"], voltage["source"]["line"], voltage["raw"]) == ("V", 10, "250 V")
    assert voltage["conditions"]["pollution_degree"] == "3"


def test_one_bad_sheet_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("read", tmp_path / "empty.txt", SHEET, tmp_path / "missing.txt", "--json")
    assert done.exit_code == 2
    data = json.loads(done.stdout)
    assert [sheet["sheet"]["file"] for sheet in data["sheets"]] == ["socket.txt"]
    assert len(data["unreadable"]) == 2
    assert "empty.txt" in done.stderr
    assert "missing.txt: no such file" in done.stderr
    text = run("read", tmp_path / "empty.txt", SHEET, tmp_path / "missing.txt")
    assert text.stdout.splitlines()[-1] == "1 sheet, 2 unreadable"


def bad_files(folder: Path) -> dict[str, Path]:
    contents = {
        "empty.txt": b"",
        "binary.txt": os.urandom(3000),
        "nul.txt": b"Data sheet\x00 | Item number: 1\n" * 9,
        "huge.txt": b"Rated voltage\t250 V\n" * 2_700_000,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
        "letter.txt": b"Dear customer,\n",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    (folder / "folder.txt").mkdir()
    return {path.name: path for path in folder.iterdir()}


def test_files_that_are_no_sheets(tmp_path: Path) -> None:
    bad = bad_files(tmp_path)
    for name, path in bad.items():
        done = run("read", path)
        assert done.exit_code == 2, name
        assert name in done.stderr
        assert "help:" in done.stderr, name
        assert "Traceback" not in done.stderr
        assert done.stdout == ""
    done = run("read", *bad.values(), SHEET)
    assert done.stderr.count("error:") == 7


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_sheet_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").touch(mode=0o000)
    done = run("read", tmp_path / "secret.txt")
    assert done.exit_code == 2
    assert "permission denied" in done.stderr


def test_into_a_library_and_again_and_a_new_edition(tmp_path: Path) -> None:
    library, newer = tmp_path / "parts.db", tmp_path / "newer.txt"
    newer.write_text(NEWER, "utf-8")
    assert run("read", SHEET, "--library", library).output == "socket.txt: 3 added · 2 doubts\n"
    assert run("read", SHEET, "--library", library).output == "socket.txt: 3 unchanged · 2 doubts\n"
    shown = run("read", newer, "--library", library, "--yes").output.splitlines()
    assert "  901-202/001" in shown
    assert "    ~ Coding: B (socket.txt:3) → B, P (newer.txt:23)" in shown
    record = json.loads(run("read", newer, "--library", library, "--json").output)["sheets"][0]["kept"]
    assert record["unchanged"] == ["901-202/001", "901-252/001", "901-502"]


def test_a_library_that_takes_nothing_is_told_and_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "parts.db").write_text("not a library", "utf-8")
    done = run("read", SHEET, "--library", tmp_path / "parts.db")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "is not a parts library" in done.stderr


def test_colour_only_on_a_terminal() -> None:
    assert "\x1b[" not in run("read", SHEET, env={"NO_COLOR": ""}).output
    assert "\x1b[" in on_a_terminal("read", str(SHEET), NO_COLOR="")
    assert "\x1b[" not in on_a_terminal("read", str(SHEET), NO_COLOR="1")


def on_a_terminal(*arguments: str, **env: str) -> str:
    """Return what a command prints on a terminal."""
    ours, theirs = pty.openpty()
    with process(*arguments, stdout=theirs, env={"TERM": "xterm", **env}) as running:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += (more := os.read(ours, 65536))
            except OSError:  # Linux says so when the other side is closed
                break
            if not more:
                break
        assert running.stderr
        assert running.stderr.read() == b""
    os.close(ours)
    return shown.decode()


def test_an_encoding_without_these_characters(tmp_path: Path) -> None:
    with process("read", SHEET, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}) as running:
        out, err = running.communicate(timeout=HANGS)
    assert (running.returncode, err) == (0, b"")
    assert out.isascii()
    with process("read", SHEET, "--json", env={"PYTHONIOENCODING": "ascii"}) as running:
        out, _ = running.communicate(timeout=HANGS)
    assert "mm²" in {fact["unit"] for fact in json.loads(out)["sheets"][0]["parts"][0]["facts"]}


def test_python_reads_too(tmp_path: Path) -> None:
    assert [reading.file for reading in mateproof.read(SHEET, str(SHEET))] == ["socket.txt"] * 2
    with pytest.raises(SheetError) as caught:
        mateproof.read(tmp_path / "a.txt", SHEET, tmp_path / "b.txt")
    assert len(caught.value.problems) == 2
