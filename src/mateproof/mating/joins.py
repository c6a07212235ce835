"""What a wrong mating joins, pole by pole and in words, and whether protective earth meets something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import polars as pl

from mateproof.mating.words import word
from mateproof.vocabulary.conductors import EARTH_MARKS

SIDE = ("function", "conductor_names", "marking", "poles")
"""What is asked for of both sides, beside language and same_circuit."""


def joined(pairs: pl.DataFrame) -> pl.DataFrame:
    """Add `joins` (text) and `earth_met` (null where the conductors of a side are not stated)."""
    asked = ["language", "same_circuit", *(f"{name}_{side}" for side in ("plug", "socket") for name in SIDE)]
    distinct = pairs.select(asked).unique()
    texts, earths = [], []
    for language, same_circuit, *facts in distinct.iter_rows():
        plug, socket = facts[: len(SIDE)], facts[len(SIDE) :]
        texts.append(sentence(plug, socket, same_circuit=same_circuit, language=language))
        earths.append(earth_met(plug[1], socket[1]))
    found = distinct.with_columns(
        pl.Series("joins", texts, dtype=pl.String), pl.Series("earth_met", earths, dtype=pl.Boolean)
    )
    return pairs.join(found, on=asked, how="left", nulls_equal=True)


def earth_met(plug: str | None, socket: str | None) -> bool | None:
    """Return whether protective earth of one side meets another conductor; conductors in pole order."""
    if plug is None or socket is None:
        return None
    return any(_is_earth(a) != _is_earth(b) for a, b in zip(plug.split(), socket.split(), strict=False))


def sentence(
    plug: Sequence[str | int | None],
    socket: Sequence[str | int | None],
    *,
    same_circuit: bool,
    language: str | None,
) -> str:
    """Return what is joined; each side is (function, conductor names, marking, poles)."""
    (function, *poles), (other, *other_poles) = plug, socket
    first, second = _poles(poles, language), _poles(other_poles, language)
    unstated = word("no_function", language)
    if first == second and function == other:
        form = word("in_one" if same_circuit else "in_two", language)
        return form.format(", ".join(first), function or unstated)
    form = word("joined", language)
    if first == second:
        return form.format(", ".join(first), function or unstated, ", ".join(second), other or unstated)
    nothing = word("nothing", language)
    return "; ".join(
        form.format(a, function or unstated, b, other or unstated)
        for a, b in zip_longest(first, second, fillvalue=nothing)
    )


def _poles(side: Sequence[str | int | None], language: str | None) -> list[str]:
    """Name the poles by the circuit's conductors, else by the part's marking, else by number."""
    conductors, marking, poles = side
    if conductors:
        return str(conductors).split()
    if marking and (marks := re.split(r"[\s,]+", str(marking).strip())) and len(marks) == poles:
        return marks
    if poles:
        return [word("pole", language).format(number) for number in range(1, int(poles) + 1)]
    return [word("all_poles", language)]


def _is_earth(name: str) -> bool:
    return name.upper() in EARTH_MARKS
