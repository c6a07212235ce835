"""Tables with two or three labels and values beside each other in a row, told by the rows around.

One row alone says little: "Rated DC voltage | 500 V | Rated current | 24 A" could be a label with three
values. Where a row of the table has known labels in both places, its other rows are set the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.sheets.labels import meaning
from mateproof.sheets.tables.look import Look
from mateproof.sheets.tables.pairs import is_measure

_ENOUGH = 2
_PAIR = 2


def twins(looks: Sequence[Look]) -> frozenset[int]:
    """Return which rows are labels and values side by side, by their index."""
    found: set[int] = set()
    sure = sum(len(look.cells) > _PAIR and _is_sure(look.cells) for look in looks)
    for table in _tables(looks) if sure else ():
        rows = [index for index in table if _may_be(looks[index].cells)]
        known = [index for index in rows if _is_sure(looks[index].cells)]
        if known:
            found.update(rows)
        elif sure >= _ENOUGH:
            found.update(index for index in rows if any(map(meaning, _labels(looks[index].cells)[1:])))
    return frozenset(found)


def _tables(looks: Sequence[Look]) -> Iterator[list[int]]:
    """Yield the rows that follow each other."""
    table: list[int] = []
    for index, look in enumerate(looks):
        if len(look.cells) > 1:
            table.append(index)
        elif table:
            yield table
            table = []
    if table:
        yield table


def _labels(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells[::2] if cell]


def _may_be(cells: Sequence[str]) -> bool:
    """Whether words stand in all places of labels, and each of them has a value; the last may lack it."""
    if len(cells) <= _PAIR or any(map(is_measure, cells[::2])):
        return False
    return all(cells[at] or not cells[at + 1] for at in range(0, len(cells) - 1, 2)) and any(cells[2::2])


def _is_sure(cells: Sequence[str]) -> bool:
    """Whether the dictionary knows the labels in two places and more, and none of the values is one."""
    known = sum(meaning(cell) is not None for cell in _labels(cells))
    return known >= _PAIR and _may_be(cells) and not all(meaning(cell) for cell in cells[1::2] if cell)
