"""One mistake as a small drawing: a plug, a socket, and each pole where it would arrive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from mateproof.documents.diagram.colours import ink, look
from mateproof.documents.diagram.measure import fitting
from mateproof.documents.diagram.svg import number, path, tag, text_of, words
from mateproof.documents.mistakes.looks import ground
from mateproof.documents.mistakes.worst import Half, Mistake
from mateproof.documents.words import Words

WIDE = 400.0
"""The width of a drawing."""
BODY, SIDE = 128.0, 6.0
"""Width of a connector, and its distance from the edge."""
HEAD, PITCH, PAD, FOOT = 48.0, 22.0, 9.0, 22.0
REACH = 11.0
"""How far the contacts of a plug stand out."""
GATE = 16.0


def height(mistake: Mistake) -> float:
    """Return how high the drawing of a mistake is."""
    return HEAD + 2 * PAD + PITCH * _rows(mistake) + FOOT


def card(texts: Words, mistake: Mistake, *, name: str, **attributes: object) -> str:
    """Return the drawing as an SVG element; `name` begins its ids, attributes place it."""
    high = height(mistake)
    return tag(
        "svg",
        tag("title", text_of(said(texts, mistake)), id=f"{name}-title"),
        *_joints(mistake),
        *_half(texts, mistake.plug, SIDE, 1),
        *_half(texts, mistake.socket, WIDE - SIDE - BODY, -1),
        *_gate(texts, mistake),
        xmlns="http://www.w3.org/2000/svg",
        class_="mx",
        width=WIDE,
        height=high,
        viewBox=f"0 0 {number(WIDE)} {number(high)}",
        role="img",
        aria_labelledby=f"{name}-title",
        **attributes,
    )


def said(texts: Words, mistake: Mistake) -> str:
    """Return what the drawing shows in words: pole by pole."""
    met = zip_longest(mistake.plug.poles, mistake.socket.poles, fillvalue=texts("mistakes.no_partner"))
    poles = (texts("mistakes.meets", plug=plug or "?", socket=socket or "?") for plug, socket in met)
    return f"{mistake.plug.end} → {mistake.socket.end}: {', '.join(poles)}"


def _rows(mistake: Mistake) -> int:
    return max(len(mistake.plug.poles), len(mistake.socket.poles))


def _y(row: int) -> float:
    return HEAD + PAD + PITCH * (row + 0.5)


def _joints(mistake: Mistake) -> Iterator[str]:
    """The wrong joints in the colour of the harm; a pole without partner ends in the open."""
    colour = ground(mistake.row["harm"])
    left, right = SIDE + BODY + REACH, WIDE - SIDE - BODY - 2
    middle = WIDE / 2
    met = zip_longest(mistake.plug.poles, mistake.socket.poles, fillvalue=None)
    for row, (plug, socket) in enumerate(met):
        start = middle + 22 if plug is None else left
        end = middle - 22 if socket is None else right
        points = (start, _y(row)), (end, _y(row))
        yield path(*points, class_="mx-casing")
        yield path(*points, class_="mx-joint", stroke=colour)


def _half(texts: Words, half: Half, x: float, mating: int) -> Iterator[str]:
    """A connector in its own colour, in outline where that is not stated or has no known look."""
    on = look(half.row.get("colour"))
    high = 2 * PAD + PITCH * len(half.poles)
    yield from _names(texts, half, mating)
    yield tag("rect", x=x, y=HEAD, width=BODY, height=high, rx=5, fill=on,
              class_="mx-body" if on else "mx-body mx-unstated")  # fmt: skip
    for row, pole in enumerate(half.poles):
        yield from _pole(half, pole, (x + BODY if mating > 0 else x, _y(row)), mating)


def _pole(half: Half, pole: str, at: tuple[float, float], mating: int) -> Iterator[str]:
    """The contact, and inside the body what it carries: a pin stands out, a hole lies inside."""
    (x, y), pin = at, half.row.get("gender") == "plug" or (half.row.get("gender") is None and mating > 0)
    start = min(x, x + mating * REACH) if pin else min(x, x - mating * REACH)
    unstated = None if half.row.get("gender") else "2 2"
    yield tag("rect", x=start, y=y - 4, width=REACH, height=8, class_="mx-contact", stroke_dasharray=unstated)
    on = look(half.row.get("colour"))
    label = fitting(pole or ("?" if half.row.get("poles") is None else "–"), 11.5 * 1.12, BODY - 34)
    anchor, fill = "end" if mating > 0 else "start", ink(on) if on else "var(--mx-ink)"
    yield words(x - mating * (9 if pin else 17), y + 4, label, "mx-pole", text_anchor=anchor, fill=fill)


def _names(texts: Words, half: Half, mating: int) -> Iterator[str]:
    """Above the connector: its name, its circuit and function, its voltage and colour."""
    row = half.row
    x, anchor = (SIDE, "start") if mating > 0 else (WIDE - SIDE, "end")
    room = WIDE / 2 - SIDE - 6
    colour = row.get("colour") or texts("common.not_stated")
    voltage = texts.show(row.get("voltage_v"), "V") if row.get("voltage_v") is not None else ""
    nature = (row.get("nature") or "").upper() if voltage else ""
    lines = (
        (half.end, 11.5 * 1.12, "mx-strong"),
        (" · ".join(filter(None, (row.get("circuit"), row.get("function")))), 9.5, "mx-small"),
        (" · ".join(filter(None, (f"{voltage} {nature}".strip(), colour))), 9.5, "mx-small"),
    )
    for line, (text, size, class_) in enumerate(lines):
        title = tag("title", text_of(text))
        drawn = words(x, 12 + line * 13, fitting(text, size, room), class_, text_anchor=anchor)
        yield tag("g", title, drawn)


def _gate(texts: Words, mistake: Mistake) -> Iterator[str]:
    """What stands between the two: a gate in the pattern of the barrier, or nothing."""
    barrier, middle = mistake.row["barrier"], WIDE / 2
    bottom = HEAD + 2 * PAD + PITCH * _rows(mistake)
    if barrier != "none":
        place = {"x": middle - GATE / 2, "y": HEAD, "width": GATE, "height": bottom - HEAD, "rx": 3}
        yield tag("rect", **place, class_="mx-gate")
        yield tag("rect", **place, fill=f"url(#mx-{barrier}-light)")
    text = fitting(texts(f"mistakes.stops_{barrier}"), 9.5, WIDE - 2 * SIDE)
    yield words(middle, bottom + 14, text, "mx-small", text_anchor="middle")
