"""Shards: the same files whatever the number of processes and runs."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest
from tests.app.desk import HANGS, process, run
from tests.app.reading import catalogue

import mateproof
from mateproof.app.reading import shards


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = catalogue.folder(tmp_path / "sheets", 23)
    (found / "0001" / "letter.txt").write_text("Dear customer,\n")
    return found


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "_SHEETS", 7)


def files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def test_shards_hold_what_reading_gives(folder: Path, tmp_path: Path) -> None:
    done = run("read", folder, "--json", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert done.stdout == "23 sheets, 1 unreadable\n"
    assert "letter.txt" in done.stderr
    index = json.loads((tmp_path / "out" / "index.json").read_text())
    assert [(shard["sheets"], shard["unreadable"]) for shard in index["shards"]] == [
        (7, 0),
        (7, 0),
        (6, 1),
        (3, 0),
    ]
    texts = [(tmp_path / "out" / shard["file"]).read_text("utf-8") for shard in index["shards"]]
    lines = [json.loads(line) for text in texts for line in text.splitlines()]
    [bad] = [line for line in lines if "unreadable" in line]
    assert bad["unreadable"][0]["message"].startswith("no layout recognises this sheet")
    (folder / "0001" / "letter.txt").unlink()
    assert [line for line in lines if line is not bad] == [
        json.loads(json.dumps(reading.to_json())) for reading in mateproof.read(folder)
    ]


def test_the_same_bytes_in_one_process_and_in_two_and_in_several_runs(folder: Path, tmp_path: Path) -> None:
    run("read", folder, "--json", "-o", tmp_path / "a", "--jobs", "1")
    run("read", folder, "--json", "-o", tmp_path / "b", "--jobs", "2")
    whole = files(tmp_path / "a")
    assert whole == files(tmp_path / "b")
    for missing in whole:
        (tmp_path / "a" / missing).unlink()
        done = run("read", folder, "--json", "-o", tmp_path / "a")
        assert done.exit_code == 2, "what could not be read before is told again"
        assert "letter.txt" in done.stderr
        assert files(tmp_path / "a") == whole


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    run("read", folder, "--json", "-o", tmp_path / "a")
    catalogue.folder(folder, 1, first=90)
    done = run("read", folder, "--json", "-o", tmp_path / "a")
    assert done.stdout == "3 sheets, 1 unreadable, 20 read before\n".replace("3", "4", 1)
    assert "1 files of other runs lie here" in done.stderr


def test_wrong_usage(folder: Path, tmp_path: Path) -> None:
    assert "--json" in run("read", folder, "-o", tmp_path / "a").stderr
    assert run("read", folder, "--json", "-o", tmp_path / "a", "--library", tmp_path / "b").exit_code == 2
    (tmp_path / "file").touch()
    assert run("read", folder, "--json", "-o", tmp_path / "file" / "a").exit_code == 2
    assert not (tmp_path / "a").exists()


@pytest.mark.slow
def test_killed_and_completed_is_as_undisturbed(tmp_path: Path) -> None:
    sheets = catalogue.folder(tmp_path / "many", 1500)
    run("read", sheets, "--json", "-o", tmp_path / "whole", "--jobs", "1")
    assert run("read", sheets, "--json", "-o", tmp_path / "whole", "--jobs", "1").exit_code == 0
    for seconds in (1.0, 1.4):
        running = process("read", sheets, "--json", "-o", tmp_path / "a")
        time.sleep(seconds)
        running.send_signal(signal.SIGKILL)
        running.communicate(timeout=HANGS)
    with process("read", sheets, "--json", "-o", tmp_path / "a") as running:
        assert running.wait(HANGS) == 0
        assert running.stdout
        assert running.stderr
        running.stdout.read()
    made = {name: data for name, data in files(tmp_path / "a").items() if not name.startswith(".")}
    with process("read", sheets, "--json", "-o", tmp_path / "b", "--jobs", "1") as running:
        running.communicate(timeout=HANGS)
    assert made == files(tmp_path / "b")
