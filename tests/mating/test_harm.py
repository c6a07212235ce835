"""The decision table: each row by an example, what is open, and the page that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mateproof.mating.danger import Circuit, hazardous
from mateproof.mating.harm import TABLE, judged
from mateproof.mating.joins import Wired, askew_sentence, sentence
from mateproof.vocabulary.harms import HARM_RANK

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "mating.md"


def circuit(
    voltage_v: float | None = 230.0,
    nature: str | None = "ac",
    *,
    function: str | None = "lighting",
    survives_v: float | None = None,
    conductors: str | None = "L1 N PE",
    net: tuple[str | None, str | None, str | None] = ("mains", "TN-S", None),
    device: str | None = "MCB",
    fed: bool | None = True,
) -> Circuit:
    """`net`: supply, system of the supply, bus."""
    return Circuit(*(function, voltage_v, nature, survives_v, conductors, *net, None, device, "B", 16.0, fed))


def low(conductors: str = "1 2", system: str = "SELV", **facts: Any) -> Circuit:
    """An extra-low-voltage circuit of 24 V DC."""
    told = {"function": "status", "survives_v": 24.0, "net": ("low", system, None), **facts}
    return circuit(24.0, "dc", conductors=conductors, **told)


MAINS = circuit()
UNFED = circuit(fed=False)
BUS = circuit(16.0, "dc", function="bus", survives_v=16.0, conductors="+ -", net=("bus", "FELV", None))
HARDY = BUS._replace(survives_v=250.0)
CONTACT = low()
WEAK = CONTACT._replace(voltage_v=12.0, survives_v=12.0)
DALI = circuit(16.0, "dc", function="bus", survives_v=16.0, conductors="DA+ DA-", net=(None, None, "DALI"))
LIGHT = circuit(conductors="L1 N PE DA+ DA-", net=("mains", "TN-S", "DALI"))
TURNED = circuit(conductors="PE L1 N")
LN = Wired("a", "L N", None, 2)
KNX = LIGHT._replace(bus="KNX")
TWO = circuit(conductors="L1 L2")
PAIR = circuit(400.0, conductors="L1 L2 N")
THREE = circuit(400.0, survives_v=400.0, conductors="L1 L2 L3 N PE")


ROWS = [
    (MAINS, MAINS, "straight", True, "another branch of the same circuit"),
    (circuit(conductors="L1"), circuit(conductors="L1"), "laterally staggered", False, "no conductor"),
    (MAINS, BUS, "straight", False, "hazardous voltage on an extra-low-voltage circuit"),
    (UNFED, CONTACT, "straight", False, "extra-low voltage that is safe"),
    (CONTACT, low(net=("other", "PELV", None)), "straight", False, "extra-low voltage that is safe"),
    (KNX, circuit(conductors="DA+ DA- PE L1 N"), "straight", False, "conductors of KNX"),
    (UNFED, UNFED._replace(supply="ups"), "straight", False, "neither half is fed"),
    (MAINS, TURNED, "straight", False, "protective earth meets"),
    (MAINS, MAINS, "one pole only", True, "protective earth"),
    (MAINS, HARDY, "straight", False, "the devices on extra-low voltage survive it"),
    (UNFED, BUS, "straight", False, "the devices on extra-low voltage survive it"),
    (THREE, THREE._replace(conductor_names="L1 L2 L3 PE N"), "straight", False, "protective earth meets"),
    (PAIR, PAIR._replace(conductor_names="L1 L2 1 N"), "straight", False, "several lines"),
    (MAINS, circuit(net=("ups", "TN-S", None)), "straight", False, "two supplies"),
    (MAINS, circuit(conductors="L2 N PE", device=None), "straight", False, "short circuit, and nothing"),
    (circuit(survives_v=230.0), circuit(400.0), "straight", False, "another hazardous"),
    (MAINS, circuit(function="shading", device="fuse"), "straight", False, "fed through a protective"),
    (MAINS, circuit(conductors="L2 N PE"), "straight", False, "short circuit: the protective"),
    (LIGHT, LIGHT, "rotated by 180°", True, "mains on the conductors of a bus"),
    (circuit(conductors="L1 N"), circuit(conductors="L1 N"), "rotated by 180°", True, "line and neutral"),
    (MAINS, MAINS, "straight", False, "two breakers in parallel"),
    (MAINS, UNFED, "straight", False, "wrong breaker"),
    (TWO, TWO, "rotated by 180°", True, "conductors of one circuit"),
    (WEAK, CONTACT, "straight", False, "extra-low voltage that is higher"),
    (low("+ -"), low("+ -"), "rotated by 180°", True, "positive and negative"),
    (DALI, DALI._replace(bus="SMI", conductor_names="SMI+ SMI-"), "straight", False, "two kinds of bus"),
    (low("1"), low("1"), "straight", False, "a single pole"),
    (DALI, DALI, "straight", False, "two lines of a bus"),
    (CONTACT, CONTACT, "rotated by 180°", True, "conductors of the same circuit"),
    (CONTACT, low(function="sensors"), "straight", False, "two extra-low-voltage circuits"),
    (CONTACT, CONTACT, "straight", False, "two circuits of one function"),
]  # fmt: skip


@pytest.mark.parametrize(("plug", "socket", "way", "same", "because"), ROWS)
def test_a_row_of_the_table(plug: Circuit, socket: Circuit, way: str, same: bool, because: str) -> None:
    for one, other in ((plug, socket), (socket, plug)):
        found = judged(one, other, same_circuit=same, way=way)
        assert found.because["en"].startswith(because)
        assert {fact for fact, _ in found.assumed} <= {"protection_kind"}


def test_every_row_of_the_table_is_tested() -> None:
    for row in TABLE:
        assert any(row.because["en"].startswith(because) for *_, because in ROWS), row


@pytest.mark.parametrize(
    ("voltage", "nature", "answer"),
    [(50, "ac", False), (51, "ac", True), (120, "dc", False), (121, "dc", True),
     (50, None, False), (51, None, None), (121, None, True), (None, "ac", None)],
)  # fmt: skip
def test_limits_of_extra_low_voltage(voltage: float | None, nature: str | None, answer: bool | None) -> None:
    assert hazardous(circuit(voltage, nature)) is answer


@pytest.mark.parametrize(
    ("plug", "socket", "facts"),
    [
        (MAINS, BUS._replace(survives_v=None), [("survives_v", "socket")]),
        (MAINS, CONTACT._replace(voltage_v=None), [("voltage_v", "socket")]),
        (MAINS, circuit(100.0, None), [("nature", "socket")]),
        (circuit(function=None), circuit(device="fuse"), [("function", "plug")]),
        (circuit(conductors=None), MAINS, [("conductor_names", "plug")]),
        (
            MAINS,
            circuit(conductors="L N PE", device=None),
            [("phase", "socket"), ("protection_kind", "socket")],
        ),
        (MAINS, circuit(conductors="L2 N PE", device=None), [("protection_kind", "socket")]),
        (MAINS, circuit(conductors="L N PE"), []),
        (MAINS, circuit(net=(None, None, None)), [("supply", "socket")]),
        (CONTACT, low(net=("other", None, None)), [("supply_system", "socket")]),
        (CONTACT, CONTACT._replace(fed=None), []),
        (UNFED, UNFED._replace(fed=None), [("fed", "socket")]),
    ],
)
def test_an_absent_fact_is_assumed_at_its_worst_and_named(
    plug: Circuit, socket: Circuit, facts: list[tuple[str, str]]
) -> None:
    found = judged(plug, socket, same_circuit=False)
    assert set(facts) <= set(found.assumed)
    assert bool(found.assumed) == (found.least > HARM_RANK[found.harm])
    assert bool(facts) == bool(found.assumed)


def test_a_fact_that_changes_nothing_is_not_asked_for() -> None:
    assert judged(circuit(survives_v=None), BUS, same_circuit=False).assumed == ()


def test_the_page_shows_the_table() -> None:
    """docs/explanation/mating.md prints this table; it is copied from the code, so it must be the same."""
    lines = [
        f"| {number} | {' and '.join(row.conditions) or 'otherwise'} | {row.harm} | {row.because['en']} |"
        for number, row in enumerate(TABLE, start=1)
    ]
    assert "\n".join(lines) in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    ("plug", "socket", "same", "text"),
    [
        (LN, LN, True, "L, N of a: two branches of one circuit"),
        (LN, LN, False, "L, N of a: two circuits"),
        (LN, LN._replace(function="b"), False, "L, N of a with L, N of b"),
        (Wired("a", "L N", None, 3), Wired("b", None, "N PE L", 3), False,
         "L of a with N of b; N of a with PE of b; nothing of a with L of b"),
        (Wired("a", None, None, 2), Wired(None, None, "x", 2), False,
         "pole 1, pole 2 of a with pole 1, pole 2 of an unstated function"),
        (Wired("a", None, None, None), Wired("b", "L", None, 2), False, "unstated poles of a with L of b"),
    ],
)  # fmt: skip
def test_what_is_joined(plug: Wired, socket: Wired, same: bool, text: str) -> None:
    assert sentence(plug, socket, same_circuit=same, language="en") == text


@pytest.mark.parametrize(
    ("way", "touching", "text"),
    [
        ("rotated by 180°", ((0, 1), (1, 0)), "rotated by 180°: L of a with N of b; N of a with L of b"),
        ("one pole only", ((0, 2),), "one pole only: L of a with nothing of b"),
        ("one pole only", None, "one pole only: unstated poles of a with unstated poles of b"),
    ],
)  # fmt: skip
def test_what_is_joined_askew(way: str, touching: Any, text: str) -> None:
    assert askew_sentence(LN, LN._replace(function="b"), way, touching, "en") == text
