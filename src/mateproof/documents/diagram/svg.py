"""SVG as text: elements with escaped texts and attributes, numbers with two places at most."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def text_of(value: object) -> str:
    """Return a text for the inside of an element."""
    return escape(_NOT_XML.sub("\ufffd", str(value)))


def number(value: float) -> str:
    """Return a coordinate with two places at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tag(name: str, *inside: str, **attributes: object) -> str:
    """Return one element; `_` in an attribute's name becomes `-` or ends it; None leaves it out."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={_quoted(value)}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def _quoted(value: object) -> str:
    if isinstance(value, int | float):
        return f'"{number(value)}"'
    return quoteattr(_NOT_XML.sub("\ufffd", str(value)))


def words(x: float, y: float, content: str, class_: str, **attributes: object) -> str:
    """Return a line of text whose baseline begins at (x, y)."""
    return tag("text", text_of(content), x=x, y=y, class_=class_, **attributes)


def path(*points: tuple[float, float], close: bool = False, **attributes: object) -> str:
    """Return a path along points."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return tag("path", d=f"M{steps}{'Z' if close else ''}", **attributes)
