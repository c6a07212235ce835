"""What is checked before and after switching on, as a table: computed from the finished tables.

First doors: `test_steps(tables)` → the table `test_steps`; `coverage(tables["misplugs"])` → how many of the
wrong matings its steps find, by harm. Nobody asks for them while a plan is checked, so they cost nothing
there. A step says what to expect, and only what the plan states; where a datum is missing, the step stays and
names it.
"""

from mateproof.tables.teststeps.coverage import Coverage, coverage
from mateproof.tables.teststeps.steps import test_steps

__all__ = ["Coverage", "coverage", "test_steps"]
