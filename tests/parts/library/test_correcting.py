"""Corrections: laws of putting them on and taking them off, and what becomes of them in a library."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from tests.parts.library.examples import OTHER, any_part, connector, fact, relief

from mateproof.parts import corrections
from mateproof.parts.corrections import Corrected, Status
from mateproof.parts.fact import Correction, Origin
from mateproof.parts.library import open_library
from mateproof.parts.library.filters import Filter
from mateproof.parts.library.library import Library
from mateproof.parts.part import Part
from mateproof.vocabulary.values import Exact, Text

UL = {"standard": "UL 1977", "wiring": "factory only"}


def by(*seen: str, which: str = "", when: str = "2026-01-02") -> Correction:
    return Correction("P. Planner", "measured", when, seen, which)


BLUE = Corrected("colour", Text("blue"), by("grey"), raw="blue")
VOLTAGE = Corrected("rated_voltage", Exact(300), by("600"), "V", UL, raw="300 V")
MARKING = Corrected("marking", Text("1/COM 2"), by(), raw="1/COM 2")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "parts.db")


def test_a_correction_stands_where_the_sheet_states_it_and_keeps_the_printed_fact() -> None:
    part = corrections.correct(connector(), [BLUE, VOLTAGE, MARKING])
    [colour] = part.of("colour")
    assert (colour.value, colour.origin) == (Text("blue"), Origin.CORRECTED)
    assert colour.source == next(connector().of("colour")).source
    assert colour.correction is not None
    assert colour.correction.replaces == next(connector().of("colour"))
    iec, ul = part.of("rated_voltage")
    assert (iec.value, iec.origin, ul.value) == (Exact(250), Origin.PRINTED, Exact(300))
    assert part.facts[-1].value == Text("1/COM 2")
    assert [corrections.status(each) for each in (colour, ul, part.facts[-1])] == [
        Status.CORRECTS,
        Status.CORRECTS,
        Status.ADDS,
    ]


@given(any_part, st.data())
def test_what_was_printed_comes_back(part: Part, data: st.DataObject) -> None:
    about = data.draw(st.lists(st.sampled_from(part.facts), max_size=3)) if part.facts else []
    given = [Corrected(each.property, Text("x"), by(each.raw), conditions=each.conditions) for each in about]
    corrected = corrections.correct(part, {each.key(): each for each in [*given, MARKING]}.values())
    assert corrections.printed(corrected) == part
    assert corrections.correct(part, corrections.of(corrected)) == corrected
    assert Part.from_json(json.loads(json.dumps(corrected.to_json()))) == corrected


def test_one_of_two_statements_is_corrected_by_its_printed_text() -> None:
    twice = replace(connector(), facts=(*connector().facts, fact("coding", Text("P"))))
    wrong = Corrected("coding", Text("B"), by("B", "P", which="P"), raw="B")
    first, second = corrections.correct(twice, [wrong]).of("coding")
    assert (first.origin, second.origin, second.value) == (Origin.PRINTED, Origin.CORRECTED, Text("B"))
    mended = corrections.correct(connector(), [wrong])  # a new edition prints B alone
    assert [corrections.status(each) for each in mended.of("coding")] == [Status.AGREES]


def test_a_correction_survives_a_new_edition_and_says_what_became_of_it(library: Library) -> None:
    library.put([connector()])
    library.correct("EX-100", [BLUE])
    assert library.put([connector()]).unchanged == ["EX-100"]
    report = library.put([connector(colour="blue", sheet=OTHER)])
    assert [str(each) for each in report.changed[0].facts] == ["colour: grey → blue"]
    assert [(each.property, each.status) for each in report.corrections] == [("colour", Status.AGREES)]
    [moved] = library.put([connector(colour="red", sheet="9" * 64)]).corrections
    assert (moved.status, moved.corrected, moved.printed) == (Status.MOVED, "blue", "red")
    [colour] = library.get(["EX-100"])["EX-100"].of("colour")
    assert colour.value == Text("blue")


def test_searches_find_what_is_corrected_and_not_what_was_wrong(library: Library) -> None:
    library.put([connector(), connector("EX-200")])
    library.correct("EX-100", [BLUE, VOLTAGE])
    assert [row.item_number for row in library.search(colour="blue")] == ["EX-100"]
    assert [row.item_number for row in library.search(colour="grey")] == ["EX-200"]
    high = library.search(None, [Filter.parse("rated_voltage>=600")])
    assert [row.item_number for row in high] == ["EX-200"]


def test_withdrawn_is_as_if_never_made(library: Library) -> None:
    library.put([connector()])
    library.correct("EX-100", [BLUE, MARKING])
    assert library.corrected() == ["EX-100"]
    assert library.correct("EX-100", withdraw=[BLUE, MARKING]) == connector()
    assert library.corrected() == []
    assert library.put([connector()]).unchanged == ["EX-100"]


def test_a_stub_keeps_its_correction_when_its_own_sheet_comes(library: Library) -> None:
    library.put([relief()])
    library.correct("EX-900", [replace(BLUE, by=by("Black"))])
    assert library.put([relief(stub=False, sheet=OTHER)]).completed == ["EX-900"]
    [colour] = library.get(["EX-900"])["EX-900"].of("colour")
    assert colour.value == Text("blue")


def test_corrections_travel_with_parts_and_the_later_one_counts(library: Library) -> None:
    library.put([connector()])
    library.correct("EX-100", [BLUE, MARKING])
    parts = list(library.parts())
    with open_library(":memory:") as other:
        assert other.put(parts).corrected == ["EX-100"]
        assert list(other.parts()) == parts
        assert other.put(parts).nothing_new
        red = replace(BLUE, value=Text("red"), by=by("grey", when="2026-02-01"))
        other.correct("EX-100", [red])
        other.put(parts)
        assert [each.value for each in other.get(["EX-100"])["EX-100"].of("colour")] == [Text("red")]
        library.put(other.parts())
    assert [each.value for each in library.get(["EX-100"])["EX-100"].of("colour")] == [Text("red")]


def test_what_is_not_accepted_is_not_written(library: Library) -> None:
    library.put([connector()])
    report = library.put([connector(colour="blue", sheet=OTHER), relief()], accept=lambda _: False)
    assert not report.written
    assert [change.item_number for change in report.overwriting] == ["EX-100"]
    assert list(library.parts()) == [connector()]
    assert library.put([connector(colour="blue", sheet=OTHER)], accept=lambda _: True).written


def test_relations_that_go_come_or_read_otherwise_are_changes(library: Library) -> None:
    library.put([connector()])
    relation = connector().relations[0]
    renamed = replace(connector(sheet=OTHER), relations=(replace(relation, description="Relief; 5 … 10 mm"),))
    [change] = library.put([renamed]).changed
    assert [str(each) for each in change.relations] == [
        "accessory EX-900: Relief; 5 … 9 mm [Strain relief] → Relief; 5 … 10 mm [Strain relief]"
    ]
    assert change.overwrites
    [gone] = library.put([replace(renamed, relations=())]).changed
    assert gone.relations[0].after is None


def test_a_library_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "parts.db"
    with open_library(file) as library:
        library.put([connector()])
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE correction"))
        connection.execute(text("ALTER TABLE fact DROP COLUMN correction"))
        connection.execute(text("UPDATE library SET value = '1' WHERE key = 'schema'"))
    engine.dispose()
    with open_library(file) as library:
        assert list(library.parts()) == [connector()]
        library.correct("EX-100", [BLUE])
        assert library.put([connector()]).unchanged == ["EX-100"]
