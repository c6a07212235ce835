"""What the YAML library says when it gives up, as sayings that tell the planner what to do."""

from __future__ import annotations

_SAYINGS = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "key-without-colon"),
    ("did not find expected ',' or ']'", "list-not-closed"),
    ("did not find expected ',' or '}'", "mapping-not-closed"),
    ("expected ',' or ']'", "list-not-closed"),
    ("expected ',' or '}'", "mapping-not-closed"),
    ("did not find expected key", "not-of-the-mapping"),
    ("did not find expected '-' indicator", "not-of-the-list"),
    ("expected <block end>", "not-of-the-block"),
    ("block sequence entries are not allowed", "list-not-here"),
    ("unexpected end of stream", "quote-not-closed"),
    ("unknown escape character", "escape"),
    ("cannot start any token", "strange-beginning"),
    ("did not find expected alphabetic", "anchor-sign"),
    ("found unexpected document indicator", "end-in-quote"),
    ("did not find expected <document start>", "after-the-end"),
    ("did not find expected node content", "something-missing"),
)
"""Part of what the library says → name of the saying."""


def wording(problem: str) -> str:
    """Return the name of what to say for a saying of the YAML library."""
    return next((name for part, name in _SAYINGS if part in problem), "no-yaml")
