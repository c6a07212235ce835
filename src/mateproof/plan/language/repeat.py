"""`for`, `templates` and `use`: saying a thing once that stands there many times."""

from __future__ import annotations

import re
from typing import Annotated, Any

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.base import Kind, Schema, Unfit, Word, wrong
from mateproof.plan.language.kinds.compound import ListOf, Named
from mateproof.plan.language.kinds.texts import Name, Pattern, Text
from mateproof.plan.language.listed import SOURCE
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq

VARIABLE = Pattern("[a-z_][a-z0-9_]*", "a variable (small letters, digits and _)", "n")
MOST = 2_000_000
"""More repetitions than this are a slip of the keyboard."""


class Values(Word):
    """What a variable runs through, as one text: a range of whole numbers, or a single value."""

    noun = "a range, a value or a list of them"
    example = "1..12"

    def convert(self, text: str) -> tuple[int | str, ...] | range:
        """Return the values in order."""
        if match := re.fullmatch(r"([+-]?\d{1,12})\s*(?:\.\.|…)\s*([+-]?\d{1,12})", text):
            low, high = int(match[1]), int(match[2])
            if low > high:
                raise Unfit("empty-range", text=text)
            if high - low >= MOST:
                raise Unfit("long-range", text=text, most=f"{MOST:,}")
            return range(low, high + 1)
        if not text.strip():
            raise Unfit
        return (int(text) if re.fullmatch(r"0|[+-]?[1-9]\d{0,11}", text) else text,)

    def schema(self) -> Schema:
        """Return a text or a number."""
        return {"type": ["string", "integer"]}


class AllValues(Kind):
    """A range or a value, or a list of ranges and values."""

    noun = Values.noun
    example = Values.example
    container = True
    _one = Values()

    def read(self, node: Node, problems: Problems) -> tuple[int | str, ...] | range | None:
        """Return the values in written order."""
        if isinstance(node, Scalar):
            return self._one.read(node, problems)  # type: ignore[no-any-return]
        if isinstance(node, Map) or not node.items:
            wrong(self, node, problems)
            return None
        found = [self._one.read(item, problems) for item in node.items]
        return None if None in found else tuple(value for values in found for value in values)

    def schema(self) -> Schema:
        """Return a value or an array of values."""
        one = self._one.schema()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


FOR = Named(AllValues(), VARIABLE, example="{n: 1..12}")
WITH = Named(Text("a value", "status-<n>"), VARIABLE, example="{circuit: status-<n>}")

VARIABLES = Named(Text("a value", "3 m"), VARIABLE, example="{lead: 3 m, size: 1.5 mm²}")


def typed(text: str) -> int | str:
    """Return a text as a number to count with, when it is written as one."""
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,11}", text) else text


class UseEntry(Entry):
    """Puts the things of a template into the plan, once or once for each value of the variables."""

    template: Annotated[str | None, Name("a template", "window"), "Which template."] = None
    for_: Annotated[
        list[tuple[Scalar, object]] | None,
        FOR,
        "Variables and what they run through; every combination is one use.",
    ] = None
    rows: Annotated[
        Any,
        SOURCE,
        "A list, instead of `for`: each row is one use, each column a variable named by its title.",
    ] = None
    with_: Annotated[list[tuple[Scalar, str]] | None, WITH, "Values of further parameters."] = None
    required = ("template",)


class Bodies(Kind):
    """A section inside a template: kept as it stands until the template is used."""

    container = True

    def __init__(self, section: str) -> None:
        self.section = section
        self.noun = "a list of mates" if section == "mates" else "a mapping of names"
        self.example = "[W1.to + W2.from]" if section == "mates" else "{W<n>: {…}}"

    def read(self, node: Node, problems: Problems) -> Node | None:
        """Return the node when it has the right form."""
        if isinstance(node, Scalar) and node.empty:
            return None
        return (
            node if isinstance(node, Seq if self.section == "mates" else Map) else wrong(self, node, problems)
        )

    def schema(self) -> Schema:
        """Return the schema of the section at the root."""
        return {"$ref": f"#/properties/{self.section}"}


class TemplateEntry(Entry):
    """Things that stand in the plan several times. Names in it contain the parameters, as `W<n>`."""

    parameters: Annotated[
        tuple[str, ...] | None,
        ListOf(VARIABLE, example="[n, circuit]"),
        "Every use gives a value to each, by `for` or `with`.",
    ] = None
    supplies: Annotated[Node | None, Bodies("supplies"), "As at the root."] = None
    circuits: Annotated[Node | None, Bodies("circuits"), "As at the root."] = None
    zones: Annotated[Node | None, Bodies("zones"), "As at the root."] = None
    cables: Annotated[Node | None, Bodies("cables"), "As at the root."] = None
    parts: Annotated[Node | None, Bodies("parts"), "As at the root."] = None
    devices: Annotated[Node | None, Bodies("devices"), "As at the root."] = None
    leads: Annotated[Node | None, Bodies("leads"), "As at the root."] = None
    waivers: Annotated[Node | None, Bodies("waivers"), "As at the root."] = None
    mates: Annotated[Node | None, Bodies("mates"), "As at the root."] = None
    use: Annotated[Node | None, Bodies("use"), "Other templates, as at the root."] = None
