"""The maker's address block: name, street, town, then "Phone: … | Fax: …" and "Email: … | Web: …".

The block is found by its phone line. It comes back on every page; the first one gives the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mateproof.sheets.collector import Collector
from mateproof.sheets.document import Document, Line
from mateproof.sheets.labels import meaning

_PHONE = re.compile(r"(?:phone|telefon|tel\.): ?\+?\d", re.IGNORECASE)
_FIELD = re.compile(r"(?P<label>[\w-]+): ?(?P<value>\S.*)\Z")
_HOST = re.compile(r"\bwww\.(?P<brand>[\w-]+)\.", re.IGNORECASE)
_SHORT = ("Inc.", "Ltd.", "Co.", "Corp.")
_NUMBER, _CODE = re.compile(r"\d"), re.compile(r"\d{3}")
_ABOVE = ("maker", "maker_street", "maker_town")


class Address(NamedTuple):
    """The first block (lines above the phone line, lines of fields) and all lines outside blocks."""

    maker: str
    above: tuple[Line, ...]
    fields: tuple[Line, ...]
    rest: tuple[Line, ...]


def is_phone(line: Line) -> bool:
    """Return whether a line is the phone line of an address block."""
    return _PHONE.match(line.text) is not None


def find(document: Document) -> Address:
    """Return the address block of a document, and its other lines."""
    lines = document.lines
    phones = [index for index, line in enumerate(lines) if line.text[0] in "PpTt" and is_phone(line)]
    first = next((phone for phone in phones if _is_address(lines[max(phone - 3, 0) : phone])), None)
    if first is None:
        return Address("", (), (), lines)
    above, fields = lines[first - 3 : first], lines[first : first + 2]
    if document.open_end and fields[-1] is lines[-1]:  # it may be cut, and half a number is no number
        fields = fields[:-1]
    block = {line.text for line in (*above, *fields)}
    # Only lines that repeat the first block leave: anything else in a later one is read.
    near = {index for phone in phones for index in range(max(phone - 3, 0), min(phone + 2, len(lines)))}
    rest = _without(lines, sorted(index for index in near if lines[index].text in block))
    return Address(_brand(above[0].text, fields), above, fields, rest)


def _without(lines: tuple[Line, ...], taken: Iterable[int]) -> tuple[Line, ...]:
    """Return the lines between those with the indices `taken`, which rise."""
    rest: list[Line] = []
    start = 0
    for index in taken:
        rest += lines[start:index]
        start = index + 1
    return (*rest, *lines[start:])


def _is_address(above: tuple[Line, ...]) -> bool:
    """Name, street with its number, town with its code: where one is cut out, a sentence stands for it.

    A line with "|" is the title of the sheet, or another phone line.
    """
    if len(above) != len(_ABOVE) or any("|" in line.text for line in above):
        return False
    name, street, town = (line.text for line in above)
    is_name = not name.endswith((".", ":", "?", "!")) or name.endswith(_SHORT)
    return is_name and _NUMBER.search(street) is not None and _CODE.search(town) is not None


def _brand(name: str, fields: tuple[Line, ...]) -> str:
    """Return the word of the maker's name that its web address repeats; else the whole name."""
    hosts = (_HOST.search(line.text) for line in fields)
    brands = {host["brand"].casefold() for host in hosts if host}
    return next((word for word in name.split() if word.casefold() in brands), name)


def state(into: Collector, address: Address) -> None:
    """State the facts of the first block."""
    for name, line in zip(_ABOVE, address.above, strict=False):
        into.words(line, name, line.text, "Address")
    for line in address.fields:
        for piece in line.text.split("|"):
            field = _FIELD.match(piece.strip())
            known = meaning(field["label"]) if field else None
            if field and known:
                into.words(line, known.property.id, field["value"].strip(), field["label"])
            else:
                into.missed(line, piece.strip())
