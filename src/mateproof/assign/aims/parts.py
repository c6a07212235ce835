"""Item numbers: how many different ones are in use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Boolean, Terms


class Parts:
    """Counts item numbers."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._used: dict[str, Boolean] = {}

    def terms(self) -> Terms:
        """Return the number of item numbers in use as a sum."""
        return [(1, used) for used in self.used().values()]

    def used(self) -> dict[str, Boolean]:
        """Return item number → a boolean that holds where it is in use."""
        for (i, v), x in self.model.takes.items():
            for part in self._of(i, v):
                self.model.implies(x, self._part(part))
        for members, token in self.model.exclusive:
            self._tighten(members, token)
        return self._used

    def hints(self, chosen: Sequence[int]) -> Iterator[tuple[Boolean, bool]]:
        """Yield what a whole assignment makes of the booleans."""
        used = {part for i in self.model.members for part in self._of(i, chosen[i])}
        for part, x in self._used.items():
            yield x, part in used

    def fewest(self) -> int:
        """Return how many item numbers are needed at least, by choices that share no code."""
        return max(map(self._fewest_of, dict.fromkeys(self.model.full)), default=0)

    def _fewest_of(self, members: Sequence[int]) -> int:
        """Each member takes a class of its own, and with it at least that class's fewest parts."""
        takes = self.model.takes
        sizes = (
            [len(set(self._of(i, v))) for i in members for v in token if (i, v) in takes]
            for token, _ in self.model.tokens[1]
        )
        return sum(sorted(min(some) for some in sizes if some)[: len(members)])

    def _of(self, i: int, v: int) -> tuple[str, ...]:
        return self.model.instance.choices[i].parts.get(v, ())

    def _part(self, part: str) -> Boolean:
        if part not in self._used:
            self._used[part] = self.model.new(part)
        return self._used[part]

    def _tighten(self, members: Sequence[int], token: Sequence[int]) -> None:
        """Of choices that exclude each other one at most uses a part: said of all, not of each alone."""
        takers: dict[str, list[Boolean]] = defaultdict(list)
        for i in members:
            for v in token:
                for part in set(self._of(i, v)) if (i, v) in self.model.takes else ():
                    takers[part].append(self.model.takes[i, v])
        for part, some in takers.items():
            if len(some) > 1:
                self.model.at_most_one([*some, ~self._part(part)])
