"""What a reader of a page does not see, or what is no part of the sheet: scripts, menus, cookie notices.

Panels of tabs count as visible although a page hides all but one: a reader opens them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DROPPED = frozenset({
    "script", "style", "template", "noscript", "head", "nav", "svg", "math", "iframe", "object", "audio",
    "video", "canvas", "select", "option", "datalist", "textarea", "input", "dialog", "map", "menu", "search",
    "del", "s", "strike", "_comment", "-comment", "!doctype",
})  # fmt: skip
"""Elements whose text is no statement of the page; what is struck out is not stated any more."""

MARGINS = frozenset({"header", "footer", "aside"})
"""Elements around the sheet: their links are menus, their text may name the maker."""

_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_READ_ALOUD = frozenset(
    {"sr-only", "visually-hidden", "screen-reader-text", "screenreader", "cdk-visually-hidden"}
)
_HIDDEN = frozenset({"hidden", "d-none", "is-hidden", "hide"})
_NOTICE = re.compile(
    r"(?:\A|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|newsletter)(?:\Z|[\s_-])", re.IGNORECASE
)
_SHEET = "table, dl, h1, main"
_PAGE = frozenset({"html", "body", "main", "article"})


def is_hidden(node: LexborNode, tag: str, hidden: frozenset[str]) -> bool:
    """Return whether an element, which is none of `DROPPED`, does not count as text of the page."""
    attributes = node.attributes
    if not attributes:
        return False
    classes = attributes.get("class") or ""
    if tag not in _PAGE and _is_notice(node, f"{classes} {attributes.get('id') or ''}"):
        return True
    panel = attributes.get("role") == "tabpanel" or "tab-pane" in classes
    return not panel and (_by_attributes(attributes) or _by_class(classes, hidden))


def _by_attributes(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return bool(style and _HIDES.search(style))


def _by_class(classes: str, hidden: frozenset[str]) -> bool:
    if not classes:
        return False
    tokens = set(classes.split())
    if tokens & _READ_ALOUD or tokens & hidden:
        return True
    # "hidden md:block" and "d-none d-lg-table" are shown on wide screens
    return bool(tokens & _HIDDEN) and not any(
        ":" in token or token.startswith("d-") for token in tokens - _HIDDEN
    )


def _is_notice(node: LexborNode, names: str) -> bool:
    return bool(_NOTICE.search(names)) and node.css_first(_SHEET) is None
