"""A word: characters set in one piece, with their place on the page as it is seen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Word:
    """Characters of one text object without a blank between them; points from the top left corner.

    `base` is the baseline. `run` tells the text object; `order` is the place in the file. `spaced` says
    that a blank stands before the word there, `leader` that a row of dots does.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool
    run: int
    order: int
    spaced: bool = True
    leader: bool = False
