"""How a sheet as a whole is written: what one line alone leaves open, many lines of its kind decide."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from mateproof.sheets.document import Line
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.labels import meaning
from mateproof.sheets.tables.look import Look, look
from mateproof.sheets.tables.pairs import Kind

_ENOUGH = 4


class Style(NamedTuple):
    """`dense`: label and value stand on one line with one blank between; `alternating`: on two lines."""

    dense: bool
    alternating: bool


def style(lines: Sequence[Line]) -> Style:
    """Return how the lines are written."""
    looks = [look(line.cells) for line in lines]
    dense = sum(one.pair is not None and one.pair.kind is Kind.KNOWN for one in looks)
    turns = sum(states(*two) for two in itertools.pairwise(looks))
    return Style(dense >= _ENOUGH, turns >= _ENOUGH)


def states(label: Look, value: Look) -> bool:
    """Return whether a line is a label whose value, a number, is the whole line below."""
    if not label.known or len(label.cells) > 1 or len(value.cells) > 1 or value.mark:
        return False
    known = meaning(label.text)
    if known is None or known.property.kind != "number":
        return False
    cell = understand(value.text, known.property)
    return cell.understood and cell.value is not None
