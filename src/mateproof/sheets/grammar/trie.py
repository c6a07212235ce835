"""Many words as one pattern that looks at each character once: words with a common beginning share it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_END = ""
_Node = dict[str, Any]


def pattern(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of the words, without the tries of an alternation."""
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches = [re.escape(character) + _pattern(node[character]) for character in sorted(node) if character]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in node else ''}"
