"""Reads the entries of every section, and answers what stands under a name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from mateproof.plan.expand.sections import Item, Sections
from mateproof.plan.language.entry import Entry, keys_of, read_entry
from mateproof.plan.language.kinds.base import PLACEHOLDER, wrong
from mateproof.plan.language.kinds.compound import Named
from mateproof.plan.language.root import NAMED, RootEntry
from mateproof.plan.model import Span
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import NOTHING, Said, in_brackets, meant, none_written, said
from mateproof.plan.yaml.nodes import Map, Scalar
from mateproof.vocabulary.nearest import surely

_MOST_HELP = 200  # looking for similar names takes time; nobody reads this many


class Read(NamedTuple):
    """One entry of a section, read."""

    name: Scalar
    entry: Any
    within: str


class Entries:
    """All entries of a plan by section and name."""

    def __init__(self, sections: Sections, problems: Problems) -> None:
        self.problems = problems
        self.of: dict[str, dict[str, Read]] = {name: self._section(name, sections[name]) for name in NAMED}
        self._helped: dict[tuple[str, str], tuple[Said, str | None]] = {}

    def _section(self, section: str, items: list[Item]) -> dict[str, Read]:
        problems, entry, found = self.problems, NAMED[section], dict[str, Read]()
        kind = keys_of(RootEntry)[section].kind
        assert isinstance(kind, Named)  # noqa: S101 (of every section in NAMED)
        for name, node, within in items:
            problems.within = within
            if kind.name.read(name, problems) is None:
                continue
            if first := found.get(name.text):
                self._twice(section, name, first)
            elif isinstance(node, Map):
                found[name.text] = Read(name, read_entry(entry, node, problems), within)
            else:
                if not (isinstance(node, Scalar) and node.empty):
                    wrong(kind.item, node, problems)
                found[name.text] = Read(name, entry.empty(Map(*name.span[:3], [])), within)
        problems.within = ""
        return found

    def _twice(self, section: str, name: Scalar, first: Read) -> None:
        of = said(_SINGULAR[section])
        earlier = first.name.span
        repeated = in_brackets(first.within)
        self.problems.add(name.span, "name-twice", of=of, name=name.text, earlier=earlier, repeated=repeated)

    def check(self, section: str, name: str | None, entry: Entry, key: str) -> None:
        """Tell when a key names something that the plan does not have."""
        if name is not None and name not in self.of[section]:
            self.unknown(_SINGULAR[section], name, entry.span(key), self.of[section])

    def unknown(
        self,
        of: str,
        name: str,
        span: Span,
        known: Collection[str],
        part: tuple[int, str] | None = None,
    ) -> None:
        """Tell that there is nothing of this name, and which name is near."""
        if PLACEHOLDER.search(name):
            return  # told where it was to be filled in
        if (helped := self._helped.get((of, name))) is None:
            few = len(self._helped) < _MOST_HELP
            hint = (few and meant(name, known)) or (
                NOTHING if known else none_written(_SECTION.get(of, "leads"))
            )
            helped = self._helped[of, name] = hint, surely(name, known) if few else None
        hint, near = helped
        instead = (name, near) if near else None
        self.problems.add(span, "unknown-name", help=hint, instead=instead, part=part, of=said(of), name=name)


_SINGULAR = {
    "supplies": "supply",
    "circuits": "circuit",
    "zones": "zone",
    "cables": "cable",
    "parts": "part",
    "devices": "device",
    "leads": "lead",
    "waivers": "waiver",
}
_SECTION = {word: section for section, word in _SINGULAR.items()}


def settings(entry: type[Entry], node: Map | None, problems: Problems) -> Any:  # noqa: ANN401 (an entry of that class)
    """Return a section that is one entry; an empty one when it is not written."""
    return read_entry(entry, node, problems) if node else entry()
