"""Loading: the lead and the mate on the way that are loaded most, and the protective device."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.calculation.facts import Facts
from mateproof.documents.calculation.step import AMPERE, PERCENT, Section, Step, real
from mateproof.documents.dossier import Row
from mateproof.vocabulary.ampacity import BASE_C, GROUPING, HOTTEST_C, SIZES, TABLE
from mateproof.vocabulary.values import plain


def section(facts: Facts) -> Section:
    """Return the section."""
    words = facts.dossier.words
    remarks: list[str] = []
    steps = [*_segment(facts, "lead", remarks), *_segment(facts, "mate", remarks), *_device(facts, remarks)]
    return Section("loading", words("calc.loading"), words("calc.loading_text"), steps, remarks)


def _segment(facts: Facts, kind: str, remarks: list[str]) -> Iterator[Step]:
    words = facts.dossier.words
    rows = [row for row in facts.segments.values() if row["kind"] == kind]
    known = [row for row in rows if row["loading"] is not None]
    missing = dict.fromkeys(
        name for row in rows if row["loading"] is None for name in (row["loading_missing"] or "").split(", ")
    )
    if missing:
        remarks.append(words(f"calc.open_{kind}", names=_few(list(missing))))
    if not known:
        return
    row = max(known, key=lambda each: each["loading"])
    yield from _carried(facts, row)
    numbers = f"100 · {real(row['current_a'], AMPERE)} / {real(row['carries_a'], AMPERE)}"
    yield Step(
        row["segment"], "I / Iz", "100 · I / Iz", numbers, real(row["loading"], PERCENT), "%",
        words(f"calc.worst_{kind}"), strong=True,
    )  # fmt: skip


def _few(names: list[str], most: int = 6) -> str:
    return ", ".join(names[:most]) + (f", … (+{len(names) - most})" if len(names) > most else "")


def _carried(facts: Facts, row: Row) -> Iterator[Step]:
    lead = facts.leads.get(row["segment"], {})
    formula, numbers = "", ""
    if row["kind"] == "lead" and lead.get("ampacity_a") is None:
        insulation, size = lead["insulation"], lead["cross_section_mm2"]
        loaded = 1 if (lead["line_count"] or 0) > 1 else 0
        base = TABLE[insulation][lead["reference_method"]][SIZES.index(size)][loaded]
        hottest = HOTTEST_C[insulation]
        group = GROUPING[lead["arrangement"]][lead["grouped"] - 1]
        formula = "Iz(30) · √((θmax − θa) / (θmax − 30)) · kg"
        numbers = (
            f"{plain(base)} · √(({plain(hottest)} − {plain(lead['ambient_high_c'])}) "
            f"/ ({plain(hottest)} − {plain(BASE_C)})) · {plain(group)}"
        )
    yield Step(
        row["segment"], "Iz", formula, numbers, real(row["carries_a"], AMPERE), "A", row["carries_by"] or ""
    )


def _device(facts: Facts, remarks: list[str]) -> Iterator[Step]:
    words, row = facts.dossier.words, facts.calculated
    share, rated = row.get("device_loading"), facts.circuit.get("protection_current_a")
    if share is None or not rated:
        if row.get("device_missing"):
            remarks.append(words("calc.open_device", names=row["device_missing"]))
        return
    yield Step(
        words("calc.protection"), "Ib / In", "100 · Ib / In",
        f"100 · {real(share * rated / 100, AMPERE)} / {plain(rated)}", real(share, PERCENT), "%", strong=True,
    )  # fmt: skip
