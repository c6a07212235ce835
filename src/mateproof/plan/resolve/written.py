"""Where a record's fields were written, looked up only when somebody asks (most places are never shown)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from mateproof.plan.model import Span
from mateproof.plan.yaml.nodes import Map, Scalar

_OTHER_WORDS = {
    "part": ("part", "face"),
    "levers": ("levers", "lever"),
    "part_class": ("class",),
    "a": ("join",),
    "b": ("join",),
    "who": ("name",),
    "misplug_harm": ("misplug",),
    "misplug_barrier": ("misplug",),
    "misplug_when": ("misplug",),
    "misplug_reach": ("misplug",),
    "free_m": ("free",),
    "protection.kind": ("protection",),
    "protection.curve": ("protection",),
    "protection.current": ("protection",),
    "protection.residual_current": ("protection",),
    "protection.breaking_capacity": ("protection",),
    "protection.trip_current": ("protection",),
    "protection.let_through": ("protection",),
    "processing_low_c": ("processing_temperature",),
    "processing_high_c": ("processing_temperature",),
}
_SUFFIXES = ("_low_c", "_high_c", "_mm2", "_mm", "_m", "_v", "_a")


class Written(Mapping[str, Span]):
    """Field → span. `layers` are mappings of the plan, the one that goes first in front."""

    __slots__ = ("key", "layers")

    def __init__(self, key: Span, *layers: Map) -> None:
        self.key = key
        self.layers = layers

    def __getitem__(self, field: str) -> Span:
        """Return where a field's effective value was written; "" is the record itself."""
        if (found := self.get(field)) is None:
            raise KeyError(field)
        return found  # type: ignore[no-any-return]  # get says so, too

    def get(self, field: str, default: Any = None, /) -> Any:  # noqa: ANN401 (as in Mapping)
        """Return the same, or the default; written out, for half of all lookups find nothing."""
        if not field:
            return self.key
        names = _names(field)
        for layer in self.layers:
            items = layer.items
            for at, key in enumerate(items[::2]):
                if key[4] in names:  # type: ignore[index]  # keys are scalars
                    value = items[2 * at + 1]
                    return key.span if isinstance(value, Scalar) and value.empty else value.span
        return default

    def __iter__(self) -> Iterator[str]:
        """Yield the keys that are written, as the plan calls them."""
        yield ""
        yield from dict.fromkeys(key.text for layer in self.layers for key, _ in layer.pairs())

    def __len__(self) -> int:
        """Return the number of keys."""
        return sum(1 for _ in self)


@cache
def _names(field: str) -> frozenset[str]:
    """Return what a field of the model is called in the plan."""
    if field in _OTHER_WORDS:
        return frozenset(_OTHER_WORDS[field])
    return frozenset((field, *(field.removesuffix(suffix) for suffix in _SUFFIXES if field.endswith(suffix))))
