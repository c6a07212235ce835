"""The ends that lie open on site, grouped by everything that decides what a mistake with them does.

Two ends of one group differ only in name, circuit and label, so whole groups are paired instead of ends.
A part decides the mating face, a circuit the electrical facts, as `installed` joins them.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from mateproof.mating.ids import Ids, numbered
from mateproof.mating.moment import Lying
from mateproof.tables.tables import Tables

FACE = ("system", "size", "poles", "gender", "coding")
"""Facts that decide whether two ends can mate."""
ELECTRIC = ("function", "voltage_v", "nature", "survives_v", "conductor_names")
"""Facts of the circuit that decide the harm."""

_LOOK = ("plan", *FACE, "colour", "marking", "vague")
_GROUP = ("spot", "look", "wire", "labelled", "lying")


@dataclass(frozen=True, slots=True)
class Site:
    """What lies open, and what is meant to be mated.

    `ends`: row (its index), plan, end, group, circuit_id, label_id.
    `groups`: group (0, 1, …), spot (a zone of a plan), n ends, face, and the facts that all its ends share.
    `near`: spot, other: spots within reach of each other, each of itself.
    `mates`: a, b: rows of two ends that are meant to be mated, each pair once.
    """

    ends: pl.DataFrame
    groups: pl.DataFrame
    near: pl.DataFrame
    mates: pl.DataFrame


def site(tables: Tables) -> Site:
    """Return the open ends of all plans.

    Collected in steps: one query over everything would be planned longer than it runs.
    """
    ids = Ids()
    open_ends = tables["installed"].lazy().filter(_open_on_site())
    looks, wires, ends = pl.collect_all(
        [_looks(open_ends, ids), _wires(open_ends, ids), _ends(open_ends, ids)]
    )
    ends = ends.join(looks.select("part_id", "look"), on="part_id").join(
        wires.select("wire_of", "wire"), on="wire_of"
    )
    groups = _groups(ends.lazy(), looks, wires).collect()
    ends = ends.join(groups.select(*_GROUP, "group"), on=list(_GROUP)).select(
        "row", "plan", "end", "group", "circuit_id", "label_id"
    )
    ends = ends.sort("row")
    near, mates = pl.collect_all([_near(tables["reach"], groups, ids), _mates(tables["mated"], ends)])
    return Site(ends, groups, near, mates)


def _open_on_site() -> pl.Expr:
    """Plugged in the factory, or unmated under a cap: such an end meets nobody on site."""
    mated = pl.col("mated").fill_null(value=False)
    in_factory = mated & pl.col("mate_made").eq_missing("factory")
    return ~(in_factory | (~mated & pl.col("cap").is_not_null()))


def _lying() -> pl.Expr:
    """Return why an open end lies open, as `moment.lying` says it."""
    unplugged = pl.when(pl.col("circuit").str.len_bytes() > 0).then(Lying.UNPLUGGED.value)
    lying = pl.when(~pl.col("mated").fill_null(value=False)).then(Lying.LEFT.value)
    return lying.otherwise(unplugged.otherwise(Lying.PERHAPS.value)).cast(pl.Int8)


def _ends(open_ends: pl.LazyFrame, ids: Ids) -> pl.LazyFrame:
    label = ids.stated("label")
    return open_ends.select(
        "plan",
        "end",
        "zone",
        spot=ids.within_plan("zone"),
        part_id=ids.within_plan("part"),
        wire_of=ids.within_plan("circuit"),
        circuit_id=ids.stated("circuit"),
        label_id=label,
        labelled=label.is_not_null(),
        lying=_lying(),
        row=pl.int_range(pl.len()),
    )


def _looks(ends: pl.LazyFrame, ids: Ids) -> pl.LazyFrame:
    """Return one row per part: its face, colour and marking; `vague` names the part where a fact lacks."""
    incomplete = pl.any_horizontal(pl.col(FACE).is_null())
    parts = ends.select(
        "plan",
        *FACE,
        "colour",
        "marking",
        part_id=ids.within_plan("part"),
        vague=pl.when(incomplete).then(pl.col("part").fill_null("")),
    )
    return parts.unique("part_id", keep="any").with_columns(
        face=numbered(["plan", *FACE, "vague"]), look=numbered(_LOOK)
    )


def _wires(ends: pl.LazyFrame, ids: Ids) -> pl.LazyFrame:
    """Return one row per circuit: its electrical facts."""
    circuits = ends.select(*ELECTRIC, wire_of=ids.within_plan("circuit"))
    return circuits.unique("wire_of", keep="any").with_columns(wire=numbered(ELECTRIC))


def _groups(ends: pl.LazyFrame, looks: pl.DataFrame, wires: pl.DataFrame) -> pl.LazyFrame:
    return (
        ends.group_by(_GROUP)
        .agg(n=pl.len().cast(pl.Int64), zone=pl.col("zone").first())
        .join(looks.lazy().drop("part_id").unique("look", keep="any"), on="look")
        .join(wires.lazy().drop("wire_of").unique("wire", keep="any"), on="wire")
        .sort("plan", "zone", "look", "wire", "labelled", "lying")
        .with_columns(group=pl.int_range(pl.len()))
    )


def _near(reach: pl.DataFrame, groups: pl.DataFrame, ids: Ids) -> pl.LazyFrame:
    stated = reach.lazy().select(spot=ids.within_plan("zone"), other=ids.within_plan("other"))
    own = groups.lazy().select("spot", other="spot")
    return pl.concat([stated, own]).unique()


def _mates(mated: pl.DataFrame, ends: pl.DataFrame) -> pl.LazyFrame:
    """Look up all first ends and all second ends at once; a mate with an end that is not open is left out."""
    sides = pl.concat([mated.select("plan", end=f"end_{side}") for side in ("a", "b")])
    rows = sides.join(
        ends.select("plan", "end", "row"), on=["plan", "end"], how="left", maintain_order="left"
    )
    both = pl.LazyFrame({"a": rows["row"][: len(mated)], "b": rows["row"][len(mated) :]}).drop_nulls()
    return both.select(a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b")).unique()
