"""One wrong pair for each cell: the smallest plug that has a wrong partner, with its smallest one.

A cell is searched in boxes: a part of the plugs and a part of the sockets that share what the cell says is
shared. In a box, plugs and sockets stand in the order of their names, and all boxes are searched at once
(`search.py`). Few ends of an atom can be the smallest that is left (`_lowest`): ends of one atom differ in
their mates only.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from mateproof.mating.cells import SHARED, Counted
from mateproof.mating.codes import Codes
from mateproof.mating.meant import CELL
from mateproof.mating.search import Box, Listed, Mated, Named, search
from mateproof.mating.site import Site, most_mates

_KINDS = {(False, False): None, (True, False): "circuit", (False, True): "label", (True, True): "both"}


class Found(NamedTuple):
    """The cells, and the smallest pair of each: places of two ends among all names; `order`: their rows."""

    cells: pl.DataFrame
    plug: Codes
    socket: Codes
    order: Codes


def with_witness(site: Site, counted: Counted) -> Found:
    """Return the smallest wrong pair of every cell."""
    cells = counted.cells
    order = site.order
    named = _named(site, order)
    either = site.groups["gender"].null_count() > 0
    atom = site.ends["atom"].to_numpy()[order]
    low = lowest(atom, len(site.atoms), most_mates(site.mates) + either + 1)
    meant, group = Mated(named), site.atoms["group"].cast(pl.Int64).to_numpy()
    plugs, sockets = (np.full(len(cells), -1) for _ in range(2))
    kinds = cells.select("same_circuit", "same_label")
    for (circuit, label), name in _KINDS.items():
        here = kinds.select((pl.col("same_circuit") == circuit) & (pl.col("same_label") == label))
        numbers = np.flatnonzero(here.to_series().to_numpy())
        if not len(numbers):
            continue
        of = group if name is None else counted.block_of[name]
        boxes = _boxes(cells, numbers, None if name is None else counted.blocks[name])
        listed = by_name(of, low)
        differ = [
            (key, key) for key, shared in ((named.circuit, circuit), (named.label, label)) if not shared
        ]
        found = search((listed, listed), boxes, differ, meant)
        keep_lowest(boxes.cell, found, plugs, sockets)
    return Found(cells, plugs, sockets, order)


def _named(site: Site, order: Codes) -> Named:
    """Return circuit, label and mates of all ends, by their place in the order of names."""
    atom = site.ends["atom"].to_numpy()[order]
    circuit, label = (site.atoms[key].fill_null(0).to_numpy()[atom] for key in SHARED["both"])
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    a, b = (place[site.mates[side].to_numpy()] for side in ("a", "b"))
    return Named(circuit, label, a, b)


def lowest(atom: Codes, atoms: int, most: int) -> Listed:
    """Return atoms and places of their first names, `most` of each: one more than a partner can rule out.

    A partner rules out an atom by circuit or label, or up to m single ends: its mates, and in a group of
    both sides itself. Were the smallest end that is left none of the first m + 1 of its atom, its partner
    would rule out all of these. `atom` is that of each place.
    """
    places = np.arange(len(atom))
    first = np.empty(atoms, np.int64)
    found = []
    for _ in range(most):
        first[atom[::-1]] = places[::-1]
        is_first = first[atom] == places
        found.append((atom[is_first], places[is_first]))
        atom, places = atom[~is_first], places[~is_first]
        if not len(atom):
            break
    return np.concatenate([atoms for atoms, _ in found]), np.concatenate([at for _, at in found])


def by_name(of: Codes, low: Listed) -> Listed:
    """Return the parts of the lowest ends, and their places, in the order of both.

    `of`: the part (group or block) of each atom, -1 for none.
    """
    atoms, places = low
    parts = of[atoms]
    stated = parts >= 0
    width = int(places.max(initial=0)) + 1
    both = np.sort(parts[stated] * width + places[stated])
    return both // width, both % width


def _boxes(cells: pl.DataFrame, numbers: Codes, blocks: pl.DataFrame | None) -> Box:
    """Return the boxes of some cells: the whole groups, or all blocks that the two share."""
    here = cells[numbers].select(*CELL[:2], cell=pl.Series(numbers))
    if blocks is None:
        plugs, sockets = here["plug"], here["socket"]
    else:
        here = here.join(blocks, on=["plug", "socket"])
        plugs, sockets = here["block_plug"].cast(pl.Int64), here["block_socket"].cast(pl.Int64)
    same = (here["plug"] == here["socket"]).to_numpy()
    return Box(here["cell"].to_numpy(), plugs.to_numpy(), sockets.to_numpy(), same)


def keep_lowest(cell: Codes, found: tuple[Codes, Codes], plugs: Codes, sockets: Codes) -> None:
    """Write the lowest pair of each cell's boxes; a box without a wrong pair has none."""
    plug, socket = found
    order = np.lexsort((socket, plug))[::-1]
    order = order[plug[order] >= 0]
    plugs[cell[order]], sockets[cell[order]] = plug[order], socket[order]
