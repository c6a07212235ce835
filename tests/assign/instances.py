"""Small instances of every kind, and what is best in them by trying everything."""

from __future__ import annotations

import random
from itertools import product

from hypothesis import strategies as st

from mateproof.assign.instance import Choice, Instance, Pair, Variant, Zone
from mateproof.assign.score import Score, score

_STEPS = ((0, 0, 0), (3, 0, 0), (0, 5, 0), (0, 0, 2), (2, 3, 5), (1, 1, 0))


def instance(seed: int) -> Instance:
    """A plan's decision in small: zones, lists of variants, shared places, codes that fit one-sidedly."""
    draw = random.Random(seed)
    looks = [
        Variant("f", coding, colour, draw.choice([None, "1 2"]))
        for coding in "BKS"[: draw.randint(1, 3)]
        for colour in draw.sample(["grey", "pink", None], draw.randint(1, 2))
    ]
    count = draw.randint(2, 5)
    zones = [
        Zone(str(z), tuple(sorted(draw.sample(range(count), draw.randint(1, count)))))
        for z in range(draw.randint(1, 3))
    ]
    fits = {
        (v, w)
        for w in range(len(looks))
        for v in range(w + 1)
        if looks[v].coding == looks[w].coding or draw.random() < 0.1
    }
    kinds = [draw.choice("xyz") for _ in range(count)]
    refused = {pair: draw.choice(_STEPS[:4]) for pair in product("xyz", repeat=2)}
    pairs = {
        (i, j): Pair(refused[kinds[i], kinds[j]], draw.choice(_STEPS))
        for zone in zones
        for j in zone.members
        for i in zone.members
        if i < j
    }
    return Instance(looks, [_choice(draw, i, looks) for i in range(count)], pairs, zones, frozenset(fits))


def _choice(draw: random.Random, i: int, looks: list[Variant]) -> Choice:
    offers = tuple(sorted(draw.sample(range(len(looks)), draw.randint(1, len(looks)))))
    return Choice(
        f"c{i}",
        offers,
        draw.choice(offers),
        {v: (f"s{v}", f"p{v}")[: draw.randint(1, 2)] for v in offers},
        tuple(sorted(draw.sample(range(4), draw.randint(0, 2)))),
        prices={v: draw.randint(0, 3) for v in offers},
    )


instances = st.integers(0, 10**9).map(instance)


def best(of: Instance) -> Score:
    """The best score of all assignments."""
    every = product(*(choice.offers for choice in of.choices))
    return min(score(of, list(chosen)) for chosen in every)


def possible(of: Instance, members: tuple[int, ...]) -> bool:
    """Whether some assignment of the members costs nothing hard."""
    inside = {pair: cost for pair, cost in of.pairs.items() if set(pair) <= set(members)}
    every = product(*(of.choices[i].offers for i in members))
    return any(
        not sum(
            sum(cost.hard[: of.level[chosen[members.index(i)]][chosen[members.index(j)]]])
            for (i, j), cost in inside.items()
        )
        for chosen in every
    )
