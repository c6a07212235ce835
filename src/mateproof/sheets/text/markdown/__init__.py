"""Markdown as converters write it: from marked text to lines of cells.

First door: `lines(raw, name)`. It is read line by line and loses nothing, where the rules of CommonMark
would drop what sheets say: cells beyond the width of the first row, "10*20*30 mm" as slanted "102030 mm",
a row above a ruler as a headline, definitions of links. `inline` takes marks off, `blocks` finds lines.
"""

from mateproof.sheets.text.markdown.blocks import lines

__all__ = ["lines"]
