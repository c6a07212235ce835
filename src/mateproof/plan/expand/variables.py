"""Variables of the plan filled in, before anything else is done: values stand wherever their names stood.

Nobody after this sees the name of a variable. Where a value came from is kept in `Problems.origins`, so that
messages can name both places: where it is used, and where it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mateproof.plan.joined import Joined
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import VARIABLE, VARIABLES, typed
from mateproof.plan.model import Variable
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import REFUSED, Node, Scalar


def fill_variables(joined: Joined, problems: Problems) -> None:
    """Fill the plan's variables into all its sections, in place; problems tell of those that are none."""
    pairs = joined.named.pop("variables", [])
    if not pairs:
        return
    filler = _Filler(_known(pairs, problems), problems)
    own = {value[:3] for _, value in pairs if isinstance(value, Scalar)}
    joined.placeholders = [
        word
        for scalar in joined.placeholders
        if scalar[:3] not in own and "<" in (word := filler.word(scalar)).text
    ]
    for section, entries in joined.named.items():
        joined.named[section] = [(filler.word(key), filler.node(value)) for key, value in entries]
    joined.mates[:] = [filler.node(mate) for mate in joined.mates]
    for block in (*joined.settings.values(), joined.root):
        filler.node(block)
    joined.variables = filler.records()


def _known(pairs: Iterable[tuple[Scalar, Node]], problems: Problems) -> dict[str, tuple[Scalar, Scalar]]:
    """Return name → key and value of the variables, each told when it is none."""
    known: dict[str, tuple[Scalar, Scalar]] = {}
    for key, value in pairs:
        if VARIABLE.read(key, problems) is None:
            continue
        if first := known.get(key.text):
            problems.add(key.span, "variable-twice", name=key.text, earlier=first[0].span)
            continue
        good = VARIABLES.item.read(value, problems)
        if isinstance(value, Scalar) and PLACEHOLDER.search(value.text):
            problems.add(value.span, "variable-of-a-variable", name=key.text)
            good = None
        known[key.text] = (key, value if good and isinstance(value, Scalar) else key._replace(style=REFUSED))
    return known


class _Filler:
    def __init__(self, known: dict[str, tuple[Scalar, Scalar]], problems: Problems) -> None:
        self.known = known
        self.problems = problems
        self.used: set[str] = set()

    def node(self, node: Node) -> Node:
        """Fill a node, blocks in place; return it, or the text that stands there now."""
        if isinstance(node, Scalar):
            return self.word(node)
        items = node.items
        for at, item in enumerate(items):
            if type(item) is not Scalar:
                self.node(item)
            elif "<" in item[4]:
                items[at] = self.word(item)
        return node

    def word(self, node: Scalar) -> Scalar:
        """Return a text with the names of variables replaced by their values; other names stay."""
        names = [match[1] for match in PLACEHOLDER.finditer(node.text) if match[1] in self.known]
        if not names:
            return node
        self.used.update(names)
        self.problems.origins[node[:3]] = tuple(
            (f"<{name}> = {self.known[name][1].text}", self.known[name][0].span)
            for name in dict.fromkeys(names)
        )
        if any(self.known[name][1].style == REFUSED for name in names):
            return node._replace(text="", style=REFUSED)
        return node._replace(text=PLACEHOLDER.sub(lambda match: self.value(match, node), node.text))

    def value(self, match: re.Match[str], node: Scalar) -> str:
        """Return what stands instead of one name; one that counts on (`<n+1>`) must be a whole number."""
        if match[1] not in self.known:
            return match[0]
        text = self.known[match[1]][1].text
        if not (match[2] or match[3]):
            return text
        number = typed(text)
        if isinstance(number, str):
            self.problems.add(node.span, "variable-no-number", name=match[1], value=text)
            return text
        return format(number + int(match[2] or 0), match[3] or "")

    def records(self) -> list[Variable]:
        """Return the variables as records of the plan."""
        return [
            Variable(
                name=name, value=value.text, used=name in self.used, at={"": key.span, "value": value.span}
            )
            for name, (key, value) in self.known.items()
        ]
