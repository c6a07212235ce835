"""The voltage profile: the worst circuit large, the others small, and what is not calculated in words."""

from __future__ import annotations

from collections.abc import Sequence

from mateproof.documents.calculation.axis import ticks
from mateproof.documents.calculation.curves import Curve, curves, missing
from mateproof.documents.calculation.frame import INNER, MARGIN, framed, lines, top
from mateproof.documents.calculation.plot import Field, curve, grid
from mateproof.documents.calculation.step import real, told
from mateproof.documents.diagram.measure import fitting
from mateproof.documents.diagram.svg import words
from mateproof.documents.dossier import Dossier
from mateproof.documents.words import Words

MOST_SMALL, MOST_OPEN = 60, 12
"""Small pictures and names of what is missing in one picture; the rest is counted."""
_HIGH, _LEFT, _RIGHT, _BELOW = 300.0, 44.0, 62.0, 30.0
_COLUMNS, _SMALL_HIGH, _GAP = 3, 104.0, 20.0
_HEAD = 26.0


def profile(dossier: Dossier) -> str:
    """Return the whole picture."""
    found = curves(dossier)
    texts = dossier.words
    title, intro = texts("network.profile_title", plan=dossier.name), _intro(dossier, found)
    y = top(intro)
    body: list[str] = []
    if found:
        body, y = large(dossier, found[0], y)
        some, y = small(dossier, found[1 : MOST_SMALL + 1], found, y)
        body += some
    notes, y = lines(_notes(dossier, found), y)
    return framed(texts, (title, intro), _described(dossier, found), y, body + notes, "mp-profile")


def of_worst(dossier: Dossier) -> str | None:
    """Return the picture of the circuit that drops most; None where nothing is calculated."""
    found = curves(dossier)
    if not found:
        return None
    texts = dossier.words
    title, intro = texts("network.profile_title", plan=dossier.name), _intro(dossier, found)
    body, y = large(dossier, found[0], top(intro))
    return framed(texts, (title, intro), _described(dossier, found[:1]), y, body, "mp-worst")


def of_others(dossier: Dossier) -> str | None:
    """Return the picture of all other circuits; None where there are none."""
    found = curves(dossier)
    if len(found) < 2:
        return None
    texts = dossier.words
    title, intro = texts("network.profile_others"), texts("network.profile_others_intro")
    body, y = small(dossier, found[1 : MOST_SMALL + 1], found, top(intro))
    notes, y = lines(_rest(dossier, found), y)
    return framed(texts, (title, intro), _described(dossier, found[1:]), y, body + notes, "mp-others")


def large(dossier: Dossier, found: Curve, y: float) -> tuple[list[str], float]:
    """Return one curve in a large field that begins at y, and where it ends."""
    texts = dossier.words
    field = Field(
        MARGIN + _LEFT, y + _HEAD + 8, INNER - _LEFT - _RIGHT, _HIGH,
        ticks(found.length, 8), ticks(max(found.percent * 1.08, (found.limit or 0.0) * 1.02), 5),
    )  # fmt: skip
    name = texts("network.of_circuit", circuit=found.circuit, between=" – ".join(found.between.split(" ")))
    body = [words(MARGIN, y + 12, fitting(name, 12.5 * 1.1, INNER), "mc-name")]
    body += [*grid(texts, field, rated=found.rated_v), *curve(texts, field, found, large=True)]
    return body, field.y + field.high + _BELOW


def small(
    dossier: Dossier, some: Sequence[Curve], every: Sequence[Curve], y: float
) -> tuple[list[str], float]:
    """Return curves in small fields with the same axes, and where they end."""
    if not some:
        return [], y
    texts = dossier.words
    metres = ticks(max(one.length for one in every), 3)
    percents = ticks(max(one.percent for one in every) * 1.08, 3)
    column = (INNER - _GAP * (_COLUMNS - 1)) / _COLUMNS
    body: list[str] = []
    row_high = _HEAD + _SMALL_HIGH + _BELOW
    for place, one in enumerate(some):
        row, at = divmod(place, _COLUMNS)
        left, upper = MARGIN + at * (column + _GAP), y + row * row_high
        share = f"{told(texts, real(one.percent, 2))} %"
        body.append(words(left, upper + 12, fitting(one.circuit, 11.5 * 1.1, column - 70), "mc-strong"))
        body.append(words(left + column, upper + 12, share, "mc-text", text_anchor="end"))
        field = Field(left + _LEFT - 4, upper + _HEAD, column - _LEFT - 12, _SMALL_HIGH, metres, percents)
        body += [*grid(texts, field), *curve(texts, field, one, large=False)]
    return body, y + row_high * ((len(some) + _COLUMNS - 1) // _COLUMNS)


def _intro(dossier: Dossier, found: Sequence[Curve]) -> str:
    texts = dossier.words
    if not found:
        return texts("network.profile_nothing") if dossier.rows("calculated") else texts("calc.nothing")
    said = texts("network.profile_intro")
    return f"{said} {texts('network.no_limit')}" if found[0].limit is None else said


def _rest(dossier: Dossier, found: Sequence[Curve]) -> list[str]:
    more = found[MOST_SMALL + 1 :]
    if not more:
        return []
    share = told(dossier.words, real(more[0].percent, 2))
    return [dossier.words("network.profile_more", count=len(more), percent=share)]


def _notes(dossier: Dossier, found: Sequence[Curve]) -> list[str]:
    texts, lacking = dossier.words, missing(dossier)
    said = [
        texts("network.open_circuit", circuit=circuit, names=names)
        for circuit, names in list(lacking.items())[:MOST_OPEN]
    ]
    if len(lacking) > MOST_OPEN:
        said.append(texts("network.open_more", count=len(lacking) - MOST_OPEN))
    return [*_rest(dossier, found), *said]


def _described(dossier: Dossier, found: Sequence[Curve]) -> str:
    """Return the picture in words, for those who do not see it."""
    texts = dossier.words
    if not found:
        return _intro(dossier, found)
    return " ".join(_told(texts, one) for one in found[:MOST_SMALL])


def _told(texts: Words, one: Curve) -> str:
    length, loads = texts.number(round(one.length, 3)), len(one.loads)
    volt, percent = told(texts, real(one.drop_v, 2)), told(texts, real(one.percent, 2))
    return texts(
        "network.described", circuit=one.circuit, point=one.point, length=length, volt=volt, percent=percent,
        loads=loads,
    )  # fmt: skip
