"""The calculation sheet recomputed from what it prints, and the pictures of the network."""

from __future__ import annotations

import csv
import io
import os
import re
import xml.etree.ElementTree as ET
from contextlib import chdir
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.factory import NASTY, frame
from tests.documents.factory import dossier as small
from tests.documents.recompute import agrees, value
from tests.documents.test_mistakes import every_text_has_room

import mateproof
from mateproof.app.drawing import walked
from mateproof.documents import Dossier, all_documents
from mateproof.documents.calculation import bars, profile
from mateproof.documents.calculation.axis import ticks
from mateproof.documents.calculation.curves import curves
from mateproof.documents.calculation.loads import loaded
from mateproof.documents.calculation.sheet import sheet
from mateproof.documents.calculation.step import Step

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = ("facade", "hall", "office", "pods", "raised-floor", "ship")
NAMES = ("calculation-sheet.csv", "calculation-sheet.html", "circuit-loading.svg", "voltage-profile.svg")


@cache
def dossier(example: str, language: str = "en", point: str | None = None) -> Dossier:
    with chdir(ROOT):  # a page names the file as it was asked for
        checked = mateproof.check(Path("examples", example, "plan.yaml"), language=language)
    return walked(checked.dossiers[0], point)


@cache
def steps(example: str, point: str | None = None) -> dict[str, list[Step]]:
    found = sheet(dossier(example, point=point))
    assert found is not None
    return {section.key: list(section.steps) for section in found.sections}


def last(example: str, section: str, symbol: str, point: str | None = None) -> float:
    found = [step for step in steps(example, point)[section] if step.symbol == symbol]
    return value(found[-1].result or "").real


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_result_is_that_of_its_printed_numbers(example: str, language: str) -> None:
    written = all_documents()["calculation-sheet.csv"](dossier(example, language))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))[1:]
    counted = 0
    for section, subject, symbol, _, numbers, result, _, _ in rows:
        if numbers and symbol:
            assert agrees(numbers, result), (section, subject, symbol, numbers, result)
            counted += 1
    assert counted > 20


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_chain_of_printed_results_meets_the_solver(example: str) -> None:
    made = dossier(example)
    found = sheet(made)
    assert found is not None
    point = found.facts.point
    assert last(example, "drop", "ΔU") == pytest.approx(point["drop_v"], abs=1e-4)
    assert last(example, "drop", "Δu") == pytest.approx(point["drop_percent"], abs=1e-3)
    fallen = [
        float(re.findall(r"ΔU = ([\d.−]+)", step.note)[0].replace("−", "-"))
        for step in steps(example)["drop"]
        if step.note.startswith("ΔU")
    ]
    assert sum(fallen) == pytest.approx(point["drop_v"], abs=0.5e-4 * len(fallen) + 1e-4)
    if point["zs_hot_ohm"] is None:
        assert not [step for step in steps(example)["loop"] if step.symbol == "Zs"]
        return
    assert last(example, "loop", "Zs") == pytest.approx(point["zs_hot_ohm"], abs=1e-6)
    for symbol, name in (("Ik(L-PE)", "earth"), ("Ik(L-N)", "neutral"), ("Ik(L1-L2-L3)", "three")):
        rows = [step for step in steps(example)["faults"] if step.symbol == symbol]
        wanted = [point[f"{name}_{which}_a"] for which in ("min", "max") if point[f"{name}_{which}_a"]]
        assert [value(row.result or "").real for row in rows] == pytest.approx(wanted, abs=1e-3)


def test_loading_and_limits_are_those_of_the_tables() -> None:
    row = next(row for row in dossier("office").rows("calculated") if row["circuit"] == "light-1")
    shares = [value(step.result or "").real for step in steps("office")["loading"] if step.unit == "%"]
    assert shares == pytest.approx(
        [row["cable_loading"], row["mate_loading"], row["device_loading"]], abs=1e-3
    )
    zs = [step for step in steps("office")["trip"] if step.symbol == "Zs"]
    assert value(zs[0].result or "").real == pytest.approx(row["zs_limit_ohm"], abs=1e-6)


