"""Writes every section out: entries with `for`, and the uses of templates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mateproof.plan.expand.loops import Budget, Loop, TooMuch
from mateproof.plan.expand.stamp import Stamps, Values
from mateproof.plan.expand.template import Template, Use, read_use
from mateproof.plan.joined import Joined
from mateproof.plan.language.entry import read_entry
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import TemplateEntry
from mateproof.plan.language.root import NAMED
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import USED_AT, meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.nearest import surely


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
        self.stamps = Stamps(problems)
        self.budget = Budget(problems)
        self.sections: Sections = {name: [] for name in (*NAMED, "mates")}
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
        for key, node in named.get("use", ()):
            if use := read_use(key, node, self.stamps, {}):
                self.use(use, (), "")
        self.check_placeholders()

    def plain(self, section: str, key: Scalar, node: Node) -> None:
        """Write out one entry of the plan itself."""
        repeated = node.get("for") if isinstance(node, Map) else None
        if repeated is None or not isinstance(node, Map):
            self.sections[section].append(Item(key, node))
            return
        loop = Loop(repeated, self.problems)
        self.budget.take(len(loop), repeated)
        if len(loop) > 1 and section != "mates" and not PLACEHOLDER.search(key.text):
            names = " or ".join(f"<{name}>" for name in sorted(loop.names))
            self.problems.add(key.span, "same-name-repeated", name=key.text, variables=names)
            return
        name = self.stamps.stamp(key, loop.names)
        body = self.stamps.stamp(node.without("for"), loop.names)
        add = self.sections[section].append
        for values in loop:
            add(Item(name(values), body(values), _says(values)))

    def read_templates(self) -> None:
        """Read every template, used or not."""
        for key, node in self.joined.named.get("templates", ()):
            if not isinstance(node, Map):
                self.problems.add(node.span, "no-template-mapping", name=key.text)
            elif known := self.templates.get(key.text):
                self.problems.add(key.span, "template-twice", name=key.text, earlier=known.name.span)
            else:
                entry = read_entry(TemplateEntry, node, self.problems)
                self.templates[key.text] = Template(key, entry, self.stamps, self.problems)

    def use(self, use: Use, chain: tuple[str, ...], within: str) -> None:
        """Write out the uses of one template, and of the templates that it uses."""
        name = use.template.text
        if (template := self.templates.get(name)) is None:
            if name:
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
        self.budget.take(use.count * template.size, use.node)
        for given in use.values():
            values = template.bind(given, use)
            if values is not None:
                at = self.problems.place(use.name.span)
                said = f"{_says(values)}, {USED_AT}{at}{within and f', {within}'}"
                self.fill(template, values, (*chain, name), said.lstrip(", "))

    def fill(self, template: Template, values: Values, chain: tuple[str, ...], within: str) -> None:
        """Write out one use of a template."""
        for body in template.bodies:
            for inner in self.turns(body.loop(values, self.problems), values):
                item = Item(body.name(inner), body.node(inner), within)
                if body.section != "use":
                    self.sections[body.section].append(item)
                elif use := read_use(item.name, item.node, self.stamps, inner):
                    self.use(use, chain, within)

    def turns(self, loop: Loop | None, values: Values) -> Iterator[Values]:
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
            self.problems.add(scalar.span, "open-placeholder", placeholder=match[0], variable=match[1])


def _says(values: Values) -> str:
    return ", ".join(f"{name} = {value}" for name, value in values.items())
