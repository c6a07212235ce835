"""Which variants a choice really has: for every part in it another one of that look, alike in all else.

A part is another's alternative when it states all that the other states, and the same, but for code, colour
and marking. Nothing is invented, and nothing is read out of an item number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from mateproof.assign.choices import Made, Row
from mateproof.assign.instance import Variant
from mateproof.tables.links import keys
from mateproof.tables.schema import PART
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ways import Way

_LOOK = ("coding", "colour", "marking")
_FREE = {*_LOOK, "known", "stub", "price_eur"}
_ALIKE = tuple(name for name in PART if name not in _FREE)
_BY_POLES = frozenset(
    {
        "poles",
        "connection_points",
        "protected_against",
        "not_protected_against",
        "earth_contact",
        "sheath_strip_length_mm",
        "earth_extra_length_mm",
        "mating_force_n",
        "mating_force_exact_n",
        "mating_force_low_n",
    }
)
"""What a number of poles brings along: not compared where a part may have more of them."""
_MARKS = re.compile(r"[\s,]+")
PER_EUR = 10_000
"""Prices are counted in hundredths of a cent: a cap costs less than one."""
Exchange = Mapping[str, str]
"""part now → part then"""


class Offers:
    """The parts on offer in one plan, by frame and look."""

    def __init__(self, tables: Tables) -> None:
        self.rows: dict[str, Row] = {row["part"]: row for row in tables["offered"].iter_rows(named=True)}
        self.used = set(tables["used"]["part"])
        self.by_look: dict[Variant, list[str]] = defaultdict(list)
        for part, row in sorted(self.rows.items()):
            if row["known"] and not row["stub"] and None not in (row["system"], row["size"], row["poles"]):
                self.by_look[_variant(row)].append(part)
        self.spare = {
            circuit for circuit, free in keys(tables["circuits"], ("circuit", "spare_poles")) if free
        }
        self.looks: dict[str, list[Variant]] = defaultdict(list)
        for variant in self.by_look:
            if variant.coding is not None:
                self.looks[variant.frame].append(variant)
        self._alike: dict[tuple[str, Variant], list[str]] = {}

    def of(self, made: Made) -> dict[Variant, Exchange]:
        """Return what a choice can look like, and with which parts; as it is now comes first.

        A choice whose halves contradict each other does not stay as it is where parts agree on one look.
        """
        now = made.variants
        as_is: dict[Variant, Exchange] = {now[0]: {part: part for part in made.parts}}
        of_one_mind = len({look.coding for look in now}) == 1
        if any(end.fixed for end in made.ends) or not (of_one_mind or made.torn):
            return as_is
        found: dict[Variant, Exchange] = {} if made.torn else dict(as_is)
        for look in self._open_to(made):
            if look not in found and (exchange := self._exchange(made, look)) is not None:
                found[look] = exchange
        return found or as_is

    def _open_to(self, made: Made) -> Iterator[Variant]:
        """Yield the looks that a choice may have, those with the poles of now first."""
        markings = {*(look.marking for look in made.variants), *_conductors(made)}
        yield from (look for look in sorted(self.looks[made.frame], key=str) if look.marking in markings)
        if made.circuits and self.spare.issuperset(made.circuits):
            for frame in _larger(made.frame, self.looks):
                yield from (look for look in sorted(self.looks[frame], key=str) if _names(look, made))

    def price(self, made: Made, exchange: Exchange) -> int | None:
        """Return what the connectors of a choice cost, in units of `PER_EUR`; None where not stated."""
        prices = [self.rows[exchange[end.row["part"]]]["price_eur"] for end in made.ends]
        return None if None in prices else sum(round(price * PER_EUR) for price in prices)

    def without_price(self, made: Made, exchange: Exchange) -> set[str]:
        """Return the parts of a choice whose price is not stated."""
        return {exchange[part] for part in made.parts if self.rows[exchange[part]]["price_eur"] is None}

    def _exchange(self, made: Made, look: Variant) -> Exchange | None:
        """Return a part of that look for every part of the choice, mates still listed; None for none."""
        parts = made.parts
        taken: dict[str, str] = {}

        def fill(at: int) -> bool:
            if at == len(parts):
                return True
            for other in self._alternatives(parts[at], look):
                taken[parts[at]] = other
                if self._mates_listed(made, taken) and fill(at + 1):
                    return True
                del taken[parts[at]]
            return False

        return dict(taken) if fill(0) else None

    def _alternatives(self, part: str, look: Variant) -> list[str]:
        """Return the parts of a look that could stand for another: itself, those in use, then the rest."""
        key = (part, look)
        if key not in self._alike:
            old = self.rows[part]
            alike = [other for other in self.by_look[look] if _states(self.rows[other], old, look.frame)]
            self._alike[key] = sorted(alike, key=lambda other: (other != part, other not in self.used, other))
        return self._alike[key]

    def _mates_listed(self, made: Made, taken: Exchange) -> bool:
        """A mate whose parts list each other must be one whose parts list each other again."""
        return all(
            self._listed(taken[a], taken[b]) or not self._listed(a, b)
            for a, b in made.mates
            if a in taken and b in taken
        )

    def _listed(self, one: str, other: str) -> bool:
        return other in self._counterparts(one) or one in self._counterparts(other)

    def _counterparts(self, part: str) -> list[str]:
        return (self.rows[part]["counterparts"] or "").split("\n")


def _variant(row: Row) -> Variant:
    return Variant(
        f"{row['system']} {row['size']} {row['poles']}", row["coding"], row["colour"], row["marking"]
    )


def _states(new: Row, old: Row, frame: str) -> bool:
    """Return whether a part states all that another one states, but for what other poles bring along.

    Then it must also state that its shape keeps out connectors with other numbers of poles.
    """
    free = frozenset() if _variant(old).frame == frame else _BY_POLES
    if free and not _keeps_out_other_poles(new):
        return False
    return all(name in free or old[name] is None or new[name] == old[name] for name in _ALIKE)


def _keeps_out_other_poles(row: Row) -> bool:
    stated, denied = (
        (row[name] or "").split("; ") for name in ("protected_against", "not_protected_against")
    )
    return Way.OTHER_POLES in stated and Way.OTHER_POLES not in denied


def _larger(frame: str, frames: Iterable[str]) -> list[str]:
    """Return the frames of the same system and size with more poles, fewest first."""
    family, _, poles = frame.rpartition(" ")
    counts = (other.rpartition(" ") for other in frames)
    more = sorted(int(count) for of, _, count in counts if of == family and int(count) > int(poles))
    return [f"{family} {count}" for count in more]


def _names(look: Variant, made: Made) -> bool:
    """Return whether the first poles of a look are marked with the conductors of the choice."""
    marks = _MARKS.split(look.marking or "")
    return any(marks[: len(names)] == names for names in (some.split() for some in _conductors(made)))


def _conductors(made: Made) -> Iterator[str]:
    """Yield the marking that names the conductors, where all circuits of the choice have the same ones."""
    named = {end.row["conductor_names"] for end in made.ends}
    if len(named) == 1 and None not in named:
        yield str(named.pop())
