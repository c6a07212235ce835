"""Lengths that public guides print: a plan holds just below, and breaks just above.

What guides leave out, the impedance of the supply, is nearly nothing here.
"""

from __future__ import annotations

import pytest
from tests import support

from mateproof.vocabulary.findings import Outcome

PLAN = """
format: 1
calculation: {{resistivity: {rho} Ω·mm²/m, loop_share: {share} %}}
limits: {{voltage_drop_other: {drop} %}}
supplies:
  mains: {{system: TN-S, voltage: {volt} V, nature: ac, network: public, loop_impedance: 0.000001 Ω}}
circuits:
  one:
    supply: mains
    use: other
    conductors: [L, N, PE]
    protection: {{kind: MCB, curve: {curve}, current: {rated} A}}
cables: {{line: {{conductors: 3, conductor: solid, insulation: PVC, cross_section: {size} mm²}}}}
devices: {{board: {{feeds: [mains]}}, load: {{current: {amps} A}}}}
leads:
  W1: {{cable: line, circuit: one, length: {length} m, from: {{device: board}}, to: {{device: load}}}}
"""


def plan(size: float, rho: float, length: float, **others: object) -> str:
    """Return a plan; `rho` in Ω·mm²/m."""
    told = {"volt": 230, "share": 80, "curve": "C", "rated": 10, "amps": 0.1, "drop": 5}
    return PLAN.format(rho=rho, size=size, length=length, **{**told, **others})


def outcome(text: str, code: str) -> Outcome:
    return support.answer(text, code).outcome


@pytest.mark.parametrize(
    ("size", "rated", "metres"), [(1.5, 10, 43), (1.5, 16, 27), (2.5, 16, 45), (4, 16, 71)]
)
def test_longest_circuits_of_the_schneider_guide(size: float, rated: float, metres: float) -> None:
    """F44: Lmax = 0.8·U0·S / (ρ(1+m)·Ia), ρ 0.023, Ia = 14 In, which is ten times 1.4 In."""
    for length, said in ((metres - 0.6, Outcome.PROVEN), (metres + 0.6, Outcome.BROKEN)):
        assert outcome(plan(size, 0.023, length, rated=1.4 * rated), "N105") is said


def test_the_circuit_of_a_public_course_on_tn() -> None:
    """220 V, 1.5 mm², C10, ρ 0.0225 → 58.6 m."""
    for length, said in ((58.5, Outcome.PROVEN), (58.8, Outcome.BROKEN)):
        assert outcome(plan(1.5, 0.0225, length, volt=220), "N105") is said


@pytest.mark.parametrize(("rated", "ohm"), [(16, 2.875), (20, 2.30)])
def test_the_highest_loop_impedance_of_b_breakers(rated: float, ohm: float) -> None:
    """At 230 V, without a voltage factor (impedanza.com)."""
    tables = support.tables(plan(1.5, 0.0225, 10, share=100, curve="B", rated=rated))
    assert tables["judged"]["zs_limit_ohm"].to_list() == [pytest.approx(ohm)]


def test_the_voltage_drop_of_a_public_calculator() -> None:
    """32 A, 30 m, 6 mm², ρ 0.0225 → 7.20 V, 3.13 % (voltdropcalc.com)."""
    told = {"rated": 63, "amps": 32, "drop": 3.13}
    row = support.tables(plan(6, 0.0225, 30, **told))["judged"].row(0, named=True)
    assert row["drop_v"] == pytest.approx(7.20, abs=0.005)
    assert row["drop_percent"] == pytest.approx(3.13, abs=0.005)
    assert outcome(plan(6, 0.0225, 29.9, **told), "N102") is Outcome.PROVEN
    assert outcome(plan(6, 0.0225, 30.1, **told), "N102") is Outcome.BROKEN
