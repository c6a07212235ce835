"""What the colours that sheets and plans name look like on a screen, and which text can be read on them."""

from __future__ import annotations

LOOKS = {
    "black": "#2b2b2e", "white": "#ffffff", "grey": "#9aa0a3", "gray": "#9aa0a3", "light grey": "#c9cdcf",
    "light gray": "#c9cdcf", "dark grey": "#5a6063", "dark gray": "#5a6063", "blue": "#2f6db5",
    "light blue": "#86b9e6", "dark blue": "#1d3f75", "red": "#c8372d", "brown": "#80532f", "pink": "#e88fb0",
    "green": "#3d8f4b", "light green": "#9fd08b", "dark green": "#255a31", "turquoise": "#2fa7a0",
    "light turquoise": "#8fd8d2", "yellow": "#efcf3c", "orange": "#e5872e", "violet": "#7d56a4",
    "beige": "#dccdac", "ivory": "#efe9d6", "silver": "#c0c5c9",
}  # fmt: skip
"""Colour name of the sheets → a colour for the screen; a name that is not here is hatched."""
GERMAN = {
    "schwarz": "black", "weiß": "white", "grau": "grey", "hellgrau": "light grey", "dunkelgrau": "dark grey",
    "blau": "blue", "hellblau": "light blue", "rot": "red", "braun": "brown", "rosa": "pink", "pink": "pink",
    "grün": "green", "hellgrün": "light green", "türkis": "turquoise", "helltürkis": "light turquoise",
    "gelb": "yellow", "orange": "orange", "violett": "violet",
}  # fmt: skip


def look(colour: str | None) -> str | None:
    """Return the screen colour of a named colour; None when it is not stated or has no known look."""
    name = (colour or "").strip().casefold()
    return LOOKS.get(GERMAN.get(name, name))


def ink(ground: str) -> str:
    """Return black or white, whichever has the greater contrast on the ground (WCAG 2 relative luminance)."""
    light = luminance(ground)
    return "#ffffff" if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else "#101214"


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1."""
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
