"""Published examples written down as plans, within the places that they print; each names its guide."""

from __future__ import annotations

from typing import Any

import pytest
from tests import support

from mateproof.tables.tables import Tables

HEAD = """\
format: 1
calculation: {{resistivity: {rho} Ω·mm²/m, c_max: 1, c_min: {c_min}, loop_share: {share} %}}
supplies: {{mains: {{system: TN-S, voltage: {volt} V, nature: ac, loop_impedance: {loop} Ω}}}}
"""
TINY = "0.000001"
"""Ω: as good as no impedance up to the supply."""


def head(rho: str, *, volt: str = "230", loop: str = TINY, c_min: str = "1", share: str = "100") -> str:
    return HEAD.format(rho=rho, volt=volt, loop=loop, c_min=c_min, share=share)


def one(tables: Tables, name: str, **wanted: Any) -> dict[str, Any]:
    rows: list[dict[str, Any]] = [
        row for row in tables[name].iter_rows(named=True) if wanted.items() <= row.items()
    ]
    assert len(rows) == 1, rows
    return rows[0]


def single(size: str, length: str, device: str, *, circuit: str = "", **options: str) -> Tables:
    """Return the tables of one lead from a board to one device."""
    return support.tables(
        head(**options)
        + f"circuits: {{out: {{supply: mains, conductors: [L, N, PE]{circuit}}}}}\n"
        + f"cables: {{c: {{conductors: 3, cross_section: {size} mm²}}}}\n"
        + f"devices: {{board: {{feeds: [mains]}}, load: {{circuit: out, {device}}}}}\n"
        + f"leads: {{W: {{cable: c, circuit: out, length: {length} m, from: {{device: board}}, "
        + "to: {device: load}}}\n"
    )


def test_three_phase_main_and_single_phase_branch() -> None:
    """Schneider, Electrical Installation Guide 2018, G32: 2.54 V + 7.6 V = 10.1 V, 4.4 %."""
    tables = support.tables(
        head("0.0237")
        + """\
circuits:
  main: {supply: mains, voltage: 400 V, conductors: [L1, L2, L3, N, PE]}
  light: {supply: mains, conductors: [L, N, PE]}
cables: {thick: {conductors: 5, cross_section: 70 mm²}, thin: {conductors: 3, cross_section: 2.5 mm²}}
parts:
  no-contact: {poles: 5, contact_resistance: [0.0001 mΩ, {value: 0.0001 mΩ, path: plug to socket}]}
  no-contact-3: {like: no-contact, poles: 3}
devices:
  board: {feeds: [mains]}
  hall-1: {circuit: main, current: 130 A, lines: [L1]}
  hall-2: {circuit: main, current: 150 A, lines: [L2]}
  hall-3: {circuit: main, current: 150 A, lines: [L3]}
  box:
    circuit: main
    current: 0 A
    wiring: [in.1 - out.1, in.4 - out.2, in.5 - out.3]
    connectors: {in: {part: no-contact}, out: {part: no-contact-3, circuit: light}}
  lamp: {circuit: light, current: 20 A}
leads:
  M: {cable: thick, circuit: main, length: 50 m, from: {device: board}, to: {part: no-contact}}
  H1: {cable: thick, circuit: main, length: 0.0001 m, from: {into: M.to}, to: {device: hall-1}}
  H2: {cable: thick, circuit: main, length: 0.0001 m, from: {into: M.to}, to: {device: hall-2}}
  H3: {cable: thick, circuit: main, length: 0.0001 m, from: {into: M.to}, to: {device: hall-3}}
  B: {cable: thin, circuit: light, length: 20 m, from: {part: no-contact-3}, to: {device: lamp}}
mates: [M.to + box.in, box.out + B.from]
"""
    )
    main, branch = one(tables, "segments", segment="M"), one(tables, "segments", segment="B")
    assert main["current_a"] == pytest.approx(150, rel=1e-3)
    assert main["drop_v"] == pytest.approx(2.54, abs=0.005)
    assert branch["drop_v"] == pytest.approx(7.6, abs=0.05)
    circuit = one(tables, "calculated", circuit="light")
    assert circuit["drop_v"] == pytest.approx(10.1, abs=0.05)
    assert circuit["drop_percent"] == pytest.approx(4.4, abs=0.05)
    assert circuit["drop_at"] == "lamp"
    assert circuit["drop_path"].split("\n") == ["M", "M.to + box.in", "box", "box.out + B.from", "B"]


