"""Changed text: how many places are written anew, each once, however many choices share it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from mateproof.assign.aims.each import each

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Boolean, Terms


class Text:
    """Counts places that are written anew."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._written: dict[tuple[int, int], Boolean] = {}

    def terms(self) -> Terms:
        """Return the places written anew as a sum."""
        choices, members = self.model.instance.choices, self.model.members
        owners: dict[int, set[int]] = defaultdict(set)
        for i in members:
            for place in choices[i].places:
                owners[place].add(i)
        own = {(i, v): self._own(i, v, owners) for i in members for v in choices[i].offers}
        for i in members:
            for place in choices[i].places:
                if len(owners[place]) > 1:
                    self._shared(i, place)
        return [*each(self.model, own), *((1, written) for written in self._written.values())]

    def value(self, chosen: Sequence[int]) -> int:
        """Return how many places a whole assignment writes anew for the choices of the model."""
        choices = self.model.instance.choices
        changed = (i for i in self.model.members if chosen[i] != choices[i].present)
        return len({(place, chosen[i]) for i in changed for place in choices[i].places})

    def hints(self, chosen: Sequence[int]) -> Iterator[tuple[Boolean, bool]]:
        """Yield what a whole assignment makes of the booleans."""
        choices = self.model.instance.choices
        written = {(place, chosen[i]) for i in self.model.members for place in choices[i].places}
        for key, x in self._written.items():
            yield x, key in written

    def _own(self, i: int, v: int, owners: Mapping[int, set[int]]) -> int:
        """Return what variant `v` of choice `i` costs beside what it shares with others."""
        choice = self.model.instance.choices[i]
        alone = sum(len(owners[place]) == 1 for place in set(choice.places))
        return alone if v != choice.present else 0

    def _shared(self, i: int, place: int) -> None:
        choice = self.model.instance.choices[i]
        for v in choice.offers:
            if v != choice.present:
                if (place, v) not in self._written:
                    self._written[place, v] = self.model.new()
                self.model.implies(self.model.takes[i, v], self._written[place, v])
