"""From counted cells to classes: what a reader is told about each kind of mistake."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from mateproof.mating.codes import Codes, dense, ordered, packed
from mateproof.mating.mistake import Limits, Met, Mistake, Side, mistake
from mateproof.mating.moment import Lying
from mateproof.mating.signs import unequal
from mateproof.mating.site import PLACED, Site
from mateproof.mating.traced import Traced
from mateproof.mating.witness import Found
from mateproof.tables.schema import MISPLUGS
from mateproof.tables.tables import Tables, conform
from mateproof.vocabulary.harms import BARRIER_RANK

CLASS = ("plan", *(name for name in MISPLUGS if name not in {"pairs", "witness_plug", "witness_socket"}))
"""The columns that make two cells the same mistake."""

_ZONES = ("zone_plug", "zone_socket")
_SAID = tuple(name for name in CLASS if name not in _ZONES)
_FACTS = ("face", "look", "wire", *Side._fields)
_OF_ENDS = ("lying", "placed", "traced")
_MET = (
    "way",
    "same_circuit",
    "labels_differ",
    *(f"{name}_{side}" for name in _OF_ENDS for side in ("plug", "socket")),
)


class Described(NamedTuple):
    """`kinds`: the columns of `CLASS` but the zones, one row for each kind; `kind` of each cell."""

    kinds: pl.DataFrame
    kind: Codes


def described(site: Site, cells: pl.DataFrame, faces: pl.DataFrame, tables: Tables) -> Described:
    """Describe every combination of looks and circuits once, however many zones have it."""
    plug, socket = cells["plug"].to_numpy(), cells["socket"].to_numpy()
    of = {name: site.groups[name].to_numpy() for name in ("look", "wire", "labelled", *_OF_ENDS)}
    of["fed"] = site.groups["fed"].cast(pl.Int64).fill_null(2).to_numpy()
    same = cells["same_circuit"].to_numpy()
    differ = of["labelled"][plug] & of["labelled"][socket] & ~cells["same_label"].to_numpy()
    decides = [of[name][side] for name in ("look", "wire", "fed", *_OF_ENDS) for side in (plug, socket)]
    case = dense(packed(*decides, same.astype(np.int64), differ.astype(np.int64)))
    first = case.first
    sides = [
        site.groups[numbers[first]].select(pl.col("plan", *_FACTS, *_OF_ENDS).name.suffix(side))
        for side, numbers in (("_plug", plug), ("_socket", socket))
    ]
    met = pl.DataFrame({"same_circuit": same[first], "labels_differ": differ[first]})
    told = pl.concat([met, *sides], how="horizontal").rename({"plan_plug": "plan"})
    told = told.join(
        faces.drop("barred"), on=["face_plug", "face_socket"], how="left", maintain_order="left"
    ).rename({"voltage_v_plug": "voltage_plug_v", "voltage_v_socket": "voltage_socket_v"})
    said = pl.concat([told, _mistakes(told, tables)], how="horizontal").select(_SAID)
    kinds = dense(ordered(said))
    return Described(said[kinds.first], kinds.codes[case.codes])


def classes(site: Site, found: Found, described: Described) -> pl.DataFrame:
    """Return `misplugs`: cells of one kind between the same zones are one class.

    They are ordered by plan, worst harm, weakest barrier, and number of pairs.
    """
    cells = found.cells
    plug, socket = cells["plug"].to_numpy(), cells["socket"].to_numpy()
    place = site.groups["place"].to_numpy()
    order = np.lexsort((found.socket, found.plug))
    alike = dense(packed(described.kind, place[plug], place[socket])[order])
    pairs = np.zeros(alike.size, np.int64)
    np.add.at(pairs, alike.codes, cells["pairs"].to_numpy()[order])
    heads = order[alike.first]
    worst = worst_first(described.kinds)[described.kind[heads]]
    by = np.lexsort((found.socket[heads], found.plug[heads], -pairs, worst))
    first = heads[by]
    table = described.kinds[described.kind[first]].with_columns(
        zone_plug=site.groups["zone"][plug[first]],
        zone_socket=site.groups["zone"][socket[first]],
        pairs=pairs[by],
        witness_plug=site.ends["end"][found.order[found.plug[first]]],
        witness_socket=site.ends["end"][found.order[found.socket[first]]],
    )
    return conform("misplugs", table)


def worst_first(kinds: pl.DataFrame) -> Codes:
    """Return the place of each kind of mistake by plan, worst harm and weakest barrier."""
    weakness = -pl.col("barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)
    return ordered(kinds.select("plan", "harm_rank", weakness))


def _mistakes(told: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    limits = limits_of(tables)
    sides = [_rows(told, side) for side in ("plug", "socket")]
    others = told.select("plan", *_MET).iter_rows()
    found = [
        mistake(plug, socket, _met(*met), limits.get(plan, Limits()))
        for plug, socket, (plan, *met) in zip(*sides, others, strict=True)
    ]
    schema = {name: MISPLUGS[name].dtype for name in Mistake._fields}
    return pl.DataFrame(found, schema=schema, orient="row")


def _met(way: str, same: bool, differ: bool, *of_ends: int) -> Met:
    lying, placed, traced = (of_ends[at : at + 2] for at in (0, 2, 4))
    return Met(
        same,
        differ,
        (Lying(lying[0]), Lying(lying[1])),
        (PLACED[placed[0]], PLACED[placed[1]]),
        way,
        (Traced(traced[0]), Traced(traced[1])),
    )


def _rows(told: pl.DataFrame, side: str) -> list[Side]:
    names = (f"voltage_{side}_v" if fact == "voltage_v" else f"{fact}_{side}" for fact in Side._fields)
    return [Side(*row) for row in told.select(names).iter_rows()]


_LIMITS = ("plan", "language", "misplug_harm", "misplug_barrier", "misplug_when")


def limits_of(tables: Tables) -> dict[str, Limits]:
    """Return plan → its limits, and what may differ between the halves of its mates."""
    differing = unequal(tables["mated"])
    rows = zip(*(tables["plans"][name].to_list() for name in _LIMITS), strict=True)
    found = {plan: Limits(*limits) for plan, *limits in rows}
    return {plan: limits._replace(unequal=differing.get(plan, frozenset())) for plan, limits in found.items()}
