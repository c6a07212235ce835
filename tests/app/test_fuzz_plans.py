"""Whatever happens to a plan, a check ends soon, with findings or problems, and each of them has a place.

Examples and corpus are spoilt in every way of `mutants.py`, and checked, rules included. A failure names the
file and the number that spoils it again.
"""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from tests.app import mutants

from mateproof.app.checking import check_files
from mateproof.parts.library.shipped import shelf
from mateproof.plan.expand import loops
from mateproof.plan.language import repeat
from mateproof.vocabulary.errors import InputError, Problem
from mateproof.vocabulary.findings import Finding

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.relative_to(ROOT) for path in ROOT.glob("examples/*/*.yaml"))
CORPUS = sorted(path.relative_to(ROOT) for path in ROOT.glob("tests/corpus/*.yaml"))
SMALL = [path for path in EXAMPLES if path.parent.name == "hello"] + CORPUS
SOON = 60.0
"""Seconds; the longest takes two on a machine that does nothing else."""
FEW = 8
KINDS = {**mutants.KINDS, "mixed": mutants.mixed}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is spoilt, with the files that it includes and the lists that it names."""
    copy = tmp_path_factory.mktemp("spoilt")
    for name in ("examples", "tests/corpus"):
        shutil.copytree(ROOT / name, copy / name)
    return copy


@pytest.fixture(autouse=True)
def _smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two million repetitions are allowed, and take their time: here a hundredth of that."""
    monkeypatch.setattr(loops, "MOST", 20_000)
    monkeypatch.setattr(repeat, "MOST", 20_000)


def survives(path: Path, text: str) -> None:
    """Check a spoilt plan at the place of a whole one."""
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    begin = time.monotonic()
    told: Sequence[Problem | Finding]
    try:
        told = check_files([path], shelf()).answer.findings
    except InputError as error:
        told = error.problems
        refused = True
    else:
        refused = False
    assert told or not refused
    assert all(one.place and one.message for one in told), told
    assert time.monotonic() - begin < SOON


def spoil_all(folder: Path, paths: Iterable[Path], kind: str, number: int) -> None:
    for path in paths:
        text = (ROOT / path).read_text("utf-8")
        spoilt = KINDS[kind](text, random.Random(f"{path} {number}"))
        try:
            survives((folder / path).with_name(f"spoilt-{kind}.yaml"), spoilt)
        except Exception as error:
            error.add_note(f"{path} {kind} {number}\n{spoilt}")
            raise


def test_the_whole_ones_survive(folder: Path) -> None:
    for path in random.Random(0).sample(SMALL, FEW):
        survives((folder / path).with_name("whole.yaml"), (ROOT / path).read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_some_small_plans(kind: str, folder: Path) -> None:
    spoil_all(folder, random.Random(kind).sample(SMALL, FEW), kind, 0)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_corpus(kind: str, folder: Path) -> None:
    spoil_all(folder, CORPUS, kind, 1)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_all_examples(kind: str, folder: Path) -> None:
    for number in range(3):
        spoil_all(folder, EXAMPLES, kind, number + 1)
