"""The characters of a PDF as plain text: ligatures parted, marks without width left out, symbols named."""

from __future__ import annotations

from functools import lru_cache

_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04", ("ff", "fi", "fl", "ffi", "ffl"), strict=True))
_WIDTHLESS = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_HYPHENS = "\x02\ufffe"
"""What PDFium gives for a hyphen at the end of a line."""

_SYMBOLS = {
    0x22: "∀", 0x2A: "∗", 0x44: "Δ", 0x46: "Φ", 0x4F: "Ο", 0x57: "Ω", 0x61: "α", 0x62: "β",
    0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x6A: "ϕ", 0x6C: "λ", 0x6D: "µ", 0x70: "π",
    0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x77: "ω", 0xA3: "≤", 0xA5: "∞", 0xA8: "■",
    0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xC6: "∅", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒",
}  # fmt: skip
"""Codes of Adobe's Symbol font, which Windows programs keep at U+F000 upwards."""

_CLEAN = str.maketrans(
    _LIGATURES
    | dict.fromkeys(_WIDTHLESS, "")
    | dict.fromkeys(map(chr, (*range(0x02), *range(0x03, 0x20), *range(0x7F, 0xA0))), "")
    | dict.fromkeys(_HYPHENS, "-")
    | {chr(0xF000 + code): symbol for code, symbol in _SYMBOLS.items()}
    | {"\u2126": "Ω", "\u2010": "-", "\u2011": "-"}
)


@lru_cache(maxsize=8192)
def clean(raw: str) -> str:
    """Return the text of a piece as it is read; a hyphen at the end of a line stays.

    Blanks to be filled in go: drawings set the lines of their dimensions as underscores, too.
    """
    if raw.isascii() and raw.isprintable():
        return "" if "_" in raw and not raw.strip("_<>") else raw
    if raw.endswith("\u00ad"):
        raw = raw[:-1] + "-"
    text = raw.translate(_CLEAN)
    return text if text.isprintable() else _without_damage(text)


def _without_damage(text: str) -> str:
    """Join surrogates into one character each; halves become the mark of an unknown one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
