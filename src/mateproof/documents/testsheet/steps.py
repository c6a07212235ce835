"""The steps of one plan, in the order of the sheet, and what each expects in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.testsheet.looks import Looks
from mateproof.documents.words import Words
from mateproof.tables.teststeps import test_steps
from mateproof.vocabulary.teststeps import TestStep


def steps(dossier: Dossier) -> Sequence[Row]:
    """Return the rows of `test_steps`; they are computed when the sheet is written, not before."""
    return test_steps(dossier.tables.only(dossier.name)).rows(named=True)


def expected(dossier: Dossier, step: Row, seen: Mapping[str, Looks]) -> str:
    """Return what one step expects; empty where that cannot be said."""
    told = step["expected"]
    if step["kind"] == TestStep.INSPECTION:
        ends = " + ".join(seen[name].told for name in told.split("\n") if name in seen)
        return dossier.words(f"test.expect_{step['place']}", ends=ends)
    return "" if step["missing"] else _measured(dossier.words, step)


def _measured(words: Words, step: Row) -> str:
    told, kind = step["expected"], step["kind"]
    if kind == TestStep.INSULATION and not told:
        return words("test.expect_apart")
    value = words.show(step["value"], step["unit"] or "")
    shown = poles(told) if kind == TestStep.POLARITY else told.upper() if kind == TestStep.VOLTAGE else told
    return words(f"test.expect_{kind}", told=shown, value=value)


def poles(names: str) -> str:
    """Return conductors with the numbers of their poles: "1: L · 2: N · 3: PE"."""
    return " · ".join(f"{number}: {name}" for number, name in enumerate(names.split(), 1))
