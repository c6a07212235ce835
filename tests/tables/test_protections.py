"""What systems and parts state about wrong ways of plugging."""

from __future__ import annotations

import pytest
from tests import support

from mateproof.parts.system import shipped
from mateproof.vocabulary.ways import CASES


def said(part: str) -> dict[str, bool | None]:
    text = f"format: 1\nparts: {{own: {part}}}\nleads: {{W1: {{from: {{part: own}}}}}}\n"
    rows = support.tables(text)["protections"].iter_rows(named=True)
    return {row["case"]: row["protected"] for row in rows}


def test_the_system_of_the_seed_states_all_four_and_where() -> None:
    system = shipped()["winsta-midi-special"]
    assert set(system.protected_against) == set(CASES)
    assert system.evidence["protected_against"].line


def test_a_part_of_a_system_has_what_the_system_states() -> None:
    assert said("{class: connector, family: WINSTA MIDI special}") == dict.fromkeys(CASES, True)


def test_a_part_that_says_something_itself_goes_before_its_system() -> None:
    found = said("{class: connector, family: WINSTA MIDI special, not_protected_against: [rotated by 180°]}")
    assert found == {case: case != "rotated by 180°" for case in CASES}


@pytest.mark.parametrize(
    ("part", "answers"),
    [
        ("{class: connector}", []),
        ("{class: connector, protected_against: [one_pole_only]}", [None, None, None, True]),
        ("{class: connector, not_protected_against: [rotated by 180°, laterally staggered]}",
         [None, False, False, None]),
        ("{like: 770-1242/076-000, not_protected_against: [one pole only]}", [True, True, True, False]),
    ],
)  # fmt: skip
def test_what_a_part_states(part: str, answers: list[bool | None]) -> None:
    assert list(said(part).values()) == answers


def test_what_is_not_stated_is_named() -> None:
    part = "{class: connector, protected_against: [one pole only]}"
    text = f"format: 1\nparts: {{own: {part}}}\nleads: {{W1: {{from: {{part: own}}}}}}\n"
    missing = support.tables(text)["protections"]["missing"].to_list()
    assert missing == [f"own: protected_against {case}" for case in CASES[:3]] + [None]
