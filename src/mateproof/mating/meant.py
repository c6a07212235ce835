"""The pairs that are meant, counted like the wrong ones so that they can be taken off."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from mateproof.mating.blocks import sums
from mateproof.mating.codes import Codes, dense, packed
from mateproof.mating.site import Site

CELL = ("plug", "socket", "same_circuit", "same_label")
"""Group of the plugs, group of the sockets, and what each pair of the cell shares."""


def meant(site: Site) -> pl.DataFrame:
    """Return (CELL, meant): how many meant pairs two groups hold, either of them taken as the plugs."""
    atom = site.ends["atom"].to_numpy()
    a, b = (atom[site.mates[side].to_numpy()] for side in ("a", "b"))
    alike = dense(packed(a, b))
    a, b = a[alike.first], b[alike.first]
    columns = site.atoms.select(pl.col("group", "circuit_id", "label_id").cast(pl.Int64).fill_null(0))
    group, *keys = (column.to_numpy() for column in columns)
    shared = [((key[a] == key[b]) & (key[a] > 0)).astype(np.int64) for key in keys]
    counts = np.bincount(alike.codes, minlength=alike.size)
    cells, counts = _summed((group[a], group[b], *shared), counts)
    # within one group each pair stands once
    apart = cells[0] != cells[1]
    turned = cells[[1, 0, 2, 3]][:, apart]
    cells, counts = _summed(np.hstack((cells, turned)), np.concatenate((counts, counts[apart])))
    plug, socket, *same = cells
    told = dict(zip(CELL[2:], (key.astype(bool) for key in same), strict=True))
    return pl.DataFrame({"plug": plug, "socket": socket, **told, "meant": counts})


def _summed(cells: Sequence[Codes] | Codes, counts: Codes) -> tuple[Codes, Codes]:
    found = dense(packed(*cells))
    return np.array(cells)[:, found.first], sums(found.codes, counts, found.size)
