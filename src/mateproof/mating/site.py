"""The ends that lie open on site, grouped by everything that decides what a mistake with them does.

Two ends of one group differ only in name, circuit and label, so whole groups are paired instead of ends.
A part decides the mating face, a circuit the electrical facts, as `installed` joins them.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from mateproof.mating.ids import Ids, numbered
from mateproof.tables.tables import Tables

FACE = ("system", "size", "poles", "gender", "coding")
"""Facts that decide whether two ends can mate."""
ELECTRIC = ("function", "voltage_v", "nature", "survives_v", "conductor_names")
"""Facts of the circuit that decide the harm."""

_LOOK = ("plan", *FACE, "colour", "marking", "vague")
_GROUP = ("spot", "look", "wire", "labelled")


@dataclass(frozen=True, slots=True)
class Site:
    """What lies open, and what is meant to be mated.

    `ends`: plan, end, group, circuit_id, label_id; an end's `row` is its index here.
    `groups`: group (0, 1, …), spot (a zone of a plan), n ends, face, and the facts that all its ends share.
    `near`: spot, other: spots within reach of each other, each of itself.
    `mates`: a, b: rows of two ends that are meant to be mated, each pair once.
    """

    ends: pl.DataFrame
    groups: pl.DataFrame
    near: pl.DataFrame
    mates: pl.DataFrame


def site(tables: Tables) -> Site:
    """Return the open ends of all plans."""
    ids = Ids()
    open_ends = tables["installed"].filter(_open_on_site())
    looks = _looks(open_ends, ids)
    wires = _wires(open_ends, ids)
    ends = (
        open_ends.select(
            "plan",
            "end",
            "zone",
            spot=ids.within_plan("zone"),
            part_id=ids.within_plan("part"),
            wire_of=ids.within_plan("circuit"),
            circuit_id=ids.stated("circuit"),
            label_id=ids.stated("label"),
        )
        .with_row_index("row")
        .cast({"row": pl.Int64})
        .join(looks.select("part_id", "look"), on="part_id", maintain_order="left")
        .join(wires.select("wire_of", "wire"), on="wire_of", maintain_order="left")
        .with_columns(labelled=pl.col("label_id").is_not_null())
    )
    groups = _groups(ends, looks, wires)
    ends = ends.join(groups.select(*_GROUP, "group"), on=list(_GROUP), maintain_order="left")
    ends = ends.select("row", "plan", "end", "group", "circuit_id", "label_id")
    return Site(ends, groups, _near(tables["reach"], groups, ids), _mates(tables["mated"], ends))


def _open_on_site() -> pl.Expr:
    """Plugged in the factory, or unmated under a cap: such an end meets nobody on site."""
    mated = pl.col("mated").fill_null(value=False)
    in_factory = mated & pl.col("mate_made").eq_missing("factory")
    return ~(in_factory | (~mated & pl.col("cap").is_not_null()))


def _looks(ends: pl.DataFrame, ids: Ids) -> pl.DataFrame:
    """Return one row per part: its face, colour and marking; `vague` names the part where a fact lacks."""
    incomplete = pl.any_horizontal(pl.col(FACE).is_null())
    parts = ends.with_columns(part_id=ids.within_plan("part")).unique("part_id", keep="any")
    parts = parts.with_columns(vague=pl.when(incomplete).then(pl.col("part").fill_null("")))
    parts = numbered(parts.select("part_id", *_LOOK), ["plan", *FACE, "vague"], "face")
    return numbered(parts, _LOOK, "look")


def _wires(ends: pl.DataFrame, ids: Ids) -> pl.DataFrame:
    """Return one row per circuit: its electrical facts."""
    circuits = ends.with_columns(wire_of=ids.within_plan("circuit")).unique("wire_of", keep="any")
    return numbered(circuits.select("wire_of", *ELECTRIC), ELECTRIC, "wire")


def _groups(ends: pl.DataFrame, looks: pl.DataFrame, wires: pl.DataFrame) -> pl.DataFrame:
    counted = ends.group_by(_GROUP).agg(n=pl.len().cast(pl.Int64), zone=pl.col("zone").first())
    facts = counted.join(looks.drop("part_id").unique("look"), on="look")
    facts = facts.join(wires.drop("wire_of").unique("wire"), on="wire")
    order = ["plan", "zone", "look", "wire", "labelled"]
    return facts.sort(order).with_row_index("group").cast({"group": pl.Int64})


def _near(reach: pl.DataFrame, groups: pl.DataFrame, ids: Ids) -> pl.DataFrame:
    stated = reach.select(spot=ids.within_plan("zone"), other=ids.within_plan("other"))
    own = groups.select("spot", other="spot")
    return pl.concat([stated, own]).unique()


def _mates(mated: pl.DataFrame, ends: pl.DataFrame) -> pl.DataFrame:
    rows = ends.select("plan", "end", "row")
    both = (
        mated.select("plan", "end_a", "end_b")
        .join(rows, left_on=["plan", "end_a"], right_on=["plan", "end"])
        .join(rows, left_on=["plan", "end_b"], right_on=["plan", "end"], suffix="_b")
    )
    return both.select(a=pl.min_horizontal("row", "row_b"), b=pl.max_horizontal("row", "row_b")).unique()
