"""Reads sheets, few or a catalogue of them: finds them, reads them in parallel, shows and keeps each.

First door: `Desk(out, library).read(paths)`. `outs.py` says where readings go (`JsonOut`, `TextOut`).
"""

from mateproof.app.reading.desk import Desk
from mateproof.app.reading.outs import JsonOut, Out, TextOut

__all__ = ["Desk", "JsonOut", "Out", "TextOut"]
