"""The characters of a page fall into pieces: no blank inside, one text object, dot leaders by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

LEADER = -1
"""Stands for the text object of a row of dots that leads from a label to its value."""

_PIECE = re.compile(r"\S+")
_LEADER = re.compile(r"[.·…‥]{4,}|…{2,}")
_LEADER_SEEDS = ("....", "……", "····", ". . .")
_DOTS = ".·…‥"
_LEAST_DOTS = 3
Asking = Callable[[Sequence[int]], list[int | None]]


class Piece(NamedTuple):
    """The characters `start` to `end` of a page, of one text object, without a blank between them."""

    start: int
    end: int
    item: int


def pieces_of(letters: str, ask: Asking) -> list[Piece]:
    """Return the pieces in the order of the file; `ask` gives the text objects of characters."""
    spans = _with_leaders(letters) if any(seed in letters for seed in _LEADER_SEEDS) else _spans(letters)
    found = ask([index for start, end in spans for index in (start, end - 1)])
    pieces: list[Piece] = []
    for (start, end), first, last in zip(spans, found[::2], found[1::2], strict=True):
        if first == last and first:
            pieces.append(Piece(start, end, first))
        elif first or last:
            _split(start, ask(range(start, end)), pieces)
    return _leaders(letters, pieces)


def _spans(letters: str) -> list[tuple[int, int]]:
    return [match.span() for match in _PIECE.finditer(letters)]


def _with_leaders(letters: str) -> list[tuple[int, int]]:
    """Return the spans without blanks, rows of dots by themselves."""
    spans = []
    for start, end in _spans(letters):
        rest = start
        for dots in _LEADER.finditer(letters, start, end):
            spans += [(rest, dots.start())] * (rest < dots.start()) + [dots.span()]
            rest = dots.end()
        spans += [(rest, end)] * (rest < end)
    return spans


def _split(start: int, items: Sequence[int | None], pieces: list[Piece]) -> None:
    """Part characters where the text object changes; those that PDFium made up belong to none."""
    for item, group in groupby(items):
        end = start + len(list(group))
        if item:
            pieces.append(Piece(start, end, item))
        start = end


def _leaders(letters: str, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with rows of dots marked: four and more in one piece, or three single ones."""
    if not any(seed in letters for seed in _LEADER_SEEDS):
        return pieces
    marked: list[Piece] = []
    for alone, group in groupby(pieces, key=lambda piece: not letters[piece.start : piece.end].strip(_DOTS)):
        row = list(group)
        text = "".join(letters[piece.start : piece.end] for piece in row)
        if alone and (len(text) >= _LEAST_DOTS or "……" in text):
            row = [piece._replace(item=LEADER) for piece in row]
        marked += row
    return marked