def test_the_neutral_of_three_phases_is_a_sum_of_phasors() -> None:
    rows = [step for step in steps("hall")["currents"] if step.symbol == "I(N)"]
    assert len(rows) > 20
    assert all(agrees(step.numbers, step.result or "") for step in rows)
    assert all(re.fullmatch(r"(\|I\(\w+\)\| = \d+\.\d{4} A(, )?){4}", step.note) for step in rows)


def test_another_point_has_a_sheet_of_its_own() -> None:
    found = sheet(dossier("office", point="luminaire-2-3-4.in"))
    assert found is not None
    assert found.facts.way["circuit"] == "light-2"
    assert found.facts.steps[-1]["segment"].endswith("luminaire-2-3-4.in")
    assert last("office", "drop", "ΔU", "luminaire-2-3-4.in") == pytest.approx(
        found.facts.point["drop_v"], abs=1e-4
    )


def test_what_is_assumed_is_said_as_the_plan_would_write_it() -> None:
    found = sheet(dossier("office"))
    assert found is not None
    said = dossier("office").rows("calculated")[0]["assumed"] or ""
    assert found.assumed == said.split("\n")
    page = all_documents()["calculation-sheet.html"](dossier("office")).decode()
    assert all(each in page for each in found.assumed)


# What is missing ------------------------------------------------------------------------------------


LACKING = """\
format: 1
name: lacking
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
circuits: {out: {supply: mains, conductors: [L, N, PE]}}
cables: {c: {conductors: 3, cross_section: 1.5 mm²}}
devices: {board: {feeds: [mains]}, load: {circuit: out, current: 2 A}}
leads: {W: {cable: c, circuit: out, length: 10 m, from: {device: board}, to: {device: load}}}
"""


@cache
def lacking(tmp: Path, text: str = LACKING) -> Dossier:
    file = tmp / "lacking.yaml"
    file.write_text(text, "utf-8")
    return walked(mateproof.check(file).dossiers[0])


def test_a_missing_datum_is_named_and_nothing_is_invented(tmp_path: Path) -> None:
    made = lacking(tmp_path)
    found = sheet(made)
    assert found is not None
    drop = next(section for section in found.sections if section.key == "drop")
    assert not drop.steps
    assert "cable c: conductor" in " ".join(drop.remarks)
    lead = found.sections[0].steps[0]
    assert (lead.result, lead.numbers) == (None, "")
    assert "cable c: conductor" in lead.note
    svg = profile.profile(made)
    assert "cable c: conductor" in svg
    assert 'mc-curve"' not in svg
    assert [bar.share for one in loaded(made) for bar in one.bars] == [None] * 3
    assert 'mc-open"' in (bars.bars(made) or "")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_calculated_is_a_sentence_and_no_empty_picture(name: str, tmp_path: Path) -> None:
    made = lacking(
        tmp_path, LACKING.replace("feeds: [mains]", "description: x").replace("{description: x}", "{}")
    )
    assert not made.rows("calculated")
    written = all_documents()[name](made).decode()
    assert "no device of the plan says what it feeds" in written
    assert 'mc-axis"' not in written


# Pictures -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("name", ["circuit-loading.svg", "voltage-profile.svg"])
def test_pictures_are_told_to_those_who_do_not_see_them(name: str, example: str, language: str) -> None:
    svg = all_documents()[name](dossier(example, language))
    root = ET.fromstring(svg)
    title, description = root[0], root[1]
    assert root.get("role") == "graphics-document"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert root.get("lang") == language
    assert (title.text or "").endswith(example)
    assert (description.text or "").strip()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("example", ["office", "facade"])
