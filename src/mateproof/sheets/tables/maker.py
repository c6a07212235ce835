"""Whose sheet it is, as far as it says so itself: a row, a copyright line, a firm's name, a web address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.tables.entry import Entry, Piece

_LABEL = re.compile(
    r"(?:manufacturer(?:'s)?(?: name)?|maker|brand(?: name)?|supplier|hersteller(?:name)?|marke)\Z",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:[ ,]|©|\(c\)|copyright|by|\d{4}(?: ?[-–] ?\d{4})?)* ?"
    r"(?P<name>[^\d\s|].{1,60}?)"
    r"(?:[ ,]+\d{4}(?: ?[-–] ?\d{4})?)?(?: ?[.|,;•·-] .*|[.|,;]? ?(?:all rights|alle rechte).*|\.)?\Z",
    re.IGNORECASE,
)
_FORM = (
    r"(?:GmbH(?: (?:&|\+) Co\.? (?:[A-ZÄÖÜ][\w.-]+ ){0,3}KG(?:aA)?)?|AG(?: & Co\.? KG)?|KG|SE"
    r"|Inc\.?|Ltd\.?|LLC|Corp(?:oration|\.)?|S\.?p\.?A\.?|B\.?V\.?)"
)
_FIRM = re.compile(rf"(?P<name>[A-ZÄÖÜ0-9][\w&.+®' -]{{1,50}}? (?:Co\.,? )?{_FORM})(?=[\s,;|·•]|\Z)")
_MAY_RIGHT = re.compile(r"©|[Cc]opyright|COPYRIGHT|\([cC]\)")
_MAY_FIRM = re.compile(rf"\b{_FORM}")
_HOST = re.compile(r"(?:https?://|www\.)(?:www\.)?(?P<host>[A-Za-z0-9-]+)\.[A-Za-z]{2,}", re.IGNORECASE)
_HOSTS = 3
_REST = re.compile(r"[\s.,]*(?:all rights reserved|alle rechte vorbehalten).*", re.IGNORECASE)


class Maker(NamedTuple):
    """The name as printed, with its place; the name is "" where the sheet does not say."""

    name: str
    line: Line | None = None
    label: str = ""


def find(lines: Sequence[Line], pieces: Iterable[Piece], above: Maker | None = None) -> Maker:
    """Return the maker; `above` is the name that stands above a street and a town."""
    return _row(pieces) or _right(lines) or above or _firm(lines) or _host(lines) or Maker("")


@lru_cache(maxsize=4096)
def _is_label(label: str) -> bool:
    return _LABEL.match(clean(label).rstrip(":")) is not None


def _row(pieces: Iterable[Piece]) -> Maker | None:
    for piece in pieces:
        if isinstance(piece, Entry) and len(piece.path) == 1 and _is_label(piece.path[0]):
            name = clean(" ".join(piece.raw))
            if name and len(name) <= 60:
                return Maker(name, piece.line, piece.path[0])
    return None


@lru_cache(maxsize=8192)
def _may_name(text: str) -> tuple[bool, bool]:
    """Return whether a line may say who has its copyright, and whether it may name a firm."""
    return _MAY_RIGHT.search(text) is not None, _MAY_FIRM.search(text) is not None


def _right(lines: Sequence[Line]) -> Maker | None:
    for line in lines:
        if not _may_name(line.text)[0]:
            continue
        text = clean(line.text)
        start = re.search(r"©|\(c\)|\bcopyright\b", text, re.IGNORECASE)
        match = _RIGHT.match(text[start.start() :]) if start else None
        name = _REST.sub("", match["name"]).strip(" .,|-–") if match else ""
        if name and len(name.split()) <= 6:
            return Maker(name, line, "©")
    return None


def _firm(lines: Sequence[Line]) -> Maker | None:
    """The firm named most often; of equals the first."""
    found: Counter[str] = Counter()
    first: dict[str, Line] = {}
    for line in lines:
        if not _may_name(line.text)[1]:
            continue
        for piece in re.split(r" ?[|·•\t] ?| [–-] ", "\t".join(map(clean, line.cells))):
            match = _FIRM.match(piece)
            if match:
                found[match["name"]] += 1
                first.setdefault(match["name"], line)
    if not found:
        return None
    name = found.most_common(1)[0][0]
    return Maker(name, first[name])


def _host(lines: Sequence[Line]) -> Maker | None:
    """The name in the web address, as the sheet prints it in words; a host alone is no name."""
    hosts = Counter(
        match["host"].casefold()
        for line in lines
        if "www." in line.text or "://" in line.text
        for match in _HOST.finditer(line.text)
    )
    for host, _ in hosts.most_common(_HOSTS):
        found = _printed(host, lines)
        if found:
            return found
    return None


def _printed(host: str, lines: Sequence[Line]) -> Maker | None:
    """The line that prints the host as words, or else a word that is it, with a capital."""
    word: Maker | None = None
    for line in lines:
        if host[:3] not in line.text.casefold():
            continue
        text = clean(line.text)
        if not _HOST.search(text) and len(text) <= 60 and re.sub(r"[^a-z0-9-]", "", text.casefold()) == host:
            return Maker(text, line)
        words = (
            one.strip(",;:()®™|")
            for one in text.split()
            if "." not in one and "/" not in one and "@" not in one
        )
        if word is None:
            spelt = next((one for one in words if one.casefold() == host and one[0].isupper()), "")
            word = Maker(spelt, line) if spelt else None
    return word
