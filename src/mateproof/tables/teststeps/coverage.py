"""How many of the wrong matings the test sheet finds, by harm."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import polars as pl

from mateproof.vocabulary.harms import HARM_RANK

_ALL = ""
_ASKED = ("harm", "pairs", "found_by", "found_by_known", "measured_by")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Pairs of one harm; `open` ones are found, or not, by steps that cannot be said yet."""

    harm: str
    """empty for all of them together"""
    pairs: int
    found: int
    measured: int
    """found by a measurement as well, whatever the eye sees"""
    open: int

    @property
    def unfound(self) -> int:
        """Pairs that no step finds."""
        return self.pairs - self.found - self.open

    @property
    def percent(self) -> float:
        """Found pairs in percent; what is open does not count as found."""
        return 100 * self.found / self.pairs if self.pairs else 100.0

    @property
    def percent_measured(self) -> float:
        """Pairs that a measurement finds, in percent."""
        return 100 * self.measured / self.pairs if self.pairs else 100.0


def coverage(misplugs: pl.DataFrame) -> list[Coverage]:
    """Return the coverage of the table `misplugs` by harm, the worst first, and all of them together last.

    Nothing where there is no wrong mating.
    """
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for harm, pairs, found, known, measured in misplugs.select(_ASKED).iter_rows():
        counts = (pairs, pairs * (found is not None), pairs * (measured is not None), pairs * (not known))
        for name in (harm, _ALL):
            sums[name] = [sofar + more for sofar, more in zip(sums[name], counts, strict=True)]
    order = sorted(sums, key=lambda harm: HARM_RANK.get(harm, len(HARM_RANK)))
    return [Coverage(harm, *sums[harm]) for harm in order]
