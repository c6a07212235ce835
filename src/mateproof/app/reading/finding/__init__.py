"""Finds sheets: in files, in folders and in archives, one after the other and never all at once in memory.

First door: `find(paths, skipped)`. `folder.py`, `zips.py` and `tars.py` have one place of sheets each,
`kinds.py` says which names are sheets. Nothing is unpacked to the disk: a name in an archive is just a name.
"""

from mateproof.app.reading.finding.find import count, find, many
from mateproof.app.reading.finding.found import Found, Sheet, Skipped, Unread

__all__ = ["Found", "Sheet", "Skipped", "Unread", "count", "find", "many"]
