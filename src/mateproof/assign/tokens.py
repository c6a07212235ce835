"""Which variants come near each other, said in classes where that is possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.assign.instance import Instance

Token = tuple[tuple[int, ...], tuple[int, ...]]
"""Variants of one choice that come near those of another; the same twice where all come near each other."""


def tokens(instance: Instance, level: int) -> Iterator[Token]:
    """Yield classes of variants that all come as near as `level`; else each with those near it."""
    count = len(instance.variants)
    near = [tuple(w for w in range(count) if instance.level[v][w] >= level) for v in range(count)]
    classes = dict.fromkeys(some for some in near if some)
    if all(near[w] == some for some in classes for w in some):
        yield from ((some, some) for some in classes)
    else:
        yield from (((v,), some) for v, some in enumerate(near) if some)


def whole(found: Sequence[Token]) -> bool:
    """Return whether coming near each other splits the variants into classes."""
    return all(one == other for one, other in found)
