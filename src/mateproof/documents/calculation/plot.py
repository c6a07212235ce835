"""One curve in its field: grid, limit, steps at contacts, loads, and the end in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mateproof.documents.calculation.curves import Curve
from mateproof.documents.calculation.step import real, told
from mateproof.documents.diagram.measure import fitting, width
from mateproof.documents.diagram.svg import path, tag, words
from mateproof.documents.words import Words

_TICK = 4.0


@dataclass(frozen=True, slots=True)
class Field:
    """Where a curve is drawn: corner and size, and the round numbers along both axes."""

    x: float
    y: float
    wide: float
    high: float
    metres: Sequence[float]
    percents: Sequence[float]

    def at(self, metres: float, percent: float) -> tuple[float, float]:
        """Return the place of a point: drop goes down."""
        return (
            self.x + self.wide * metres / self.metres[-1],
            self.y + self.high * percent / self.percents[-1],
        )


def grid(texts: Words, field: Field, *, rated: float | None = None) -> Iterator[str]:
    """Yield the axes with their numbers; `rated`: V at the feed, of which the right side tells the rest."""
    for percent in field.percents:
        _, y = field.at(0, percent)
        yield path((field.x, y), (field.x + field.wide, y), class_="mc-grid")
        yield words(field.x - 6, y + 3.5, f"{texts.number(percent)} %", "mc-small", text_anchor="end")
        if rated is not None:
            volt = told(texts, real(rated * (1 - percent / 100), 1))
            yield words(field.x + field.wide + 8, y + 3.5, f"{volt} V", "mc-small")
    for metres in field.metres:
        x, _ = field.at(metres, 0)
        yield path((x, field.y + field.high), (x, field.y + field.high + 4), class_="mc-axis")
        unit = " m" if metres == field.metres[-1] or rated is not None else ""
        yield words(
            x, field.y + field.high + 16, f"{texts.number(metres)}{unit}", "mc-small", text_anchor="middle"
        )
    low = field.y + field.high
    yield path((field.x, field.y), (field.x, low), (field.x + field.wide, low), class_="mc-axis")


def curve(texts: Words, field: Field, found: Curve, *, large: bool) -> Iterator[str]:
    """Yield the line, its steps and loads, and its end."""
    if found.limit is not None and found.limit <= field.percents[-1]:
        yield from _limit(texts, field, found.limit, large=large)
    places = [field.at(*point) for point in found.line]
    if len(places) == 1:
        places = [places[0], places[0]]
    yield path(*places, class_="mc-curve" if large else "mc-curve mc-thin")
    for place in found.mates if large else ():
        x, y = places[place]
        yield path((x, y - _TICK), (x, y + _TICK), class_="mc-step")
    for place in found.loads:
        x, y = places[place]
        yield tag("circle", cx=x, cy=y, r=3 if large else 2, class_="mc-load")
    yield from _end(texts, field, found, places[-1], large=large)


def _limit(texts: Words, field: Field, percent: float, *, large: bool) -> Iterator[str]:
    _, y = field.at(0, percent)
    yield path((field.x, y), (field.x + field.wide, y), class_="mc-limit")
    if large:
        said = texts("network.limit", percent=texts.number(percent))
        yield words(field.x + 8, y - 5, said, "mc-small")


def _end(texts: Words, field: Field, found: Curve, end: tuple[float, float], *, large: bool) -> Iterator[str]:
    x, y = end
    share = told(texts, real(found.percent, 2))
    yield tag("circle", cx=x, cy=y, r=4.5 if large else 3, class_="mc-worst")
    if not large:
        return
    said = f"{found.point}: {told(texts, real(found.drop_v, 2))} V, {share} %"
    said = fitting(said, 11.5 * 1.05, field.wide - 20)
    wide = width(said, 11.5 * 1.05)
    left = min(max(field.x + 10, x - wide), field.x + field.wide - wide)
    below = y + 26 <= field.y + field.high - 6
    base = y + 24 if below else y - 22
    yield path((x, y + (5 if below else -5)), (x, base - (10 if below else -4)), class_="mc-lead")
    yield words(left, base, said, "mc-strong")
