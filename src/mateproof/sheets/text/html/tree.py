"""Parsing a page with lexbor, within limits.

Its time grows with the square of the depth of nesting, so a page that nests thousands deep is refused
before it is parsed; no page that a person wrote nests a hundred deep.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DEEPEST = 5000
"""Open elements; lexbor takes about a tenth of a second for a page that nests so deep."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NEVER_DEEP = frozenset({  # without content, or ended by the next one of their kind
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot",
})  # fmt: skip
_STYLE = re.compile(r"<(/?)style\b", re.IGNORECASE)
_LONGEST_STYLE = 2**18  # characters of style sheets that are looked at
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_SHOWS = re.compile(r"display\s*:\s*(?!none)[a-z]", re.IGNORECASE)
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)")


def parse(text: str, name: str) -> tuple[LexborNode | None, frozenset[str]]:
    """Return the root of a page, and the classes that its own style sheet hides."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  heavy

    _refuse_depth(text, name)
    return LexborHTMLParser(text).root, _hidden_classes(text)


def _refuse_depth(text: str, name: str) -> None:
    if text.count("<") <= DEEPEST:
        return
    open_now: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(text):
        tag = match[2].lower()
        if tag in _NEVER_DEEP:
            continue
        if not match[1]:
            open_now[tag] += 1
            depth += 1
        elif open_now[tag]:
            open_now[tag] -= 1
            depth -= 1
        if depth > DEEPEST:
            line = text.count("\n", 0, match.start()) + 1
            message = f"more than {DEEPEST} elements are open here, one inside the other"
            help = "save the page again, or give its text or PDF"
            raise SheetError(Problem(message, Place(name, line), help=help, code="sheet"))


def _hidden_classes(text: str) -> frozenset[str]:
    """Return classes that a rule of one class alone hides, and that no rule shows again."""
    hides: set[str] = set()
    shows: set[str] = set()
    for selectors, body in _RULE.findall(_styles(text)):
        if _HIDES.search(body):
            alone = (_CLASS.fullmatch(one.strip()) for one in selectors.split(","))
            hides.update(one[1] for one in alone if one)
        elif _SHOWS.search(body):
            shows.update(_CLASS.findall(selectors))
    return frozenset(hides - shows)


def _styles(text: str) -> str:
    """Return the style sheets inside a page, without their tags."""
    styles: list[str] = []
    start = -1
    for tag in _STYLE.finditer(text):
        if tag[1] and start >= 0:
            styles.append(text[start : tag.start()].partition(">")[2])
        start = -1 if tag[1] else tag.end()
    return "}".join(styles)[:_LONGEST_STYLE]
