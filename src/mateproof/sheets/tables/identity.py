"""Which item a sheet is about: a labelled row, a title line, or a word that title and web address repeat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import clean, heading
from mateproof.sheets.tables import numbers
from mateproof.sheets.tables.entry import Entry, Piece

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
    r"[A-Z0-9][\w.®™/-]*(?: [\w.®™/-]+){0,3}[ -](?:series|connectors?|serie|steckverbinder)\Z"
    r"|(?:series|serie) [A-Z0-9][\w.-]{1,15}\Z",
    re.IGNORECASE,
)
_HEAD_LINES = 25


class Identity(NamedTuple):
    """An item number with its line and label; `is_family` tells that it is the name of a series instead."""

    item: str
    line: Line
    label: str
    is_family: bool = False


def find(document: Document, pieces: Iterable[Piece]) -> Identity | None:
    """Return what the sheet is about; None where it does not say so beyond doubt."""
    return _row(pieces) or _title(document.lines[:_HEAD_LINES]) or _repeated(document.lines)


def family(lines: Sequence[Line]) -> Identity | None:
    """Return the series that a sheet is about, by the name that it prints at its head."""
    for line in lines[:_HEAD_LINES]:
        name = clean(heading(line.text))
        if not line.is_row and len(name) <= 40 and _FAMILY.match(name):
            return Identity(name, line, "Title", is_family=True)
    return None


def _row(pieces: Iterable[Piece]) -> Identity | None:
    for piece in pieces:
        if isinstance(piece, Entry) and piece.item is None and len(piece.path) == 1:
            label, item = piece.path[0], clean(" ".join(piece.raw))
            if numbers.is_label(label) and numbers.is_item(item):
                return Identity(item, piece.line, label)
    return None


def _title(lines: Sequence[Line]) -> Identity | None:
    for index, line in enumerate(lines):
        text = clean(heading(line.text))
        match = _TITLE.match(text)
        if match:
            found = _named(match["item"], line, text)
            if found:
                return found
        if _BARE.match(text):
            below = lines[index + 1 : index + 2]
            named = [one for one in below if len(one.text.split()) == 1 and numbers.is_token(one.text)]
            if named:
                return Identity(named[0].text, named[0], text)
    return None


def _named(text: str, line: Line, title: str) -> Identity | None:
    if numbers.is_token(text) or (" " not in text and numbers.is_item(text) and len(text) > 4):
        return Identity(text, line, title.removesuffix(text).strip(" :|–-"))
    match = _LABELLED.match(text.strip(" |"))
    if match and numbers.is_label(match["label"]) and numbers.is_item(match["item"]):
        return Identity(match["item"], line, match["label"])
    return None


def _repeated(lines: Sequence[Line]) -> Identity | None:
    """A word of the first lines that a web address on the sheet ends with."""
    ends = {end for line in lines for end in _ends(line.text)}
    for line in lines[:_HEAD_LINES]:
        if _ADDRESS.search(line.text):
            continue
        for word in re.split(r"[\s|]+", line.text):
            if numbers.is_token(word) and word.casefold() in ends:
                return Identity(word, line, "")
    return None


def _ends(text: str) -> Iterator[str]:
    for address in _ADDRESS.findall(text):
        path = re.split(r"[?#]", address.rstrip(".,;)"))[0].rstrip("/")
        yield path.rpartition("/")[2].casefold()
        yield address.rstrip(".,;)/").rpartition("=")[2].casefold()
