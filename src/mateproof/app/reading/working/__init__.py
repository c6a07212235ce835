"""Reads sheets in this process or in several, in the order given; none that fails stops another.

First door: `read_all(found, order, jobs)`. `one.py` reads one sheet, `crew.py` keeps the processes,
`hand.py` is one of them from outside and `process.py` from inside, `limits.py` stops what takes too long.
"""

from mateproof.app.reading.working.one import Order, Outcome
from mateproof.app.reading.working.sharing import read_all

__all__ = ["Order", "Outcome", "read_all"]
