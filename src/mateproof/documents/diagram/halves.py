"""Connectors: a socket is drawn with a notch on its mating side, a plug with a tongue that fills it."""

from __future__ import annotations

from mateproof.documents.diagram.colours import ink, look
from mateproof.documents.diagram.measure import fitting
from mateproof.documents.diagram.model import Half
from mateproof.documents.diagram.svg import path, tag, text_of, words
from mateproof.documents.diagram.widths import DETAIL_SIZE, NAME_SIZE
from mateproof.documents.words import Words

HEIGHT = 30.0
TONGUE, NECK = 7.0, 5.0
"""Length and half width of the tongue and the notch."""
UNKNOWN = "url(#mp-hatch)"
"""Ground of a connector whose colour is not stated, or has no known look."""


def half(words_: Words, what: Half, x: float, width: float, rows: tuple[float, float], mating: int) -> str:
    """Return one connector, over its first and last row; its mating side is 1 (right) or -1 (left)."""
    top, bottom = rows[0] - HEIGHT / 2, rows[1] + HEIGHT / 2
    ground = look(what.colour)
    shape = path(
        *_outline(what.gender, x, width, (top, bottom), mating),
        close=True,
        class_="mp-half" if what.gender else "mp-half mp-unknown",
        fill=ground or UNKNOWN,
    )
    return tag("g", _title(words_, what), shape, *_texts(what, x, width, (top + bottom) / 2, mating))


def _outline(
    gender: str | None, x: float, width: float, rows: tuple[float, float], mating: int
) -> list[tuple[float, float]]:
    """A rectangle with a tongue outward (plug), a notch inward (socket) or neither (not stated)."""
    (top, bottom), right = rows, x + width
    near, far = (right, x) if mating > 0 else (x, right)
    tip = near + mating * {"plug": TONGUE, "socket": -TONGUE}.get(gender or "", 0.0)
    middle = (top + bottom) / 2
    return [
        (far, top),
        (near, top),
        (near, middle - NECK),
        (tip, middle - NECK),
        (tip, middle + NECK),
        (near, middle + NECK),
        (near, bottom),
        (far, bottom),
    ]


def _texts(what: Half, x: float, width: float, middle: float, mating: int) -> list[str]:
    ground = look(what.colour)
    colour = ink(ground) if ground else "var(--mp-ink)"
    start = x + 7 if mating > 0 else x + 7 + TONGUE
    room = width - 14 - TONGUE
    name = fitting(what.text, NAME_SIZE, room)
    detail = fitting(what.detail, DETAIL_SIZE, room)
    return [
        words(start, middle - 1.5, name, "mp-half-name", fill=colour),
        words(start, middle + 10, detail, "mp-half-detail", fill=colour),
    ]


def _title(words_: Words, what: Half) -> str:
    facts = (what.end, words_.known("gender", what.gender), what.detail, words_.show(what.part))
    return tag("title", text_of(" · ".join(facts)))
