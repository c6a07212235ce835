"""Lockout caps: how many strips close all open ends, when a strip can be cut between two poles."""

from __future__ import annotations

from collections.abc import Mapping


def strips(needed: Mapping[int, int], poles: int) -> int:
    """Return how many strips of `poles` poles give whole pieces: poles of a piece → how many of them.

    First fit, the longest pieces first: exact where all pieces are equal, and at most two ninths above the
    least number otherwise (Dósa 2007). Strips with the same rest are counted together, so that the work grows
    with the different lengths of pieces, not with their number.
    """
    runs: list[tuple[int, int]] = []  # (poles left, strips), in the order in which they were begun
    for piece in sorted(needed, reverse=True):
        runs, left = _filled(runs, piece, needed[piece])
        each = poles // piece
        full, rest = divmod(left, each)
        runs += [(poles - each * piece, full), (poles - rest * piece, 1 if rest else 0)]
        runs = [run for run in runs if run[1]]
    return sum(count for _, count in runs)


def _filled(runs: list[tuple[int, int]], piece: int, count: int) -> tuple[list[tuple[int, int]], int]:
    """Return the strips after pieces were cut from what is left of them, and how many found no place."""
    found = []
    for left, strips_of_it in runs:
        each = left // piece
        full = min(strips_of_it, count // each) if each else 0
        count -= full * each
        rest = count if each and full < strips_of_it else 0  # fewer than go into one strip
        count -= rest
        found.append((left - each * piece, full))
        found.append((left - rest * piece, 1 if rest else 0))
        found.append((left, strips_of_it - full - (1 if rest else 0)))
    return [run for run in found if run[1]], count
