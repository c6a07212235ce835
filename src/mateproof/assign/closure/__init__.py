"""Accessory closure: what a plan needs besides the connectors that it names, chosen from what sheets list.

First door: `close(tables)` → the table `closure`; one file for each role. What the plan states itself is
never changed and comes first; what is added is chosen by preferences that the row names; what nobody lists is
not invented, but told as missing.
"""

from mateproof.assign.closure.close import close

__all__ = ["close"]
