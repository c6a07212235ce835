"""A catalogue page or a flyer: tables of items, with ratings and conductors that several items share."""

from __future__ import annotations

import re

from mateproof.sheets.catalogue import address, items, reader
from mateproof.sheets.catalogue.gather import gathered
from mateproof.sheets.catalogue.heads import Head, heads, rows
from mateproof.sheets.collector import Collector
from mateproof.sheets.document import Document
from mateproof.sheets.layouts import Collected

NAME = "catalogue"
LOOKS_FOR = "tables of items headed by “Pole No. | Item No. | Pack. Unit”"
MOST = 0.95

_ITEM = ("Item N", "Item n", "ITEM N", "Order N", "Order n", "ORDER N", "Bestell", "Artikel")
_BESIDE = re.compile(
    r"(?:pole no|poles|no\. of poles|number of pol|polzahl|pack|vpe|pu\b|verp)", re.IGNORECASE
)


def certainty(document: Document) -> float:
    """Return 0.95 when a line is the head of an item table and one below it is a row of it, else 0."""
    if not _may_have_head("\n".join([line.text for line in document.lines])):
        return 0.0
    found: list[Head] = []
    for here in gathered(document.lines):
        if found and any(rows(head, here)[0] for head in found):
            return MOST
        if any(item in piece.text for piece in here for item in _ITEM):
            found = heads(here)[0] or found
    return 0.0


def _may_have_head(text: str) -> bool:
    """Look at the few lines that name an item number: every sheet is asked, most have no item table."""
    for item in _ITEM:
        at = text.find(item)
        while at >= 0:
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            # The other columns stand beside it or, where each cell has a line of its own, above or below it.
            start = text.rfind("\n", 0, at)
            above = text.rfind("\n", 0, max(start, 0)) + 1
            beside = _BESIDE.search(text, start + 1, end)
            if beside or _BESIDE.match(text, above) or _BESIDE.match(text, end + 1):
                return True
            at = text.find(item, end)
    return False


def read(document: Document) -> Collected:
    """Return the items of all tables, then the parts that sentences name."""
    into = Collector(document)
    block = address.address(document.lines)
    own = {line.number for line, _ in block}
    found = reader.read([line for line in document.lines if line.number not in own])
    items.state(into, found, block)
    for line, text in found.missed:
        into.missed(line, text)
    return Collected(into.parts(address.brand(block)), into.not_understood)
