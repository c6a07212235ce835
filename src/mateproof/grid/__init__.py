"""How circuits hang together: what feeds them, rings, joined feeds, inner wiring, and the lines of a bus.

First door: `connect(tables)` → the result tables of `tables/schema/grid.py`, for `tables.having(**…)`. What
lies behind a device whose inner wiring nobody has stated is open, never guessed.
"""

from mateproof.grid.connect import connect

__all__ = ["connect"]
