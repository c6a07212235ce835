"""Random plans around accessories: whatever is stated, left open, planned, or impossible."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import strategies as st

from mateproof.assign.closure import close
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shipped import shelf
from mateproof.plan import read_text, wanted_parts
from mateproof.plan.model import Plan
from mateproof.tables.build import build
from mateproof.tables.tables import Tables

SOCKET, PLUG, DISTRIBUTOR, OTHER = (
    "770-1242/076-000",
    "770-1252/076-000",
    "770-974/076-000",
    "770-977/076-000",
)
RELIEF, WIDE_RELIEF, LEVER, CAP = "770-502/042-000", "770-502/041-000", "770-101", "770-201"
PARTS = """
  770-1252/076-000: {like: 770-1242/076-000, gender: plug}
  bare: {class: connector, family: WINSTA MIDI special, poles: 2, gender: plug, coding: B}
  fitted: {like: 770-1242/076-000, locking_lever: fitted, levers_fitted: 1}
  stranger: {class: connector, poles: 2}
  wide: {like: 770-1242/076-000, poles: 3}
  house lever: {class: lever, mounting: mounted, colour: black}
  inlet: {like: 770-1252/076-000, gender: plug, accessories: [house lever]}
"""
CONNECTORS = (SOCKET, PLUG, SOCKET, PLUG, "bare", "stranger", "wide", "nowhere")
MOUNTED = ("fitted", "inlet", SOCKET, "bare", "stranger", "nowhere")
DIAMETERS = ("6 mm", "7.2 mm", "8 mm", "9.5 mm", "12 mm", None)

_maybe = st.sampled_from


def _side() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "part": _maybe(CONNECTORS),
            "made": _maybe(("on_site", "on_site", "factory", None)),
            "lever": _maybe((None, None, None, LEVER, "770-131")),
            "strain_relief": _maybe((None, None, None, RELIEF, WIDE_RELIEF)),
            "cap": _maybe((None, None, None, CAP)),
            "coding": _maybe(("on_site", "delivered", None)),
            "ferrule": _maybe(("none", "plain", "collared", None)),
        }
    )


@st.composite
def plans(draw: st.DrawFn) -> str:
    """The text of a plan: leads with a connector at either side, devices, mates between what is free."""
    leads = draw(st.lists(st.tuples(_side(), _side(), _maybe(range(len(DIAMETERS)))), min_size=1, max_size=5))
    devices = draw(st.lists(st.tuples(_maybe((None, DISTRIBUTOR, OTHER)), _maybe(MOUNTED)), max_size=3))
    ends = [f"W{n}.{side}" for n in range(len(leads)) for side in ("from", "to")]
    ends += [f"D{n}.c" for n in range(len(devices))]
    order = draw(st.permutations(ends))
    mates = [f"{a} + {b}" for a, b in zip(order[::2], order[1::2], strict=False)]
    mates = mates[: draw(st.integers(0, len(mates)))]
    lines = ["format: 1", f"order: {_order(draw)}", f"parts: {PARTS}".rstrip(), "cables:"]
    lines += [
        f"  c{n}: {_flow(conductors=2, conductor='fine-stranded', cross_section='1.5 mm²', diameter=each)}"
        for n, each in enumerate(DIAMETERS)
    ]
    lines += ["leads:"]
    for n, (first, second, cable) in enumerate(leads):
        lines.append(f"  W{n}: {{cable: c{cable}, from: {_flow(**first)}, to: {_flow(**second)}}}")
    if devices:
        lines += ["devices:"]
        for n, (part, connector) in enumerate(devices):
            own = f"part: {part}, " if part else ""
            lines.append(f"  D{n}: {{{own}connectors: {{c: {_flow(part=connector)}}}}}")
    if mates:
        lines += ["mates:", *(f"  - {mate}" for mate in mates)]
    return "\n".join(lines) + "\n"


def _order(draw: st.DrawFn) -> str:
    return _flow(
        colour=draw(_maybe((None, None, "white", "black"))),
        strain_relief=draw(_maybe((None, "middle", "narrow", "wide"))),
        lever=draw(_maybe((None, "hand", "tool"))),
        lever_on=draw(_maybe((None, "socket", "plug"))),
    )


def _flow(**entries: object) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entries.items() if value is not None) + "}"


def tables(text: str) -> tuple[Plan, Tables]:
    """A plan and its tables."""
    plan = read_text(text, "plan.yaml")
    return plan, joined(plan)


def joined(plan: Plan) -> Tables:
    """The tables of a plan, without any analysis."""
    return build([plan], with_offered(shelf(), sorted(wanted_parts(plan))))


def closed(text: str) -> pl.DataFrame:
    """The closure of a plan's text."""
    return close(tables(text)[1])
