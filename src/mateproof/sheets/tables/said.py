"""Entries become statements: which label of a path the dictionary knows, and how pieces of a value are read.

A label under a parent label means a property only where the dictionary knows the two together, or where one
of them adds nothing but "rated value": "during storage" under "ambient temperature" is never read as the
ambient temperature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mateproof.sheets.collector import BETWEEN
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import meaning
from mateproof.sheets.rows import Row, stated
from mateproof.vocabulary.values import Text

_NEUTRAL = re.compile(
    r"(?:the )?(?:rated value|value|nominal value|bemessungswert|nennwert|wert)\Z", re.IGNORECASE
)


_BEGINS = re.compile(
    r"(?<!\w)(?:initial(?:ly)?|after|before|anfangs|nach|vor)\b[^/:\d]{0,50}?[/:]", re.IGNORECASE
)
_WHEN = re.compile(
    r"(?P<when>(?:initial(?:ly)?|after|before|anfangs|nach|vor)\b[^/:\d]{0,50}?) ?[/:] ?(?P<value>.*?\d.*)",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=16384)
def said(path: tuple[str, ...], raw: tuple[str, ...], read: str, standard: str) -> tuple[Row, ...]:
    """Return what a label and its value state; several rows where several lines are several values."""
    label = _label(path)
    under = _qualified(" ".join(raw))
    if under:
        return tuple(
            _printed(_under(stated(label, text, standard), when), path, text) for when, text in under
        )
    if read:
        return (_printed(stated(label, read, standard), path, " ".join(raw)),)
    if len(raw) == 1:
        return (_printed(stated(label, raw[0], standard), path, raw[0]),)
    whole = " ".join(raw)
    for joined in (whole, " / ".join(raw)):
        row = stated(label, joined, standard)
        if _is_typed(row):
            return (_printed(row, path, whole),)
    if raw[-1].startswith("("):  # a remark that the grammar does not take stands aside
        return tuple(_printed(row, path, whole) for row in said(path, raw[:-1], read, standard))
    each = [stated(label, piece, standard) for piece in raw]
    if each and all(map(_is_typed, each)):
        return tuple(_printed(row, path, piece) for row, piece in zip(each, raw, strict=True))
    return (_printed(stated(label, whole, standard), path, whole),)


def _qualified(text: str) -> list[tuple[str, str]]:
    """Return values with what they hold under: "Initial value / 10 mΩ max. After tests / 20 mΩ max."."""
    if "/" not in text and ":" not in text:
        return []
    starts = [match.start() for match in _BEGINS.finditer(text)]
    if not starts or starts[0]:
        return []
    pieces = [text[start:end].strip(" ,;") for start, end in pairwise([*starts, len(text)])]
    parted = [match for match in map(_WHEN.match, pieces) if match]
    return [(match["when"].strip(), match["value"]) for match in parted]


def _under(row: Row, when: str) -> Row:
    told = (one._replace(conditions={**one.conditions, "note": when}) for one in row.statements)
    return Row(tuple(told), row.understood)


def _label(path: tuple[str, ...]) -> str:
    """Return the label to look up."""
    if len(path) == 1:
        return path[0]
    return next((text for text in _whole(path) if meaning(text)), " ".join(path))


def _whole(path: tuple[str, ...]) -> Iterator[str]:
    yield " ".join(path)
    yield ", ".join(path)
    yield f"{path[0]} ({', '.join(path[1:])})"
    rest = [text for text in path if not _NEUTRAL.match(clean(text))]
    if len(rest) < len(path):
        yield " ".join(rest)
        yield ", ".join(rest)


def _is_typed(row: Row) -> bool:
    return row.understood and not any(
        one.value is None or isinstance(one.value, Text) for one in row.statements
    )


def _printed(row: Row, path: tuple[str, ...], raw: str) -> Row:
    """Return the row with the label and the value as they stand on the sheet."""
    label = BETWEEN.join(path)
    told = tuple(one._replace(label=label, raw=raw) for one in row.statements)
    return Row(told, row.understood, row.is_marking)
