"""Degrees of protection (IEC 60529) compared characteristic by characteristic.

A code has a first numeral (solid objects, access), a second (water) and sometimes a letter (access):
"IP20", "IP2XC". An X says nothing about its characteristic. What a code does not state stays null.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

_LETTERS = {"A": 1, "B": 2, "C": 3, "D": 4}
"""Access of the back of the hand, a finger, a tool, a wire; the first numerals 1 to 4 include them."""
_IMMERSION = 7
_SPLASH = 4
"""Degrees from 7 on (immersion) do not include the water jets of 5 and 6, but the degrees up to 4."""


def covers(asked: pl.Expr, *given: pl.Expr) -> pl.Expr:
    """Return whether the given codes, all of which hold at once, state at least what is asked.

    A code that does not apply is null. The answer is null where something asked is stated by none.
    """
    asked = asked.str.to_uppercase()
    codes = [code.str.to_uppercase() for code in given]
    answers = [_best(compare, asked, codes) for compare in (_solid, _water, _access)]
    return answers[0] & answers[1] & answers[2]


def _best(compare: Callable[[pl.Expr, pl.Expr], pl.Expr], asked: pl.Expr, codes: list[pl.Expr]) -> pl.Expr:
    """Return the best that any code states: all hold at once, and a null states nothing."""
    return pl.max_horizontal(compare(asked, code) for code in codes)


def _solid(asked: pl.Expr, code: pl.Expr) -> pl.Expr:
    return (
        pl.when(_sign(asked, 2) == "X")
        .then(pl.lit(value=True))
        .otherwise(_digit(code, 2) >= _digit(asked, 2))
    )


def _water(asked: pl.Expr, code: pl.Expr) -> pl.Expr:
    wanted, has = _digit(asked, 3), _digit(code, 3)
    comparable = (has < _IMMERSION) | (wanted <= _SPLASH) | (has == wanted)
    return pl.when(_sign(asked, 3) == "X").then(pl.lit(value=True)).when(comparable).then(has >= wanted)


def _access(asked: pl.Expr, code: pl.Expr) -> pl.Expr:
    included = _digit(code, 2).clip(upper_bound=len(_LETTERS))
    has = pl.max_horizontal(included, _letter(code))
    unasked = asked.is_not_null() & _letter(asked).is_null()
    return pl.when(unasked).then(pl.lit(value=True)).otherwise(has >= _letter(asked))


def _sign(code: pl.Expr, at: int) -> pl.Expr:
    return code.str.slice(at, 1)


def _digit(code: pl.Expr, at: int) -> pl.Expr:
    return _sign(code, at).cast(pl.Int8, strict=False)


def _letter(code: pl.Expr) -> pl.Expr:
    letter = code.str.extract(r"^IP[0-9X]{2}K?([A-D])")
    return letter.replace_strict(_LETTERS, default=None, return_dtype=pl.Int8)
