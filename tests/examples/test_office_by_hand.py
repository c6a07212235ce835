"""The office plan recomputed by hand: plain arithmetic, nothing of Mateproof but the answer to compare with.

The sums are written out in docs/explanation/recomputed-by-hand.md; its numbers are asserted here.
"""

from __future__ import annotations

from functools import cache
from math import acos, hypot, sqrt
from pathlib import Path
from typing import Any

import pytest

import mateproof
from mateproof.app.calculating.asking import Calculated

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/recomputed-by-hand.md").read_text("utf-8")

# What the plan and public tables say -----------------------------------------------------------------

PER_KM = 13.3  # Ω/km at 20 °C, 1.5 mm² of class 5
WARM = 1 + 0.00393 * (70 - 20)
REACTANCE = 0.08 / 1000  # Ω/m
HOME, LINK = 30.0, 3.0  # m
CONTACT = (1 + 1 + 0.25) / 1000  # Ω of one pole
U0, LOOP = 230.0, 0.35
BRANCHES, LUMINAIRES = 4, 12
WATT, COS, SENSOR = 30.0, 0.95, 0.010


def wire(metres: float, factor: float) -> complex:
    """One conductor of a lead."""
    return complex(PER_KM * metres / 1000 * factor, REACTANCE * metres)


def turn(volts: list[complex], at_sensor: complex) -> tuple[list[complex], complex, complex, complex]:
    """One turn: currents from voltages, then voltages from currents, out and back.

    `volts`: at the twelve luminaires of a branch. Returns these anew, the voltage at the sensor, that at the
    star box, and the current of the circuit.
    """
    apparent = WATT / COS * complex(COS, sqrt(1 - COS**2))
    amps = [(apparent / u).conjugate() for u in volts]
    sensor = SENSOR * at_sensor / abs(at_sensor)
    behind = [sum(amps[n:], sensor) for n in range(LUMINAIRES)]
    whole = BRANCHES * behind[0]
    star = U0 - 2 * (wire(HOME, WARM) + CONTACT) * whole
    found, u = [], star
    for current in behind:
        u -= 2 * (CONTACT + wire(LINK, WARM) + CONTACT) * current
        found.append(u)
    return found, u - 2 * (CONTACT + wire(LINK, WARM) + CONTACT) * sensor, star, whole


@cache
def turns() -> list[tuple[float, float, float]]:
    """A, V lost up to the star box, V lost up to the sensor, turn by turn."""
    volts, at_sensor, told = [complex(U0)] * LUMINAIRES, complex(U0), []
    for _ in range(9):
        volts, at_sensor, star, whole = turn(volts, at_sensor)
        told.append((abs(whole), U0 - abs(star), U0 - abs(at_sensor)))
    return told


def way(factor: float) -> complex:
    """One conductor of the whole way to a sensor: home run, thirteen leads of 3 m, 27 pairs."""
    pairs = 1 + 1 + 2 * LUMINAIRES + 1
    return wire(HOME, factor) + 13 * wire(LINK, factor) + pairs * CONTACT


@cache
def answered() -> Calculated:
    return mateproof.calculate(
        ROOT / "examples/office/plan.yaml", circuits=["light-1"], point="sensor-1-1.in"
    )


def row() -> dict[str, Any]:
    return dict(answered().rows[0])


def printed(label: str) -> list[float]:
    """The numbers in one line of the page's tables, its label apart."""
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| {label}"))
    cells = [cell.strip() for cell in line.strip("| ").split("|")][1:]
    return [float(cell) for cell in cells]


# The comparison --------------------------------------------------------------------------------------


def test_current_and_drop() -> None:
    amps, _, sensor = turns()[-1]
    assert turns()[-2] == pytest.approx(turns()[-1], abs=1e-9)
    assert row()["current_a"] == pytest.approx(amps, abs=1e-7)
    assert row()["drop_v"] == pytest.approx(sensor, abs=1e-7)
    assert row()["drop_percent"] == pytest.approx(100 * sensor / U0, abs=1e-7)


def test_the_page_prints_the_turns() -> None:
    for number, values in enumerate(turns()[:4], 1):
        assert printed(f"{number} ") == pytest.approx([round(each, 4) for each in values], abs=1e-9)


def test_loop_and_fault_current() -> None:
    zs = abs(LOOP + 2 * way(WARM))
    assert row()["zs_hot_ohm"] == pytest.approx(zs, abs=1e-9)
    assert row()["earth_min_a"] == pytest.approx(0.9 * U0 / zs, abs=1e-6)
    assert row()["zs_limit_ohm"] == pytest.approx(U0 / (5 * 10))
    assert printed("Zs, warm") == pytest.approx([round(zs, 4), round(row()["zs_hot_ohm"], 4)])
    assert printed("Ik to") == pytest.approx([round(0.9 * U0 / zs, 2), round(row()["earth_min_a"], 2)])


def test_largest_fault_current_at_the_end() -> None:
    point = next(each for each in answered().dossier.rows("points") if each["point"] == "sensor-1-1.in")
    source = complex(0, 1.1 * U0 / 6000)  # without R/X it is X alone
    ohm = source + 2 * way(1.0)
    assert point["earth_max_a"] == pytest.approx(1.1 * U0 / hypot(ohm.real, ohm.imag), abs=1e-6)


def test_loading() -> None:
    amps = turns()[-1][0]
    carries = 16.5 * sqrt((70 - 35) / (70 - 30)) * 0.70
    assert row()["cable_loading"] == pytest.approx(100 * amps / carries, abs=1e-6)
    assert row()["mate_loading"] == pytest.approx(100 * amps / 25, abs=1e-6)
    assert row()["device_loading"] == pytest.approx(100 * amps / 10, abs=1e-6)
    assert printed("cable, %") == pytest.approx(
        [round(100 * amps / carries, 2), round(row()["cable_loading"], 2)]
    )


def test_the_page_compares_with_the_sheet() -> None:
    found = answered().sheet
    assert found is not None
    drop = next(step for section in found.sections for step in section.steps if step.symbol == "ΔU")
    amps, _, sensor = turns()[-1]
    assert printed("ΔU") == pytest.approx([round(sensor, 4), float(drop.result or "")])
    assert printed("I of") == pytest.approx([round(amps, 4), round(row()["current_a"], 4)])
    assert acos(COS) == pytest.approx(0.3176, abs=1e-4)
