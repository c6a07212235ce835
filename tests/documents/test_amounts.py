"""How much is ordered: strips that are cut, spare, whole packages."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.factory import dossier

from mateproof.documents.bill import lines
from mateproof.documents.bill.line import Line
from mateproof.documents.bill.strips import strips

POLES = 12
PLAN = """
format: 1
name: p
order: {order}
parts:
  S: {{family: WINSTA MIDI special, poles: 2, gender: socket, accessories: [C], packaging_unit: 10}}
  C: {{class: cap, poles: 12, separable: yes, for_gender: socket}}
cables: {{line: {{conductors: 2}}}}
devices: {{D: {{}}}}
leads: {{W<n>: {{for: {{n: 1..20}}, cable: line, length: 5 m, from: {{device: D}}, to: {{part: S, cap: C}}}}}}
"""


def first_fit(needed: list[int]) -> int:
    """Strips by first fit, the longest pieces first, one piece after the other."""
    left: list[int] = []
    for piece in sorted(needed, reverse=True):
        at = next((at for at, rest in enumerate(left) if rest >= piece), None)
        if at is None:
            left.append(POLES - piece)
        else:
            left[at] -= piece
    return len(left)


def optimum(needed: list[int]) -> int:
    """The least number of strips, by all subsets."""

    @cache
    def least(rest: frozenset[int]) -> tuple[int, int]:
        """Full strips, and poles used of the last one: the smallest of both that hold some pieces."""
        if not rest:
            return 1, 0
        found = []
        for piece in rest:
            count, used = least(rest - {piece})
            size = needed[piece]
            found.append((count, used + size) if used + size <= POLES else (count + 1, size))
        return min(found)

    return least(frozenset(range(len(needed))))[0] if needed else 0


@given(st.lists(st.integers(1, POLES), max_size=60))
def test_counting_alike_strips_together_is_first_fit(needed: list[int]) -> None:
    assert strips(Counter(needed), POLES) == first_fit(needed)


@given(st.lists(st.integers(1, POLES), max_size=8))
def test_strips_are_near_the_least_number(needed: list[int]) -> None:
    count, least = strips(Counter(needed), POLES), optimum(needed)
    assert least <= count <= 11 / 9 * least + 6 / 9


def test_a_million_caps_are_counted_at_once() -> None:
    assert strips({2: 1_000_000, 3: 1_000_000, 5: 7}, POLES) == 416_670


def bill(order: str) -> dict[str, Line]:
    found = lines(dossier(PLAN.format(order=order)))
    return {line.kind: line for line in found if not line.nothing}


@pytest.mark.parametrize(
    ("order", "kind", "quantity", "spare", "packs"),
    [
        ("{}", "connector", 20, 0, 2),
        ("{spare: 5 %}", "connector", 20, 1, 3),
        ("{spare: 0.1 %}", "connector", 20, 1, 3),
        ("{spare: 5 %}", "cable", 100.0, 5.0, None),
        ("{spare: {cable: 7}}", "cable", 100.0, 7, None),
        ("{spare: {cap: 2}}", "cap", 4, 2, None),
        ("{spare: {cap: 2}}", "connector", 20, 0, 2),
        ("{spare: 0 %}", "cap", 4, 0, None),
        ("{spare: 50 %}", "device", 1, 0, None),
        ("{spare: {device: 1}}", "device", 1, 1, None),
    ],
)
def test_spare_and_packages(order: str, kind: str, quantity: float, spare: float, packs: int | None) -> None:
    line = bill(order)[kind]
    assert (line.quantity, line.spare, line.packs) == (quantity, spare, packs)


def test_what_is_planned_and_added_of_one_item_is_one_line() -> None:
    text = PLAN.format(order="{}").replace("leads: {W", "leads: {X: {to: {part: S}}, W")
    (line,) = (line for line in lines(dossier(text)) if line.kind == "cap")
    assert (line.state, line.quantity) == ("partly", 4)
    assert "in the plan on connectors: 20; added to connectors: 1" in line.reason


def test_a_share_of_what_is_not_stated_is_not_stated() -> None:
    text = PLAN.format(order="{spare: 5 %}").replace("length: 5 m, ", "")
    (cable,) = (line for line in lines(dossier(text)) if line.kind == "cable")
    assert (cable.quantity, cable.spare, cable.total) == (None, None, None)


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_to_order_has_no_packages(language: str) -> None:
    nothing = [line for line in lines(dossier(language=language)) if line.nothing]
    amounts = [(line.kind, line.quantity, line.spare, line.packs) for line in nothing]
    assert amounts == [("coding pin", 0, 0, None)]
