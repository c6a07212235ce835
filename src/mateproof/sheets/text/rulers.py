"""Lines that are drawn and say nothing: a row of dashes below the first row of a table, edges of boxes."""

from __future__ import annotations

import re

RULER = re.compile(r"(?=[^-=─━═]*[-=─━═]{3})[\s|:+=_\-─-╿]*\Z")
RULER_MARKS = "-|:=+_│├┌└┬┴┼┤┐┘─━═║╔╚╠╞┃"


def is_ruler(text: str) -> bool:
    """Return whether a (stripped) line has no words, only a drawn line."""
    return text[0] in RULER_MARKS and RULER.match(text) is not None
