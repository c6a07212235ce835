"""HTML from templates: everything that is filled in is escaped, and nothing is loaded from anywhere."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mateproof.documents.dossier import Dossier
from mateproof.documents.words import Words


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("mateproof.documents", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, dossier: Dossier, **content: object) -> bytes:
    """Return a page; templates see the dossier as `d`, its texts as `w` and the content by name."""
    words: Words = dossier.words
    page = _environment().get_template(template).render(d=dossier, w=words, **content)
    return page.encode("utf-8", "replace")


def safe(markup: str) -> Markup:
    """Mark a text as HTML that we made ourselves, with everything in it escaped already."""
    return Markup(markup)  # noqa: S704 (the diagram escapes its own texts)
