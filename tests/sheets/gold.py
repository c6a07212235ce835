"""The gold files: what a person read on a sheet, one fact on a line, and how a reading compares."""

from pathlib import Path
from typing import NamedTuple

from mateproof.parts.fact import Fact
from mateproof.sheets import Reading

FOLDER = Path(__file__).parent / "gold"


class Row(NamedTuple):
    """One fact: `value` is "kind: text", or how it is absent; conditions and `also` are joined by "; "."""

    line: int
    item: str
    property: str
    value: str
    unit: str
    conditions: str
    also: str


def read_gold(name: str) -> list[Row]:
    """Return the rows of a gold file."""
    lines = (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()
    cells = ([*line.split("\t"), "", "", ""] for line in lines if not line.startswith("#"))
    return [Row(int(line), *rest[:6]) for line, *rest in cells]


def rows_of(reading: Reading) -> list[Row]:
    """Return a reading as gold rows."""
    return [_row(part.item_number, fact) for part in reading.parts for fact in part.facts]


def _row(item: str, fact: Fact) -> Row:
    value = f"{fact.value.kind}: {fact.value.text}" if fact.value else str(fact.absent)
    conditions = "; ".join(f"{key}={text}" for key, text in sorted(fact.conditions.items()))
    also = "; ".join(f"{measure.value.text} {measure.unit}" for measure in fact.also)
    line = fact.source.line if fact.source else 0
    return Row(line, item, fact.property, value, fact.unit, conditions, also)


class Score(NamedTuple):
    """How a reading compares: wrong rows were read and are not in the gold, missed ones the other way."""

    right: int
    wrong: list[Row]
    missed: list[Row]

    @property
    def precision(self) -> float:
        """Share of the read facts that are right."""
        return self.right / max(self.right + len(self.wrong), 1)

    @property
    def recall(self) -> float:
        """Share of the gold facts that were read."""
        return self.right / max(self.right + len(self.missed), 1)


def compare(reading: Reading, gold: list[Row]) -> Score:
    """Return the score of a reading."""
    read, wanted = rows_of(reading), list(gold)
    wrong = []
    for row in read:
        if row in wanted:
            wanted.remove(row)
        else:
            wrong.append(row)
    return Score(len(read) - len(wrong), wrong, wanted)
