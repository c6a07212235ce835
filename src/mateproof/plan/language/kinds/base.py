"""What every kind of value can do: read a node, say what it expects, give its schema."""

from __future__ import annotations

import re
from typing import Any

from mateproof.plan.problems import Problems
from mateproof.plan.saying.sayings import sayings
from mateproof.plan.saying.words import Said, found, said, such_as
from mateproof.plan.yaml.nodes import REFUSED, Node, Scalar

PLACEHOLDER = re.compile(r"<([a-z_][a-z0-9_]*)([+-][0-9]+)?(?::(0?[0-9]))?>")
"""`<n>`, `<n+1>`, `<n-1>`, `<n:02>`: variable, offset, width."""
Schema = dict[str, Any]
_MOST_CACHED = 20_000


class Unfit(Exception):
    """A text is not what is expected; `what` names the saying that tells more than that.

    `help` stands in for the saying's help, `instead` is what was surely meant, `given` fills the texts in.
    """

    def __init__(
        self, what: str = "", /, *, help: Said | None = None, instead: str | None = None, **given: str
    ) -> None:
        super().__init__(what)
        self.what = what
        self.help = help
        self.instead = instead
        self.given = given

    @property
    def why(self) -> str:
        """Return in English what is wrong with the text; "" when it is just not what is expected."""
        return sayings()[self.what].message.en.format_map(self.given) if self.what else ""


class Kind:
    """One kind of value. `noun` completes "… where {noun} is expected"; `example` is how it is written."""

    noun = "a value"
    example = ""
    container = False
    """True when a template cannot put a placeholder in place of the whole value."""

    known: dict[str, Any] | None = None
    """Texts read before and their values, where one text always means one value."""

    def read(self, node: Node, problems: Problems) -> Any:  # noqa: ANN401 (each kind has its own type)
        """Return the value; None when there is none, and problems tell why."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """Return what a JSON Schema says about the value."""
        raise NotImplementedError


class Word(Kind):
    """A kind that is written as one text; equal texts are converted once."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}

    def read(self, node: Node, problems: Problems) -> Any:  # noqa: ANN401 (see Kind)
        """Return the converted text."""
        if type(node) is not Scalar:
            return wrong(self, node, problems)
        text = node[4]
        found = self.known.get(text)
        if found is not None:
            return found
        try:
            found = self.convert(text)
        except Unfit as unfit:
            return wrong(self, node, problems, unfit)
        if len(self.known) < _MOST_CACHED:
            self.known[text] = found
        return found

    def convert(self, text: str) -> Any:  # noqa: ANN401 (see Kind)
        """Return the value of a text; raise Unfit when it is none."""
        raise NotImplementedError

    def spelt(self, text: str) -> str:
        """Return the canonical spelling of a text; the text itself when it is no such value."""
        try:
            value = self.convert(text)
            found = self.spell(text)
            return found if self.convert(found) == value else text
        except Unfit:
            return text

    def spell(self, text: str) -> str:
        """Return how a text that can be converted should be written."""
        return text


def wrong(kind: Kind, node: Node, problems: Problems, unfit: Unfit | None = None) -> Any:  # noqa: ANN401
    """Tell that a node is not what was expected, unless somebody has complained about it already; None."""
    if isinstance(node, Scalar) and (node.style == REFUSED or PLACEHOLDER.search(node.text)):
        return None
    meant = unfit.instead if unfit else None
    instead = (node.text, meant) if meant and isinstance(node, Scalar) else None
    if unfit and unfit.what:
        problems.tell(node.span, unfit.what, unfit.given, unfit.help, instead)
        return None
    hint = (unfit and unfit.help) or such_as(kind.example)
    problems.add(
        node.span, "not-expected", help=hint, instead=instead, found=found(node), noun=said(kind.noun)
    )
    return None


def leaf(kind: Kind) -> Schema:
    """Return a kind's schema; where a template may put a placeholder, that is allowed as well."""
    return kind.schema() if kind.container else {"anyOf": [kind.schema(), {"$ref": "#/$defs/placeholder"}]}
