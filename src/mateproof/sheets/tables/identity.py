"""Which item a sheet is about: a labelled row, a title line, or a word that title and web address repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import clean, heading
from mateproof.sheets.labels import meaning
from mateproof.sheets.tables import numbers
from mateproof.sheets.tables.entry import Entry, Heading, Loose, Piece
from mateproof.sheets.tables.related import is_about_others

_TITLE = re.compile(
    r"(?:technical |product |technisches |produkt)?(?:data ?sheet|datenblatt)\b[ :|–-]*(?P<item>\S.{2,38})\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:technical |product |technisches |produkt)?(?:data ?sheet|datenblatt)\Z", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LABELLED = re.compile(r"(?P<label>[^:|]{2,40}?)(?:: ?| (?=\S+\Z))(?P<item>\S.*)\Z")
_FAMILY = re.compile(
    r"[A-Z0-9][\w.®™/-]*(?: [\w.®™/-]+){0,3}[ -](?:series|serie)\Z"
    # "Example Connectors" is a maker, "power connector" any: a series has a code.
    r"|(?-i:(?!(?:PLUG|MALE|WIRE|DATA|FLAT|PIN|PCB|USB|RF|DIN|AC|DC)\b)[A-Z]{1,4}|[A-Z]\S*\d\S*)"
    r"(?: [\w.®™/-]+){0,2}[ -](?:connectors?|steckverbinder)\Z"
    r"|(?:series|serie) [A-Z0-9][\w.-]{1,15}\Z",
    re.IGNORECASE,
)
_HEAD_LINES, _TITLE_LINES, _LONGEST_TITLE = 25, 5, 120


class Identity(NamedTuple):
    """An item number with its line and label; `is_family` tells that it is the name of a series instead."""

    item: str
    line: Line
    label: str
    is_family: bool = False


def find(document: Document, pieces: Sequence[Piece]) -> Identity | None:
    """Return what the sheet is about; None where it does not say so beyond doubt."""
    lines = document.lines
    found = _row(pieces) or _title(lines[:_HEAD_LINES]) or _repeated(lines) or _internal(pieces)
    return found or _ending(lines[:_TITLE_LINES])


def family(lines: Sequence[Line]) -> Identity | None:
    """Return the series that a sheet is about, by the name that it prints at its head."""
    for line in lines[:_HEAD_LINES]:
        name = clean(heading(line.text))
        if not line.is_row and len(name) <= 40 and _FAMILY.match(name):
            return Identity(name, line, "Title", is_family=True)
    return None


def _own(pieces: Iterable[Piece]) -> Iterator[Entry]:
    """Yield the rows that may name the item: what stands under "Accessories" names others, down to the end.

    Only above all rows such words are no heading of a section, but a way to it.
    """
    rows, others = False, False
    for piece in pieces:
        if isinstance(piece, Heading | Loose) and is_about_others(piece.text):
            if rows:
                return
            others = True
        elif isinstance(piece, Heading):
            others = False
        elif isinstance(piece, Entry) and not others:
            rows = True
            if piece.item is None and len(piece.path) == 1:
                yield piece


def _row(pieces: Iterable[Piece]) -> Identity | None:
    for piece in _own(pieces):
        label, item = piece.path[0], clean(" ".join(piece.raw))
        if numbers.is_label(label) and numbers.is_item(item):
            return Identity(item, piece.line, label)
    return None


def _internal(pieces: Iterable[Piece]) -> Identity | None:
    """The maker's own number, where a sheet prints no other."""
    for piece in _own(pieces):
        item = clean(" ".join(piece.raw))
        if _is_internal(piece.path[0]) and numbers.is_item(item):
            return Identity(item, piece.line, piece.path[0])
    return None


def _ending(lines: Sequence[Line]) -> Identity | None:
    """A title that ends in a label and its number: "Plug 3-pole, part no.: 4711-001"."""
    for line in lines:
        before, mark, item = clean(line.text).rpartition(": ")
        if not mark or line.is_row or len(line.text) > _LONGEST_TITLE or " " in item:
            continue
        words = before.split(" ")
        labels = (" ".join(words[at:]) for at in range(max(len(words) - 4, 0), len(words)))
        label = next((one for one in labels if numbers.is_label(one) or _is_internal(one)), "")
        if label and numbers.is_item(item):
            return Identity(item, line, label)
    return None


def _is_internal(label: str) -> bool:
    known = meaning(label)
    return known is not None and known.property.id == "internal_number"


def _title(lines: Sequence[Line]) -> Identity | None:
    for index, line in enumerate(lines):
        text = _titled(line.text)
        match = _TITLE.match(text) if text else None
        if match:
            found = _named(match["item"], line, text)
            if found:
                return found
        if text and _BARE.match(text):
            below = lines[index + 1 : index + 2]
            named = [one for one in below if len(one.text.split()) == 1 and numbers.is_token(one.text)]
            if named:
                return Identity(named[0].text, named[0], text)
    return None


@lru_cache(maxsize=4096)
def _titled(text: str) -> str:
    """Return the words of a line that begins as the title of a data sheet; "" for any other."""
    words = clean(heading(text))
    return words if _TITLE.match(words) or _BARE.match(words) else ""


def _named(text: str, line: Line, title: str) -> Identity | None:
    if numbers.is_token(text) or (" " not in text and numbers.is_item(text) and len(text) > 4):
        return Identity(text, line, title.removesuffix(text).strip(" :|–-"))
    match = _LABELLED.match(text.strip(" |"))
    if match and numbers.is_label(match["label"]) and numbers.is_item(match["item"]):
        return Identity(match["item"], line, match["label"])
    return None


def _repeated(lines: Sequence[Line]) -> Identity | None:
    """A word of the first lines that a web address on the sheet ends with."""
    ends = {end for line in lines if _may_have_address(line.text) for end in _ends(line.text)}
    if not ends:
        return None
    for line in lines[:_HEAD_LINES]:
        if _ADDRESS.search(line.text):
            continue
        for word in re.split(r"[\s|]+", line.text):
            if numbers.is_token(word) and word.casefold() in ends:
                return Identity(word, line, "")
    return None


def _may_have_address(text: str) -> bool:
    """Told in a quarter of the time that looking for an address takes in lines that have none."""
    return "://" in text or "www." in text.lower()


def _ends(text: str) -> Iterator[str]:
    for address in _ADDRESS.findall(text):
        path = re.split(r"[?#]", address.rstrip(".,;)"))[0].rstrip("/")
        yield path.rpartition("/")[2].casefold()
        yield address.rstrip(".,;)/").rpartition("=")[2].casefold()
