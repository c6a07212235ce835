"""The makers' own catalogue page and flyer, where they are present: every value that a person read."""

import pytest
from tests.sheets.gold_pages import compare_pages, read_pages
from tests.sheets.seed import sheets

from mateproof.sheets import read

PAGES = {
    "WAGO_2060-14_DB.pdf": ("2060-14", 6, ["206-860"], []),
    "WAGO_SMD_Terminal_Blocks.pdf": (
        "smd-terminal-blocks",
        13,
        ["206-859", "206-860", "206-861"],
        ["2060-852/998-404"],
    ),
}


@pytest.mark.parametrize("file", PAGES)
def test_every_value_of_every_item(file: str) -> None:
    folder = sheets()
    path = next(folder.rglob(file), None) if folder else None
    if path is None:
        pytest.skip(f"no {file} in MATEPROOF_SHEETS or ../shared")
    gold, count, tools, doubted = PAGES[file]
    reading = read(path)
    score = compare_pages(reading, read_pages(gold))
    assert not score.wrong
    assert not score.missed
    items = [part for part in reading.parts if not part.stub]
    assert len(items) == count
    assert [part.item_number for part in reading.parts if part.stub] == tools
    assert [part.item_number for part in items if part.doubts] == doubted
