"""What is checked before and after switching on, as a table: computed from the finished tables.

First door: `test_steps(tables)` → the table `test_steps`. Nobody asks for it while a plan is checked, so it
costs nothing there. A step says what to expect, and only what the plan states; where a datum is missing, the
step stays and names it.
"""

from mateproof.tables.teststeps.steps import test_steps

__all__ = ["test_steps"]
