"""`mateproof parts`: show, search, export, import, on the shipped library and on a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.app.desk import SHEET, run, same_as_golden

from mateproof.parts.part import Part


@pytest.fixture
def library(tmp_path: Path) -> Path:
    assert run("read", SHEET, "--library", tmp_path / "parts.db").exit_code == 0
    return tmp_path / "parts.db"


def test_show_looks_like_this(library: Path) -> None:
    done = run("parts", "show", "901-202/001", "901-502", "--library", library)
    assert done.exit_code == 0
    same_as_golden("show.txt", done.output)


def test_show_from_the_shipped_library_brings_no_database() -> None:
    data = json.loads(run("parts", "show", "770-1242/076-000", "--json").output)
    part = Part.from_json(data["parts"][0])
    assert part.item_number == "770-1242/076-000"
    assert all(fact.source and fact.source.line > 0 for fact in part.facts)


def test_unknown_items_are_all_named_with_what_may_be_meant(library: Path) -> None:
    done = run("parts", "show", "901-203/001", "zzz", "901-502", "--library", library)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "error: item 901-203/001 is not in the library",
        "  help: did you mean 901-202/001 or 901-252/001?",
        "error: item zzz is not in the library",
        "  help: mateproof parts search lists what there is",
    ]


def test_search_looks_like_this(library: Path) -> None:
    done = run("parts", "search", "--where", "poles=2", "--where", "coding=B", "--library", library)
    same_as_golden("search.txt", done.output)


def test_search_in_the_shipped_library() -> None:
    rows = json.loads(run("parts", "search", "strain", "--where", "cable_diameter=6", "--json").output)[
        "parts"
    ]
    assert {row["item_number"] for row in rows} == {"770-502/042-000", "770-512/042-000"}
    assert rows[0]["matched"] == [{"property": "cable_diameter", "value": "5…9 mm"}]


def test_search_says_when_there_is_nothing_or_more() -> None:
    none = run("parts", "search", "nonsense")
    assert (none.exit_code, none.stdout, none.stderr) == (0, "", "nothing found\n")
    some = run("parts", "search", "--limit", "2")
    assert len(some.stdout.splitlines()) >= 4
    assert "--limit 2" in some.stderr


def test_a_filter_that_cannot_be_meant() -> None:
    done = run("parts", "search", "--where", "pole=2")
    assert done.exit_code == 2
    assert "did you mean poles?" in done.stderr


def test_export_and_import_lose_nothing(library: Path, tmp_path: Path) -> None:
    lines = run("parts", "export", "--library", library).output
    assert [json.loads(line)["item_number"] for line in lines.splitlines()] == [
        "901-202/001", "901-252/001", "901-502",
    ]  # fmt: skip
    out = tmp_path / "parts.jsonl"
    assert run("parts", "export", "--library", library, "-o", out).output == f"{out}: 3 parts\n"
    copy = tmp_path / "copy.db"
    assert run("parts", "import", out, "--library", copy).output == f"{copy}: 3 added\n"
    assert run("parts", "export", "--library", copy).output == lines
    again = run("parts", "import", "-", "--library", copy, stdin=lines.encode())
    assert again.output == f"{copy}: 3 unchanged\n"


def test_import_tells_every_bad_line_and_keeps_nothing(library: Path, tmp_path: Path) -> None:
    good = run("parts", "export", "--library", library).output.splitlines()[0]
    bad = tmp_path / "bad.jsonl"
    bad.write_text(f'{good}\n{{"item_number": 1,,}}\n\n{{"maker": "x"}}\n[]\n', "utf-8")
    done = run("parts", "import", bad, "--library", tmp_path / "new.db")
    assert done.exit_code == 2
    assert [line for line in done.stderr.splitlines() if "error:" in line] == [
        f"{bad}:2:19: error: not a part: Expecting property name enclosed in double quotes",
        f"{bad}:4:1: error: not a part: key 'item_number' is missing",
        f"{bad}:5:1: error: not a part: list indices must be integers or slices, not str",
    ]
    assert run("parts", "search", "--library", tmp_path / "new.db").stdout == ""


@pytest.mark.parametrize("command", [["search"], ["show", "x"], ["export"]])
def test_a_library_that_is_not_there_is_not_made(tmp_path: Path, command: list[str]) -> None:
    done = run("parts", *command, "--library", tmp_path / "typo.db")
    assert done.exit_code == 2
    assert "typo.db: no such library" in done.stderr
    assert not list(tmp_path.iterdir())


def test_an_export_that_cannot_be_written_leaves_what_was_there(library: Path, tmp_path: Path) -> None:
    done = run("parts", "export", "--library", library, "-o", tmp_path / "missing" / "parts.jsonl")
    assert done.exit_code == 2
    assert "no such file or directory" in done.stderr
    assert run("parts", "export", "--library", library, "-o", tmp_path).exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["parts.db"]


def test_missing_import_file(tmp_path: Path) -> None:
    done = run("parts", "import", tmp_path / "none.jsonl", "--library", tmp_path / "parts.db")
    assert done.exit_code == 2
    assert "none.jsonl: no such file" in done.stderr
    assert not list(tmp_path.iterdir())
