"""Two mates exchanged at once: each plug in the other's socket, so that everything is plugged.

A single wrong mating leaves two ends over, and somebody notices. An exchange leaves nothing over. It needs
both wrong joins to be possible: a barrier at either of them stops it, and its harm is that of the worse one.

First door: `swaps(tables)` → the table `swaps`.
"""

from mateproof.mating.swaps.count import swaps

__all__ = ["swaps"]
