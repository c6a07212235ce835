"""How harm and barrier look: a colour and a letter, a pattern. Each can be told without the others.

The colours grow lighter as the harm grows less, so that they keep their order in grey, and hue is never
alone. A barrier lies over the colour as a pattern: what nothing stops is full.
"""

from __future__ import annotations

from mateproof.documents.diagram.colours import ink
from mateproof.documents.diagram.svg import tag

HARM = {
    "life": "#8f1329",
    "fire": "#db5a20",
    "damage": "#f0a93b",
    "malfunction": "#aecbe6",
    "dark": "#ccdbe6",
    "nuisance": "#dfe4e7",
    "none": "#f4f6f7",
}
"""Harm → ground, from dark to light."""
UNKNOWN = "#ffffff"


def ground(harm: str) -> str:
    """Return the colour of a harm; white for one that has none."""
    return HARM.get(harm, UNKNOWN)


def pattern(barrier: str, on: str) -> str | None:
    """Return the fill that lies over a ground for a barrier; None where nothing stops the mistake."""
    side = "light" if ink(on) == "#ffffff" else "dark"
    return None if barrier == "none" else f"url(#mx-{barrier}-{side})"


def patterns() -> str:
    """Return the definitions that `pattern` names."""
    inks = {"light": "#ffffff", "dark": "#101214"}
    return tag(
        "defs",
        *(shape for side, colour in inks.items() for shape in _shapes(side, colour)),
    )


def _shapes(side: str, colour: str) -> list[str]:
    stripe = tag("rect", width=2.5, height=7, fill=colour, fill_opacity=0.55)
    dot = tag("circle", cx=3, cy=3, r=1.1, fill=colour, fill_opacity=0.6)
    cross = tag("path", d="M0 0H7M0 0V7", stroke=colour, stroke_opacity=0.6, stroke_width=1.6)
    turned = "rotate(45)"
    return [
        _pattern(f"mx-colour-{side}", 7, stripe, turned),
        _pattern(f"mx-label-{side}", 6, dot, None),
        _pattern(f"mx-mechanical-{side}", 7, cross, turned),
    ]


def _pattern(name: str, size: int, shape: str, turned: str | None) -> str:
    return tag(
        "pattern", shape, id=name, width=size, height=size, patternUnits="userSpaceOnUse",
        patternTransform=turned,
    )  # fmt: skip


def chip(x: float, y: float, size: tuple[float, float], harm: str, barrier: str = "none") -> str:
    """Return a small field in the look of a harm and a barrier."""
    wide, high = size
    on = ground(harm)
    place = {"x": x, "y": y, "width": wide, "height": high}
    over = pattern(barrier, on)
    return tag("rect", **place, fill=on, class_="mx-field") + (
        tag("rect", **place, fill=over) if over else ""
    )
