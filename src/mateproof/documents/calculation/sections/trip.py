"""Whether the protective device trips: its current, the loop impedance that it needs, and the one found."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import OHM, Section, Step, real
from mateproof.vocabulary.tripping import INSTANTANEOUS
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section."""
    words, point = facts.dossier.words, facts.point
    remarks = []
    if point.get("disconnects_asked") is False:
        remarks.append(words("calc.not_asked", system=facts.calculated.get("supply_system")))
    elif point.get("trips") is None:
        missing = point.get("trips_missing") or point.get("trip_missing")
        remarks.append(words("calc.missing", names=missing))
    if point.get("time_limit_s") is not None:
        remarks.append(words("calc.time", seconds=point["time_limit_s"]))
    return Section("trip", words("calc.trip"), words("calc.trip_text"), list(_steps(facts)), remarks)


def _steps(facts: Facts) -> Iterator[Step]:
    words, point = facts.dossier.words, facts.point
    trip = point.get("trip_a")
    if trip is None:
        return
    row = facts.of("circuits", "circuit", point["protector"])
    kind, curve = row.get("protection_kind"), row.get("protection_curve") or ""
    rated = row.get("protection_current_a")
    named = words("calc.device", kind=kind, curve=curve, current=rated, circuit=point["protector"])
    formula, numbers = "", ""
    if kind == "RCBO":
        formula, numbers = "IΔn / 1000", f"{plain(row['protection_residual_ma'])} / 1000"
    elif row.get("protection_trip_a") is None and curve in INSTANTANEOUS and rated:
        times = INSTANTANEOUS[curve][1]
        formula, numbers = f"{plain(times)} · In", f"{plain(times)} · {plain(rated)}"
    yield Step(named, "Ia", formula, numbers, real(trip, 3), "A", words.known("trips_on", point["trips_on"]))
    limit, volt = point.get("zs_limit_ohm"), facts.circuit.get("supply_voltage_v")
    if limit is None or volt is None:
        return
    share = facts.way["share"] or 100.0
    formula, numbers = "U0 / Ia", f"{plain(volt)} / {real(trip, 3)}"
    if share != 100:
        formula, numbers = f"g · {formula}", f"{plain(share / 100)} · {numbers}"
    yield Step(words("calc.zs_limit"), "Zs", formula, numbers, real(limit, OHM), "Ω")
    if point.get("trips") is None or point.get("zs_hot_ohm") is None:
        return
    zs = real(point["zs_hot_ohm"], OHM)
    sign = "≤" if point["trips"] else ">"
    yield Step(
        words("calc.trips"), "", "Zs ≤ U0 / Ia", f"{zs} {sign} {real(limit, OHM)}",
        words("calc.holds" if point["trips"] else "calc.breaks"), strong=True,
    )  # fmt: skip
