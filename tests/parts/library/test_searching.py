"""What a search finds: every statement that satisfies it, and nothing that a sheet does not state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.parts.library.examples import connector, fact, relief

from mateproof.parts.library import open_library
from mateproof.parts.library.filters import Filter
from mateproof.parts.library.library import Library
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError
from mateproof.vocabulary.values import Bound, Exact, Range, Several, Text, Value


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    parts = [
        connector(),
        connector("EX-200", poles=3, colour="Blau größe"),
        relief(),
        relief("EX-901", low=9, high=12),
    ]
    with open_library(":memory:") as library:
        library.put(parts)
        yield library


def numbers(library: Library, *demands: str, text: str | None = None) -> list[str]:
    return [row.item_number for row in library.search(text, [Filter.parse(demand) for demand in demands])]


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("poles=2", ["EX-100"]),
        ("poles>=2", ["EX-100", "EX-200"]),
        ("poles>2", ["EX-200"]),
        ("poles<3", ["EX-100"]),
        ("coding=b", ["EX-100", "EX-200"]),
        ("colour=BLAU GRÖSSE", ["EX-200"]),
        ("colour~GRÖSSE", ["EX-200"]),
        ("colour=blau", []),
        ("colour~%", []),
        ("cable_diameter=8", ["EX-900"]),
        ("cable_diameter=9 mm", ["EX-900", "EX-901"]),
        ("cable_diameter>=10", ["EX-901"]),
        ("cable_diameter<=5,0", ["EX-900"]),
        ("rated_voltage>=400 V", ["EX-100", "EX-200"]),
        ("rated_voltage=250", ["EX-100", "EX-200"]),
        ("rated_voltage>600", []),
        ("cross_section=4", ["EX-100", "EX-200"]),
        ("cross_section=6", []),  # "from 1.5" is not known to reach 6
        ("part_class=strain relief", ["EX-900", "EX-901"]),
        ("stub=yes", ["EX-900", "EX-901"]),
        ("item_number~-20", ["EX-200"]),
        ("gtin=4055143766760", []),
    ],
)
def test_a_filter_finds(library: Library, demand: str, expected: list[str]) -> None:
    assert numbers(library, demand) == expected


def test_filters_and_words_all_hold(library: Library) -> None:
    assert numbers(library, "poles>=2", "colour=grey", text="sock ex 100") == ["EX-100"]
    assert numbers(library, text="ex 1") == ["EX-100"]
    assert numbers(library, text="cable diameter") == ["EX-900", "EX-901"]  # a label
    assert numbers(library, text="Example Family") == ["EX-100", "EX-200"]


@pytest.mark.parametrize(
    "text", ['"', "*", "' OR 1=1 --", "NEAR(", "-", "ex AND poles", "\x00", "(", "col:x", "😀"]
)
def test_odd_questions_are_words_or_nothing(library: Library, text: str) -> None:
    assert isinstance(library.search(text), list)


def test_facets_limit_and_what_matched(library: Library) -> None:
    [row] = library.search(cable_diameter=8)
    assert row.matched == (("cable_diameter", "5…9 mm"),)
    [row] = library.search(rated_voltage=600, limit=1)
    assert row.matched[1] == ("rated_voltage", "600 V (standard UL 1977, wiring factory only)")
    assert row.to_json()["matched"][1]["property"] == "rated_voltage"


def test_a_value_in_another_unit_is_not_taken_for_one_in_ours() -> None:
    part = replace(relief(), facts=(fact("cable_diameter", Range(5, 9), "inch"),))
    with open_library(":memory:") as library:
        library.put([part])
        assert library.search(cable_diameter=8) == []
        assert library.search("EX 900")


def test_said_twice_alike_is_said_once_and_contradictions_are_both_found() -> None:
    alike = connector("EX-1")
    alike = replace(alike, facts=(*alike.facts, fact("colour", Text("Grey"))))
    torn = replace(connector("EX-2"), facts=(*connector().facts, fact("colour", Text("green"))))
    with open_library(":memory:") as library:
        library.put([alike, torn])
        assert [row.item_number for row in library.search(colour="grey")] == ["EX-1", "EX-2"]
        assert [row.item_number for row in library.search(colour="green")] == ["EX-2"]


@pytest.mark.parametrize(
    ("demand", "message", "help"),
    [
        ("poles", "filter “poles” is not understood", "write PROPERTY=VALUE"),
        ("pole=2", "unknown property “pole”", "did you mean poles"),
        ("poles=two", "poles: “two” is not a number", "write"),
        ("poles~2", "poles is a number, not words", "write"),
        ("colour>=2", "colour is words, not a number", "write"),
        ("rated_voltage=4 kV", "rated_voltage: “4 kV” is not a number in V", "write"),
    ],
)
def test_a_filter_that_cannot_be_meant_is_refused(demand: str, message: str, help: str) -> None:
    with pytest.raises(LibraryError) as caught:
        Filter.parse(demand)
    assert message in caught.value.problems[0].message
    assert help in caught.value.problems[0].help


values = st.one_of(
    st.builds(Exact, st.integers(-5, 5)),
    st.tuples(st.integers(-5, 5), st.integers(-5, 5)).map(lambda pair: Range(min(pair), max(pair))),
    st.builds(Bound, low=st.integers(-5, 5)),
    st.builds(Bound, high=st.integers(-5, 5)),
    st.just(Several((Exact(1), Exact(2)))),
)


def holds(value: Value, operator: str, asked: float) -> bool:
    """The meaning of an operator, said once more without SQL."""
    low, high = value.low, value.high
    if operator == "=":
        return low is not None and high is not None and low <= asked <= high
    edge = (high if high is not None else low) if ">" in operator else (low if low is not None else high)
    if edge is None:
        return False
    return {">=": edge >= asked, ">": edge > asked, "<=": edge <= asked, "<": edge < asked}[operator]


OPERATORS = ["=", ">=", ">", "<=", "<"]
KNOWN = st.lists(st.tuples(st.lists(values, max_size=3), st.booleans()), max_size=10)


@settings(max_examples=12)
@given(KNOWN, st.integers(-6, 6))
def test_a_search_means_what_its_operators_mean(known: list[tuple[list[Value], bool]], asked: int) -> None:
    parts = {}
    for number, (said, conditional) in enumerate(known):
        when = {"mated_with": "strain relief"} if conditional else {}
        facts = tuple(fact("cable_diameter", value, "mm", **when) for value in said)
        parts[f"EX-{number}"] = Part(f"EX-{number}", "", relief().part_class, facts)
    with open_library(":memory:") as library:
        library.put(parts.values())
        for sign in OPERATORS:
            expected = [
                name
                for name, (said, _) in zip(parts, known, strict=True)
                if any(holds(value, sign, asked) for value in said)
            ]
            assert numbers(library, f"cable_diameter{sign}{asked}") == expected
