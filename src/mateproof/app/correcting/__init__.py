"""What a person says instead of a sheet: which printed statement is meant, and what is true of it.

First doors: `meant(part, about)` (the statements that are printed so), `corrected(part, about, text, by)` (a
correction to keep), `withdrawn(part, about)` (the corrections to take back). Whatever may be meant in several
ways is refused, with the ways.
"""

from mateproof.app.correcting.meaning import About, corrected, meant, withdrawn

__all__ = ["About", "corrected", "meant", "withdrawn"]
