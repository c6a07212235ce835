"""One plan out of several files: includes followed, sections put together, duplicates told."""

from __future__ import annotations

import os.path
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.kinds.base import wrong
from mateproof.plan.language.kinds.texts import Text
from mateproof.plan.language.root import NAMED, SETTINGS, RootEntry
from mateproof.plan.model import Variable
from mateproof.plan.problems import Problems
from mateproof.plan.yaml import text as texts
from mateproof.plan.yaml.build import Document, build
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq

_SPREAD = {*NAMED, "templates", "use", "variables", "lists"}
_FILE = Text("a file", "zones.yaml")


@dataclass(slots=True)
class Joined:
    """The nodes of all files of a plan, by section."""

    named: dict[str, list[tuple[Scalar, Node]]] = field(default_factory=dict)
    mates: list[Node] = field(default_factory=list)
    settings: dict[str, Map] = field(default_factory=dict)
    root: Map = field(default_factory=lambda: Map(0, 1, 1, []))
    """Everything else: the keys at the root that are values."""
    placeholders: list[Scalar] = field(default_factory=list)
    folder: bool = True
    """False for a text, which lies nowhere and cannot name other files."""
    variables: list[Variable] = field(default_factory=list)
    """Known once they are filled in."""


def from_path(path: Path, problems: Problems, instead: Mapping[str, str] | None = None) -> Joined:
    """Return the nodes of a plan file and everything it includes; `instead`: real path → text that counts."""
    joined = Joined()
    _Joiner(joined, problems, instead).file(str(path), (), None)
    return joined


def from_text(text: str, name: str, problems: Problems) -> Joined:
    """Return the nodes of a text; it cannot include files."""
    joined = Joined(folder=False)
    problems.files.append(name)
    problems.sums.append("")
    if (checked := texts.inspect(text, 0, problems)) is None:
        problems.broken_off = True
    else:
        _Joiner(joined, problems).document(build(checked, 0, problems), None)
    return joined


class _Joiner:
    def __init__(self, joined: Joined, problems: Problems, instead: Mapping[str, str] | None = None) -> None:
        self.joined = joined
        self.instead = instead or {}
        self.problems = problems
        self.numbers: dict[str, int] = {}
        """real path → number of the file."""
        self.firsts: dict[tuple[int, str], Scalar] = {}
        """identity of a joined mapping, key → where the key stands first"""

    def file(self, name: str, chain: tuple[str, ...], asked: Scalar | None) -> None:
        """Read one file; `chain` are the files that led to it, `asked` is where it is included."""
        path = os.path.realpath(name)
        known = [os.path.realpath(before) for before in chain]
        if path in known:
            circle = " → ".join((*chain[known.index(path) :], name))
            self.problems.add(asked and asked.span, f"a circle of includes: {circle}", "delete one of them")
            return
        if path in self.numbers:  # included from two places: read once
            return
        if asked and not Path(name).is_file():
            self.problems.add(asked.span, f"the included file {name} does not exist", "check the path")
            return
        number = self.numbers[path] = len(self.problems.files)
        self.problems.files.append(name)
        self.problems.sums.append("")
        if path in self.instead:
            text = texts.inspect(self.instead[path], number, self.problems)
        else:
            text = texts.read_file(Path(name), number, self.problems)
        if text is None:
            self.problems.broken_off = True
            return
        self.document(build(text, number, self.problems), (*chain, name))

    def document(self, document: Document, chain: tuple[str, ...] | None) -> None:
        """Put one document's sections to those of the others; without a chain it cannot include files."""
        self.joined.placeholders += document.placeholders
        if document.root is None:
            return
        for key, value in document.root.pairs():
            if key.text == "include":
                self.include(value, chain)
            elif key.text == "format" and document.root.file:
                keys_of(RootEntry)["format"].kind.read(value, self.problems)
            else:
                self.section(key, value)

    def include(self, node: Node, chain: tuple[str, ...] | None) -> None:
        """Follow the includes of one file."""
        if not isinstance(node, Seq):
            wrong(keys_of(RootEntry)["include"].kind, node, self.problems)
            return
        for item in node.items:
            name = _FILE.read(item, self.problems)
            if name is None or not isinstance(item, Scalar):
                continue
            if chain is None:
                self.problems.add(
                    item.span, "a plan given as text cannot include files", "write everything into it"
                )
            elif PurePath(name).is_absolute():
                self.problems.add(item.span, f"the path {name} is absolute", "write it relative to this file")
            else:
                self.file(os.path.normpath(Path(chain[-1]).parent / name), chain, item)

    def section(self, key: Scalar, value: Node) -> None:
        """Put one key of a root to its section."""
        joined, name = self.joined, key.text
        if isinstance(value, Scalar) and value.empty and name in {*_SPREAD, *SETTINGS, "mates"}:
            return
        if name in _SPREAD and isinstance(value, Map):
            joined.named.setdefault(name, []).extend(value.pairs())
        elif name == "mates" and isinstance(value, Seq):
            joined.mates.extend(value.items)
        elif name in SETTINGS and isinstance(value, Map):
            into = joined.settings.setdefault(name, Map(*value.span[:3], []))
            for pair in value.pairs():
                self.once(into, *pair)
        elif name in {*_SPREAD, *SETTINGS, "mates"}:
            wrong(keys_of(RootEntry)[name].kind, value, self.problems)
        else:
            self.once(joined.root, key, value)

    def once(self, into: Map, key: Scalar, value: Node) -> None:
        """Add a key to a mapping, unless another file has it already."""
        first = self.firsts.setdefault((id(into), key.text), key)
        if first is not key:
            message = f"“{key.text}” is written twice, first at {self.problems.place(first.span)}"
            self.problems.add(key.span, message, "delete one of them")
        else:
            into.items += (key, value)
