"""Degrees of protection: a law for plain codes, and the codes that are easy to get wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.rules.protection import covers

SOLID = st.integers(0, 6)
WATER = st.integers(0, 6)


@given(SOLID, WATER, SOLID, WATER)
def test_without_immersion_both_numerals_decide(solid: int, water: int, has: int, wet: int) -> None:
    assert covers(f"IP{solid}{water}", f"IP{has}{wet}") is (has >= solid and wet >= water)


@given(st.from_regex(r"IP[0-6][0-9][A-D]?", fullmatch=True))
def test_every_code_covers_itself_in_any_spelling(code: str) -> None:
    assert covers(code, code.lower().replace("ip", "IP")) is True


@given(st.from_regex(r"IP[0-6X][0-9X][A-D]?", fullmatch=True))
def test_a_code_that_is_not_stated_covers_only_what_nobody_asks(code: str) -> None:
    assert covers(code, None) is (True if code == "IPXX" else None)


@pytest.mark.parametrize(
    ("asked", "given", "wanted"),
    [
        ("IP2XC", ("IP20", "IP2xC"), True),  # mated with strain relief: both codes hold
        ("IP2XC", ("IP20", None), False),
        ("IP24", ("IP20", "IP2xC"), False),  # the X adds nothing to the 0
        ("IP21", ("IPX1",), None),  # solid objects are not stated
        ("IP2XB", ("IP20",), True),  # the first numeral includes the finger
        ("IP2XC", ("IP30",), True),
        ("IP2XD", ("IP30",), False),
        ("IPXXB", ("IP20",), True),
        ("IPX5", ("IP67",), None),  # immersion does not include jets
        ("IPX4", ("IP67",), True),
        ("IPX7", ("IP66",), False),
        ("IPX7", ("IP67",), True),
        (None, ("IP20",), None),
    ],
)
def test_codes_that_are_easy_to_get_wrong(
    asked: str | None, given: tuple[str | None, ...], wanted: bool | None
) -> None:
    assert covers(asked, *given) is wanted
