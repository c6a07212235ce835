"""A page that stands alone: no script, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, PackageLoader, StrictUndefined

from mateproof.app.differing.compare import Difference
from mateproof.app.differing.telling import said, sentence, title
from mateproof.app.differing.words import Words


def render(difference: Difference, language: str) -> Iterator[str]:
    """Yield the page."""
    environment = Environment(
        loader=PackageLoader("mateproof.app.differing", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = Words(language)
    files = {"before": difference.before.plan.files[0], "after": difference.after.plan.files[0]}
    yield environment.get_template("diff.html.j2").render(
        d=difference,
        w=words,
        title=words("title", **files),
        sentence=sentence(difference, words),
        name=lambda section, change: title(section, change, words),
        said=lambda section, change: list(said(section, change, words)),
    )
