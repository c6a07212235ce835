"""Several processes read as one does, whatever happens to them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.app.reading import catalogue

import mateproof
from mateproof.app.reading.finding import Found, Sheet
from mateproof.app.reading.finding.found import unread
from mateproof.app.reading.working import Order, Outcome, hand, read_all
from mateproof.app.reading.working.sharing import chunks
from mateproof.sheets import Reading
from mateproof.vocabulary.errors import OutputError, SheetError


def outcomes(
    shape: Callable[[Reading], str], count: int, jobs: int | None, timeout: float = 60
) -> list[Outcome[str]]:
    found = read_all(catalogue.sheets(count), Order(shape, timeout), jobs)
    return [outcome for chunk in found for outcome in chunk]


def numbers(count: int, without: int = -1) -> list[str | None]:
    return [None if number == without else f"901-{number:05}" for number in range(count)]


SLOW = pytest.mark.slow  # each process needs a moment to start


@pytest.mark.parametrize("jobs", [pytest.param(None, marks=SLOW), 1, 2, pytest.param(3, marks=SLOW)])
def test_order_and_results_are_the_same_for_any_number_of_processes(jobs: int | None) -> None:
    assert [outcome.made for outcome in outcomes(catalogue.number, 150, jobs)] == numbers(150)


@given(st.lists(st.integers(0, 40), max_size=30), st.integers(1, 5), st.integers(1, 60))
def test_chunks_are_all_sheets_in_order_and_never_much_too_large(
    sizes: list[int], count: int, most: int
) -> None:
    found: list[Found] = [Sheet(str(size), bytes(size)) for size in sizes]
    made = list(chunks(found, count, most))
    assert [item for chunk in made for item in chunk] == found
    for chunk in made:
        assert 0 < len(chunk) <= count
        assert sum(len(item.data) for item in chunk[:-1] if isinstance(item, Sheet)) < most


@SLOW
def test_few_sheets_on_the_way_at_a_time() -> None:
    taken = 0

    def found() -> Iterator[Found]:
        nonlocal taken
        for sheet in catalogue.sheets(2000):
            taken += 1
            yield sheet

    results = read_all(found(), Order(catalogue.number, 60), 2)
    next(results)
    assert taken < 400
    results.close()


@SLOW
def test_a_process_that_is_killed_is_named_by_its_sheet() -> None:
    found = outcomes(catalogue.deadly, 100, 2)
    assert [outcome.made for outcome in found] == numbers(100, without=40)
    [problem] = found[40].problems
    assert "ended from outside" in problem.message
    assert problem.place
    assert problem.place.file == "00040.txt"


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=SLOW)])
def test_a_sheet_that_takes_too_long(jobs: int) -> None:
    found = outcomes(catalogue.slow, 8, jobs, 0.3)
    assert [outcome.made for outcome in found] == numbers(8, without=3)
    assert found[3].problems[0].message == "reading takes longer than 0.3 s"
    assert "--timeout" in found[3].problems[0].help


@SLOW
def test_a_sheet_that_never_comes_back() -> None:
    found = outcomes(catalogue.stuck, 8, 2, 0.3)
    assert [outcome.made for outcome in found] == numbers(8, without=3)
    assert found[3].problems[0].message == "reading takes longer than 0.3 s"


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=SLOW)])
def test_a_fault_of_ours_stops_no_other_sheet(jobs: int) -> None:
    found = outcomes(catalogue.faulty, 8, jobs)
    assert [outcome.made for outcome in found] == numbers(8, without=3)
    assert found[3].problems[0].message == "internal error: ZeroDivisionError: a fault"


def test_what_could_not_be_opened_keeps_its_place() -> None:
    found: list[Found] = [*catalogue.sheets(2), unread("x.txt", "no", "try"), *catalogue.sheets(1, 2)]
    [first, second, bad, last] = [
        outcome for chunk in read_all(found, Order(catalogue.number, 0), 1) for outcome in chunk
    ]
    assert (first.made, second.made, bad.made, last.made) == ("901-00000", "901-00001", None, "901-00002")
    assert bad.problems[0].help == "try"


@SLOW
def test_an_end_amid_an_answer_waits_for_nobody() -> None:
    results = read_all(catalogue.sheets(200), Order(catalogue.large, 60), 2)
    next(results)
    time.sleep(0.1)  # amid the next answers, which take longer
    results.close()
    assert not multiprocessing.active_children()


@SLOW
def test_processes_that_are_killed_amid_an_answer() -> None:
    results = read_all(catalogue.sheets(200), Order(catalogue.large, 60), 2)
    found = next(results)
    time.sleep(0.5)
    hands = multiprocessing.active_children()
    assert len(hands) == 2
    for process in hands:
        process.kill()
    found += [outcome for chunk in results for outcome in chunk]
    assert [outcome.made and outcome.made.strip() for outcome in found] == numbers(200)


def test_processes_that_cannot_be_started_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand, "work", catalogue.stillborn)
    with pytest.raises(OutputError, match="no process to read in can be started"):
        outcomes(catalogue.number, 100, 2)


@SLOW
def test_debugging_shows_where_another_process_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATEPROOF_DEBUG", "1")
    with pytest.raises(ZeroDivisionError) as caught:
        outcomes(catalogue.faulty, 8, 2)
    assert "catalogue.py" in "".join(caught.value.__notes__)


@SLOW
def test_no_process_is_left(tmp_path: Path) -> None:
    def children() -> set[int]:
        tasks = Path("/proc/self/task").glob("*/children")
        return {int(pid) for task in tasks for pid in task.read_text().split()}

    if not Path("/proc/self/task").exists():
        pytest.skip("no /proc here")
    before = children()
    results = read_all(catalogue.sheets(500), Order(catalogue.number, 60), 2)
    next(results)
    assert len(children() - before) >= 2
    results.close()
    left = children() - before
    assert all(b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes() for pid in left)


def test_a_limit_leaves_no_trace() -> None:
    before = signal.getsignal(signal.SIGALRM)
    outcomes(catalogue.slow, 5, 1, 0.1)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_reading_in_a_thread_has_no_limit_and_no_fault() -> None:
    found: list[Outcome[str]] = []
    thread = threading.Thread(target=lambda: found.extend(outcomes(catalogue.number, 3, 1, 5)), daemon=True)
    thread.start()
    thread.join(100)
    assert [outcome.made for outcome in found] == numbers(3)


def test_python_reads_folders_and_archives(tmp_path: Path) -> None:
    catalogue.folder(tmp_path / "a", 12)
    archive = catalogue.zipped(tmp_path / "b.zip", [("x/1.txt", catalogue.item(99))])
    readings = mateproof.read(tmp_path / "a", archive)
    assert [reading.parts[0].item_number for reading in readings] == [*numbers(12), "901-00099"]
    assert [reading.file for reading in readings][9:] == [
        "0000/00009.txt",
        "0001/00010.txt",
        "0001/00011.txt",
        "b.zip/x/1.txt",
    ]
    assert readings == mateproof.read(tmp_path / "a", archive, jobs=2)
    os.truncate(archive, 10)
    with pytest.raises(SheetError, match="damaged or cut off"):
        mateproof.read(archive)
