"""What goes before what, and what is refused although it is well written."""

import pytest

from mateproof.plan import read_text, wanted_parts, where_wanted
from mateproof.plan.model import Plan
from mateproof.vocabulary.errors import PlanError

PLAN = """\
format: 1
name: all
market: USA
language: de
approvals: [DNV GL]
environment: {place: closed, temperature: 5..40 °C, pollution_degree: 2}
assembly:
  {made: on_site, coding: on_site, ferrule: none, method: opened, strip_length: 9 mm, lever: LEVER, cap: CAP}
supplies:
  mains: {system: TN-S, voltage: 230 V, nature: ac, overvoltage_category: III}
  sensing: {system: SELV, voltage: 24 V, nature: dc}
circuits:
  light: {supply: mains, conductors: [L, N, PE], current: 10 A, survives: 400 V}
  motor: {supply: mains, conductors: [L1, L2, L3, N, PE]}
  delta: {supply: mains, voltage: 400 V, overvoltage_category: II, conductors: [L1, L2, L3]}
zones:
  duct: {place: open, near: [shaft], degree_of_protection: IP20}
  shaft: {temperature: 25 C}
cables:
  five: {conductors: 5, conductor: fine-stranded, cross_section: "1,5 mm²", diameter: 9 mm,
         ferrule: collared, item: X}
devices:
  K1:
    zone: shaft
    part: BOX
    circuit: light
    current: 500 mA
    wiring: [in.1 - out.1, in.N - out.2]
    connectors:
      in: {part: A, circuit: motor}
      out: {face: {poles: 2, colour: red}, zone: duct, made: factory}
leads:
  W1:
    cable: five
    circuit: light
    length: 350 cm
    zone: duct
    from: {part: A, label: one, ferrule: plain, strip_length: 11 mm, levers: []}
    to: {part: B, zone: shaft, strain_relief: R, made: factory, coding: delivered}
  W2: {circuit: light, from: {into: W1.from, method: pushed_in}, to: {device: K1}}
mates:
  - W1.to + K1.out
  - {join: K1.in + W1.from, cycles: 20, under_load: no, made: factory}
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_text(PLAN, "all.yaml")


def test_the_head(plan: Plan) -> None:
    assert (plan.name, plan.market, plan.language, plan.approvals) == ("all", "USA", "de", ("DNV GL",))
    assert plan.limits is not None
    assert (plan.limits.misplug_harm, plan.limits.misplug_barrier) == ("life", "mechanical")
    bare = read_text("format: 1\n", "small.yaml")
    assert (bare.name, bare.market, bare.language, bare.approvals, bare.zones) == (
        "small",
        "IEC",
        "en",
        (),
        [],
    )


def test_circuits_take_from_their_supply_what_is_certain(plan: Plan) -> None:
    light, motor, delta = plan.circuits
    assert (light.voltage_v, light.nature, light.overvoltage_category, light.survives_v) == (
        230,
        "ac",
        3,
        400,
    )
    assert motor.voltage_v is None  # 230 V is to neutral; between lines it is more, and not written
    assert (delta.voltage_v, delta.overvoltage_category) == (400, 2)
    assert light.at["voltage_v"][1] == 10
    assert delta.at["voltage_v"][1] == 15
    assert "voltage_v" not in motor.at


def test_zones_take_from_the_environment(plan: Plan) -> None:
    duct, shaft, *others = plan.zones
    assert (duct.place, duct.temperature_low_c, duct.temperature_high_c, duct.near) == (
        "open",
        5,
        40,
        ("shaft",),
    )
    assert (shaft.place, shaft.temperature_low_c, shaft.temperature_high_c) == ("closed", 25, 25)
    assert (duct.pollution_degree, duct.processing_low_c, shaft.degree_of_protection) == (2, None, None)
    assert duct.at["temperature_high_c"][1] == 6
    assert not others


def test_ends_without_a_zone_lie_in_the_environment() -> None:
    plan = read_text("format: 1\nenvironment: {place: open}\nleads: {W1: {to: {part: A}}}\n")
    assert [(end.name, end.zone) for end in plan.ends] == [("W1.to", "environment")]
    assert [(zone.name, zone.place) for zone in plan.zones] == [("environment", "open")]
    bare = read_text("format: 1\nleads: {W1: {to: {part: A}}}\n")
    assert (bare.ends[0].zone, bare.zones) == (None, [])


def test_ends(plan: Plan) -> None:
    ends = {end.name: end for end in plan.ends}
    one, to, inlet, out = (ends[name] for name in ("W1.from", "W1.to", "K1.in", "K1.out"))
    assert (one.lead, one.device, one.part, one.zone, one.circuit, one.mounting) == (
        "W1", None, "A", "duct", "light", "flying",
    )  # fmt: skip
    assert (one.label, one.levers, one.cap, one.made, one.coding) == ("one", (), "CAP", "on site", "on site")
    assert (to.zone, to.levers, to.strain_relief, to.made, to.coding) == (
        "shaft", ("LEVER",), "R", "factory", "delivered",
    )  # fmt: skip
    assert (inlet.device, inlet.zone, inlet.circuit, inlet.mounting) == ("K1", "shaft", "motor", "mounted")
    assert (out.zone, out.circuit, out.part, out.made) == ("duct", "light", "K1.out", "factory")
    assert (inlet.levers, inlet.cap, inlet.coding, inlet.made) == ((), None, None, None)


def test_terminations_take_from_cable_and_assembly(plan: Plan) -> None:
    rows = {row.name: row for row in plan.terminations}
    one, to, looped = rows["W1.from"], rows["W1.to"], rows["W2.from"]
    assert (one.end, one.ferrule, one.method, one.strip_length_mm) == ("W1.from", "plain", "opened", 11)
    assert (to.ferrule, to.strip_length_mm, to.sheath_strip_mm) == ("collared", 9, None)
    assert (looped.end, looped.lead, looped.ferrule, looped.method) == ("W1.from", "W2", "none", "pushed in")
    assert [one.at["ferrule"][1], to.at["ferrule"][1], to.at["strip_length_mm"][1]] == [38, 21, 8]


def test_the_rest(plan: Plan) -> None:
    assert [(row.name, row.device) for row in plan.wired] == [("W2.to", "K1")]
    assert plan.devices[0].wiring == (("in.1", "out.1"), ("in.N", "out.2"))
    assert (plan.devices[0].current_a, plan.leads[0].length_m) == (0.5, 3.5)
    cable = plan.cables[0]
    assert (cable.conductors, cable.conductor, cable.cross_section_mm2, cable.diameter_mm) == (
        5, "fine-stranded", 1.5, 9,
    )  # fmt: skip
    first, second = plan.mates
    assert (first.name, first.a, first.b, first.cycles, first.under_load) == (
        "W1.to + K1.out", "W1.to", "K1.out", None, None,
    )  # fmt: skip
    assert (second.cycles, second.under_load, second.made) == (20, False, "factory")


MATING = """\
format: 1
mating: {cycles: 20, under_load: yes, made: on_site}
leads: {W<n>: {for: {n: 1..5}, from: {part: A}, to: {part: B}}}
mates:
  - W1.to + W2.from
  - {join: W2.to + W3.from, under_load: no}
  - {join: W3.to + W4.from, cycles: 3, made: factory}
  - {join: W<n>.to + W<n+1>.from, for: {n: 4}}
