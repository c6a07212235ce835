"""What the YAML library says when it gives up, in words that tell the planner what to do."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """A message and the next step. The message may name where the open thing began: `{opened}`."""

    message: str
    help: str


_SAYINGS = (
    (
        "mapping values are not allowed",
        Wording(
            "a “:” where no key can stand", "check the indentation of this line, or put the text in quotes"
        ),
    ),
    (
        "could not find expected ':'",
        Wording("a key without “:”{opened}", "write key: value; a text over several lines needs quotes"),
    ),
    (
        "did not find expected ',' or ']'",
        Wording("the list{opened} is not closed by “]”, or a comma is missing", "close it, or add the comma"),
    ),
    (
        "did not find expected ',' or '}'",
        Wording(
            "the mapping{opened} is not closed by “}}”, or a comma is missing", "close it, or add the comma"
        ),
    ),
    (
        "expected ',' or ']'",
        Wording("the list{opened} is not closed by “]”, or a comma is missing", "close it, or add the comma"),
    ),
    (
        "expected ',' or '}'",
        Wording(
            "the mapping{opened} is not closed by “}}”, or a comma is missing", "close it, or add the comma"
        ),
    ),
    (
        "did not find expected key",
        Wording("this line does not fit the mapping{opened}", "indent it like the keys above it"),
    ),
    (
        "did not find expected '-' indicator",
        Wording(
            "this line does not fit the list{opened}",
            "begin it with “- ”, or indent it like the keys further up",
        ),
    ),
    (
        "expected <block end>",
        Wording("this line does not fit what was opened{opened}", "indent it like the lines above it"),
    ),
    (
        "block sequence entries are not allowed",
        Wording("a “- ” where no list can stand", "put the list on lines of its own below the key"),
    ),
    ("unexpected end of stream", Wording("the quote{opened} is not closed", "close it")),
    (
        "unknown escape character",
        Wording(
            "an unknown escape after “\\” in a text in double quotes", "use single quotes, or write “\\\\”"
        ),
    ),
    ("cannot start any token", Wording("a character that cannot begin a text", "put the text in quotes")),
    (
        "did not find expected alphabetic",
        Wording(
            "an anchor or alias (“&”, “*”): a plan does not use them",
            "put the text in quotes, or use a template",
        ),
    ),
    (
        "found unexpected document indicator",
        Wording("the document ends inside a quoted text{opened}", "close the quote"),
    ),
    (
        "did not find expected <document start>",
        Wording(
            "something stands after the end of the plan",
            "a plan is one mapping of keys; check the indentation",
        ),
    ),
    ("did not find expected node content", Wording("something is missing here", "write the value")),
)


def wording(problem: str, opened: str) -> Wording:
    """Return what to say for a saying of the YAML library; `opened` is where the open thing began, or ""."""
    for part, said in _SAYINGS:
        if part in problem:
            return Wording(said.message.format(opened=f" opened at {opened}" if opened else ""), said.help)
    return Wording(f"this is not YAML: {problem}", "check quotes, brackets and the indentation")
