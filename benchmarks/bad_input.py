"""Print what bad input is answered, and what the answer costs: exit code, CPU seconds, largest memory.

    python -m benchmarks.bad_input [WORD...]     only inputs whose names have one of the words

Every input is made here and read by a process of its own, as by a user. The limits hold for each: an answer
in words, with a next step where it refuses, in bounded time and memory.
"""

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks._fresh import machine
from benchmarks._told import Told, told
from tests.sheets.bad import ALL
from tests.sheets.bad.bad import Bad

MOST_S, MOST_MB = 30.0, 1000.0
"""Limits of one file that is refused or read."""


class Result(NamedTuple):
    """One input: what was told, and what is wrong with that ("" for nothing)."""

    name: str
    told: Told
    wrong: str


def _wrong(bad: Bad, found: Told) -> str:
    """Return what is wrong with an answer: a crash, another answer than was due, no next step, the cost."""
    if "Traceback" in found.stderr or "internal error" in found.stderr:
        return "it crashes"
    if found.exit != (2 if bad.said else 0):
        return f"exit {found.exit}"
    if bad.said and bad.said not in found.stderr:
        return f"it does not say “{bad.said}”"
    if bad.said and (bad.file not in found.stderr or "help:" not in found.stderr):
        return "no place or no next step"
    return "too dear" if found.cpu > MOST_S or found.memory > MOST_MB else ""


def _answer(found: Told) -> str:
    """Return the answer in some words."""
    if found.exit or not found.stdout:
        return found.stderr.partition("error: ")[2].partition("\n")[0]
    sheets = json.loads(found.stdout)["sheets"]
    covered = sheets[0]["coverage"]
    return f"{covered['parts']} parts, {covered['facts']} facts, {covered['not_understood']} not understood"


def _make(name: str, file: Path) -> None:
    """Write one input. A process of its own does it: what it holds would count as memory of its children."""
    file.write_bytes(next(bad.make() for bad in ALL if bad.name == name))


def _results(words: list[str], folder: Path) -> Iterator[Result]:
    """Yield what is told about each input that is asked for."""
    with ProcessPoolExecutor(1, get_context("spawn")) as maker:
        for bad in ALL:
            if words and not any(word in bad.name for word in words):
                continue
            file = folder / bad.file
            maker.submit(_make, bad.name, file).result()
            found = told(["-m", "mateproof", "read", "--json", os.fspath(file)])
            yield Result(bad.name, found, _wrong(bad, found))
            file.unlink()


def main(words: list[str]) -> int:
    """Measure and print; 1 when an answer is wrong or too dear."""
    print(f"{machine()}\n{'input':38} {'exit':>4} {'CPU s':>6} {'MB':>5}  answer")
    failed = 0
    with TemporaryDirectory(prefix="mateproof-bad-") as folder:
        for name, found, wrong in _results(words, Path(folder)):
            failed += bool(wrong)
            cost = f"{found.exit:4} {found.cpu:6.2f} {found.memory:5.0f}"
            print(f"{name:38} {cost}  {_answer(found)[:110]}{wrong and f'  <-- {wrong}'}", flush=True)
    print(f"{failed} wrong or dearer than {MOST_S:g} s and {MOST_MB:g} MB")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
