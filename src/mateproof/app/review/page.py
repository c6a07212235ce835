"""From a reading and the bytes of its sheet to one HTML page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

import mateproof as product
from mateproof.app.review import facts, lines, pictures
from mateproof.app.review.words import Texts
from mateproof.app.words import Language
from mateproof.sheets import Reading, document

if TYPE_CHECKING:
    from jinja2 import Template


def page(reading: Reading, data: bytes, language: Language) -> str:
    """Return the page; everything of the sheet in it is escaped, and it may run no script but its own."""
    from markupsafe import Markup

    words = Texts(language)
    told = facts.told(reading, words)
    sheet = lines.sheet(document(data, reading.file), told)
    script = (files(__package__) / "templates" / "review.js").read_text("utf-8")
    content: dict[str, Any] = {
        "version": product.__version__,
        "w": words,
        "reading": reading,
        "told": told,
        "sheet": sheet,
        "pictures": pictures.of(data, sheet) if sheet.document.layer == "pdf" else {},
        "script": Markup(script),  # noqa: S704 (our own file)
        "script_hash": base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    }
    return _template().render(content)


@cache
def _template() -> Template:
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    folders = [PackageLoader("mateproof.app.review"), PackageLoader("mateproof.documents")]
    environment = Environment(
        loader=ChoiceLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["groupby_run"] = _runs
    return environment.get_template("review.html.j2")


def _runs(rows: Iterable[facts.Row]) -> list[tuple[str, list[facts.Row]]]:
    """Return rows in their order, by runs of one section (Jinja's own filter would sort them)."""
    return [(section, list(some)) for section, some in groupby(rows, key=lambda row: row.section)]
