"""A day, written as the calendar of ISO 8601 writes it."""

from __future__ import annotations

import re
from datetime import date

from mateproof.plan.language.kinds.base import Schema, Unfit, Word
from mateproof.plan.saying.words import Said

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})")


class Day(Word):
    """A day; the value is its ISO text, so that later days are greater texts."""

    noun = "a day (year-month-day)"
    example = "2027-03-31"

    def convert(self, text: str) -> str:
        """Return the text when there is such a day."""
        if not _ISO.fullmatch(text):
            meant = _meant(text)
            raise Unfit(help=Said(f"write {meant}", f"{meant} schreiben") if meant else None, instead=meant)
        if _day(text) is None:
            raise Unfit("no-day", text=text, example=self.example)
        return text

    def schema(self) -> Schema:
        """Return a date as JSON Schema knows it."""
        return {"type": "string", "format": "date"}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _meant(text: str) -> str | None:
    """Return what to write instead of 31.3.2027; a day that is written with strokes may mean two days."""
    if match := _DAY_FIRST.fullmatch(text.strip()):
        day, month, year = match.groups()
        meant = f"{year}-{month:0>2}-{day:0>2}"
        return meant if _day(meant) else None
    return None
