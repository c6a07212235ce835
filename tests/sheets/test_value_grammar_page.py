"""The page about the value grammar says what happens: every row of its table is run."""

import re
from pathlib import Path

import pytest

from mateproof.sheets.grammar.cell import understand
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Text

PAGE = Path(__file__).parents[2] / "docs/reference/value-grammar.md"
ROW = re.compile(r"\| `(\w+)` \| `(.+?)` \| (.*?) \| ?(.*?) ?\| ?(.*?) ?\|")
ROWS = [match.groups() for line in PAGE.read_text("utf-8").splitlines() if (match := ROW.fullmatch(line))]


def test_the_table_is_there() -> None:
    assert len(ROWS) > 50


@pytest.mark.parametrize(("property", "printed", "value", "unit", "more"), ROWS)
def test_a_row(property: str, printed: str, value: str, unit: str, more: str) -> None:
    cell = understand(printed, PROPERTIES[property])
    if value == "—":
        assert isinstance(cell.value, Text)
        assert not cell.understood
        return
    assert cell.understood
    assert cell.value is not None
    said = [f"{key}={text}" for key, text in cell.conditions.items()]
    said += [f"{also.value.text} {also.unit}" for also in cell.also]
    assert (cell.value.text, cell.unit, ", ".join(said)) == (value, unit, more)
