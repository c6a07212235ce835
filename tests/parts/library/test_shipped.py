"""The shipped library without a database, and several shelves as one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.parts.library.examples import OTHER, connector, relief

from mateproof.parts.library import open_library, shipped
from mateproof.parts.library.shelf import Stacked, similar
from mateproof.vocabulary.errors import LibraryError


def test_no_database_is_loaded() -> None:
    program = (
        "import sys; from mateproof.parts.library import shipped;"
        "shelf = shipped.shelf(); assert shelf.get(shelf.item_numbers()[:1]);"
        "print({'sqlalchemy', 'sqlite3'} & set(sys.modules))"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True, timeout=100) == "set()\n"


def test_both_ways_give_the_same_parts() -> None:
    shelf = shipped.shelf()
    numbers = shelf.item_numbers()
    assert "770-1242/076-000" in numbers
    with open_library() as library:
        assert library.item_numbers() == numbers
        assert library.get(numbers) == shelf.get(numbers)
        assert library.get(["unknown"]) == shelf.get(["unknown"]) == {}
        assert library.item_numbers("770-5") == shelf.item_numbers("770-5") != []


def test_any_layout_of_the_files_is_read(tmp_path: Path) -> None:
    a, b, c = (connector(f"EX-{number}") for number in range(3))
    (tmp_path / "one.json").write_text(json.dumps(a.to_json()))
    (tmp_path / "list.json").write_text(json.dumps([b.to_json()]))
    (tmp_path / "object.json").write_text(json.dumps({"parts": [c.to_json()]}))
    (tmp_path / "notes.txt").write_text("not a part")
    assert shipped.Folder(tmp_path).get(["EX-0", "EX-1", "EX-2"]) == {"EX-0": a, "EX-1": b, "EX-2": c}
    assert shipped.Folder(tmp_path / "missing").item_numbers() == []


@pytest.mark.parametrize("content", ["{", "[1]", '{"parts": [{}]}'])
def test_a_broken_installation_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "parts.json").write_text(content)
    with pytest.raises(LibraryError, match=r"parts\.json: not a file of parts"):
        shipped.Folder(tmp_path).item_numbers()


def test_stacked_shelves_prefer_an_own_sheet_and_then_the_first() -> None:
    with open_library(":memory:") as first, open_library(":memory:") as second:
        first.put([relief(), connector(colour="red")])
        second.put([relief(stub=False, sheet=OTHER), connector(colour="blue"), connector("EX-200")])
        both = Stacked(first, second)
        assert both.item_numbers() == ["EX-100", "EX-200", "EX-900"]
        found = both.get(["EX-100", "EX-200", "EX-900", "EX-1"])
        assert found == {
            "EX-100": connector(colour="red"),
            "EX-200": connector("EX-200"),
            "EX-900": relief(stub=False, sheet=OTHER),
        }


def test_similar_item_numbers() -> None:
    assert "770-1242/076-000" in similar(shipped.shelf(), "770-1242/076-00")
    assert list(similar(shipped.shelf(), "completely different")) == []
