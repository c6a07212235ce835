"""Plans that cannot be used, through the real commands: place, message, next step, exit code 2, no traceback.

The output folder keeps what was in it. Sheets and libraries have such tests of their own.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.app.desk import run

DEEP = b"format: 1\nzones: " + b"[" * 5000 + b"]" * 5000

BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "1:1: error: the file is empty"),
    "blank": (b" \n\n", "1:1: error: the file is empty"),
    "binary": (bytes(range(256)) * 40, "1:1: error: a NUL byte"),
    "truncated": (
        b"format: 1\nleads: {W1: {from: {part: 770",
        "error: the mapping opened at line 2 is not",
    ),
    "latin-1": ("format: 1\nname: façade\n".encode("latin-1"), "2:9: error: byte 0xE7 is not UTF-8"),
    "utf-16": ("format: 1\n".encode("utf-16"), "1:1: error: the file is encoded as UTF-16"),
    "NUL": (b"format: 1\nname: a\0b\n", "2:8: error: a NUL byte"),
    "alias": (b"format: 1\nparts: &x {}\nzones: *x\n", "3:8: error: an alias (*x)"),
    "merge key": (b"format: 1\nzones: {box: {<<: {place: open}}}\n", "2:15: error: a merge key"),
    "tag": (b"format: 1\nzones: !!python/object:os.system {}\n", "2:8: error: a tag"),
    "duplicate key": (b"format: 1\nname: a\nname: b\n", "3:1: error: the key “name” is written twice"),
    "tab": (b"format: 1\nzones:\n\tbox: {}\n", "3:1: error: a tab at the beginning"),
    "deep": (DEEP, "error: nested deeper than 60 levels"),
    "two documents": (b"format: 1\n---\nformat: 1\n", "2:1: error: a second document"),
    "a list": (b"- a\n- b\n", "1:1: error: a plan is a mapping of keys"),
    "another format": (b"format: 2\n", "1:9: error: “2” where the format of a plan (1)"),
    "no format": (b"name: a\n", "1:1: error: the key “format” is missing"),
    "misspelt key": (b"format: 1\nzons: {}\n", "2:1: error: unknown key “zons”"),
    "no unit": (b"format: 1\ncircuits: {c: {voltage: 24}}\n", "2:25: error: “24” has no unit"),
    "wrong unit": (b"format: 1\ncircuits: {c: {voltage: 24 A}}\n", "2:25: error: “24 A”"),
    "below zero": (b"format: 1\nleads: {W: {length: -3 m}}\n", "2:21: error: “-3 m” is not above 0 m"),
    "endless range": (
        b"format: 1\nzones: {z<n>: {for: {n: 1..999999999}}}\n",
        "2:25: error: the range “1..999999999” has more than",
    ),
    "unknown name": (b"format: 1\nmates: [a.to + b.from]\n", "2:9: error: there is no end “a.to”"),
    "unknown part": (
        b"format: 1\nleads: {W1: {from: {part: 770-9999}}}\n",
        "2:27: error: part '770-9999' is neither in the library nor declared",
    ),
    "missing include": (b"format: 1\ninclude: [nix.yaml]\n", "2:11: error: the included file nix.yaml"),
    "absolute include": (
        b"format: 1\ninclude: [/etc/passwd]\n",
        "2:11: error: the path /etc/passwd",
    ),
    "include of itself": (b"format: 1\ninclude: [plan.yaml]\n", "2:11: error: a circle of includes"),
}
"""What is wrong → bytes of the plan, and what is said behind the name of the file."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("what", BAD)
def test_check_says_what_is_wrong_and_where(what: str, here: Path) -> None:
    data, said = BAD[what]
    (here / "plan.yaml").write_bytes(data)
    result = run("check", "plan.yaml", "--format", "json")
    assert result.exit_code == 2
    shown = run("check", "plan.yaml")
    assert (shown.exit_code, shown.stderr) == (2, ""), "a person is told once"
    assert shown.stdout.rstrip().splitlines()[-1].startswith("Unreadable: ")
    assert said.partition("error: ")[2] in shown.stdout
    assert said in result.stderr
    assert re.match(r"plan\.yaml:\d+:\d+: error: ", result.stderr), "the first line begins with the place"
    assert "  help: " in result.stderr, "and a next step follows"
    assert "Traceback" not in result.stderr
    assert all(len(line) < 500 for line in result.stderr.splitlines()), "no message drowns in its input"


@pytest.mark.parametrize("what", BAD)
def test_build_leaves_what_was_there(what: str, here: Path) -> None:
    (here / "plan.yaml").write_bytes(BAD[what][0])
    (here / "out").mkdir()
    (here / "out" / "report.html").write_text("old")
    result = run("build", "plan.yaml", "-o", "out")
    assert result.exit_code == 2
    assert [(path.name, path.read_text()) for path in (here / "out").iterdir()] == [("report.html", "old")]


def test_a_circle_over_two_files_names_both(here: Path) -> None:
    (here / "a.yaml").write_text("format: 1\ninclude: [b.yaml]\n")
    (here / "b.yaml").write_text("include: [a.yaml]\n")
    result = run("check", "a.yaml", "--format", "json")
    assert result.exit_code == 2
    assert "b.yaml:1:11: error: a circle of includes: a.yaml → b.yaml → a.yaml" in result.stderr


@pytest.mark.parametrize(
    "command", [["check", "nix.yaml", "--format", "json"], ["build", "nix.yaml", "-o", "out"]]
)
def test_a_plan_that_is_not_there(command: list[str], here: Path) -> None:
    result = run(*command)
    assert result.exit_code == 2
    assert re.match(r"nix\.yaml(:1:1)?: error: .*No such file", result.stderr)
    assert not (here / "out").exists()


def test_a_folder_is_no_plan(here: Path) -> None:
    (here / "plan.yaml").mkdir()
    result = run("check", "plan.yaml", "--format", "json")
    assert result.exit_code == 2
    assert "Is a directory" in result.stderr


def test_all_problems_of_all_plans_come_at_once(here: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (here / name).write_text("format: 1\nzons: {}\ncabels: {}\n")
    result = run("check", "a.yaml", "b.yaml", "--format", "json")
    places = re.findall(r"^(\w\.yaml:\d+:\d+): error", result.stderr, re.MULTILINE)
    assert places == ["a.yaml:2:1", "a.yaml:3:1", "b.yaml:2:1", "b.yaml:3:1"]


@pytest.mark.slow
@pytest.mark.parametrize("piece", [b"x", b"x\n", b"{", b"\0"])
def test_fifty_megabytes_end_in_a_message(piece: bytes, here: Path) -> None:
    (here / "plan.yaml").write_bytes(b"format: 1\n" + piece * (50_000_000 // len(piece)))
    result = run("check", "plan.yaml", "--format", "json")
    assert result.exit_code == 2
    assert result.stderr.startswith("plan.yaml:")
    assert "Traceback" not in result.stderr
