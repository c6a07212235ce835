"""What can mate, what may mate, the difference, and the harm of each mistake.

First doors: `analyse(tables)` → the tables `misplugs` and `barred`, for `tables.having(**…)`;
`matrix(tables)` → `misplug_matrix`, counted by circuit, for a picture;
`groups(tables)` → `open_groups`, the open ends that differ in name and label only;
`pairs(tables, row)` → every (plug, socket) of one row of `misplugs`, `Pairs(tables)` → those of several;
`harm_rank(circuit, other)` → how bad it is to join two circuits, by their facts.
"""

from mateproof.mating.analyse import analyse
from mateproof.mating.groups import groups
from mateproof.mating.harm import harm_rank
from mateproof.mating.matrix import matrix
from mateproof.mating.pairs import Pairs, pairs

__all__ = ["Pairs", "analyse", "groups", "harm_rank", "matrix", "pairs"]
