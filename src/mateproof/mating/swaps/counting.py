"""How many mates of two groups can be exchanged, in columns: `pairing` says the same of few mates.

What two mates share is a number here: bit n is set where the equality n of `pairing.EQUAL` holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import polars as pl

from mateproof.mating.blocks import Blocks, blocks, sums
from mateproof.mating.codes import Codes
from mateproof.mating.near import met
from mateproof.mating.site import Site
from mateproof.mating.swaps.crowd import Crowd
from mateproof.mating.swaps.pairing import EQUAL

_NONE = np.empty(0, np.int64)
_PATTERN_ORDER = np.argsort(sorted(range(16), key=lambda bits: [n for n in range(4) if bits >> n & 1]))
"""The place of what is shared among all that can be, in the order of `pairing`."""


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Parts of groups that agree: of the first mates, of the second ones.

    `here`, `there`: the block of each atom, -1 for one that states too little.
    `pair` (of groups), `first`, `second`: two blocks that agree.
    """

    here: Codes
    there: Codes
    pair: Codes
    first: Codes
    second: Codes


@dataclass(frozen=True, slots=True)
class Cells:
    """`one`, `other`: the pairs of groups, the smaller first. Of each cell: `pair`, what is shared, `swaps`.

    `equal`: the equalities that were looked at. `blocks`: the blocks of what is shared, by that.
    """

    one: Codes
    other: Codes
    pair: Codes
    shared: Codes
    swaps: Codes
    equal: tuple[int, ...]
    blocks: dict[int, Agreeing]


def counted(site: Site, mates: Crowd, faces: pl.DataFrame) -> Cells:
    """Return the cells that hold something, in the order of their groups."""
    one, other = _pairs(site, mates, faces)
    equal = (0, 2) if _alike(mates) else tuple(range(len(EQUAL)))
    agreeing: dict[int, Agreeing] = {}
    totals = sums(mates.group, mates.number, len(mates.plugs))
    at_least = {0: totals[one] * totals[other]}
    for size in range(1, len(equal) + 1):
        for some in combinations(equal, size):
            bits = sum(1 << number for number in some)
            if all(bits ^ (1 << number) in at_least for number in some):
                found, counts = _agreeing(site, mates, some, (one, other))
                if counts.any():
                    agreeing[bits], at_least[bits] = found, counts
    exact = {bits: _exactly(bits, at_least) for bits in at_least}
    exact = _unordered(exact, mates, np.flatnonzero(one == other), one, equal)
    held = {bits: np.flatnonzero(counts) for bits, counts in exact.items()}
    pair = np.concatenate(list(held.values()))
    shared = np.repeat(list(held), [len(rows) for rows in held.values()])
    swaps = np.concatenate([exact[bits][rows] for bits, rows in held.items()])
    order = np.lexsort((_PATTERN_ORDER[shared], pair))
    return Cells(one, other, pair[order], shared[order], swaps[order], equal, agreeing)


def back(shared: Codes) -> Codes:
    """Return what is shared as the second mate sees it: bits 0 and 1 change places, and bits 2 and 3."""
    return (shared & 5) << 1 | (shared & 10) >> 1


def _alike(mates: Crowd) -> bool:
    """Half of the equalities follow from the others where both halves of every mate share alike."""
    plug_circuit, socket_circuit, plug_label, socket_label = mates.keys
    return np.array_equal(plug_circuit, socket_circuit) and np.array_equal(plug_label, socket_label)


def _pairs(site: Site, mates: Crowd, faces: pl.DataFrame) -> tuple[Codes, Codes]:
    """Return every two groups, each with itself too, whose plugs and sockets go together crosswise."""
    possible = faces.lazy().filter(pl.col("barred").is_null()).select("face_plug", "face_socket")
    plugs = _placed(site, mates.plugs, "face").join(possible, left_on="face", right_on="face_plug")
    plugs = plugs.drop("face").rename({"face_socket": "face"})
    joins = met(site.near, plugs, _placed(site, mates.sockets, "face"), ["face"])
    found = joins.select("group_plug", "group_socket").collect()
    first, second = (found[name].to_numpy() for name in found.columns)
    width = len(mates.plugs)
    there, back_again = first * width + second, second * width + first
    both = np.unique(there[(first <= second) & np.isin(there, back_again)])
    return both // width, both % width


def _placed(site: Site, groups: Codes, *names: str) -> pl.LazyFrame:
    found = site.groups.select("place", "spot", "refined", *names)[groups]
    return found.with_columns(group=np.arange(len(groups))).lazy()


def _agreeing(
    site: Site, mates: Crowd, some: tuple[int, ...], pairs: tuple[Codes, Codes]
) -> tuple[Agreeing, Codes]:
    """Return the blocks that agree in some equalities, and how many mates of each pair of groups do."""
    own, its = ([mates.keys[EQUAL[number][side]] for number in some] for side in (0, 1))
    here = blocks(mates.group, own, mates.number)
    there = here if all(map(np.array_equal, own, its)) else blocks(mates.group, its, mates.number)
    firsts, seconds = _of(site, mates, here, own, mates.plugs), _of(site, mates, there, its, mates.sockets)
    found = met(site.near, firsts, seconds, [f"key{number}" for number in range(len(some))]).select(
        "group_plug",
        "group_socket",
        "block_plug",
        "block_socket",
        swaps=pl.col("n_plug") * pl.col("n_socket"),
    )
    one, other, first, second, swaps = (column.to_numpy() for column in found.collect())
    width = len(mates.plugs)
    asked, known = one * width + other, pairs[0] * width + pairs[1]
    pair = np.searchsorted(known, asked)
    kept = np.flatnonzero(known[np.minimum(pair, len(known) - 1)] == asked) if len(known) else _NONE
    pair = pair[kept]
    return Agreeing(here.of, there.of, pair, first[kept], second[kept]), sums(pair, swaps[kept], len(known))


def _of(site: Site, mates: Crowd, found: Blocks, keys: list[Codes], groups: Codes) -> pl.LazyFrame:
    """Return where blocks lie, what they share, and how many mates they hold."""
    group = mates.group[found.head]
    frame = site.groups.select("place", "spot", "refined")[groups[group]].with_columns(
        group=group,
        block=np.arange(len(found.n)),
        n=found.n,
        **{f"key{number}": key[found.head] for number, key in enumerate(keys)},
    )
    return frame.lazy()


def _exactly(bits: int, at_least: dict[int, Codes]) -> Codes:
    """Return how many agree in exactly so much, from how many agree in at least so much."""
    found = np.zeros_like(at_least[0])
    for more, counts in at_least.items():
        if more & bits == bits:
            found += counts * (-1) ** (more ^ bits).bit_count()
    return found


def _unordered(
    exact: dict[int, Codes], mates: Crowd, same: Codes, one: Codes, equal: tuple[int, ...]
) -> dict[int, Codes]:
    """Count each two mates of one group once, and none with itself."""
    holds = [
        ((mates.keys[here] > 0) & (mates.keys[here] == mates.keys[there])) << number
        for number, (here, there) in enumerate(EQUAL)
        if number in equal
    ]
    own = np.sum(holds, axis=0)
    for bits, counts in exact.items():
        seen = bits if len(equal) < len(EQUAL) else int(back(np.array(bits)))
        if seen == bits:
            alike = own == bits
            mine = sums(mates.group[alike], mates.number[alike], len(mates.plugs))
            counts[same] = (counts[same] - mine[one[same]]) // 2
        elif _PATTERN_ORDER[seen] < _PATTERN_ORDER[bits]:
            counts[same] = 0
    return exact
