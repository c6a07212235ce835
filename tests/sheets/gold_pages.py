"""Gold files of sheets about several items: what a person read on the page, and how a reading compares.

A row of a `NAME.pages.tsv` stands for every item of its group. What it says must be among the facts of the
item; a fact with a property of the dictionary that no row allows is wrong.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets import Reading

FOLDER = Path(__file__).parent / "gold"


class Row(NamedTuple):
    """What one item must say; `optional`: what it may say. Alternatives are separated by "|"."""

    item: str
    optional: bool
    page: int
    property: str
    value: str
    unit: str
    conditions: str
    also: str

    def allows(self, fact: Fact) -> bool:
        """Return whether the fact says this, perhaps under further conditions."""
        stated = {f"{key}={_plain(text)}" for key, text in fact.conditions.items()}
        also = "; ".join(f"{measure.value.text} {measure.unit}" for measure in fact.also)
        return (
            fact.property in self.property.split("|")
            and _plain(_value(fact)) in map(_plain, self.value.split("|"))
            and fact.unit in self.unit.split("|")
            and set(filter(None, _plain(self.conditions).split("; "))) <= stated
            and self.also in ("", also)
        )


class Score(NamedTuple):
    """Facts of the items that a row allows, facts that none allows, rows that no fact says."""

    right: int
    wrong: list[str]
    missed: list[Row]

    @property
    def precision(self) -> float:
        """Share of the facts read that are right."""
        return self.right / max(self.right + len(self.wrong), 1)

    def recall(self, rows: list[Row]) -> float:
        """Share of the rows that had to be read and were."""
        wanted = sum(not row.optional for row in rows)
        return 1 - len(self.missed) / max(wanted, 1)


def read_pages(name: str) -> list[Row]:
    """Return the rows of a gold file, one for each item."""
    lines = (FOLDER / f"{name}.pages.tsv").read_text("utf-8").splitlines()
    groups = dict(line.removeprefix("#= ").split("\t") for line in lines if line.startswith("#= "))
    return [row for line in lines if not line.startswith("#") for row in _rows(line, groups)]


def compare_pages(reading: Reading, rows: list[Row]) -> Score:
    """Compare the items of a reading, not the parts it names in passing, with the rows."""
    parts = {part.item_number: part for part in reading.parts if not part.stub}
    wrong = [line for part in parts.values() for line in _wrong(part, rows)]
    facts = sum(fact.mapped for part in parts.values() for fact in part.facts)
    missed = [row for row in rows if not row.optional and not _said(parts.get(row.item), row)]
    return Score(facts - len(wrong), wrong, missed)


def _rows(line: str, groups: dict[str, str]) -> Iterator[Row]:
    group, page, property, value, *rest = line.split("\t")
    unit, conditions, also = [*rest, "", "", ""][:3]
    name = group.removeprefix("?")
    for item in groups.get(name, name).split():
        yield Row(item, group.startswith("?"), int(page), property, value, unit, conditions, also)


def _wrong(part: Part, rows: list[Row]) -> Iterator[str]:
    own = [row for row in rows if row.item == part.item_number]
    for fact in part.facts:
        if fact.mapped and not any(row.allows(fact) for row in own):
            yield f"{part.item_number}\t{fact.property}\t{_value(fact)}\t{fact.unit}\t{dict(fact.conditions)}"


def _said(part: Part | None, row: Row) -> bool:
    return part is not None and any(row.allows(fact) for fact in part.facts)


def _value(fact: Fact) -> str:
    return f"{fact.value.kind}: {fact.value.text}" if fact.value else str(fact.absent)


def _plain(text: str) -> str:
    return text.replace("®", "").replace(" × ", " x ").casefold()
