"""A sheet without one of its lines: never the sheet of another item, never another maker."""

from pathlib import Path

import pytest
from tests.sheets.fuzz.own import kept

from mateproof.sheets import parse
from mateproof.vocabulary.errors import SheetError

ONE = (
    "example.txt", "example_de.txt", "header.txt", "insert.txt", "insert-de.md", "lines.txt", "plug.txt",
    "plug-de.html", "socket.txt", "terminal-de.txt",
)  # fmt: skip
"""The sheets about one item."""
WHO = ("maker", "maker_street", "maker_town")


def who(data: bytes) -> tuple[str, set[tuple[str, str]]] | None:
    """Return item number and the facts about the maker; None where the sheet is refused."""
    try:
        item = parse(data, name="cut").parts[0]
    except SheetError:
        return None
    return item.item_number, {(name, fact.raw) for name in WHO for fact in item.of(name)}


@pytest.mark.parametrize("file", [file for file in kept() if file.name in ONE], ids=lambda file: file.name)
def test_it_is_about_the_same_item(file: Path) -> None:
    lines = file.read_text("utf-8").split("\n")
    whole = who(file.read_bytes())
    assert whole
    for index, line in enumerate(lines):
        found = who("\n".join(lines[:index] + lines[index + 1 :]).encode()) if line.strip() else None
        if found is not None:
            assert found[0] == whole[0], line
            assert found[1] <= whole[1], line
