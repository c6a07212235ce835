"""A template made ready to be filled in many times, and one use of it."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.plan.expand.loops import Loop
from mateproof.plan.expand.stamp import Filler, Stamps, Values
from mateproof.plan.language.entry import read_entry
from mateproof.plan.language.repeat import TemplateEntry, UseEntry
from mateproof.plan.language.root import NAMED
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq


class Body:
    """One entry of a template: stamps for its name, its content and its own `for`."""

    def __init__(self, section: str, key: Scalar, node: Node, stamps: Stamps, names: frozenset[str]) -> None:
        self.section = section
        self._for: Filler | None = None
        own = node.get("for") if isinstance(node, Map) else None
        inner = names | {key.text for key, _ in own.pairs()} if isinstance(own, Map) else names
        if section != "use" and own is not None and isinstance(node, Map):
            self._for = stamps.stamp(own, names)
            node = node.without("for")
        self.name = stamps.stamp(key, inner)
        self.node = stamps.stamp(node, inner)
        if section == "use":  # stamped only to see what it names: it is filled in turn by turn
            self.node = lambda _, raw=node: raw  # type: ignore[misc]

    def loop(self, values: Values, problems: Problems) -> Loop | None:
        """Return the entry's own loop, whose ends may depend on the template's parameters."""
        return Loop(self._for(values), problems) if self._for else None


class Template:
    """A template, read once."""

    def __init__(self, name: Scalar, entry: TemplateEntry, stamps: Stamps, problems: Problems) -> None:
        self.name = name
        self.problems = problems
        self.parameters = frozenset(entry.parameters or ())
        self.bodies = [
            Body(section, key, node, stamps, self.parameters)
            for section in (*NAMED, "mates", "use")
            for key, node in _pairs(getattr(entry, section))
        ]
        self.size = max(1, len(self.bodies))

    def bind(self, given: Values, use: Use) -> Values | None:
        """Return the values of the parameters; None when some are missing, and problems tell which."""
        if given.keys() == self.parameters:
            return given
        for name in sorted(self.parameters - given.keys()):
            self.problems.add(use.name.span, "missing-parameter", name=self.name.text, parameter=name)
        for name in sorted(given.keys() - self.parameters):
            self.problems.add(
                use.name.span,
                "unknown-parameter",
                help=meant(name, self.parameters),
                name=self.name.text,
                parameter=name,
            )
        return None


class Use:
    """One use of a template: which one, with which values. `outer` are those of the template around it."""

    def __init__(self, name: Scalar, node: Map, stamps: Stamps, outer: Values) -> None:
        problems = stamps.problems
        head = stamps.stamp(node.without("with"), outer.keys())(outer)
        entry = read_entry(UseEntry, Map(*node.span[:3], head.items + _both(node, "with")), problems)
        template, repeated, given = head.get("template"), head.get("for"), node.get("with")
        self.name = name
        self.node = node
        self.template = template if isinstance(template, Scalar) else Scalar(*node.span, "")
        self._outer = outer
        self._loop = Loop(repeated, problems) if repeated is not None else None
        self.count = 1 if self._loop is None else len(self._loop)
        self._with: Filler | None = None
        if isinstance(given, Map) and entry.with_ is not None:
            self._with = stamps.stamp(given, outer.keys() | (self._loop.names if self._loop else set()))

    def values(self) -> Iterator[Values]:
        """Yield the parameters of every turn; `with` may use the variables of `for` and the outer ones."""
        for turn in self._loop if self._loop is not None else ({},):
            given = self._with({**self._outer, **turn}) if self._with else None
            pairs = given.pairs() if given else ()
            texts = {key.text: value.text if isinstance(value, Scalar) else "" for key, value in pairs}
            yield {**turn, **{name: _typed(text) for name, text in texts.items()}}


def read_use(name: Scalar, node: Node, stamps: Stamps, outer: Values) -> Use | None:
    """Return one entry of `use`."""
    if isinstance(node, Map):
        return Use(name, node, stamps, outer)
    stamps.problems.add(node.span, "no-use-mapping", name=name.text)
    return None


def _both(node: Map, key: str) -> list[Node]:
    """Return a key and its value as items; nothing when it is not written."""
    return [item for pair in node.pairs() if pair[0].text == key for item in pair]


def _typed(text: str) -> int | str:
    """Return a text as a number to count with, when it is written as one."""
    return (
        int(text)
        if text.isdecimal() and text.isascii() and (text == "0" or text[0] != "0") and len(text) < 13
        else text
    )


def _pairs(node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    if isinstance(node, Map):
        yield from node.pairs()
    elif isinstance(node, Seq):
        for item in node.items:
            yield Scalar(*item.span, "", None), item
