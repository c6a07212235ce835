"""Every record of a plan, and every field of it, can be shown where it is written."""

import pytest

from mateproof.plan import locate, read_text
from mateproof.vocabulary.findings import Place

TEXT = """\
format: 1
name: east
limits: {misplug: {harm: fire}}
supplies: {s: {voltage: 24 V}}
circuits: {c: {supply: s}}
zones: {z: {temperature: 5..40 °C}}
cables: {k: {cross_section: 1.5 mm², ferrule: plain}}
parts: {P: {poles: 2}}
devices: {D: {zone: z, connectors: {in: {part: P, label: two}}}}
leads:
  W1: {cable: k, zone: z, from: {device: D}, to: {part: P, lever: L}}
mates: [W1.to + D.in]
"""


@pytest.mark.parametrize(
    ("kind", "name", "field", "written"),
    [
        ("plan", "", "", "format"), ("plan", "", "name", "east"), ("limits", "", "misplug_harm", "{"),
        ("supply", "s", "", "s"), ("supply", "s", "voltage_v", "24 V"), ("circuit", "c", "supply", "s"),
        ("circuit", "c", "voltage_v", "24 V"), ("zone", "z", "", "z"),
        ("zone", "z", "temperature_high_c", "5..40 °C"),
        ("zone", "z", "place", "z"), ("cable", "k", "cross_section_mm2", "1.5 mm²"),
        ("part", "P", "poles", "2"),
        ("device", "D", "zone", "z"), ("lead", "W1", "", "W1"), ("lead", "W1", "length_m", "W1"),
        ("end", "W1.to", "", "to"), ("end", "W1.to", "part", "P"), ("end", "W1.to", "levers", "L"),
        ("end", "W1.to", "zone", "z"), ("end", "D.in", "label", "two"), ("end", "D.in", "zone", "z"),
        ("termination", "W1.to", "ferrule", "plain"), ("wired", "W1.from", "device", "D"),
        ("mate", "W1.to + D.in", "", "W1.to + D.in"),
    ],
)  # fmt: skip
def test_a_place_shows_what_is_written(kind: str, name: str, field: str, written: str) -> None:
    place = locate(read_text(TEXT, "plan.yaml"), kind, name, field)
    assert place is not None
    line = TEXT.splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith(written)


def test_a_span_is_as_long_as_its_text() -> None:
    assert locate(read_text(TEXT, "plan.yaml"), "supply", "s", "voltage_v") == Place("plan.yaml", 4, 25, 4)


def test_what_the_plan_does_not_have_has_no_place() -> None:
    assert locate(read_text(TEXT), "lead", "W9") is None


def test_two_plans_do_not_share_their_places() -> None:
    one, two = read_text(TEXT), read_text(TEXT.replace("name: east", "\nname: west"))
    lines = [place.line for plan in (one, two, one) if (place := locate(plan, "zone", "z"))]
    assert lines == [6, 7, 6]
