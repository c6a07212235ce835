"""The decision table: each row by an example, what is open, and the page that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mateproof.mating.danger import Circuit, hazardous
from mateproof.mating.harm import TABLE, judged
from mateproof.mating.joins import Wired, sentence
from mateproof.vocabulary.harms import Harm

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "mating.md"


def circuit(
    voltage_v: float | None = 230.0,
    nature: str | None = "ac",
    *,
    function: str | None = "lighting",
    survives_v: float | None = None,
    conductors: str | None = "L N PE",
) -> Circuit:
    return Circuit(function, voltage_v, nature, survives_v, conductors)


MAINS = circuit()
BUS = circuit(16.0, "dc", function="bus", survives_v=16.0, conductors="+ -")
HARDY = circuit(16.0, "dc", function="bus", survives_v=250.0, conductors="+ -")
CONTACT = circuit(24.0, "dc", function="status", survives_v=24.0, conductors="1 2")
TURNED = circuit(conductors="PE L N")
LN = Wired("a", "L N", None, 2)
THREE = circuit(400.0, survives_v=400.0)


@pytest.mark.parametrize(
    ("plug", "socket", "row"),
    [
        (MAINS, TURNED, 1),
        (circuit(24.0, "dc", survives_v=1000.0), TURNED, 1),
        (MAINS, BUS, 2),
        (MAINS, HARDY, 3),
        (circuit(survives_v=230.0), THREE, 4),
        (circuit(survives_v=500.0), circuit(function="shading", survives_v=500.0), 5),
        (MAINS, MAINS, 6),
        (circuit(survives_v=500.0), THREE, 6),
        (BUS, CONTACT, 7),
        (circuit(24.0, "ac", conductors="1 2", survives_v=12.0), CONTACT, 7),
        (HARDY, CONTACT._replace(survives_v=30.0), 8),
        (BUS, BUS, 9),
    ],
)
def test_a_row_of_the_table(plug: Circuit, socket: Circuit, row: int) -> None:
    for found in (judged(plug, socket, same_circuit=False), judged(socket, plug, same_circuit=False)):
        assert (found.harm, found.because) == (TABLE[row].harm, TABLE[row].because)
        assert found.assumed == ()
    assert judged(plug, socket, same_circuit=True).harm == Harm.NUISANCE


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
        (MAINS, CONTACT._replace(survives_v=None), [("survives_v", "socket")]),
        (MAINS, CONTACT._replace(voltage_v=None), [("voltage_v", "socket")]),
        (MAINS, circuit(100.0, None), [("nature", "socket")]),
        (circuit(function=None), MAINS, [("function", "plug")]),
        (circuit(conductors=None), MAINS, [("conductor_names", "plug")]),
    ],
)
def test_an_absent_fact_is_assumed_at_its_worst_and_named(
    plug: Circuit, socket: Circuit, facts: list[tuple[str, str]]
) -> None:
    found = judged(plug, socket, same_circuit=False)
    assert set(facts) <= set(found.assumed)
    assert found.harm in {Harm.LIFE, Harm.FIRE}


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
