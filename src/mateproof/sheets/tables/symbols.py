"""Cells that are only a unit or only a formula symbol."""

from __future__ import annotations

import re

from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.units import UNIT

_UNIT = re.compile(rf"\[?(?:{UNIT}|Nr\.)\]?(?: ?(?:AC|DC|AC/DC))?\Z")
_SYMBOL = re.compile(r"(?:[UIRPTVZCLH]_?\{?[A-Za-z0-9]{0,4}\}?|I ?[nN]|U ?[nN])\Z")


def is_unit(cell: str) -> bool:
    """Return whether a cell is nothing but a unit."""
    text = clean(cell)
    return _UNIT.match(text) is not None


def is_symbol(cell: str) -> bool:
    """Return whether a cell is nothing but the symbol of a quantity (IN, U_N, Ith)."""
    return _SYMBOL.match(clean(cell)) is not None
