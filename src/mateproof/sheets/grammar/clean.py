"""Residue of conversions, taken off before a value is read; the raw cell is kept beside it.

Nothing here changes what is printed: "109 Ω" stays 109 Ω, whatever was raised on the page. Raised digits
stay raised, and marked ones (`<sup>9</sup>`, `^{9}`) become so.
"""

from __future__ import annotations

import re
from functools import lru_cache

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_INVISIBLE = [0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
_REPLACED: dict[int, str] = {
    **_FULL_WIDTH,
    **dict.fromkeys(_INVISIBLE, ""),  # soft hyphens, joiners, marks of direction
    **str.maketrans(
        {
            "\u2212": "-", "\u2010": "-", "\u2011": "-",
            "\u2044": "/", "\u2215": "/",
            "\u2126": "Ω",  # the ohm sign is another character than the Greek letter
            "\u00b5": "μ",
            "º": "°", "˚": "°", "℃": "°C", "℉": "°F",
            "㎜": "mm", "㎝": "cm", "㎏": "kg", "㎟": "mm²", "㏀": "kΩ", "㏁": "MΩ", "㎂": "μA", "㎃": "mA",
            "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
            "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤",
            "’": "'", "‘": "'",
            "$": "",
        }
    ),
}  # fmt: skip
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_RESIDUE = re.compile(f"[{re.escape(''.join(map(chr, _REPLACED)))}{_SPACES}]")
_RAISED_UNIT = re.compile(r"(?<=\b[cdmμ]m) ?(?:²|\^2|\^\{2\}|2(?![\d.,]))")
_BOLD = re.compile(r"\A\S*?\*\*(.+?)\*\*\Z")
_SUP = re.compile(r"<sup>\s*([-+−]?)([0-9]{1,2})\s*</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:sub|sup|b|i|em|strong|span|br|p|div)\b[^<>]{0,80}/?>", re.IGNORECASE)
_ENTITY = {
    "&nbsp;": " ", "&deg;": "°", "&plusmn;": "±", "&micro;": "μ", "&Omega;": "Ω", "&lt;": "<", "&gt;": ">",
    "&sup2;": "²", "&ndash;": "–", "&minus;": "-", "&hellip;": "…", "&ge;": "≥", "&le;": "≤", "&amp;": "&",
}  # fmt: skip
_FORMULA = {
    r"\Omega": "Ω", r"\mu": "μ", r"\pm": "±", r"\times": "×", r"\cdot": "·", r"^{\circ}": "°",
    r"^\circ": "°", r"\circ": "°", r"\geq": "≥", r"\leq": "≤", r"\ge": "≥", r"\le": "≤", r"\ldots": "…",
    r"\dots": "…", r"\approx": "≈", r"\%": "%", r"\,": " ", r"\;": " ", r"\ ": " ", r"\sim": "~",
}  # fmt: skip
_COMMAND = re.compile(r"\\(?:text|mathrm|mathit|mathbf|rm|operatorname) ?\{([^{}]{0,40})\}")
_BRACES = re.compile(r"\^\{([-+]?[0-9]{1,2})\}")
_DEGREE = re.compile(r"° (?=[CF]\b)")


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """Return the text with single spaces, "mm ²" joined, and formula and bold marks removed."""
    if not text.isascii() and _RESIDUE.search(text):
        text = text.translate(_REPLACED)
    if "$" in text or "\\" in text or "^" in text:
        text = _formula(text)
    if "<" in text or "&" in text:
        text = _marked_up(text)
    text = " ".join(text.split())
    if "° " in text:
        text = _DEGREE.sub("°", text)
    return _RAISED_UNIT.sub("²", text) if "m" in text and ("²" in text or "2" in text) else text


def heading(text: str) -> str:
    """Return a heading without the residue `Data**Electrical data**`."""
    bold = _BOLD.match(text)
    return clean(bold.group(1) if bold else text)


def _formula(text: str) -> str:
    """Take the marks of a formula off: dollars, braces, and commands for single characters."""
    text = text.replace("$", "")
    if "\\" in text:
        text = _COMMAND.sub(r"\1", text)
        for mark, character in _FORMULA.items():
            text = text.replace(mark, character)
    return _BRACES.sub(r"^\1", text)


def _marked_up(text: str) -> str:
    if "&" in text:
        for entity, character in _ENTITY.items():
            text = text.replace(entity, character)
    if "<" not in text:
        return text
    text = _SUP.sub(lambda found: _raised(found[1], found[2]), text)
    return _TAG.sub(lambda tag: " " if tag[0][1:3].lower() in {"br", "p>", "di"} else "", text)


def _raised(sign: str, digits: str) -> str:
    return ("⁻" if sign in {"-", "−"} else "") + "".join(_RAISED[int(digit)] for digit in digits)
