"""The room counts for itself, and comes to what the analysis counts."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.mating.plans import PROTECTED, tables
from tests.mating.test_against_brute_force import FITS, REACH, plans

from mateproof import mating
from mateproof.assign.choices import choices
from mateproof.assign.propose import propose
from mateproof.assign.weights import HARM_WEIGHT
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import When

STATED = {"system": "winsta_midi_special", "size": "MIDI", "poles": 2, "coding": "B"}
PROTECTION = {"protected_against": PROTECTED, "not_protected_against": None}


def stated(plan: dict[str, Any]) -> dict[str, Any]:
    """The same plan with every face stated, for what is not stated is left out here."""
    ends = [
        {**end, **PROTECTION, **{name: end[name] or value for name, value in STATED.items()}}
        for end in plan["ends"]
    ]
    return {**plan, "ends": ends}


def refused(of: Tables) -> int:
    """The weight of what the plan refuses, pair by pair, between connectors that may look different."""
    made, _ = choices(of)
    choice = {end.name: at for at, one in enumerate(made) for end in one.ends}
    found = mating.analyse(of)["misplugs"].filter(pl.col("limited") & ~pl.col("barrier_enough"))
    return sum(
        HARM_WEIGHT[row["harm_rank"]]
        for row in found.iter_rows(named=True)
        for plug, socket in mating.pairs(of, row)
        if choice[plug] != choice[socket]
    )


@given(
    plans().map(stated),
    st.sampled_from(["life", "damage", "nuisance"]),
    st.sampled_from(["mechanical", "colour"]),
    st.sampled_from([None, *When]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_refused_is_what_the_analysis_refuses(
    plan: dict[str, Any], harm: str, barrier: str, when: When | None
) -> None:
    told = {
        "reach": REACH,
        "fits": FITS,
        "limits": (harm, barrier),
        "grid": plan["grid"],
        "asked": plan["asked"],
    }
    of = tables(plan["ends"], plan["mates"], **told)
    plans_ = of["plans"].with_columns(pl.lit(when, pl.String).alias("misplug_when"))
    of = of.having(plans=plans_)
    proposal = propose(of, mating.harm_rank, 5, solver=False)
    looks_of = {len(made.variants) for made in proposal.made}
    if looks_of <= {1}:  # a choice that is not of one mind is told, not weighed
        assert proposal.solved.score.hard == refused(of)
    assert proposal.table.is_empty()
