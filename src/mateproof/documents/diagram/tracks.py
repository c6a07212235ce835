"""Tracks: where the upright pieces of the chords lie in the channels between the columns."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from mateproof.documents.diagram.forest import Forest, Spot
from mateproof.documents.diagram.model import Wire
from mateproof.documents.diagram.widths import STROKE

Heights = Mapping[tuple[str, str], float]
"""Wire and side → height of its row."""
Lanes = Mapping[Spot, tuple[float, Mapping[str, float]]]
"""Column → (room for the tracks in the channel after it, wire → the middle of its track)."""


def tracks(forest: Forest, heights: Heights) -> Lanes:
    """Give every chord a track in its channel; chords whose upright pieces do not meet share one."""
    channels: dict[Spot, list[Wire]] = {}
    for wire in forest.chords.values():
        channels.setdefault(forest.channel(wire), []).append(wire)
    return {spot: _shared(wires, heights) for spot, wires in channels.items()}


def _shared(wires: list[Wire], heights: Heights) -> tuple[float, dict[str, float]]:
    spans = {wire.key: sorted((heights[wire.key, "a"], heights[wire.key, "b"])) for wire in wires}
    bottoms: list[float] = []
    widths: list[float] = []
    track: dict[str, int] = {}
    for wire in sorted(wires, key=lambda wire: spans[wire.key]):
        top, bottom = spans[wire.key]
        index = next((index for index, used in enumerate(bottoms) if used + 4 * STROKE < top), len(bottoms))
        if index == len(bottoms):
            bottoms.append(bottom)
            widths.append(0.0)
        bottoms[index] = bottom
        widths[index] = max(widths[index], STROKE * (len(wire.strokes) + 2))
        track[wire.key] = index
    starts = list(accumulate(widths, initial=0.0))
    return (starts[-1], {key: starts[index] + widths[index] / 2 for key, index in track.items()})
