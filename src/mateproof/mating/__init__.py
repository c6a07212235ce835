"""What can mate, what may mate, the difference, and the harm of each mistake.

First doors: `analyse(tables)` → the tables `misplugs` and `barred`, for `tables.having(**…)`;
`pairs(tables, row)` → every (plug, socket) of one row of `misplugs`.
"""

from mateproof.mating.analyse import analyse
from mateproof.mating.pairs import pairs

__all__ = ["analyse", "pairs"]
