"""Chooses codings and colours so that what must not be plugged together cannot be.

First doors: `propose(tables, harm)` → a `Proposal` with the table `proposals`; `solve(instance)` for an
instance written by hand.
"""

from mateproof.assign.propose import Proposal, propose
from mateproof.assign.solve import Solved, solve

__all__ = ["Proposal", "Solved", "propose", "solve"]
