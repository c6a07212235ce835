"""`mateproof size`: against brute force, its words, what it writes, and bad input."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.app.desk import run

from mateproof.app.checking import Checked, check_plans
from mateproof.app.sizing.judging import deciding
from mateproof.app.sizing.search import Search, Sized
from mateproof.app.sizing.sized import sizes, with_sizes
from mateproof.parts.library.shipped import shelf
from mateproof.plan import read_text
from mateproof.vocabulary.findings import Outcome

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = """format: 1
environment: {temperature: 5..30 °C}
supplies:
  mains:
    system: TN-S
    voltage: 230 V
    nature: ac
    overvoltage_category: III
    network: public
    prospective_current: 3 kA
    loop_impedance: 0.4 Ω
"""
CIRCUIT = (
    "{{supply: mains, conductors: {conductors}, use: lighting, current: {design} A, "
    "protection: {{kind: MCB, curve: {curve}, breaking_capacity: 6 kA}}}}"
)
CABLE = (
    "{{conductors: {cores}, conductor: solid, insulation: PVC, cross_section: {size} mm²{more}, "
    "reference_method: C, grouped: 1}}"
)


def chain(  # noqa: PLR0917 (what a chain is made of)
    loads: int = 6,
    amps: float = 0.5,
    home: float = 30,
    step: float = 6,
    curve: str = "B, current: 10 A",
    size: float = 1.5,
    more: str = "",
    design: float = 6,
) -> str:
    """Return a plan with one chain of loads."""
    lamps = "\n".join(f"  lamp-{at}: {{circuit: light, current: {amps} A}}" for at in range(1, loads + 1))
    leads = "\n".join(
        f"  W{at}: {{cable: line, circuit: light, length: {home if at == 1 else step} m, "
        f"from: {{device: {'board' if at == 1 else f'lamp-{at - 1}'}}}, to: {{device: lamp-{at}}}}}"
        for at in range(1, loads + 1)
    )
    circuit = CIRCUIT.format(conductors="[L, N, PE]", curve=curve, design=design)
    cable = CABLE.format(cores=3, size=size, more=more)
    return (
        f"{HEAD}circuits:\n  light: {circuit}\ncables:\n  line: {cable}   # the usual one\n"
        f"devices:\n  board: {{feeds: [mains]}}\n{lamps}\nleads:\n{leads}\n"
    )


def in_series(first: float, second: float, amps: float) -> str:
    """Return a plan in which one circuit is fed through another."""
    floor = CIRCUIT.format(conductors="[L, N]", curve="D, current: 16 A", design=12)
    light = CIRCUIT.format(conductors="[L, N]", curve="B, current: 10 A", design=8)
    cables = "\n".join(f"  {name}: {CABLE.format(cores=2, size=1.5, more='')}" for name in ("one", "two"))
    return f"""{HEAD}assembly: {{ferrule: none, method: pushed_in}}
parts: {{plug: {{like: 770-1242/076-000, gender: plug}}}}
circuits:
  floor: {floor}
  light: {light}
cables:
{cables}
devices:
  board: {{feeds: [mains]}}
  box:
    circuit: floor
    current: 0 A
    wiring: [in.1 - out.1, in.2 - out.2]
    connectors: {{in: {{part: plug}}, out: {{part: 770-1242/076-000, circuit: light}}}}
  lamp: {{circuit: light, current: {amps} A}}
leads:
  W1:
    {{cable: one, circuit: floor, length: {first} m, from: {{device: board}}, to: {{part: 770-1242/076-000}}}}
  W2: {{cable: two, circuit: light, length: {second} m, from: {{part: plug}}, to: {{device: lamp}}}}
