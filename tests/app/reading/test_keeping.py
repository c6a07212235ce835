"""Many sheets into a library: in batches, gone on with after an end of any kind, and never half of one."""

from __future__ import annotations

import json
import random
import re
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.desk import HANGS, process, run
from tests.app.reading import catalogue

from mateproof.app.reading import keeping, version
from mateproof.parts.library import open_library
from mateproof.parts.part import Part


def content(library: Path) -> list[Part]:
    with open_library(library, create=False) as opened:
        return list(opened.parts())


def test_a_second_run_passes_by_what_is_known(tmp_path: Path) -> None:
    folder, library = catalogue.folder(tmp_path / "a", 25), tmp_path / "parts.db"
    first = run("read", folder, "--library", library)
    assert first.output.splitlines()[0] == "0000/00000.txt: 1 added"
    assert first.output.splitlines()[-1] == "25 sheets"
    before = content(library)
    catalogue.folder(folder, 3, first=25)
    (folder / "copy.txt").write_bytes(catalogue.item(26))
    second = run("read", folder, "--library", library)
    assert second.output.splitlines() == [
        "0002/00025.txt: 1 added",
        "0002/00026.txt: 1 added",
        "0002/00027.txt: 1 added",
        "3 sheets, 25 read before, 1 given twice",
    ]
    assert content(library)[:25] == before
    again = run("read", folder, "--library", library, "--again")
    assert again.output.splitlines()[-1] == "29 sheets"
    named = run("read", folder / "copy.txt", "--library", library)
    assert named.output == "copy.txt: 1 unchanged\n"


def test_another_reader_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, library = catalogue.folder(tmp_path / "a", 3), tmp_path / "parts.db"
    run("read", folder, "--library", library)
    monkeypatch.setattr(keeping, "reader_version", lambda: "another")
    assert "3 sheets" in run("read", folder, "--library", library).output
    assert "3 read before" in run("read", folder, "--library", library).output


def test_the_version_is_that_of_every_line_of_the_reader() -> None:
    said = version.reader_version()
    assert said == version.reader_version()
    number, _, digest = said.partition("+")
    assert (number, len(digest)) == ("0.1.0", 16)


def test_two_editions_in_one_batch_are_told_and_the_later_wins(tmp_path: Path) -> None:
    library = tmp_path / "parts.db"
    archive = catalogue.zipped(
        tmp_path / "a.zip", [("1.txt", catalogue.item(1, 250)), ("2.txt", catalogue.item(1, 400))]
    )
    lines = run("read", archive, "--library", library, "--yes").output.splitlines()
    assert lines[:2] + lines[-1:] == ["a.zip/1.txt: 1 added", "a.zip/2.txt: 1 changed", "2 sheets"]
    assert any("250 V" in line and "400 V" in line for line in lines)
    kept = content(library)
    assert run("read", archive, "--library", library).output == "0 sheets, 2 read before\n"
    assert content(library) == kept  # the older edition does not come back


def test_a_sheet_that_is_refused_leaves_nothing_and_stops_no_other(tmp_path: Path) -> None:
    library = tmp_path / "parts.db"
    other = catalogue.item(2).replace(b"Example", b"Another")
    members = [("1.txt", catalogue.item(2)), ("2.txt", other), ("3.txt", catalogue.item(3))]
    done = run("read", catalogue.zipped(tmp_path / "a.zip", members), "--library", library)
    assert done.exit_code == 2
    assert "2 sheets, 1 unreadable" in done.stdout
    assert "901-00002" in done.stderr
    assert [part.item_number for part in content(library)] == ["901-00002", "901-00003"]


@given(st.lists(st.sampled_from(["good", "bad", "empty"]), min_size=1, max_size=40))
def test_what_failed_is_told_whole_in_json_and_in_a_file(
    tmp_path_factory: pytest.TempPathFactory, kinds: list[str]
) -> None:
    root = tmp_path_factory.mktemp("a")
    contents = {"good": b"", "bad": b"Dear customer,\n", "empty": b""}
    members = [
        (f"{n:02}.txt", catalogue.item(n) if kind == "good" else contents[kind])
        for n, kind in enumerate(kinds)
    ]
    archive = catalogue.zipped(root / "a.zip", members)
    done = run("read", archive, "--json", "--failures", root / "failures.jsonl")
    data = json.loads(done.stdout)
    failed = [f"a.zip/{n:02}.txt" for n, kind in enumerate(kinds) if kind != "good"]
    assert done.exit_code == (2 if failed else 0)
    assert len(data["sheets"]) == len(kinds) - len(failed)
    assert [problem["file"] for problem in data["unreadable"]] == failed
    lines = [json.loads(line) for line in (root / "failures.jsonl").read_text().splitlines()]
    assert lines == data["unreadable"]


def test_many_failures_are_grouped_by_reason(tmp_path: Path) -> None:
    members = [(f"{n:02}.txt", b"") for n in range(30)] + [(f"x{n}.txt", b"Dear,\n") for n in range(2)]
    done = run("read", catalogue.zipped(tmp_path / "a.zip", members))
    assert done.exit_code == 2
    assert done.stdout.splitlines() == ["0 sheets, 32 unreadable"]
    lines = [line for line in done.stderr.splitlines() if line.startswith("error:")]
    assert lines[0] == (
        "error: 30 sheets: the file is empty (… bytes): a.zip/00.txt, a.zip/01.txt, a.zip/02.txt, …"
    )
    assert lines[1].startswith("error: 2 sheets: no layout recognises this sheet")
    assert lines[1].endswith(": a.zip/x0.txt, a.zip/x1.txt")
    assert len(lines) == 2


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_ended_anywhere_and_completed_is_as_undisturbed(tmp_path: Path, ending: signal.Signals) -> None:
    folder, library = catalogue.folder(tmp_path / "a", 200), tmp_path / "parts.db"
    run("read", folder, "--library", tmp_path / "whole.db", "--jobs", "1")
    whole = content(tmp_path / "whole.db")
    for seconds in random.Random(ending).sample([0.8, 1.0, 1.2, 1.4, 1.6], 2):
        running = process(
            "read", folder, "--library", library, "--jobs", "2", env={"PYTHONWARNINGS": "ignore"}
        )
        time.sleep(seconds)
        running.send_signal(ending)
        _, told = running.communicate(timeout=HANGS)
        # A process that is just being born when its parent ends complains in words of Python's own.
        assert not re.search(rb'File "[^"]*mateproof', told)
        if library.exists():
            kept = content(library)
            assert kept == whole[: len(kept)]  # whole sheets, in order, none missing between
    done = run("read", folder, "--library", library, "--jobs", "2")
    assert done.exit_code == 0
    assert content(library) == whole
