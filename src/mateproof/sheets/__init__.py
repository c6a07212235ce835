"""A data sheet in, parts with evidence out.

First doors: `read(path)` and the pure `parse(data, name=...)` (bytes in, parts out, fit for process
pools); both return a `Reading`. `document(data, name)` has the lines that it points to. Inside: `text/`
turns bytes into one neutral document of lines and cells, `layouts/` has one file per kind of sheet,
`tables/` and `catalogue/` read rows, `grammar/` reads values, `sayings/` reads sentences, `doubts/` has
one file per thing that can disagree. Nothing here repairs a value.
"""

from mateproof.sheets.parse import parse, read
from mateproof.sheets.reading import NotUnderstood, Reading
from mateproof.sheets.text import document

__all__ = ["NotUnderstood", "Reading", "document", "parse", "read"]