@pytest.mark.parametrize("name", ["circuit-loading.svg", "voltage-profile.svg"])
def test_every_text_of_a_picture_has_room(name: str, example: str, language: str) -> None:
    every_text_has_room(all_documents()[name](dossier(example, language)).decode())


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_curve_ends_where_the_table_says(example: str) -> None:
    made = dossier(example)
    rows = {row["circuit"]: row for row in made.rows("calculated")}
    found = curves(made)
    assert found
    for curve in found:
        row = rows[curve.circuit]
        assert curve.percent == pytest.approx(row["drop_percent"], abs=1e-6)
        assert curve.length == pytest.approx(row["drop_m"])
        assert curve.line[0] == (0.0, 0.0)
        metres = [at for at, _ in curve.line]
        assert metres == sorted(metres)
    fallen = [round(curve.percent, 9) for curve in found]
    assert fallen == sorted(fallen, reverse=True)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_documents_are_their_golden_copies(name: str, language: str) -> None:
    written = all_documents()[name](dossier("raised-floor", language))
    assert written == all_documents()[name](dossier("raised-floor", language))
    golden = GOLDEN / f"raised-floor.{language}.{name}"
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        golden.write_bytes(written)
    assert written.decode() == golden.read_bytes().decode()


@pytest.mark.parametrize("most", [0.0, 1e-9, 0.4, 1.0, 3.59, 68.999, 1e6])
def test_ticks_are_round_and_reach_the_end(most: float) -> None:
    found = ticks(most, 5)
    assert found[0] == 0
    assert found[-1] >= most
    assert 2 <= len(found) <= 12


# Properties -----------------------------------------------------------------------------------------


@cache
def base() -> Dossier:
    return small()


WORD = st.sampled_from([NASTY, "x" * 120, "MW" * 40, "line 1", "Größe", "a"])


@settings(max_examples=10, deadline=None)
@given(
    language=st.sampled_from(["en", "de"]),
    circuits=st.lists(
        st.tuples(
            WORD,
            st.lists(st.tuples(st.floats(0, 300), st.floats(0, 40), st.booleans()), min_size=1, max_size=6),
            st.one_of(st.none(), st.floats(0, 900)),
        ),
        min_size=1,
        max_size=5,
    ),
)
def test_whatever_is_calculated_can_be_drawn_and_read(
    language: str, circuits: list[tuple[str, list[tuple[float, float, bool]], float | None]]
) -> None:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in ("calculated", "ways", "way_steps")}
    for number, (name, steps_, share) in enumerate(circuits):
        circuit, plan = f"{name}{number}", "duct <&> box"
        far, fallen = 0.0, 0.0
        for at, (metres, volts, is_lead) in enumerate(steps_, 1):
            rows["way_steps"].append(
                {"plan": plan, "circuit": circuit, "step": at, "segment": f"{name}-{at}",
                 "kind": "lead" if is_lead else "mate", "from_m": far, "to_m": far + metres * is_lead,
                 "drop_v": volts, "loads_here": at % 2}
            )  # fmt: skip
            far, fallen = far + metres * is_lead, fallen + volts
        rows["ways"].append(
            {"plan": plan, "circuit": circuit, "point": name, "chosen": False, "between": "L N",
             "rated_v": 230.0,
             "distance_m": far, "drop_v": fallen, "drop_percent": fallen / 2.3}
        )  # fmt: skip
        rows["calculated"].append(
            {"plan": plan, "circuit": circuit, "status": "calculated", "drop_percent": fallen / 2.3,
             "cable_loading": share, "cable_at": name,
             "cable_missing": None if share is not None else name * 3,
             "device_missing": name}
        )  # fmt: skip
    filled = base().tables.having(**{name: frame(name, *some) for name, some in rows.items()})
    made = replace(base(), tables=filled, language=language)
    for name in ("circuit-loading.svg", "voltage-profile.svg"):
        svg = all_documents()[name](made).decode()
        assert "<script" not in svg
        every_text_has_room(svg)
