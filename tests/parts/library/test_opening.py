"""Files that are no library, cannot be read or cannot be written: told clearly, and left as they were."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from tests.parts.library.examples import connector, relief

from mateproof.parts.library import open_library
from mateproof.vocabulary.errors import LibraryError, MateproofError, OutputError

ROOT = Path(__file__).parents[3]
NOBODY = 65534
HEAD = """
import sys, os
from mateproof.parts.library import open_library
from tests.parts.library.examples import *
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with open_library(tmp_path / "parts.db") as library:
        library.put([connector(), relief()])
    return tmp_path / "parts.db"


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, with the tests' examples at hand."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", HEAD + textwrap.dedent(program), *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=60, env=environment,
    )  # fmt: skip


def sql(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_closed_library_is_one_file(file: Path) -> None:
    assert [path.name for path in file.parent.iterdir()] == ["parts.db"]


@pytest.mark.parametrize("content", [b"poles,colour\n2,grey\n", b"\x00" * 5000, os.urandom(5000)])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.csv").write_bytes(content)
    with pytest.raises(LibraryError, match=r"notes\.csv: is not a parts library"):
        open_library(tmp_path / "notes.csv")
    assert (tmp_path / "notes.csv").read_bytes() == content


def test_a_database_of_somebody_else(tmp_path: Path) -> None:
    sql(tmp_path / "other.db", "CREATE TABLE customers (name TEXT)")
    with pytest.raises(LibraryError, match="is a database, but not a parts library"):
        open_library(tmp_path / "other.db")


def test_a_newer_schema_is_left_alone(file: Path) -> None:
    sql(file, "UPDATE library SET value = '99' WHERE key = 'schema'")
    with pytest.raises(
        LibraryError, match=r"written by a newer Mateproof \(schema 99, this one reads 2\)"
    ) as caught:
        open_library(file)
    assert "install the newer version" in caught.value.problems[0].help


def test_a_damaged_library(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(LibraryError, match=r"parts\.db: is damaged") as caught:
        open_library(file).get(["EX-100"])
    assert "mateproof read" in caught.value.problems[0].help


def test_a_truncated_library(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20000])
    with pytest.raises(LibraryError, match=r"parts\.db: is damaged"):
        open_library(file).search("socket")


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no such library"):
        open_library(tmp_path / "parts.db", create=False)
    with pytest.raises(OutputError, match="there is no folder"):
        open_library(tmp_path / "missing" / "parts.db")
    with pytest.raises(LibraryError, match="is a folder"):
        open_library(tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_empty_file_becomes_a_library_only_for_writing(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    with pytest.raises(LibraryError, match="holds no library"):
        open_library(tmp_path / "new.db", create=False)
    with open_library(tmp_path / "new.db") as library:
        assert library.put([connector()]).added == ["EX-100"]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense://host/parts", "nonsense://host/parts: not a database URL"),
        ("postgresql+nodriver://host/parts", "not a database URL"),
    ],
)
def test_urls_that_cannot_be(url: str, message: str) -> None:
    with pytest.raises(LibraryError, match=message):
        open_library(url)


def test_a_read_only_library_answers_and_refuses_to_change(file: Path) -> None:
    """As a user who may not write: neither the file nor its folder."""
    before = file.read_bytes()
    file.parent.chmod(0o555)
    for parent in file.parent.parents:
        if parent.stat().st_uid == os.geteuid() and parent.name.startswith(("pytest-", "popen-")):
            parent.chmod(parent.stat().st_mode | 0o055)
    program = """
        from mateproof.vocabulary.errors import OutputError
        open_library(":memory:").search("load what is loaded late")
        if os.geteuid() == 0:
            os.setuid(int(sys.argv[2]))
        library = open_library(sys.argv[1])
        print(sorted(library.get(["EX-100"])), [row.item_number for row in library.search(cable_diameter=8)])
        try:
            library.put([connector("EX-300")])
        except OutputError as error:
            print(error)
    """
    done = run(program, file, str(NOBODY))
    file.parent.chmod(0o755)
    assert done.stdout.splitlines() == [
        "['EX-100'] ['EX-900']",
        f"{file}: is read-only; nothing was changed (copy it to a place you may write to)",
    ], done.stderr
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["parts.db"]


def test_a_full_disk_leaves_the_old_state(file: Path) -> None:
    program = """
        import resource
        from mateproof.vocabulary.errors import OutputError
        library = open_library(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        try:
            library.put(connector(f"EX-{number}") for number in range(1000, 3000))
        except OutputError as error:
            print(error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        print(library.item_numbers())
    """
    done = run(program, file)
    told, numbers = done.stdout.splitlines()
    assert "nothing was changed" in told, done.stderr
    assert numbers == "['EX-100', 'EX-900']"
    with open_library(file) as library:
        assert library.item_numbers() == ["EX-100", "EX-900"]


def test_a_new_library_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    program = """
        import resource
        from mateproof.vocabulary.errors import OutputError
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        try:
            open_library(sys.argv[1])
        except OutputError as error:
            print("told")
    """
    done = run(program, tmp_path / "parts.db")
    assert done.stdout == "told\n", done.stderr
    assert not list(tmp_path.iterdir())


def test_a_process_killed_while_writing_leaves_the_old_state(file: Path) -> None:
    program = """
        import signal
        def parts():
            for number in range(1000, 1300):
                yield connector(f"EX-{number}")
            os.kill(os.getpid(), signal.SIGKILL)
        open_library(sys.argv[1]).put(parts())
    """
    assert run(program, file).returncode == -9
    with open_library(file) as library:
        assert library.item_numbers() == ["EX-100", "EX-900"]
        assert library.put([connector("EX-200")]).added == ["EX-200"]


def test_readers_see_one_state_while_a_writer_writes(file: Path) -> None:
    wait, go = threading.Event(), threading.Event()

    def slow() -> object:
        yield connector("EX-200")
        wait.set()
        go.wait(20)
        yield connector("EX-300")

    with open_library(file) as writer, open_library(file) as reader:
        thread = threading.Thread(target=lambda: writer.put(slow()), daemon=True)  # type: ignore[arg-type]
        thread.start()
        assert wait.wait(20)
        assert reader.item_numbers() == ["EX-100", "EX-900"]
        go.set()
        thread.join(100)
        assert not thread.is_alive()
        assert reader.item_numbers() == ["EX-100", "EX-200", "EX-300", "EX-900"]


def test_two_writers_take_turns(file: Path) -> None:
    def write(first: int) -> None:
        with open_library(file) as library:
            for number in range(first, first + 10):
                library.put([connector(f"EX-{number}")])

    threads = [threading.Thread(target=write, args=(first,), daemon=True) for first in (1000, 2000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(100)
        assert not thread.is_alive()
    with open_library(file) as library:
        assert len(library.item_numbers("EX-1")) == 11
        assert len(library.item_numbers("EX-2")) == 10


def test_another_dictionary_makes_the_indexes_anew(file: Path) -> None:
    sql(file, "UPDATE library SET value = 'older' WHERE key = 'dictionary'")
    sql(file, "DROP TABLE strain_relief")
    sql(file, "CREATE TABLE strain_relief (part_id INTEGER)")
    with open_library(file) as library:
        assert [row.item_number for row in library.search(cable_diameter=8)] == ["EX-900"]
        assert [row.item_number for row in library.search("socket")] == ["EX-100"]


def test_text_that_is_no_unicode_is_refused_whole(file: Path) -> None:
    with open_library(file) as library, pytest.raises(MateproofError, match="not valid Unicode"):
        library.put([connector("EX-200"), connector("EX-\udc80")])
    with open_library(file) as library:
        assert library.item_numbers() == ["EX-100", "EX-900"]
