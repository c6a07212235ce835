"""Residue of conversions, taken off before a value is read; the raw cell is kept beside it."""

from __future__ import annotations

import re
from functools import lru_cache

_REPLACED = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2212": "-",
        "\u2126": "Ω",  # the ohm sign is another character than the Greek letter
        "\u00b5": "μ",
        "\u200b": "",
        "\u00ad": "",
        "$": "",
    }
)
_RESIDUE = re.compile(f"[{re.escape(''.join(map(chr, _REPLACED)))}]")
_RAISED = re.compile(r"(?<=\b[cdm]m) ?(?:²|\^2|\^\{2\}|2(?![\d.,]))")
_BOLD = re.compile(r"\A\S*?\*\*(.+?)\*\*\Z")


@lru_cache(maxsize=8192)
def clean(text: str) -> str:
    """Return the text with single spaces, "mm ²" joined, and formula and bold marks removed."""
    if _RESIDUE.search(text):
        text = text.translate(_REPLACED)
    text = " ".join(text.split())
    return _RAISED.sub("²", text) if "m" in text and ("²" in text or "2" in text) else text


def heading(text: str) -> str:
    """Return a heading without the residue `Data**Electrical data**`."""
    bold = _BOLD.match(text)
    return clean(bold.group(1) if bold else text)
