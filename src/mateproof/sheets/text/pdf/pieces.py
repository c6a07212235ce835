"""The characters of a page fall into pieces: no blank inside, one text object, dot leaders by themselves."""

from __future__ import annotations

import re
from typing import NamedTuple

LEADER = -1
"""Stands for the text object of a row of dots that leads from a label to its value."""

_PIECE = re.compile(r"\S+")
_LEADER = re.compile(r"[.·…‥]{4,}|…{2,}")
_LEADER_SEEDS = ("....", "……", "····", ". . .")
_DOTS = ".·…‥"


class Piece(NamedTuple):
    """The characters `start` to `end` of a page, of one text object, without a blank between them."""

    start: int
    end: int
    item: int


def pieces_of(letters: str, items: list[int | None]) -> list[Piece]:
    """Return the pieces in the order of the file; `items` has the text object of each character."""
    pieces: list[Piece] = []
    has_leaders = any(seed in letters for seed in _LEADER_SEEDS)
    for match in _PIECE.finditer(letters):
        start, end = match.span()
        if has_leaders:
            for dots in _LEADER.finditer(letters, start, end):
                _split(start, dots.start(), items, pieces)
                pieces.append(Piece(*dots.span(), LEADER))
                start = dots.end()
        _split(start, end, items, pieces)
    return _lone_dots(letters, pieces) if has_leaders else pieces


def _split(start: int, end: int, items: list[int | None], pieces: list[Piece]) -> None:
    """Part characters where the text object changes; those that PDFium made up belong to none."""
    while start < end:
        item = items[start]
        if items[end - 1] == item and items[start:end].count(item) == end - start:
            stop = end
        else:
            stop = start + 1
            while stop < end and items[stop] == item:
                stop += 1
        if item:
            pieces.append(Piece(start, stop, item))
        start = stop


def _lone_dots(letters: str, pieces: list[Piece]) -> list[Piece]:
    """Three single dots and more in a row are a leader, too."""
    kept: list[Piece] = []
    dots = 0
    for piece in pieces:
        lone = piece.item == LEADER or (piece.end - piece.start == 1 and letters[piece.start] in _DOTS)
        dots = dots + 1 if lone else 0
        kept.append(piece)
        if dots >= 3:
            kept[-3:] = [Piece(piece.start, piece.end, LEADER)] * 3
    return kept
