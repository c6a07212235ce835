"""Items that a sentence mentions: "using a 206-860 operating tool" names a tool."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NUMBER = r"[0-9]{3}-[0-9]{3,4}(?:/[0-9]{3}-[0-9]{3})?"
_TOOL = r"operating tool|betätigungswerkzeug"
_MENTION = re.compile(
    rf"(?<![\w/-])(?:(?P<item>{_NUMBER}) (?P<what>{_TOOL})"
    rf"|(?P<thing>{_TOOL})s? \(?(?P<number>{_NUMBER}))(?![\w/-])",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """An item number, and the words beside it that say what it is."""

    item_number: str
    what: str


def mentions(text: str) -> Iterator[Mention]:
    """Yield the tools that a sentence names."""
    if "tool" in text or "werkzeug" in text:
        for match in _MENTION.finditer(text):
            yield Mention(match["item"] or match["number"], match["what"] or match["thing"])
