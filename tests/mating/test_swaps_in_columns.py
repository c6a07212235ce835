"""Exchanges of many mates, column by column, are told in the same rows as those of few."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from tests.mating.test_against_brute_force import RELAXED, asked_of, plans

from mateproof.mating.site import site
from mateproof.mating.swaps import swaps


def check(plan: dict[str, Any]) -> None:
    asked = asked_of(plan)
    few, many = swaps(asked), swaps(asked, site(asked))
    assert few.keys() == many.keys()
    assert all(frame.equals(many[name]) for name, frame in few.items())


@settings(RELAXED, max_examples=40)
@given(plans())
def test_columns_tell_the_same_rows(plan: dict[str, Any]) -> None:
    check(plan)


@pytest.mark.slow
@settings(RELAXED, max_examples=600)
@given(plans())
def test_columns_tell_the_same_rows_of_many_plans(plan: dict[str, Any]) -> None:
    check(plan)
