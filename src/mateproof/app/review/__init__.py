"""The review page: the sheet on one side, what was read from it on the other, each linked to the other.

First doors: `page(reading, data, language)` (one self-contained HTML page), `Pages(target, language)` (writes
them to a file or a folder). Nothing is loaded from anywhere; without JavaScript the links are plain anchors.
"""

from mateproof.app.review.page import page
from mateproof.app.review.pages import Pages

__all__ = ["Pages", "page"]
