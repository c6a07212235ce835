"""The same library in PostgreSQL, on a server of our own (or at MATEPROOF_POSTGRESQL, an empty database)."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, text
from tests.parts.library.examples import OTHER, connector, relief

from mateproof.parts.library import open_library
from mateproof.parts.library.library import Library
from mateproof.vocabulary.errors import LibraryError

pytestmark = pytest.mark.slow


@pytest.fixture
def library(postgresql: str) -> Iterator[Library]:
    engine = create_engine(postgresql)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    with open_library(postgresql) as library:
        yield library


def test_keeps_finds_and_tells(library: Library) -> None:
    assert library.put([connector(), relief()]).added == ["EX-100", "EX-900"]
    assert library.put([connector(), relief()]).nothing_new
    assert library.get(["EX-100", "EX-900"]) == {"EX-100": connector(), "EX-900": relief()}
    assert [row.item_number for row in library.search("relief hous", cable_diameter=8)] == ["EX-900"]
    assert [row.item_number for row in library.search(rated_voltage=600, colour="GREY")] == ["EX-100"]
    assert library.search("' | (:* & \\") == []
    [change] = library.put([connector(colour="blue", sheet=OTHER)]).changed
    assert str(change.facts[0]) == "colour: grey → blue"
    library.index_anew()
    assert [row.item_number for row in library.search(colour="blue")] == ["EX-100"]


def test_item_numbers_are_sorted_as_in_a_file(library: Library) -> None:
    numbers = ["EX-10", "EX-1/A", "ex-1", "EX 1", "EX-1", "Ü"]
    library.put([connector(number) for number in numbers])
    assert library.item_numbers() == sorted(numbers)
    assert library.item_numbers("EX-1") == ["EX-1", "EX-1/A", "EX-10"]


def test_an_error_in_the_middle_leaves_the_old_state(library: Library) -> None:
    library.put([relief()])
    with pytest.raises(LibraryError, match="given twice"):
        library.put([connector(), connector(colour="blue")])
    with pytest.raises(LibraryError, match="NUL"):
        library.put([connector("EX-\x00")])
    assert library.item_numbers() == ["EX-900"]


def test_writers_take_turns(library: Library, postgresql: str) -> None:
    def write(first: int) -> None:
        with open_library(postgresql) as other:
            for number in range(first, first + 5):
                other.put([connector(f"EX-{number}"), relief()])

    threads = [threading.Thread(target=write, args=(first,), daemon=True) for first in (1000, 2000, 3000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(100)
        assert not thread.is_alive()
    assert len(library.item_numbers()) == 16


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(LibraryError) as caught:
        open_library("postgresql+psycopg://user:secret@127.0.0.1:1/parts")
    assert "secret" not in str(caught.value)
    assert "user@127.0.0.1:1/parts" in str(caught.value)
