"""What goes in comes out: identity, idempotence, order, editions of a sheet, stubs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.parts.library.examples import OTHER, any_part, connector, fact, relief, source

from mateproof.parts.library import open_library
from mateproof.parts.library.library import Library
from mateproof.parts.part import Part, Relation, RelationKind
from mateproof.vocabulary.errors import LibraryError
from mateproof.vocabulary.values import Text


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "parts.db")


@pytest.fixture(scope="module")
def everything() -> Iterator[Library]:
    with open_library(":memory:") as library:
        yield library


@settings(max_examples=60)
@given(st.lists(any_part, max_size=3))
def test_what_goes_in_comes_out(everything: Library, parts: list[Part]) -> None:
    count = len(everything.item_numbers())
    new = {f"{count + n} {part.item_number}": part for n, part in enumerate(parts)}
    new = {number: replace(part, item_number=number) for number, part in new.items()}
    assert everything.put(new.values()).added == list(new)
    assert everything.get(new) == new


def test_all_parts_come_by_item_number(library: Library) -> None:
    library.put([relief(), connector("EX-200"), connector()])
    assert list(library.parts()) == [connector(), connector("EX-200"), relief()]


def test_the_same_again_changes_nothing(library: Library) -> None:
    library.put([connector(), relief()])
    again = library.put([connector(), relief()])
    assert again.nothing_new
    assert again.unchanged == ["EX-100", "EX-900"]
    assert str(again) == "2 unchanged"


def test_the_same_sheet_under_another_name_is_the_same(library: Library) -> None:
    library.put([connector()])
    moved = Part.from_json(json.loads(json.dumps(connector().to_json()).replace("example.txt", "copy.txt")))
    assert moved != connector()
    assert library.put([moved]).unchanged == ["EX-100"]


def test_a_changed_sheet_tells_what_changed(library: Library) -> None:
    library.put([connector(colour="grey", poles=2)])
    report = library.put([connector(colour="blue", poles=2, sheet=OTHER)])
    [change] = report.changed
    assert [str(each) for each in change.facts] == ["colour: grey → blue"]
    assert library.get(["EX-100"])["EX-100"] == connector(colour="blue", sheet=OTHER)


def test_a_statement_gone_and_a_statement_new_are_told(library: Library) -> None:
    old = connector()
    new = replace(old, facts=(*old.facts[1:], fact("marking", Text("1/COM 2"), sheet=OTHER)))
    library.put([old])
    [change] = library.put([new]).changed
    assert {str(each) for each in change.facts} == {
        "gender: socket → not stated",
        "marking: not stated → 1/COM 2",
    }


def test_an_own_sheet_completes_a_stub_and_relations_of_others_stay(library: Library) -> None:
    library.put([connector(), relief()])
    report = library.put([relief(sheet=OTHER, stub=False)])
    assert report.completed == ["EX-900"]
    found = library.get(["EX-100", "EX-900"])
    assert not found["EX-900"].stub
    assert [relation.other for relation in found["EX-100"].relations] == ["EX-900"]


def test_a_stub_never_replaces_a_part_with_its_own_sheet(library: Library) -> None:
    own = relief(sheet=OTHER, stub=False)
    library.put([own])
    assert library.put([relief(low=1, high=2)]).kept == ["EX-900"]
    assert library.get(["EX-900"])["EX-900"] == own
    assert library.search(cable_diameter=1.5) == []


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_putting_does_not_matter(tmp_path: Path, order: tuple[int, ...]) -> None:
    poor = replace(relief(sheet=OTHER), facts=relief(sheet=OTHER).facts[:1])
    puts = [[connector(), relief()], [poor], [connector("EX-200", sheet=OTHER)]]
    with open_library(tmp_path / "parts.db") as library:
        for number in order:
            library.put(puts[number])
        assert library.get(["EX-900"])["EX-900"] == relief()
        assert library.item_numbers() == ["EX-100", "EX-200", "EX-900"]


def test_a_new_edition_forgets_what_only_the_old_one_named(library: Library) -> None:
    library.put([connector(), relief(), relief("EX-901")])
    report = library.put([connector(sheet=OTHER), relief("EX-901", sheet=OTHER, high=10)])
    assert report.removed == ["EX-900"]
    assert [change.item_number for change in report.changed] == ["EX-100", "EX-901"]
    assert library.item_numbers() == ["EX-100", "EX-901"]
    assert [row.item_number for row in library.search("strain relief")] == ["EX-901"]


def test_what_one_sheet_says_twice_in_passing_is_joined(library: Library) -> None:
    twice = [relief(), replace(relief(), facts=(fact("operation", Text("tool")),))]
    library.put(twice)
    assert library.put(twice).nothing_new
    assert [each.property for each in library.get(["EX-900"])["EX-900"].facts] == [
        "cable_diameter",
        "colour",
        "operation",
    ]


def test_two_editions_in_one_put_are_refused_whole(library: Library) -> None:
    with pytest.raises(LibraryError, match="EX-100 is given twice with different facts"):
        library.put([relief(), connector(), connector(colour="blue")])
    assert library.item_numbers() == []


def test_one_number_of_two_makers_is_refused_whole(library: Library) -> None:
    library.put([connector()])
    with pytest.raises(LibraryError, match="EX-100 is known as a part of Example, not of Elsewhere"):
        library.put([relief(), connector(maker="Elsewhere")])
    assert library.item_numbers() == ["EX-100"]
    assert library.put([connector(maker=" EXAMPLE ")]).changed[0].facts[0].property == "maker"


def test_a_relation_to_an_unknown_part_is_kept(library: Library) -> None:
    lonely = replace(
        connector(), relations=(Relation(RelationKind.COUNTERPART, "EX-1", "Plug", "Counterpart", source()),)
    )
    library.put([lonely])
    assert library.get(["EX-100", "EX-1"]) == {"EX-100": lonely}
