"""The labels that sheets print, and the property each of them means: one line, one label.

First door: `by_label()`. The files beside this one hold a property at the start of a line, and under it,
indented, the labels of all makers and languages that mean it. Adding a synonym is adding a line; adding a
subject is adding a file. What a label says beyond its property stands behind a bar:

    contact_surface
      Surface (contacts)
      Metal surface contact area | side=mating
      Upper limiting temperature | high

`high` and `low` make a plain number behind the label an upper or lower bound; `key=value` is a condition.
Capitals and punctuation do not count. Labels stand without what sheets add to any label: units, symbols,
standards, overvoltage categories, "min.", "max."; `sheets.labels` takes those off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")


class Printed(NamedTuple):
    """One printed label: the id of its property, and what else it says."""

    label: str
    property: str
    conditions: Mapping[str, str]
    low: bool = False
    high: bool = False


def folded(label: str) -> str:
    """Return the words of a label in lower case: how labels are compared ("maße" is not "masse")."""
    return " ".join(_WORD.findall(label.lower()))


@cache
def by_label() -> dict[str, Printed]:
    """Return folded label → what it means."""
    return {folded(item.label): item for item in every()}


@cache
def labels_of() -> dict[str, tuple[str, ...]]:
    """Return property → its labels, in the order of the files."""
    found: dict[str, list[str]] = {}
    for item in every():
        found.setdefault(item.property, []).append(item.label)
    return {property: tuple(labels) for property, labels in found.items()}


def every() -> Iterator[Printed]:
    """Yield every label of every file."""
    for file in sorted(Path(__file__).parent.glob("*.txt")):
        property = ""
        for line in file.read_text("utf-8").splitlines():
            if not line or line[0] == "#":
                continue
            if line[0] != " ":
                property = line
            elif " | " in line:
                yield _with_more(line, property)
            else:
                yield Printed(line.strip(), property, {})


def _with_more(line: str, property: str) -> Printed:
    label, _, more = line.strip().partition(" | ")
    told = [item.strip() for item in more.split(";")]
    conditions = dict(item.split("=", 1) for item in told if "=" in item)
    return Printed(label, property, conditions, "low" in told, "high" in told)
