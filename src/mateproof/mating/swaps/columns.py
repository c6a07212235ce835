"""Classes of exchanges of many mates, column by column."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.mating.classes import worst_first
from mateproof.mating.codes import dense, packed
from mateproof.mating.faces import face_pairs
from mateproof.mating.site import Site
from mateproof.mating.swaps.counting import counted
from mateproof.mating.swaps.crowd import crowd
from mateproof.mating.swaps.first import first
from mateproof.mating.swaps.kinds import told
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables, conform

_TWO = 2


def columns(site: Site, tables: Tables) -> pl.DataFrame | None:
    """Return the table `swaps`, in its order; None where there are no two mates."""
    mates = crowd(site)
    if len(mates.plug) < _TWO:
        return None
    cells = counted(site, mates, face_pairs(site.groups, tables["fits"], tables["plans"]))
    if not len(cells.pair):
        return pl.DataFrame(schema=SCHEMA["swaps"].dtypes)
    kinds, kind, turned = told(site, mates, cells, tables)
    groups = np.stack((cells.one[cells.pair], cells.other[cells.pair]))
    groups = np.where(turned, groups[::-1], groups)
    place, zone = site.groups["place"].to_numpy(), site.groups["zone"]
    alike = dense(packed(kind, *place[mates.plugs[groups]]))
    swaps = np.zeros(alike.size, np.int64)
    np.add.at(swaps, alike.codes, cells.swaps)
    heads = alike.first
    told_first = np.stack(first(mates, cells, heads))
    one, other = np.where(turned[heads], told_first[::-1], told_first)
    order = np.lexsort((other, one, -swaps, worst_first(kinds)[kind[heads]]))
    zones = mates.plugs[groups[:, heads[order]]]
    names = site.ends["end"]
    table = kinds[kind[heads[order]]].with_columns(
        zone=zone[zones[0]],
        zone_other=zone[zones[1]],
        witness_plug=names[mates.plug[one[order]]],
        witness_socket=names[mates.socket[one[order]]],
        witness_other_plug=names[mates.plug[other[order]]],
        witness_other_socket=names[mates.socket[other[order]]],
        swaps=swaps[order],
    )
    return conform("swaps", table)
