"""Reads sheets in this process or in several, in the order given; none that fails stops another.

First door: `read_all(found, order, jobs)`. `one.py` reads one sheet, `crew.py` keeps the processes,
`process.py` is what runs in each of them, `limits.py` stops a sheet that takes too long.
"""

from mateproof.app.reading.working.one import Order, Outcome
from mateproof.app.reading.working.sharing import read_all

__all__ = ["Order", "Outcome", "read_all"]
