"""Many plans in one analysis say of each what it says alone, counted in columns as well as one by one."""

from __future__ import annotations

from pathlib import Path

from polars.testing import assert_frame_equal
from tests import support

from mateproof import mating
from mateproof.plan import read

TESTS = Path(__file__).parents[1]


def test_every_plan_says_in_company_what_it_says_alone() -> None:
    paths = [TESTS / "examples/plans/wide.yaml", *sorted((TESTS / "corpus").glob("misplug*.yaml"))]
    plans = [read(path) for path in [*paths, TESTS.parent / "examples/facade/plan.yaml"]]
    for number, plan in enumerate(plans):
        plan.name = str(number)
    tables = support.joined(plans)
    columns, few = (tables.having(**mating.analyse(tables, few_ends=most)) for most in (0, 10**6))
    seen = 0
    for plan in plans:
        alone = tables.only(plan.name)
        alone = alone.having(**mating.analyse(alone))
        for name in ("misplugs", "barred", "swaps"):
            for company in (columns, few):
                assert_frame_equal(company.only(plan.name)[name], alone[name])
            seen += len(alone[name])
    assert seen > 80
