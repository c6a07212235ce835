"""Writes every section out: entries with `for`, and the uses of templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mateproof.plan.expand.cells import from_cells, named, settled
from mateproof.plan.expand.listed import listed
from mateproof.plan.expand.loops import DEEPEST, REPEATING, Budget, Rows, TooMuch, Turns, repetition, turns
from mateproof.plan.expand.stamp import Stamps, Values
from mateproof.plan.expand.template import Template, Use, read_use
from mateproof.plan.joined import Joined
from mateproof.plan.language.entry import read_entry
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import TemplateEntry
from mateproof.plan.language.root import NAMED
from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.read import Lists
from mateproof.plan.model import Span
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import USED_AT, did_you_mean, meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.nearest import nearest, surely


class Item(NamedTuple):
    """One entry of a section; a mate has no name. `within` tells of the repetition it comes from."""

    name: Scalar
    node: Node
    within: str = ""


Sections = dict[str, list[Item]]
_NO_NAME = Scalar(0, 1, 1, 1, "", None)


def write_out(joined: Joined, problems: Problems) -> Sections:
    """Return every section without repetitions; raise PlanError when that would not end."""
    writer = _Writer(joined, problems)
    try:
        writer.write()
    except TooMuch:
        problems.stop_if_any()
    return writer.sections


class _Writer:
    def __init__(self, joined: Joined, problems: Problems) -> None:
        self.joined = joined
        self.problems = problems
        self.stamps = Stamps(problems, {one.name: one.at[""] for one in joined.variables})
        self.lists = Lists(problems, folder=joined.folder)
        self.budget = Budget(problems)
        self.sections: Sections = {name: [] for name in (*NAMED, "mates")}
        self.missing: set[Span] = set()
        """Where templates are named that are not there: told once, not in each repetition."""
        self.templates: dict[str, Template] = {}

    def write(self) -> None:
        """Write out the plan's own sections, then the uses of its templates."""
        named = self.joined.named
        self.read_templates()
        for section in NAMED:
            for key, node in named.get(section, ()):
                self.plain(section, key, node)
        for node in self.joined.mates:
            self.plain("mates", _NO_NAME, node)
        for key, node in named.get("lists", ()):
            for name, body in listed(key, node, self.lists):
                self.sections[key.text].append(Item(name, body))
        for key, node in named.get("use", ()):
            if use := read_use(key, node, self.stamps, self.lists, {}):
                self.use(use, (), "")
        self.check_placeholders()

    def plain(self, section: str, key: Scalar, node: Node) -> None:
        """Write out one entry of the plan itself."""
        repeated = repetition(node, self.problems)
        if repeated is None or not isinstance(node, Map):
            self.sections[section].append(Item(key, node))
            return
        loop = turns(repeated, self.lists, self.stamps)
        self.budget.take(len(loop), loop.node)
        name = self.stamps.stamp(key, loop.names)
        body = self.stamps.stamp(node.without(*REPEATING), loop.names)
        if loop.names & self.stamps.variables.keys():
            return  # told; their values stand in the names already
        if len(loop) > 1 and section != "mates" and not PLACEHOLDER.search(key.text):
            names = " or ".join(f"<{name}>" for name in sorted(loop.names)[:6])
            self.problems.add(key.span, "same-name-repeated", name=key.text, variables=names)
            return
        if isinstance(loop, Rows):
            for values in loop:
                self.add(section, name(values), body(values), self.says(values))
            return
        add = self.sections[section].append
        for values in loop:
            add(Item(name(values), body(values), _says(values)))

    def add(self, section: str, name: Scalar, node: Node, within: str) -> None:
        """Add an entry with values from cells to its section."""
        self.problems.within = within
        own, body = named(name, self.problems), settled(node, self.problems)
        self.problems.within = ""
        if own is not None:
            self.sections[section].append(Item(own, body if body is not None else _nothing(node), within))

    def says(self, values: Values) -> str:
        """Return which turn of a repetition it is; a row by its place, since it may have many columns."""
        row = next((value for value in values.values() if type(value) is Cell), None)
        others = {name: value for name, value in values.items() if type(value) is not Cell}
        where = f"from the row at {self.problems.place(row.span)}" if row is not None else ""
        return ", ".join(filter(None, (where, _says(others))))

    def read_templates(self) -> None:
        """Read every template, used or not."""
        for key, node in self.joined.named.get("templates", ()):
            if not isinstance(node, Map):
                self.problems.add(node.span, "no-template-mapping", name=key.text)
            elif known := self.templates.get(key.text):
                self.problems.add(key.span, "template-twice", name=key.text, earlier=known.name.span)
            else:
                entry = read_entry(TemplateEntry, node, self.problems)
                self.templates[key.text] = Template(key, entry, self.stamps, self.lists)

    def use(self, use: Use, chain: tuple[str, ...], within: str) -> None:
        """Write out the uses of one template, and of the templates that it uses."""
        name = use.template.text
        if (template := self.templates.get(name)) is None:
            if name and use.template.span not in self.missing:
                self.missing.add(use.template.span)
                near, hint = surely(name, self.templates), meant(name, self.templates)
                instead = (name, near) if near else None
                self.problems.add(
                    use.template.span, "unknown-template", help=hint, instead=instead, name=name
                )
            return
        if name in chain:
            circle = " → ".join((*chain[chain.index(name) :], name))
            self.problems.add(use.template.span, "template-circle", circle=circle)
            return
        if len(chain) >= DEEPEST:
            self.problems.add(use.template.span, "templates-too-deep", most=str(DEEPEST))
            raise TooMuch
        self.budget.take(use.count * template.size, use.node)
        for given in use.values():
            values = template.bind(given, use)
            if values is not None:
                where = f"{USED_AT}{self.problems.place(use.name.span)}"
                said = ", ".join(filter(None, (self.says(values), where, within)))
                self.fill(template, values, (*chain, name), said)

    def fill(self, template: Template, values: Values, chain: tuple[str, ...], within: str) -> None:
        """Write out one use of a template."""
        cells = from_cells(values)
        for body in template.bodies:
            for inner in self.turns(body.loop(values, self.problems), values):
                item = Item(body.name(inner), body.node(inner), within)
                if body.section == "use":
                    self.budget.use(body.key)
                    if use := read_use(item.name, item.node, self.stamps, self.lists, inner):
                        self.use(use, chain, within)
                elif cells or body.rows:
                    self.add(body.section, *item)
                else:
                    self.sections[body.section].append(item)

    def turns(self, loop: Turns | None, values: Values) -> Iterator[Values]:
        """Yield the values of one entry of a template, once or once for each turn of its own loop."""
        if loop is None:
            yield values
            return
        self.budget.take(len(loop), loop.node)
        for inner in loop:
            yield {**values, **inner}

    def check_placeholders(self) -> None:
        """Tell of every placeholder that nobody fills."""
        for scalar in self.joined.placeholders:
            if scalar[:3] in self.stamps.filled or not (match := PLACEHOLDER.search(scalar.text)):
                continue
            if near := nearest(match[1], self.stamps.variables):
                self.problems.add(
                    scalar.span, "unknown-plan-variable", help=did_you_mean(near), name=match[1]
                )
                continue
            self.problems.add(scalar.span, "open-placeholder", placeholder=match[0], variable=match[1])


def _nothing(node: Node) -> Node:
    return Map(*node.span[:3], [])


def _says(values: Values) -> str:
    return ", ".join(f"{name} = {value}" for name, value in values.items())
