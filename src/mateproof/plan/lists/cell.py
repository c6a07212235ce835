"""One cell of a list: a text that knows where it stands, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mateproof.plan.model import Span


class Cell(str):
    """The text of a cell, without blanks around it. `wrong` is a message and a help, told when it is used."""

    __slots__ = ("span", "wrong")
    span: Span
    wrong: tuple[str, str] | None

    @classmethod
    def at(cls, span: Span, text: str, wrong: tuple[str, str] | None = None) -> Cell:
        """Return a cell at a place."""
        cell = cls(text)
        cell.span = span
        cell.wrong = wrong
        return cell
