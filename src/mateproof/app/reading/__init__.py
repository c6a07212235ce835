"""Reads sheets, few or a catalogue of them: finds them, reads them in parallel, shows and keeps each.

First door: `Desk(out, library, how).read(paths)`. `finding/` looks into folders and archives, `working/`
reads in several processes, `keeping.py` puts into a library, `outs.py` says where readings go.
"""

from mateproof.app.reading.desk import Desk, How
from mateproof.app.reading.finding import many
from mateproof.app.reading.outs import CountOut, JsonOut, Out, TextOut
from mateproof.app.reading.unmapped import UnmappedOut

__all__ = ["CountOut", "Desk", "How", "JsonOut", "Out", "TextOut", "UnmappedOut", "many"]