"""


def test_a_mate_says_more_than_what_counts_for_all() -> None:
    mates = read_text(MATING).mates
    assert [(mate.cycles, mate.under_load, mate.made) for mate in mates] == [
        (20, True, "on site"),
        (20, False, "on site"),
        (3, True, "factory"),
        (20, True, "on site"),
    ]
    lines = [[mate.at[key][1] for key in ("", "a", "cycles", "under_load", "made")] for mate in mates[1:3]]
    assert lines == [[6, 6, 2, 6, 2], [7, 7, 7, 2, 7]]
    assert [mates[0].at[key][1] for key in ("", "cycles")] == [5, 2]


@pytest.mark.parametrize("key", ["cycles", "under_load", "made"])
def test_what_no_mate_and_no_default_says_is_not_stated(key: str) -> None:
    written = {"cycles": "cycles: 20", "under_load": "under_load: yes", "made": "made: on_site"}
    mating = "{" + ", ".join(text for name, text in written.items() if name != key) + "}"
    plan = read_text(MATING.replace("{cycles: 20, under_load: yes, made: on_site}", mating))
    first = plan.mates[0]
    assert getattr(first, key) is None
    assert key not in first.at


def test_wanted_parts_are_item_numbers_with_their_places(plan: Plan) -> None:
    wanted = wanted_parts(plan)
    assert wanted == ["A", "B", "LEVER", "R", "CAP", "BOX"]
    places = where_wanted(plan, wanted)
    assert places.keys() == set(wanted)
    assert [span[1] for span in places["A"]] == [30, 38]
    assert [span[1] for span in places["LEVER"]] == [8]
    assert where_wanted(plan, ["R", "K1.out", "nobody's"]) == {"R": places["R"]}


def problems(text: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        read_text(f"format: 1\n{text}")
    return [problem.message for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mating: {cicles: 20}", "unknown key “cicles” in “mating”"),
        ("mating: {join: a + b}", "unknown key “join” in “mating”"),
        ("mating: {cycles: 0}", "“0” where a whole number from 1 is expected"),
        ("assembly: {cap: [A]}", "a list […] where an item number is expected"),
        ("mates: [W1.to + W2.to, W2.to + W1.to]\nleads: {W<n>: {for: {n: 1..2}, to: {part: A}}}",
         "W2.to + W1.to is written twice, first at plan:2:9"),
        ("leads: {W1: {to: {part: A}}, W2: {to: {into: W1.to}}, W3: {to: {into: W2.to}}}",
         "“W2.to” has no connector: it goes into “W1.to” itself"),
        ("leads: {W1: {to: {part: A}}, W2: {to: {part: A}}}\nmates: [W1.from + W2.to]",
         "“W1.from” is a bare end: nothing is written there"),
        ("leads: {K: {to: {part: A}}}\ndevices: {K: {connectors: {to: {part: A}}}}",
         "there are two ends “K.to”"),
        ("devices: {K: {connectors: {in: {}}}}", "this connector has neither part nor face"),
        ("devices: {K: {connectors: {a.b: {part: A}}}}", "the name “a.b” contains “.”"),
        ("devices: {K: {connectors: {in: {part: A}}, wiring: [in.1 - out.1]}}",
         "the device has no connector “out”"),
        ("devices: {K: {connectors: {in: {part: A}}, wiring: [in.1 - in]}}",
         "“in” is no pole of a connector"),
        ("environment: {place: open}\nzones: {environment: {}}",
         "a zone cannot be called “environment” when the plan describes its environment"),
        ("parts: {W1.to: {}}\nleads: {W1: {to: {face: {poles: 2}}}}",
         "the part “W1.to” is declared, and the end of this name has a face of its own"),
    ],
)  # fmt: skip
def test_refused(text: str, said: str) -> None:
    assert problems(text) == [said]
