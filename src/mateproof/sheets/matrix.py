"""Rating matrices: columns that hold for a category, a pollution degree or a use group, one row a rating.

    Ratings per            IEC/EN 60664-1              Approvals per           UL
    Overvoltage category   III     III     II          Use group UL 1059       B      C   D
    Pollution degree       3       2       2           Rated voltage, 1-pole   600 V  –   600 V
    Rated voltage          63 V    160 V   320 V       Nominal current UL      10 A   –   10 A

Each value becomes a statement of its own under the conditions of its column; what cannot be given to one
column for certain is not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import NUMBER
from mateproof.sheets.grammar.units import UNIT
from mateproof.sheets.labels import meaning, standard
from mateproof.vocabulary.properties import PROPERTIES, Property
from mateproof.vocabulary.values import Exact, Text

_PER = re.compile(
    r"(?:ratings?|approvals?|rated data|bemessungsdaten|zulassungen|nenndaten) (?:per|acc\. to|gemäß|nach)"
    r"(?: (?P<standard>(?:IEC|EN|DIN|UL|CSA)\b.*))?\Z",
    re.IGNORECASE,
)
_KEYS = {
    "overvoltage_category": (
        re.compile(r"(?:overvoltage category|überspannungskategorie)()\Z", re.IGNORECASE),
        re.compile(r"IV|I{1,3}\Z"),
    ),
    "pollution_degree": (
        re.compile(r"(?:pollution (?:degree|severity)|verschmutzungsgrad)()\Z", re.IGNORECASE),
        re.compile(r"[1-4]\Z"),
    ),
    "use_group": (
        re.compile(r"(?:use group|anwendungsgruppe)(?: ((?:UL|CSA)\S* ?[\d.]+\d))?\Z", re.IGNORECASE),
        re.compile(r"[A-F]\Z"),
    ),
}
_ONE_POLE = re.compile(r",? \(?(?:1-pole|1-polig)\)?\Z", re.IGNORECASE)
_MORE_POLES = re.compile(
    r",? \(?(?P<n>[2-9])(?: or more poles|- or more pole|- und mehrpolig| oder mehr Pole)\)?\Z"
)
_UL = re.compile(r",? (?:\(UL\)|UL)\Z")
_STANDARD = re.compile(r"(?:(?:IEC|EN|DIN|VDE|UL|CSA)[ /]?)+[A-Z]?\d[\d. -]*\d\Z|(?:UL|CSA)\Z")
_SINGLE = re.compile(rf"{NUMBER} ?(?:{UNIT})?|[-–—]|IV|I{{1,3}}|[A-F]")
_TOKEN = re.compile(rf"{NUMBER} ?(?:{UNIT})(?!\S)|\S+")
_NOMINAL = {"nominal current": "rated_current", "nennstrom": "rated_current",
            "nominal voltage": "rated_voltage", "nennspannung": "rated_voltage"}  # fmt: skip
RATED = frozenset({"rated_voltage", "rated_impulse_voltage", "rated_current"})
"""Properties whose rows are spread over the columns of a matrix."""


@lru_cache(maxsize=4096)
def is_label(text: str) -> bool:
    """Return whether a label is one of a rating matrix."""
    return bool(opens(text) or key_of(text) or rated(text))


class Placed(NamedTuple):
    """A value of a row, and the middle of its place across the page where the file has places."""

    text: str
    middle: float | None = None


@lru_cache(maxsize=2048)
def opens(label: str) -> bool:
    """Return whether a label opens a block of ratings, its standard being the value: "Approvals per"."""
    match = _PER.match(clean(label))
    return match is not None and not match["standard"]


@lru_cache(maxsize=2048)
def opens_with_standard(text: str) -> bool:
    """Return whether label and standard stand in one text: "Approvals per UL 1977"."""
    match = _PER.match(clean(text))
    return match is not None and bool(match["standard"])


@lru_cache(maxsize=2048)
def key_of(label: str) -> tuple[str, str] | None:
    """Return the condition whose values head the columns, and the standard in its label; None otherwise."""
    for key, (pattern, _) in _KEYS.items():
        match = pattern.match(clean(label).rstrip(":"))
        if match:
            return key, standard(match[1]) if match[1] else ""
    return None


@lru_cache(maxsize=2048)
def rated(label: str) -> tuple[Property, Mapping[str, str]] | None:
    """Return the rating that a label means, with the conditions in the label; None for any other label."""
    text, conditions = clean(label).rstrip(":"), {}
    if _ONE_POLE.search(text):
        text, conditions = _ONE_POLE.sub("", text), {"poles": "1"}
    elif more := _MORE_POLES.search(text):
        text, conditions = text[: more.start()], {"poles": f"≥ {more['n']}"}
    text = _UL.sub("", text)
    name = _NOMINAL.get(text.casefold())
    if name:
        return PROPERTIES[name], conditions
    known = meaning(text)
    if known and known.property.id in RATED:
        return known.property, {**known.conditions, **conditions}
    return None


@lru_cache(maxsize=4096)
def is_value(text: str) -> bool:
    """Return whether a cell holds nothing but values of a matrix: a standard, or one value a column."""
    return bool(_STANDARD.match(text)) or all(_SINGLE.fullmatch(part[0]) for part in _TOKEN.finditer(text))


class Matrix:
    """An open block of ratings: the standard it is rated to, and the conditions of its columns.

    It is `lost` when its standard or a row that heads columns could not be read: nobody knows then under
    which conditions its ratings hold, up to the next block.
    """

    def __init__(self) -> None:
        self.standard = ""
        self.columns: list[dict[str, str]] = []
        self.middles: list[float | None] = []
        self.lost = False

    def open(self, label: str, values: Sequence[Placed]) -> list[Statement]:
        """Start a block; what was open before ends. Return the standard as a statement."""
        match = _PER.match(clean(label))
        printed = " ".join(value.text for value in values) or (match["standard"] if match else "") or ""
        known = bool(_STANDARD.match(printed))
        self.standard, self.columns, self.middles = standard(printed) if known else "", [], []
        self.lost = not known
        if not known:
            return []
        return [Statement("rating_standard", Text(self.standard), label=label, raw=printed)]

    def key(self, label: str, values: Sequence[Placed]) -> list[Statement] | None:
        """Read a row that heads the columns; None when its values are no such thing."""
        known = key_of(label)
        tokens = _tokens(values)
        if known is None or not tokens or not all(_KEYS[known[0]][1].match(one.text) for one in tokens):
            self.lost = True
            return None
        name, per = known
        self.lost = self.lost and not per
        if self.lost:
            return None
        if not self._continues(name):
            self.standard = per or ("" if self.columns else self.standard)
            self.columns, self.middles = [{} for _ in tokens], [one.middle for one in tokens]
        places = self._columns(tokens)
        if places is None:
            self.lost = True
            return None
        for place, one in zip(places, tokens, strict=True):
            self.columns[place][name] = one.text
        if name not in PROPERTIES:
            return []
        return [self._named(name, text, label) for text in dict.fromkeys(one.text for one in tokens)]

    def row(self, label: str, values: Sequence[Placed]) -> list[Statement] | None:
        """Read a row of ratings; None when a value cannot be read, or belongs to no column for certain."""
        known = rated(label)
        if known is None or self.lost:
            return None
        tokens = _tokens(values)
        places = self._columns(tokens) if self.columns else ([None] if len(tokens) == 1 else None)
        if places is None:
            return None
        per = {"standard": self.standard} if self.standard else {}
        found = []
        for place, one in zip(places, tokens, strict=True):
            column = self.columns[place] if place is not None else {}
            cell = understand(one.text, known[0])
            if not cell.understood or (place is not None and not column):
                return None
            conditions = {**per, **column, **known[1], **cell.conditions}
            found.append(
                Statement(
                    known[0].id, cell.value, cell.unit, conditions, label, one.text, cell.also, cell.absent
                )
            )
        return found

    def _continues(self, name: str) -> bool:
        """Category and degree stand above one another; anything else begins other columns."""
        keys = {key for column in self.columns for key in column}
        return bool(keys) and name not in keys and "use_group" not in keys | {name}

    def _named(self, name: str, text: str, label: str) -> Statement:
        per = {"standard": self.standard} if self.standard else {}
        value = Exact(float(text)) if text.isdigit() else Text(text)
        return Statement(name, value, "", per, label, text)

    def _columns(self, tokens: Sequence[Placed]) -> Sequence[int] | None:
        """Return the column of each value: by order where all are there, else by place; None if unsure."""
        if len(tokens) == len(self.columns):
            return range(len(tokens))
        middles = [(middle, index) for index, middle in enumerate(self.middles) if middle is not None]
        if len(middles) < 2 or len(tokens) > len(self.columns) or any(one.middle is None for one in tokens):
            return None
        gap = min(abs(a - b) for (a, _), (b, _) in pairwise(middles))
        nearest = [
            min((abs(middle - (one.middle or 0.0)), index) for middle, index in middles) for one in tokens
        ]
        sure = all(distance < gap / 3 for distance, _ in nearest)
        places = [index for _, index in nearest]
        # One value in the middle of several columns may stand for all of them: nobody can tell.
        return places if sure and len(set(places)) == len(places) and len(tokens) > 1 else None


def _tokens(values: Sequence[Placed]) -> list[Placed]:
    """Return single values: a cell that holds the values of several columns is cut."""
    found: list[Placed] = []
    for value in values:
        parts = [match[0] for match in _TOKEN.finditer(clean(value.text))]
        if len(parts) == 1:
            found.append(Placed(parts[0], value.middle))
        else:
            found += [Placed(part) for part in parts]
    return found
