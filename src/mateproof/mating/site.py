"""The ends that lie open on site, grouped by everything that decides what a mistake with them does.

Two ends of one group differ only in name, circuit and label, so whole groups are paired instead of ends.
A part decides the mating face, a circuit the electrical facts, as `installed` joins them. Ends of one group
that share circuit and label as well are one *atom*: whatever is counted is counted over atoms.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from mateproof.mating.codes import Codes, dense, ordered, packed, texts, within_plan
from mateproof.mating.lookup import rows_of
from mateproof.mating.moment import Lying
from mateproof.mating.near import Near
from mateproof.mating.spots import Pairs, Spots, nowhere, spots
from mateproof.mating.traced import NOTHING, Traced, traced
from mateproof.tables.nets import NET, fed_circuits, fed_ends, feeding_plans
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import Reach

FACE = ("system", "size", "poles", "gender", "coding")
"""Facts that decide whether two ends can mate."""
PROTECTED = ("protected_against", "not_protected_against")
"""Facts that decide whether two ends can come together askew."""
ELECTRIC = ("function", "voltage_v", "nature", "survives_v", "conductor_names")
"""Facts of the circuit that decide the harm."""

PLACED = (None, True, False)
"""Whether it is known where an end is, by the number that stands for it; None where nobody asks."""

_LOOK = ("plan", *FACE, *PROTECTED, "colour", "marking", "vague")
_FED = (None, False, True)
"""Whether a half is fed, by the number that stands for it."""


@dataclass(frozen=True)
class Site:
    """What lies open, and what is meant to be mated.

    `ends`: plan, end, circuit, group, atom; a row is the number of its end.
    `atoms`: atom (0, 1, …), group, circuit_id, label_id (null is not stated), n ends.
    `groups`: group (0, 1, …), place (a zone of a plan), spot (a part of it), n ends, face, and the facts
    that all its ends share.
    `near`: places, and spots of places, within reach of each other.
    `mates`: a, b: rows of two ends that are meant to be mated, each pair once.
    """

    ends: pl.DataFrame
    atoms: pl.DataFrame
    groups: pl.DataFrame
    near: Near
    mates: pl.DataFrame

    @cached_property
    def order(self) -> Codes:
        """The rows of the ends in the order of their names."""
        return self.ends["end"].arg_sort().to_numpy().astype(np.int64)


def site(tables: Tables) -> Site:
    """Return the open ends of all plans."""
    ends = tables["installed"].filter(_open_on_site())
    plan = texts(ends["plan"])
    place, reached = _places(ends, reach(tables))
    at, placed = _spots(ends, place, reached, tables)
    spot = dense(packed(place, at.code)).codes
    circuit, label = (within_plan(plan, texts(_stated(ends[name]))) for name in ("circuit", "label"))
    looks, look = _looks(ends, packed(plan, texts(ends["part"])))
    wires, wire = _wires(ends, circuit, tables["circuits"])
    fed = _fed(ends, tables)
    lying = ends.select(_lying()).to_series().to_numpy()
    known = _traced(ends, circuit, tables)
    own = (place, look, wire, fed, (label > 0).astype(np.int64), lying, placed, known, at.code)
    group = dense(packed(*own))
    atom = dense(packed(group.codes, circuit, label))
    heads, firsts = group.first, atom.first
    groups = pl.DataFrame(
        {
            "group": np.arange(group.size),
            "place": place[heads],
            "spot": spot[heads],
            "refined": at.refined[heads],
            "zone": ends["zone"][heads],
            "n": np.bincount(group.codes, minlength=group.size),
            "labelled": label[heads] > 0,
            "lying": lying[heads],
            "placed": placed[heads],
            "fed": pl.Series([_FED[code] for code in fed[heads]], dtype=pl.Boolean),
            "traced": known[heads],
        }
    )
    atoms = pl.DataFrame(
        {
            "atom": np.arange(atom.size),
            "group": group.codes[firsts],
            "circuit_id": _or_null(circuit[firsts]),
            "label_id": _or_null(label[firsts]),
            "n": np.bincount(atom.codes, minlength=atom.size),
        }
    )
    named = ends.select("plan", "end", "circuit").with_columns(group=group.codes, atom=atom.codes)
    groups = pl.concat([groups, looks[look[heads]], wires[wire[heads]]], how="horizontal")
    near = Near(
        pl.DataFrame({"place": reached.one, "other": reached.other}),
        pl.DataFrame({"spot": spot[at.near.one], "other": spot[at.near.other]}),
    )
    return Site(named, atoms, groups, near, _mates(tables["mated"], named))


def _open_on_site() -> pl.Expr:
    """Plugged in the factory, or unmated under a cap: such an end meets nobody on site."""
    mated = pl.col("mated").fill_null(value=False)
    in_factory = mated & pl.col("mate_made").eq_missing("factory")
    return ~(in_factory | (~mated & pl.col("cap").is_not_null()))


def _lying() -> pl.Expr:
    """Return why an open end lies open, as `moment.lying` says it."""
    unplugged = pl.when(pl.col("circuit").str.len_bytes() > 0).then(Lying.UNPLUGGED.value)
    left = pl.when(~pl.col("mated").fill_null(value=False)).then(Lying.LEFT.value)
    return left.otherwise(unplugged.otherwise(Lying.PERHAPS.value)).cast(pl.Int64)


def _traced(ends: pl.DataFrame, circuit: Codes, tables: Tables) -> Codes:
    """Return what is known of the circuit of each end, as `traced.traced` says it."""
    told = traced(tables)
    circuits = dense(circuit)
    named = ends[circuits.first].select("plan", "circuit")
    stated = _stated(named["circuit"]).is_not_null().to_numpy()
    known = np.where(stated, Traced.STATED.value, NOTHING.value)
    if told:
        known |= np.array([told.get(key, NOTHING).value for key in named.iter_rows()], np.int64)
    return known[circuits.codes]


def reach(tables: Tables) -> pl.DataFrame:
    """Return which zones lie within reach of each other; only itself where a plan asks for single zones."""
    plans, near = tables["plans"], tables["reach"]
    asked = zip(plans["plan"].to_list(), plans["misplug_reach"].to_list(), strict=True)
    alone = [plan for plan, how in asked if how == Reach.ZONE]
    return near.filter(~pl.col("plan").is_in(alone)) if alone else near


def by_position(tables: Tables) -> list[str]:
    """Return the plans that ask for positions."""
    plans = tables["plans"]
    asked = zip(plans["plan"].to_list(), plans["misplug_reach"].to_list(), strict=True)
    return [plan for plan, how in asked if how == Reach.POSITION]


def _stated(column: pl.Series) -> pl.Series:
    return column.set(column.str.len_bytes() == 0, None)


def _or_null(codes: Codes) -> pl.Series:
    found = pl.Series(codes)
    return found.set(found == 0, None)


def _places(ends: pl.DataFrame, reach: pl.DataFrame) -> tuple[Codes, Pairs]:
    """Return the place of each end, numbered in the order of plan and zone, and which are near each other."""
    sides = (ends.select("plan", "zone"), reach.select("plan", "zone"), reach.select("plan", zone="other"))
    every = pl.concat(sides)
    zone = dense(packed(texts(every["plan"]), texts(every["zone"])))
    place = (ordered(every[zone.first]) - 1)[zone.codes]
    own, one, other = np.split(place, np.cumsum([len(ends), len(reach)]))
    here = np.unique(own)
    near = dense(packed(np.concatenate((here, one)), np.concatenate((here, other)))).first
    return own, Pairs(np.concatenate((here, one))[near], np.concatenate((here, other))[near])


def _spots(ends: pl.DataFrame, place: Codes, near: Pairs, tables: Tables) -> tuple[Spots, Codes]:
    """Return the spots of the ends, and whether it is known where they are (`PLACED`)."""
    asking = by_position(tables)
    if not asking:
        return nowhere(len(ends)), np.zeros(len(ends), np.int64)
    asked = ends["plan"].is_in(asking)
    placed, key = tables["placed"], ["plan", "end"]
    rows = rows_of(ends.select(key), placed.select(key)).set(~asked, None)
    position = placed.select(pl.col("x_m", "y_m", "z_m", "free_m").gather(rows)).fill_null(np.nan).to_numpy()
    found = spots(place, position, near, ends["gender"].is_null().to_numpy())
    return found, np.where(asked.to_numpy(), np.where(found.placed, 1, 2), 0)


def _looks(ends: pl.DataFrame, part: Codes) -> tuple[pl.DataFrame, Codes]:
    """Return the looks (face, colour, marking) in their order, and the look of each end.

    `vague` names the part where a fact lacks.
    """
    parts = dense(part)
    incomplete = pl.any_horizontal(pl.col(FACE).is_null())
    vague = pl.when(incomplete).then(pl.col("part").fill_null(""))
    found = ends[parts.first].select("plan", *FACE, *PROTECTED, "colour", "marking", vague=vague)
    found = found.with_columns(
        look=ordered(found.select(_LOOK)), face=ordered(found.select("plan", *FACE, *PROTECTED, "vague"))
    )
    return _numbered(found, "look", parts.codes)


def _wires(ends: pl.DataFrame, circuit: Codes, known: pl.DataFrame) -> tuple[pl.DataFrame, Codes]:
    """Return the electrical facts of circuits in their order, and which of them each end has."""
    circuits = dense(circuit)
    key = ["plan", "circuit"]
    heads = ends[circuits.first]
    rows = rows_of(heads.select(key), known.select(key)).set(heads["circuit"].is_null(), None)
    found = heads.select(ELECTRIC).hstack(known.select(pl.col(NET).gather(rows)))
    return _numbered(found.with_columns(wire=ordered(found)), "wire", circuits.codes)


def _fed(ends: pl.DataFrame, tables: Tables) -> Codes:
    """Return whether each end is fed (`_FED`): see `nets.feeds`."""
    feeding = feeding_plans(tables)
    if not feeding:
        return np.full(len(ends), _FED.index(True))
    types = {"plan": pl.String, "circuit": pl.String, "fed": pl.Boolean}
    known = pl.DataFrame(list(fed_circuits(tables)), schema=types, orient="row")
    circuit, end = ["plan", "circuit"], ["plan", "end"]
    rows = rows_of(ends.select(circuit), known.select(circuit)).set(ends["circuit"].is_null(), None)
    beyond = rows_of(ends.select(end), fed_ends(tables).collect()).is_not_null()
    found = known["fed"].gather(rows).set(beyond, False).set(~ends["plan"].is_in(list(feeding)), True)
    return (found.cast(pl.Int64) + 1).fill_null(0).to_numpy()


def _numbered(found: pl.DataFrame, name: str, codes: Codes) -> tuple[pl.DataFrame, Codes]:
    """Return the distinct rows by their number from 0 on, and that number for each code."""
    numbers = found[name].to_numpy() - 1
    return found.unique(name, keep="any").sort(name), numbers[codes]


def _mates(mated: pl.DataFrame, ends: pl.DataFrame) -> pl.DataFrame:
    """Look up all first ends and all second ends at once; a mate with an end that is not open is left out."""
    key = ["plan", "end"]
    if mated["plan"].n_unique() == 1 == ends["plan"].n_unique() and mated["plan"][0] == ends["plan"][0]:
        key = ["end"]
    sides = pl.concat([mated.select("plan", end=f"end_{side}") for side in ("a", "b")])
    rows = rows_of(sides.select(key), ends.select(key))
    both = pl.DataFrame({"a": rows[: len(mated)], "b": rows[len(mated) :]}).drop_nulls()
    both = both.select(a=pl.min_horizontal("a", "b"), b=pl.max_horizontal("a", "b"))
    return both.unique() if most_mates(both) > 1 else both


def most_mates(mates: pl.DataFrame) -> int:
    """Return the number of mates of the end that has the most."""
    return int(np.bincount(pl.concat([mates["a"], mates["b"]]).to_numpy()).max(initial=0))
