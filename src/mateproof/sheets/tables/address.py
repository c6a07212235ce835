"""The maker's address as sheets print it: a name, a street, a town with its code, then phone and web.

The pieces stand on lines of their own or between bars. A street and a town one after the other are an
address where a street is called one, or a firm, a phone or a web address stands beside them; what else is
near them is none of the maker's, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.collector import Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.vocabulary.values import Text

_STREET = re.compile(r"[A-ZÄÖÜ][\w.'’ -]{2,40} \d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4})?\Z")
_TOWN = re.compile(r"(?:[A-Z]{1,3}-)?\d{4,5} [A-ZÄÖÜ][^\W\d_][\w./ -]{1,40}(?:, [A-Z][\w ]{2,30})?\Z")
_CALLED = re.compile(r"(?:stra(?:ß|ss)e|str\.|weg|allee|platz|ring|gasse|street|road) \d", re.IGNORECASE)
_FIRM = re.compile(r"\b(?:GmbH|AG|KG|SE|Inc\.?|Ltd\.?|LLC|B\.V\.|S\.p\.A\.)(?!\w)")
_NUMBER = r"[+(]?\d[\d ()/.+-]{5,24}\d"
_FIELDS = {
    "maker_phone": re.compile(rf"(?i:phone|tel\.?|telephone|telefon|fon)[:.]* ?(?P<value>{_NUMBER})\Z"),
    "maker_fax": re.compile(rf"(?i:fax|telefax)[:.]* ?(?P<value>{_NUMBER})\Z"),
    "maker_email": re.compile(r"(?i:e-?mail: ?)?(?P<value>[\w.+-]{1,40}@[\w-]+(?:\.[\w-]+){1,4})\Z"),
    "maker_web": re.compile(r"(?i:(?:web|internet): ?)?(?P<value>(?:https?://)?www\.[\w-]+(?:\.[\w-]+){1,3})\Z"),
}  # fmt: skip
_MAY_BE = re.compile(r"(?<!\d)\d{4,5} [A-ZÄÖÜ]")
_BARS = re.compile(r" ?[|•·] ?")
_BELOW = 3
_LONGEST = 60


class Address(NamedTuple):
    """The name above the street, what the block states, and the numbers of its lines."""

    name: str = ""
    line: Line | None = None
    stated: tuple[tuple[Line, Statement], ...] = ()
    lines: frozenset[int] = frozenset()


_Piece = tuple[Line, str]


def find(lines: Sequence[Line]) -> Address:
    """Return the first address; an empty one where the sheet has none."""
    for index, line in enumerate(lines):
        if _may_be(line.text) and not line.is_row:
            near = list(_pieces(lines[max(index - 2, 0) : index + _BELOW + 1]))
            found = _block(near, line)
            if found:
                return found
    return Address()


@lru_cache(maxsize=8192)
def _may_be(text: str) -> bool:
    """Return whether a line may hold a town with its code; the lines of a maker's sheets come back."""
    return len(text) <= 4 * _LONGEST and _MAY_BE.search(text) is not None


def _pieces(lines: Sequence[Line]) -> Iterator[_Piece]:
    for line in lines:
        yield from ((line, text) for text in _BARS.split(clean(line.text)) if text)


def _block(near: Sequence[_Piece], line: Line) -> Address | None:
    for at in range(1, len(near)):
        (above, street), (on, town) = near[at - 1], near[at]
        if on is not line or not (_TOWN.match(town) and _STREET.match(street)):
            continue
        fields = list(_fields(near[at + 1 :]))
        named = near[at - 2] if at > 1 else None
        if not (_CALLED.search(street) or fields or (named and _FIRM.search(named[1]))):
            continue
        told = [(above, "maker_street", street), (on, "maker_town", town), *fields]
        return _address(named, told)
    return None


def _address(named: _Piece | None, told: Sequence[tuple[Line, str, str]]) -> Address:
    stated = tuple((on, Statement(name, Text(text), label="Address", raw=text)) for on, name, text in told)
    own = frozenset(on.number for on, _, _ in told)
    is_name = named is not None and not named[0].is_row and 1 < len(named[1]) <= _LONGEST
    if named is None or not is_name or not named[1][0].isalpha():
        return Address("", None, stated, own)
    return Address(named[1], named[0], stated, own | {named[0].number})


def _fields(below: Sequence[_Piece]) -> Iterator[tuple[Line, str, str]]:
    for line, text in below:
        for name, pattern in _FIELDS.items():
            found = pattern.match(text)
            if found:
                yield line, name, found["value"]
