"""From bytes to the neutral document.

First door: `document(data, name)`. `layers/` has one file per kind of file (text, HTML, PDF, …); `decode`
turns bytes into characters for those that are text.
"""

from __future__ import annotations

import hashlib
from typing import cast

from mateproof.sheets.document import Document
from mateproof.sheets.folder import modules, surest
from mateproof.sheets.text import layers
from mateproof.sheets.text.decode import READABLE
from mateproof.sheets.text.layers import Layer
from mateproof.sheets.text.size import refuse_breaks, within, without_pictures
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place


def document(data: bytes, name: str) -> Document:
    """Return the lines of a file of any kind that a layer reads.

    Raises:
        SheetError: the file is empty, too large, damaged, locked, or of a kind that nobody reads.
    """
    if not data:
        raise SheetError(Problem("the file is empty (0 bytes)", Place(name, 1), help=READABLE, code="sheet"))
    text = without_pictures(data)
    layer = cast("Layer | None", surest(layers.__name__, text))
    if layer is None:
        message = "the file is of an unknown kind"
        raise SheetError(Problem(message, Place(name, 1), help=READABLE, code="sheet"))
    sha256 = hashlib.sha256(data).hexdigest()
    if layer.NAME == "pdf":
        refuse_size(len(data), layer.MAX_BYTES, name)
        return within(layer.document(data, name, sha256))
    refuse_size(len(text), layer.MAX_BYTES, name)
    refuse_breaks(text, name)
    return within(layer.document(text, name, sha256))


def refuse_size(size: int, limit: int, name: str) -> None:
    """Raise a `SheetError` when a file is larger than its kind may be, in bytes."""
    if size > limit:
        message = f"the file has {size / 2**20:.1f} MiB; a sheet may have at most {limit // 2**20} MiB"
        raise SheetError(Problem(message, Place(name, 1), help="is it a data sheet?", code="sheet"))


def most_bytes() -> int:
    """Return the size of the largest file that any layer reads."""
    return max(cast("Layer", layer).MAX_BYTES for layer in modules(layers.__name__))
