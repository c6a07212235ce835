"""Which circuits share a line of the matrix: each has its own as long as all of them can be overlooked.

Circuits of one function are alike, so the function with the most circuits becomes one line first. Where
there are more functions than lines, the most harmful ones keep theirs, and the others share the last line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

MOST_LINES = 30
"""More rows than this do not fit on a page in a size that can be read."""

Circuit = str | None
Function = str | None
Weight = tuple[int, int]
"""(rank of the worst harm, pairs of it taken negative): the smaller, the worse."""


class Line(NamedTuple):
    """One row or column of the matrix; `circuit` and `function` are None where it has several or none.

    A line without any circuit holds the connectors whose circuit is not stated.
    """

    line: int
    circuit: Circuit
    function: Function
    circuits: int
    functions: int


def lines(
    circuits: Mapping[Circuit, Function], weights: Mapping[Function, Weight], most: int = MOST_LINES
) -> dict[Circuit, Line]:
    """Return the line of every circuit, numbered from 0: by function, the worst first, then by name."""
    functions = _in_order(circuits, weights)
    folded = _folded({function: len(names) for function, names in functions.items()}, most)
    blocks = list(_blocks(functions, folded))
    if len(blocks) > most:
        rest = [name for names in blocks[most - 1 :] for name in names]
        blocks = [*blocks[: most - 1], rest]
    found = [(_line(at, names, circuits), names) for at, names in enumerate(blocks)]
    return {name: line for line, names in found for name in names}


def _in_order(
    circuits: Mapping[Circuit, Function], weights: Mapping[Function, Weight]
) -> dict[Function, list[Circuit]]:
    least = (len(weights) + 99, 0)
    found: dict[Function, list[Circuit]] = defaultdict(list)
    for name in sorted(circuits, key=natural):
        found[circuits[name]].append(name)
    order = sorted(found, key=lambda function: (weights.get(function, least), natural(function)))
    return {function: found[function] for function in order}


def _folded(counts: Mapping[Function, int], most: int) -> set[Function]:
    """Return the functions that become one line each: those with the most circuits, as few as will do."""
    height = sum(counts.values())
    found: set[Function] = set()
    for function, count in sorted(counts.items(), key=lambda item: -item[1]):
        if height <= most or count < 2:
            break
        found.add(function)
        height -= count - 1
    return found


def _blocks(
    functions: Mapping[Function, list[Circuit]], folded: Collection[Function]
) -> Iterator[list[Circuit]]:
    for function, names in functions.items():
        yield from [names] if function in folded else ([name] for name in names)


def _line(at: int, names: list[Circuit], circuits: Mapping[Circuit, Function]) -> Line:
    kinds = {circuits[name] for name in names}
    single = names[0] if len(names) == 1 else None
    stated = sum(name is not None for name in names)
    return Line(at, single, kinds.pop() if len(kinds) == 1 else None, stated, _stated(names, circuits))


def _stated(names: Iterable[Circuit], circuits: Mapping[Circuit, Function]) -> int:
    return len({circuits[name] for name in names} - {None})


def natural(name: str | None) -> tuple[Any, ...]:
    """Return a key that sorts `status-2` before `status-10`, and what is not stated last."""
    parts = re.split(r"(\d+)", name or "")
    return (name is None, [(part.zfill(20) if part.isdecimal() else part) for part in parts], name or "")
