"""A template made ready to be filled in many times, and one use of it."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.plan.expand.loops import REPEATING, Loop, Rows, Turns, repetition, turns
from mateproof.plan.expand.stamp import Filler, Stamps, Values
from mateproof.plan.language.entry import read_entry
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import TemplateEntry, UseEntry, typed
from mateproof.plan.language.root import NAMED
from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.read import Lists
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq

Making = tuple[Stamps, Lists]
"""What entries are made with."""


class Body:
    """One entry of a template: stamps for its name, its content and its own `for`."""

    def __init__(self, section: str, key: Scalar, node: Node, making: Making, names: frozenset[str]) -> None:
        stamps, lists = making
        self.section = section
        self.key = key
        self._for: Filler | None = None
        self.rows: Rows | None = None
        found = repetition(node, stamps.problems)
        kind, own = found or ("", None)
        inner = (
            names | {key.text for key in own.key_nodes()} if kind == "for" and isinstance(own, Map) else names
        )
        if kind == "rows" and own is not None:
            self.rows = Rows(own, lists, stamps)
            inner = names | self.rows.names
        if section != "use" and own is not None and isinstance(node, Map):
            stamps.bind(own.key_nodes() if kind == "for" and isinstance(own, Map) else ())
            self._for = stamps.stamp(own, names) if kind == "for" else None
            node = node.without(*REPEATING)
        self.name = stamps.stamp(key, inner)
        self.node = stamps.stamp(node, inner)
        if section == "use":  # stamped only to see what it names: it is filled in turn by turn
            self.node = lambda _, raw=node: raw  # type: ignore[misc]

    def loop(self, values: Values, problems: Problems) -> Turns | None:
        """Return the entry's own loop, whose ends may depend on the template's parameters, or its rows."""
        if self.section != "use" and self.rows is not None:
            return self.rows
        return Loop(self._for(values), problems) if self._for else None


class Template:
    """A template, read once."""

    def __init__(self, name: Scalar, entry: TemplateEntry, stamps: Stamps, lists: Lists) -> None:
        self.name = name
        self.problems = stamps.problems
        self.variables = stamps.variables
        written = entry.node.get("parameters")
        stamps.bind(written.items if isinstance(written, Seq) else ())
        self.parameters = frozenset(entry.parameters or ())
        self.bodies = [
            Body(section, key, node, (stamps, lists), self.parameters)
            for section in (*NAMED, "mates", "use")
            for key, node in _pairs(getattr(entry, section))
        ]
        self.size = max(1, len(self.bodies))

    def bind(self, given: Values, use: Use) -> Values | None:
        """Return the values of the parameters; None when some are missing, and problems tell which."""
        if use.spare:
            given = {
                name: said for name, said in given.items() if name in self.parameters or name not in use.spare
            }
        if given.keys() == self.parameters:
            return given
        for name in sorted(self.parameters - given.keys()):
            hint = meant(name, use.columns) if use.columns else None
            given_ = {"name": self.name.text, "parameter": name}
            self.problems.tell(use.name.span, "missing-parameter", given_, hint or None)
        for name in sorted(given.keys() - self.parameters - self.variables.keys()):
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

    def __init__(self, name: Scalar, node: Map, making: Making, outer: Values) -> None:
        stamps, lists = making
        problems = stamps.problems
        head = stamps.stamp(node.without("with"), outer.keys())(outer)
        entry = read_entry(UseEntry, Map(*node.span[:3], head.items + _both(node, "with")), problems)
        template, repeated, given = head.get("template"), repetition(head, problems), node.get("with")
        self.name = name
        self.node = node
        self.template = template if isinstance(template, Scalar) else Scalar(*node.span, "")
        self._outer = outer
        self._loop = turns(repeated, lists, stamps) if repeated is not None else None
        self.columns = self._loop.names if isinstance(self._loop, Rows) else frozenset[str]()
        """Names that a list has; it may have more than the template asks for."""
        self.spare = self.columns
        """Names that need not be parameters: those of a list, and what only `with` uses."""
        self.count = 1 if self._loop is None else len(self._loop)
        self._with: Filler | None = None
        if isinstance(given, Map) and entry.with_ is not None:
            stamps.bind(given.key_nodes())
            self.spare |= {match[1] for match in PLACEHOLDER.finditer(" ".join(_texts(given)))}
            self._with = stamps.stamp(given, outer.keys() | (self._loop.names if self._loop else set()))

    def values(self) -> Iterator[Values]:
        """Yield the parameters of every turn; `with` may use the variables of `for` and the outer ones."""
        for turn in self._loop if self._loop is not None else ({},):
            given = self._with({**self._outer, **turn}) if self._with else None
            pairs = given.pairs() if given else ()
            texts = {key.text: value.text if isinstance(value, Scalar) else "" for key, value in pairs}
            yield {
                **turn,
                **{name: text if type(text) is Cell else typed(text) for name, text in texts.items()},
            }


def read_use(name: Scalar, node: Node, stamps: Stamps, lists: Lists, outer: Values) -> Use | None:
    """Return one entry of `use`."""
    if isinstance(node, Map):
        return Use(name, node, (stamps, lists), outer)
    stamps.problems.add(node.span, "no-use-mapping", name=name.text)
    return None


def _texts(node: Map) -> list[str]:
    """Return the values of a mapping that are texts."""
    return [value.text for _, value in node.pairs() if isinstance(value, Scalar)]


def _both(node: Map, key: str) -> list[Node]:
    """Return a key and its value as items; nothing when it is not written."""
    return [item for pair in node.pairs() if pair[0].text == key for item in pair]


def _pairs(node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    if isinstance(node, Map):
        yield from node.pairs()
    elif isinstance(node, Seq):
        for item in node.items:
            yield Scalar(*item.span, "", None), item