mates: [W1.to + box.in, box.out + W2.from]
"""


def read(text: str) -> Checked:
    return check_plans([read_text(text)], shelf())


def found(text: str, *circuits: str) -> Mapping[str, Sized]:
    checked = read(text)
    names = circuits or tuple(circuit.name for circuit in checked.plans[0].circuits)
    answers = Search(checked.plans[0], checked.library, "en").run(names)
    return {one.circuit: one for one in answers}


def holding(text: str) -> list[tuple[float, ...]]:
    """Return every choice of cross sections of which no deciding rule says anything: one check for each."""
    plan, codes = read_text(text), {rule.code for rule in deciding()}
    names = [circuit.name for circuit in plan.circuits]
    held = []
    for choice in product(*(sizes(plan, name) for name in names)):
        checked = check_plans([with_sizes(plan, "copy", dict(zip(names, choice, strict=True)))], shelf())
        said = [one for one in checked.answer.findings if one.code in codes and one.decides]
        if all(one.outcome is Outcome.PROVEN for one in said):
            held.append(choice)
    return held


@settings(max_examples=3)
@given(st.sampled_from([0.2, 0.5, 0.9]), st.sampled_from([8, 30, 55]), st.sampled_from(["B", "C"]))
def test_no_smaller_cross_section_holds(amps: float, home: float, curve: str) -> None:
    text = chain(loads=4, amps=amps, home=home, curve=f"{curve}, current: 10 A")
    least = min((choice[0] for choice in holding(text)), default=None)
    assert found(text)["light"].size == least


@pytest.mark.slow
@pytest.mark.parametrize(("first", "second", "amps"), [(5, 5, 1), (40, 10, 6), (12, 30, 7)])
def test_circuits_in_series_get_what_holds_together(first: float, second: float, amps: float) -> None:
    text = in_series(first, second, amps)
    held, answers = holding(text), found(text)
    chosen = (answers["floor"].size, answers["light"].size)
    if not held:
        assert None in chosen
        return
    assert chosen in held
    thinner = [one for one in held if one != chosen and all(a <= b for a, b in zip(one, chosen, strict=True))]  # type: ignore[operator]
    assert not thinner


def test_the_nearest_limit_is_the_one_that_binds(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=12), "utf-8")
    said = run("size", path)
    assert said.exit_code == 0
    lines = said.output.splitlines()
    assert lines[1] == "light: 2.5 mm² is needed instead of 1.5 mm²"
    assert lines[2].startswith("  binds: voltage drop 2.91 % of 3 %; loop impedance 2.1 Ω of 4.6 Ω")
    assert lines[3].startswith("  against 1.5 mm²: N102 circuit light: 4.7587 % of the voltage are lost")


def test_disconnection_binds_where_the_breaker_is_slow() -> None:
    sized = found(chain(loads=1, amps=0.1, home=75, curve="C, current: 10 A"))["light"]
    assert sized.size == 2.5
    assert sized.smaller is not None
    assert {one.code for one in sized.smaller[1].broken} == {"N105", "N106"}


def test_what_is_written_keeps_comments_and_is_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    before = chain(loads=12)
    path.write_text(before, "utf-8")
    assert run("size", path, "--write").exit_code == 0
    after = path.read_text("utf-8")
    assert after == before.replace("cross_section: 1.5 mm²", "cross_section: 2.5 mm²")
    again = run("size", path)
    assert "light: 2.5 mm² stays" in again.output
    assert "Nothing is to be changed." in again.output


def test_without_write_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=12), "utf-8")
    assert "1 place(s) in the text would change" in run("size", path).output
    assert path.read_text("utf-8") == chain(loads=12)


@pytest.mark.parametrize("more", [", diameter: 8.6 mm", ", item: 4711"])
def test_a_cable_with_item_or_diameter_is_written_by_hand(more: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=12, more=more), "utf-8")
    said = run("size", path, "--write")
    assert "To be written by hand" in said.output
    assert f"{path}:15:" in said.output
    assert path.read_text("utf-8") == chain(loads=12, more=more)


def test_a_circuit_for_which_no_cross_section_is_enough_is_split(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=12, amps=1.9, curve="B, current: 25 A", design=23), "utf-8")
    said = run("size", path, "--json")
    assert said.exit_code == 1
    circuit = json.loads(said.output)["plans"][0]["circuits"][0]
    assert circuit["size_mm2"] is None
    parts = circuit["circuits"]["parts"]
    assert [load for part in parts for load in part["loads"]] == [f"lamp-{at}" for at in range(1, 13)]
    assert [part["first_lead_m"] for part in parts] == sorted(part["first_lead_m"] for part in parts)
    for margins in circuit["circuits"]["margins"]:
        assert all(margin["share"] <= 1 for margin in margins)


def test_a_star_drops_less_than_a_chain() -> None:
    """The breaker bears the load, and the chain loses too much with the thickest cable."""
    sized = found(chain(loads=8, amps=1.1, home=10, step=30, design=9))["light"]
    assert sized.size is None
    assert sized.star is not None
    assert sum(map(len, sized.star.loads)) == 8
    assert all(verdict.holds for verdict in sized.star.verdicts)


def test_missing_data_are_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=2).replace("    loop_impedance: 0.4 Ω\n", ""), "utf-8")
    said = run("size", path)
    assert said.exit_code == 3
    assert (
        "light: nothing can be proposed, for this is not stated: supply mains: loop_impedance" in said.output
    )


def test_an_unknown_circuit_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(), "utf-8")
    said = run("size", path, "--circuit", "lihgt")
    assert said.exit_code == 2
    assert "there is no circuit “lihgt”" in said.stderr
    assert "did you mean light?" in said.stderr


def test_a_plan_that_feeds_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain().replace("{feeds: [mains]}", "{}"), "utf-8")
    said = run("size", path)
    assert said.exit_code == 2
    assert "no device says what it feeds" in said.stderr


def test_what_is_broken_elsewhere_is_mended_first(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(design=16), "utf-8")
    said = run("size", path)
    assert said.exit_code == 2
    assert "D102" in said.stderr


def test_it_speaks_german(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(chain(loads=12), "utf-8")
    said = run("size", path, "--language", "de").output
    assert "light: 2.5 mm² nötig statt 1.5 mm²" in said
    assert "bindend: Spannungsfall 2.91 % von 3 %" in said


@pytest.mark.slow
def test_circuits_behind_others_may_be_thinner_than_those() -> None:
    """In the hall, lines of 2.5 mm² feed lamps on 1.5 mm²."""
    said = run("size", EXAMPLES / "hall" / "plan.yaml", "--circuit", "line-1", "--circuit", "lamps-1-1")
    assert said.exit_code == 0
    assert "line-1: 2.5 mm² stays" in said.output
    assert "lamps-1-1: 1.5 mm² stays" in said.output