@pytest.mark.parametrize(
    ("size", "rated", "printed"), [("1.5", 10, 43), ("1.5", 16, 27), ("2.5", 16, 45), ("4", 16, 71)]
)
def test_longest_circuit(size: str, rated: float, printed: int) -> None:
    """Schneider, F44: Lmax = 0.8·U0·S / (ρ·(1 + m)·Ia), ρ 0.023, m 1, Ia 14 In: trips at it, not beyond."""
    trip = f", protection: {{kind: fuse, current: {rated} A, trip_current: {14 * rated} A}}"
    for length, trips in ((printed - 0.5, True), (printed + 0.5, False)):
        tables = single(size, f"{length}", "current: 1 A", circuit=trip, rho="0.023", share="80")
        found = one(tables, "calculated", circuit="out")
        assert found["zs_limit_ohm"] == pytest.approx(0.8 * 230 / (14 * rated))
        assert found["trips"] is trips


def test_longest_circuit_of_a_public_course() -> None:
    """Public course on TN: 220 V, 1.5 mm², C10 with Ia 100 A, ρ 0.0225, m 1 → 58.6 m; 88 V touched."""
    trip = ", protection: {kind: MCB, curve: C, current: 10 A}"
    tables = single("1.5", "58.6", "current: 1 A", circuit=trip, rho="0.0225", volt="220", c_min="0.8")
    end = one(tables, "points", point="load")
    assert end["trip_a"] == 100
    assert end["earth_min_a"] == pytest.approx(100, abs=0.2)
    assert end["earth_min_a"] * end["zs_hot_ohm"] / 2 == pytest.approx(88, abs=0.1)


@pytest.mark.parametrize(("rated", "printed"), [(16, 2.875), (20, 2.30)])
def test_loop_of_a_b_breaker(rated: float, printed: float) -> None:
    """impedanza.com: B16 and B20 at 230 V without C_min → 2.875 and 2.30 Ω."""
    trip = f", protection: {{kind: MCB, curve: B, current: {rated} A}}"
    tables = single("1.5", "1", "current: 1 A", circuit=trip, rho="0.0225")
    assert one(tables, "calculated", circuit="out")["zs_limit_ohm"] == pytest.approx(printed)


def test_loop_of_a_shower() -> None:
    """diydoctor: Ze 0.6 Ω, 10 m of 1.5 mm² with an earth of 1.0 mm², × 1.2 → 0.96 Ω.

    A cable has one cross section here: two leads beside each other in the sum stand for 12.1 + 18.1 mΩ/m.
    """
    assert pytest.approx(0.96, abs=0.005) == 0.6 + 1.2 * (12.1 + 18.1) * 0.01
    rho = (12.1 + 18.1) / 2 * 1.2 * 1.5 / 1000
    tables = single("1.5", "10", "current: 1 A", rho=f"{rho:.6f}", loop="0.6")
    assert one(tables, "points", point="load")["zs_hot_ohm"] == pytest.approx(0.96, abs=0.005)


def test_a_shower_of_32_amperes() -> None:
    """voltdropcalc.com: 32 A, 30 m, 6 mm², ρ 0.0225, 230 V → 7.20 V, 3.13 %."""
    found = one(single("6", "30", "current: 32 A", rho="0.0225"), "calculated", circuit="out")
    assert found["drop_v"] == pytest.approx(7.20, abs=0.005)
    assert found["drop_percent"] == pytest.approx(3.13, abs=0.005)


