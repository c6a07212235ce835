"""The maker on the back of a flyer: the name of a company, and phone, fax and web lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mateproof.sheets.collector import Statement
from mateproof.sheets.contact import is_phone
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import meaning
from mateproof.vocabulary.values import Text

_COMPANY = re.compile(
    r"[A-ZÄÖÜ0-9][\w&.,'® -]{1,60}? ?\b(?:GmbH(?: & Co\. ?KG)?|AG|KG|SE|Inc\.?|Ltd\.?|LLC|Corp\.?|Corporation"
    r"|S\.A\.S?|SAS|B\.V\.|S\.p\.A\.)\Z"
)
_FIELD = re.compile(r"(?P<label>[\w-]{2,12}): ?(?P<value>\S.{3,60})\Z")
_HOST = re.compile(r"(?:https?://)?www\.(?P<brand>[\w-]+)\.[\w.-]+\Z", re.IGNORECASE)
_NEAR = 10  # lines that an address block has at most
_OWN = ("maker_phone", "maker_fax", "maker_email", "maker_web")


def address(lines: Sequence[Line]) -> list[tuple[Line, Statement]]:
    """Return name and fields of the first address block; none without a company above a phone line."""
    for index, line in enumerate(lines):
        near = lines[index + 1 : index + _NEAR]
        if _COMPANY.match(line.text) and any(map(is_phone, near)):
            return [
                (line, Statement("maker", Text(line.text), label="Address", raw=line.text)),
                *_fields(near),
            ]
    return []


def brand(stated: Sequence[tuple[Line, Statement]]) -> str:
    """Return the word of the maker's name that its web address repeats; else the whole name; "" for none."""
    if not stated:
        return ""
    name = stated[0][1].raw
    hosts = [_HOST.match(one.raw) for _, one in stated]
    brands = {host["brand"].casefold() for host in hosts if host}
    return next((word for word in name.split() if word.casefold() in brands), name)


def _fields(near: Sequence[Line]) -> Iterator[tuple[Line, Statement]]:
    for line in near:
        field = _FIELD.match(clean(line.text))
        if field is None:
            continue
        known = meaning(field["label"])
        name = known.property.id if known else "maker_web" if _HOST.match(field["value"]) else ""
        if name in _OWN:
            yield line, Statement(name, Text(field["value"]), label=field["label"], raw=field["value"])
