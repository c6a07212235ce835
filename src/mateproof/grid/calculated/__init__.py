"""The network of a plan, calculated: from points and what is stated about them to the solver, and back.

First door: `calculated(network, names)` → the tables of `tables/schema/network.py`.
"""

from mateproof.grid.calculated.calculated import calculated

__all__ = ["calculated"]
