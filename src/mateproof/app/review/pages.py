"""Where review pages go: one sheet into a file, many into a folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from mateproof.app.files import atomic
from mateproof.app.review.page import page
from mateproof.app.words import Language
from mateproof.sheets import Reading
from mateproof.vocabulary.errors import OutputError

_LONGEST = 80
_UNSAFE = re.compile(r"[^\w.+-]+")


@dataclass(frozen=True, slots=True)
class Pages:
    """Writes review pages; may be sent to another process.

    `target` ends with `.html` for one page, else it is a folder, made when it is missing. There a page has
    the name of its sheet and eight digits of its hash: sheets of one name do not overwrite each other's.
    """

    target: Path
    language: Language

    def __call__(self, reading: Reading, data: bytes) -> None:
        """Write the page of one sheet, whole or not at all."""
        path = self.path(reading)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"{path.parent}: {(error.strerror or str(error)).lower()}"
            raise OutputError(message, help="name a folder that may be made") from None
        with atomic(path) as file:
            file.write(page(reading, data, self.language))

    @property
    def is_file(self) -> bool:
        """True when there is room for one sheet only."""
        return self.target.suffix.lower() in (".html", ".htm")

    def path(self, reading: Reading) -> Path:
        """Return the file of a sheet's page."""
        if self.is_file:
            return self.target
        name = _UNSAFE.sub("_", reading.file).strip("._")[-_LONGEST:] or "sheet"
        return self.target / f"{name}-{reading.sha256[:8]}.html"
