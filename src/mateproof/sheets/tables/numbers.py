"""Item numbers: how they look, and the labels they stand behind. Nothing is ever derived from one."""

from __future__ import annotations

import re
from functools import lru_cache

from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import quantity
from mateproof.sheets.labels import meaning

_LABEL = re.compile(
    r"(?:manufacturer(?:'s)? )?"
    r"(?:part|article|item|order(?:ing)?|product|material|catalog(?:ue)?|model|stock)[ -]?"
    r"(?:numbers?|no\.?|nos\.?|nr\.?|codes?|#)(?: \(.{1,40}\))?"
    r"|best\.?-? ?nr\.?"
    r"|(?:bestell|artikel|material|sach|teile|produkt|ident|katalog)-? ?(?:nummern?|nr\.?)(?: \(.{1,40}\))?"
    r"|mlfb(?:[ -]?(?:number|no\.?|nr\.?|nummer))?|p/n|mpn|part ?#|(?:article|order) code",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./,:_+#()-]{1,40}\Z")
_TOKEN = re.compile(r"(?=(?:.*\d){3})[A-Z0-9][A-Za-z0-9./_-]{4,30}\Z")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\Z")


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Return whether a label says that an item number stands behind it."""
    label = clean(text).rstrip(":").strip()
    known = meaning(label)
    return known.property.id == "item_number" if known else _LABEL.fullmatch(label) is not None


def is_item(text: str) -> bool:
    """Return whether a text behind such a label can be an item number."""
    text = clean(text)
    if not _ITEM.match(text) or _DATE.match(text) or len(text.split()) > 6:
        return False
    measured = quantity(text)
    return not (measured and measured.unit)


def is_token(text: str) -> bool:
    """Return whether a word without a label looks like an item number and like nothing else."""
    return (_TOKEN.match(text) is not None and not _DATE.match(text) and quantity(text) is None) or _is_plain(
        text
    )


def _is_plain(text: str) -> bool:
    return text.isdigit() and 6 <= len(text) <= 12