@pytest.mark.parametrize(
    ("base", "derated"), [(15.8, 12.64), (15.3, 12.24), (14.6, 11.68), (3.3, 2.64)], ids=str
)
def test_a_base_curve_counts_with_its_share(base: float, derated: float) -> None:
    """ERNI base curve × 0.8 (dtsheet): 15.8 → 12.64, 15.3 → 12.24, 14.6 → 11.68, 3.3 → 2.64 A."""
    tables = support.tables(
        head("0.0225")
        + f"""\
environment: {{temperature: 20..40 °C}}
circuits: {{out: {{supply: mains, conductors: [L, N, PE]}}}}
cables: {{c: {{conductors: 3, cross_section: 1.5 mm²}}}}
parts:
  half:
    poles: 3
    contact_resistance: [1 mΩ, {{value: 0.25 mΩ, path: plug to socket}}]
    ratings: [{{standard: IEC 60664-1, voltage: 250 V, current: 16 A}}]
    base_curve: [{{value: {base} A, temperature: 40 °C}}]
devices: {{board: {{feeds: [mains]}}, load: {{circuit: out, current: 1 A}}}}
leads:
  A: {{cable: c, circuit: out, length: 1 m, from: {{device: board}}, to: {{part: half}}}}
  B: {{cable: c, circuit: out, length: 1 m, from: {{part: half}}, to: {{device: load}}}}
mates: [A.to + B.from]
"""
    )
    mate = one(tables, "segments", kind="mate")
    assert mate["carries_a"] == pytest.approx(derated)
    assert mate["loading"] == pytest.approx(100 / derated)
    assert mate["carries_by"] == "part half: base_curve at 40 °C × 0.80"


def chain_of_pairs(pairs: int, reading: str) -> dict[str, Any]:
    """Return the circuit of 60 m of 4 mm² in pieces, joined by so many mates, with 25 A at its end."""
    piece = 60 / (pairs + 1)
    leads = "".join(
        f"  W{n}: {{cable: c, circuit: out, length: {piece} m, "
        f"from: {{{'device: board' if n == 0 else 'part: half'}}}, "
        f"to: {{{'device: load' if n == pairs else 'part: half'}}}}}\n"
        for n in range(pairs + 1)
    )
    mates = ", ".join(f"W{n}.to + W{n + 1}.from" for n in range(pairs))
    tables = support.tables(
        f"""\
format: 1
calculation: {{contact_resistance: {reading}}}
supplies: {{mains: {{system: TN-S, voltage: 230 V, nature: dc}}}}
circuits: {{out: {{supply: mains, conductors: [L, N, PE]}}}}
cables: {{c: {{conductors: 3, conductor: fine-stranded, cross_section: 4 mm², insulation: PVC}}}}
parts: {{half: {{poles: 3, contact_resistance: [1 mΩ, {{value: 0.25 mΩ, path: plug to socket}}]}}}}
devices: {{board: {{feeds: [mains]}}, load: {{circuit: out, current: 25 A}}}}
leads:
{leads}mates: [{mates}]
"""
    )
    return {"segments": tables["segments"], **one(tables, "calculated", circuit="out")}


@pytest.mark.parametrize(
    ("reading", "pairs"), [("whole", 1.0), ("with_transition", 1.25), ("each_half", 2.25)]
)
def test_twenty_pairs_at_25_amperes(reading: str, pairs: float) -> None:
    """20 pairs + 60 m of 4 mm² class 5 at 25 A, 70 °C: cable 16.55 V (7.2 %), pairs 1.00–2.25 V.

    The domain's cable: 2 · 60 m · 4.61 mΩ/m · 1.1965 · 25 A of class 1; class 5 has 4.95 mΩ/m.
    """
    found = chain_of_pairs(20, reading)
    mates = found["segments"].filter(found["segments"]["kind"] == "mate")["drop_v"].sum()
    cable = 2 * 60 * 4.95e-3 * (1 + 0.00393 * 50) * 25
    assert mates == pytest.approx(pairs, abs=1e-9)
    assert found["drop_v"] == pytest.approx(cable + pairs)
    assert pytest.approx(16.55, abs=0.01) == 2 * 60 * 4.61e-3 * (1 + 0.00393 * 50) * 25
    assert found["contact_w"] == pytest.approx(25**2 * pairs / 1000)
