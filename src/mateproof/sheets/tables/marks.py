"""Bullets: the marks that lists stand behind, taken off and told apart."""

from __future__ import annotations

import re

_MARK = re.compile(r"(?P<mark>[●•▪■▫◦○‣▸►∙·◾⚫➢✓]|[-–—−*o](?= ))\s*(?P<rest>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"[\d.,]+(?: ?°| ?\.\.| ?…|\Z)")
BARE = frozenset("●•▪■▫◦○‣▸►∙·◾⚫➢✓-–—−*")
"""Marks that may stand in a cell of their own."""


def bullet(text: str) -> tuple[str, str]:
    """Return the mark a text begins with ("" for none), and the rest; "- 5 °C" is a number."""
    match = _MARK.match(text)
    if not match or _NUMBER.match(match["rest"]):
        return "", text
    return match["mark"], match["rest"]
