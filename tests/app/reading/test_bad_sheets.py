"""Files that are no data sheets, by the real command: what is wrong, where, the next step, exit code 2."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.app.desk import process, run
from tests.app.reading.catalogue import zipped
from tests.sheets.bad import ALL
from tests.sheets.bad.bad import Bad

SMALL = [bad for bad in ALL if not bad.large]
LARGE = [bad for bad in ALL if bad.large]


def name(bad: Bad) -> str:
    return bad.name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bad")
    for bad in SMALL:
        (made / bad.file).write_bytes(bad.make())
    return made


@pytest.mark.parametrize("bad", SMALL, ids=name)
def test_one_file(bad: Bad, folder: Path) -> None:
    said = run("read", "--timeout", "0", folder / bad.file)
    if not bad.said:
        assert (said.exit_code, said.stderr) == (0, "")
        assert bad.file in said.stdout
        return
    assert said.exit_code == 2
    assert said.stdout == ""
    assert re.match(rf"{re.escape(bad.file)}:\d+:\d+: error: ", said.stderr), "the place comes first"
    assert bad.said in said.stderr
    assert "\n  help: " in said.stderr
    assert max(map(len, said.stderr.splitlines())) < 500, "no message drowns in its input"
    assert "\x1b" not in said.stderr


@pytest.mark.parametrize("bad", [bad for bad in SMALL if bad.said][::6], ids=name)
@pytest.mark.parametrize("more", [["--html", "page.html"], ["--diff"], ["--library", "kept.db"]], ids=str)
def test_a_refused_file_leaves_nothing(bad: Bad, more: list[str], folder: Path, tmp_path: Path) -> None:
    options: list[str | Path] = [more[0], *(tmp_path / word for word in more[1:])]
    said = run("read", "--timeout", "0", folder / bad.file, *options)
    assert said.exit_code == 2
    assert bad.said in said.stderr
    assert not (tmp_path / "page.html").exists()


def test_all_of_them_in_a_folder_and_in_an_archive(folder: Path, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "bad.zip", [(file.name, file.read_bytes()) for file in folder.iterdir()])
    told = []
    for place in (folder, archive):
        said = run("read", "--json", "--jobs", "1", "--timeout", "0", place)
        assert said.exit_code == 2
        told.append(json.loads(said.stdout))
    opened = {bad.file for bad in SMALL} - {Path(one["first"]).name for one in told[0]["skipped"]}
    for found in told:
        read = {Path(sheet["sheet"]["file"]).name for sheet in found["sheets"]}
        refused = {Path(one["file"]).name for one in found["unreadable"]}
        assert read | refused == opened
        assert read & refused == set()
        assert all(one["help"] for one in found["unreadable"])


@pytest.mark.slow
@pytest.mark.parametrize("bad", LARGE, ids=name)
def test_one_large_file(bad: Bad, tmp_path: Path) -> None:
    (tmp_path / bad.file).write_bytes(bad.make())
    done = process("read", "--json", tmp_path / bad.file)
    printed, complaints = done.communicate(timeout=90)
    assert done.returncode == (2 if bad.said else 0)
    assert bad.said in complaints.decode()
    assert b"Traceback" not in complaints
    assert json.loads(printed)["format"] == 1
