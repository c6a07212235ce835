"""How far apart would be far enough: two leads reach no farther than their lengths together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mateproof.assign.choices import Made
from mateproof.tables.links import keys
from mateproof.tables.tables import Tables


def far_enough(tables: Tables, made: Sequence[Made], pairs: Iterable[tuple[int, int]]) -> float | None:
    """Return the metres beyond which no two choices of the pairs meet; None where a length is not stated.

    A lead whose one end is fixed reaches no farther than its length; a connector on a device reaches nowhere.
    """
    lengths: dict[str, float | None] = dict(keys(tables["leads"], ("lead", "length_m")))
    found = list(pairs)
    reach = {i: _reach(made[i], lengths) for pair in found for i in pair}
    if not found or None in reach.values():
        return None
    return max((reach[i] or 0.0) + (reach[j] or 0.0) for i, j in found)


def _reach(one: Made, lengths: dict[str, float | None]) -> float | None:
    """Return the length of the longest lead with an open connector."""
    found = [lengths.get(end.row["lead"]) if end.row["lead"] else 0.0 for end in one.ends if end.open]
    return None if None in found else max((length or 0.0 for length in found), default=0.0)
