"""Dossiers of small plans, with findings written by hand: documents are tested without the rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl

from mateproof.assign.closure import close
from mateproof.documents import Dossier, RuleText
from mateproof.plan import read, read_text
from mateproof.tables.build import build
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Evidence, Finding, Outcome, Place, Severity, Tally

PLANS = Path(__file__).parent / "plans"
NASTY = "<script>alert('x')</script>&\"=1+1"

STATED = Evidence(
    "SOCKET-G", "locking_lever", "retrofitable", "printed", "sheet.txt", 182, "Locking lever", "ab" * 32
)
BROKEN = Finding(
    code="L103",
    outcome=Outcome.BROKEN,
    severity=Severity.ERROR,
    message="a pair of flying ends has no lever",
    subjects=("M1.to + D1.from",),
    plan="duct <&> box",
    place=Place("a plan.yaml", 47, 3, 12),
    evidence=(STATED,),
    related=(("the other end", Place("a plan.yaml", 48, 3)),),
    help="add one lever",
)  # fmt: skip
OPEN = Finding(
    code="R102",
    outcome=Outcome.UNPROVEN,
    severity=Severity.WARNING,
    message="impulse voltage: not decided",
    subjects=("M1.to", "M2.to"),
    plan="duct <&> box",
    place=Place("a plan.yaml", 7, 3),
    missing=("circuit control: overvoltage_category",),
    count=4,
)
FINDINGS = (BROKEN, OPEN)
TALLIES = (
    Tally("L103", 10, 9, 1, 0),
    Tally("R102", 22, 18, 0, 4),
    Tally("Z101", why_not="no approvals in the plan"),
)
RULES = {
    "L103": RuleText("Two flying ends have one lever", "What.", "Why.", "sheet, note on levers"),
    "R102": RuleText("Every connector withstands the impulses to expect"),
    "Z101": RuleText("Every part has the approvals asked for"),
}


def tables(plan: str) -> Tables:
    """The tables of a plan of `plans/`, or of a plan's text."""
    return build([read(PLANS / plan) if plan.endswith(".yaml") else read_text(plan)], {})


def dossier(
    plan: str = "duct.yaml",
    language: str = "",
    findings: Sequence[Finding] = FINDINGS,
    tallies: Sequence[Tally] = TALLIES,
    **results: pl.DataFrame,
) -> Dossier:
    """A checked plan; `results` fills result tables."""
    return Dossier(
        tables(plan).having(**results), findings, tallies, RULES, language, "0.0.0", later={"closure": close}
    )


def frame(table: str, *rows: dict[str, Any]) -> pl.DataFrame:
    """Rows of one declared table; what is not given is null."""
    return pl.DataFrame(rows, schema=SCHEMA[table].dtypes, strict=False)


def misplug(**given: Any) -> dict[str, Any]:
    """One row of `misplugs` for the plan duct.yaml."""
    row = {
        "plan": "duct <&> box", "zone_plug": "duct-box", "zone_socket": "duct-box", "face": "2-pole, code B",
        "function_plug": "mains control", "function_socket": "window status", "voltage_plug_v": 230.0,
        "voltage_socket_v": 24.0, "colour_plug": "grey", "colour_socket": "light turquoise",
        "across_functions": True, "certain": True, "barrier": "colour", "harm": "life", "harm_rank": 0,
        "joins": "L with 1/COM", "pairs": 24, "witness_plug": "D1.from", "witness_socket": "S1.to",
        "barrier_enough": False,
    }  # fmt: skip
    return row | given
