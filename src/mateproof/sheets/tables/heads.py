"""Head rows: what each column of a table is, so that a row below it becomes entries.

A row is a head only where every cell of it is one of the kinds below; anything else is left a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import meaning
from mateproof.sheets.tables import numbers
from mateproof.sheets.tables.entry import Entry, Product
from mateproof.sheets.tables.pairs import is_measure

_ROLES = {
    "label": r"parameters?|propert(?:y|ies)|characteristics?|items?|description|features?|attributes?"
    r"|specifications?|merkmale?|eigenschaft(?:en)?|bezeichnung|benennung|data|daten"
    r"|technical data|technische daten",
    "value": r"values?|ratings?|werte?|data|daten|specifications?|standard|rated value|details",
    "unit": r"units?|einheit(?:en)?|dim\.?|uom",
    "min": r"min(?:\.|imum|imal)?",
    "typ": r"typ(?:\.|ical|isch)?|nom(?:\.|inal)?",
    "max": r"max(?:\.|imum|imal)?",
    "symbol": r"symbols?|formelzeichen|abbreviation|zeichen|sym\.?",
    "tol": r"tol\.?|tolerances?|toleranz(?:en)?",
    "note": r"(?:test )?conditions?|notes?|remarks?|comments?|bemerkung(?:en)?|bedingung(?:en)?|hinweis(?:e)?"
    r"|anmerkung(?:en)?|prüfbedingung(?:en)?|standards?|norm(?:en)?",
}
_ROLE = {role: re.compile(rf"(?:{pattern})\Z", re.IGNORECASE) for role, pattern in _ROLES.items()}
_CATEGORY = re.compile(r"\(?(?P<category>IV|I{1,3}) ?/ ?(?P<degree>[1-4])\)?\Z")
_GROUP = re.compile(r"(?:use ?group )?\(?(?P<group>[B-F])\)?\Z", re.IGNORECASE)
RATED = frozenset(
    {"rated_voltage", "rated_impulse_voltage", "rated_current", "conductor_awg", "cross_section"}
)
"""What is rated for a category or a use group; the width of an item under the same columns is not."""
_LONGEST = 40
_PLAIN = (
    re.compile(
        r"(?:parameters?|propert(?:y|ies)|characteristics?|features?|attributes?|merkmale?|eigenschaft(?:en)?)\Z",
        re.IGNORECASE,
    ),
    re.compile(r"(?:values?|wert|werte)\Z", re.IGNORECASE),
)
_PRINTED = ("value", "min", "typ", "max", "unit", "tol")
_BOUND = {"min": "≥", "max": "≤", "typ": "approx."}


class Column(NamedTuple):
    """One column: its role, and the conditions or the label or the item that its head names."""

    role: str
    text: str = ""
    conditions: Mapping[str, str] = {}


class Head(NamedTuple):
    """The columns of a table; the first is that of the labels, or of the names of the rows.

    `item` is the column of item numbers in a table of items, -1 in any other table.
    """

    columns: tuple[Column, ...]
    item: int = -1

    def pieces(
        self, line: Line, cells: tuple[str, ...], path: tuple[str, ...]
    ) -> Iterator[Entry | Product] | None:
        """Return what a row below states; None where the row does not fit."""
        if len(cells) > len(self.columns):
            return None
        if self.item >= 0:
            return self._product(line, cells)
        full = len(cells) == len(self.columns)
        roles = {column.role for column in self.columns[1:]}
        if roles == {"conditions"}:
            known = meaning(cells[0])
            fits = full and known is not None and known.property.id in RATED
            return self._rated(line, cells, path) if fits else None
        if "property" in roles:
            return self._crossed(line, cells) if full else None
        return self._worded(line, cells, path)

    def _product(self, line: Line, cells: tuple[str, ...]) -> Iterator[Product] | None:
        number = cells[self.item] if len(cells) > self.item else ""
        if not numbers.is_item(number):
            return None
        rest = [
            (column.text, cell)
            for index, (column, cell) in enumerate(zip(self.columns, cells, strict=False))
            if index != self.item and column.text and cell
        ]
        return iter([Product(line, self.columns[self.item].text, number, tuple(rest))])

    def _crossed(self, line: Line, cells: tuple[str, ...]) -> Iterator[Entry]:
        """Columns are properties, and the first cell of a row says under which condition they hold."""
        name = _column(cells[0])
        for column, cell in zip(self.columns[1:], cells[1:], strict=True):
            if cell:
                note = name.conditions if name.role == "conditions" else {"note": clean(cells[0])}
                yield Entry(line, (column.text,), (cell,), conditions=note if cells[0] else {})

    def _rated(self, line: Line, cells: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Entry]:
        for column, cell in zip(self.columns[1:], cells[1:], strict=True):
            if cell:
                yield Entry(line, (*path, cells[0]), (cell,), conditions=column.conditions)

    def _worded(self, line: Line, cells: tuple[str, ...], path: tuple[str, ...]) -> Iterator[Entry]:
        found = dict(zip((column.role for column in self.columns), cells, strict=False))
        note = {"note": clean(found["note"])} if found.get("note", "") not in {"", "-", "–"} else {}
        raw = tuple(filter(None, (found.get(role, "") for role in _PRINTED)))
        if raw:
            yield Entry(line, (*path, cells[0]), (" ".join(raw),), _read(found), note)


def _read(found: Mapping[str, str]) -> str:
    """Return the text to read: the columns min. and max. are the ends of one range."""
    unit = "".join(f" {found[role]}" for role in ("unit", "tol") if _told(found.get(role, "")))
    low, high, typical = (_told(found.get(role, "")) for role in ("min", "max", "typ"))
    value = _told(found.get("value", ""))
    told = [text for text in (value, low, high, typical) if text]
    if value and len(told) == 1:
        return value if unit.strip() and value.endswith(unit.strip()) else f"{value}{unit}"
    if low and high and len(told) == 2:
        return f"{low} ... {high}{unit}"
    if len(told) == 1:
        sign = _BOUND["min" if low else "max" if high else "typ"]
        return f"{sign} {told[0]}{unit}"
    return " ".join(told)


def _told(cell: str) -> str:
    return "" if clean(cell) in {"-", "–", "—"} else cell


@lru_cache(maxsize=4096)
def head(cells: tuple[str, ...]) -> Head | None:
    """Return the head of a table that a row is; None for a row of data."""
    if len(cells) < 2 or any(is_measure(cell) and not numbers.is_item(cell) for cell in cells[1:]):
        return None
    columns = tuple(map(_column, cells))
    roles = [column.role for column in columns[1:]]
    items = [index for index, cell in enumerate(cells) if cell and numbers.is_label(cell)]
    if len(items) == 1 and len(cells) > 2 and all(len(cell) <= _LONGEST for cell in cells):
        known = sum(column.role != "" for index, column in enumerate(columns) if index != items[0])
        named = tuple(column._replace(text=clean(cell)) for column, cell in zip(columns, cells, strict=True))
        return Head(named, items[0]) if known else None
    if "" in roles:
        return None
    if set(roles) == {"property"} and len(roles) > 1 and columns[0].role != "property":
        return Head(columns)
    measured = "unit" in roles or {"min", "max"} <= set(roles)
    if not columns[0].role and not (measured and len(roles) > 1):
        return None
    if set(roles) <= {"value", "unit", "min", "typ", "max", "symbol", "note", "tol", "blank"}:
        spoken = len(roles) > 1 and (measured or columns[0].role in {"label", "blank"})
        return Head((Column("label"), *columns[1:])) if spoken and len(set(roles)) == len(roles) else None
    return Head((Column("label"), *columns[1:])) if set(roles) == {"conditions"} and len(roles) > 1 else None


def is_plain(cells: tuple[str, ...]) -> bool:
    """Return whether a row of two cells is the head of a table of labels and values: it states nothing."""
    return len(cells) == 2 and all(one.match(clean(cell)) for one, cell in zip(_PLAIN, cells, strict=True))


def _column(cell: str) -> Column:
    text = clean(cell).rstrip(":")
    if not text:
        return Column("blank")
    category = _CATEGORY.match(text)
    if category:
        rated = {"overvoltage_category": category["category"], "pollution_degree": category["degree"]}
        return Column("conditions", text, rated)
    group = _GROUP.match(text)
    if group:
        return Column("conditions", text, {"use_group": group["group"].upper()})
    role = next((role for role, pattern in _ROLE.items() if pattern.match(text)), "")
    return Column(role or ("property" if meaning(text) else ""), text)
