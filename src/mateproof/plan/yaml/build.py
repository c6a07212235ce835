"""From YAML text to nodes, in one pass over the parser's events.

Plain scalars stay text: what `NO` or `0770` means is decided by the plan language, which knows what is
expected there. Aliases, anchors, tags and merge keys would make a text say what does not stand in it;
they are refused, as are duplicate keys (YAML itself keeps the last one without a word).
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import yaml

from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import NOTHING, opened_at, said
from mateproof.plan.yaml.nodes import REFUSED, TEXT, Map, Node, Scalar, Seq
from mateproof.plan.yaml.wording import wording

MAX_DEPTH = 60
_MOST_PASSES = 10
"""Syntax errors told of one file."""
_ROOT_KEY = re.compile(r"^[a-z_]+:(?=\s)", re.MULTILINE)
_MARKS = ("&", "!")
"""A text without these has no anchors and no tags: then nobody needs to look for them a million times."""
Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """One file as nodes. `placeholders` are the scalars that contain a `<`."""

    root: Map | None = None
    placeholders: list[Scalar] = field(default_factory=list)


class _TooDeep(Exception):
    """Stops the parser: what follows is not worth reading."""


def build(text: str, file: int, problems: Problems) -> Document:
    """Return the document in a text, as far as it can be read.

    Behind a syntax error reading goes on where the next key of the root begins, so that mistakes further down
    are told as well; what lies between is lost.
    """
    document = Document()
    with _no_collections():
        at: int | None = 0
        for _ in range(_MOST_PASSES):
            if at is not None and (stopped := _pass(text, at, file, problems, document)) is not None:
                at = _next_key(text, at, stopped)
            else:
                break
    return document


def _pass(text: str, begin: int, file: int, problems: Problems, document: Document) -> int | None:
    """Read from a position on; return the line (from 0) of a syntax error, None at the end of the text."""
    builder = _Builder(file, problems, document)
    rest = "\n" * text.count("\n", 0, begin) + text[begin:] if begin else text
    stopped = None
    try:
        builder.run(Parser(rest), marked=any(mark in text for mark in _MARKS))
    except yaml.YAMLError as error:
        stopped = _tell(error, file, problems)
    except _TooDeep:
        problems.broken_off = True
    builder.close()
    return stopped


def _next_key(text: str, begin: int, stopped: int) -> int | None:
    """Return where the next key of the root begins, at a line or behind it; always further on than before."""
    found = (match.start() for match in _ROOT_KEY.finditer(text, begin + 1))
    return next((at for at in found if text.count("\n", 0, at) >= stopped), None)


class _Builder:
    """The state of one pass. `run` is one long loop on purpose: it is called once per million events."""

    def __init__(self, file: int, problems: Problems, document: Document) -> None:
        self.file = file
        self.problems = problems
        self.document = document
        self.top: list[Node] = []
        self.stack: list[Map | Seq] = []

    def run(self, parser: Any, *, marked: bool) -> None:  # noqa: ANN401, C901, PLR0912, PLR0915 (see the class)
        """Turn events into nodes until the text ends."""
        scalar, map_start, seq_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        map_end, seq_end, stream_end = yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.StreamEndEvent
        get, new, file, stack = parser.get_event, tuple.__new__, self.file, self.stack
        words: dict[str, str] = {}  # equal texts share one object: keys repeat a hundred thousand times
        placeholders = self.document.placeholders
        append = self.top.append
        row = line = -1
        for event in iter(get, None):
            kind = type(event)
            if kind is scalar:
                mark = event.start_mark
                if mark.line != row:  # numbers of one line share one object, too
                    row = mark.line
                    line = row + 1
                text = event.value
                text = words.setdefault(text, text)
                style = event.style
                length = len(text) + 2 if style else len(text)
                node = new(Scalar, (file, line, mark.column + 1, length, text, style))
                if (style or "\n" in text) and not text.isprintable():
                    node = self.printable(node)
                if marked and (event.tag is not None or event.anchor is not None):
                    self.refuse(event)
                if "<" in text:
                    placeholders.append(node)
                append(node)
            elif kind is map_start or kind is seq_start:
                mark = event.start_mark
                block = (Map if kind is map_start else Seq)(file, mark.line + 1, mark.column + 1, [])
                append(block)
                stack.append(block)
                append = block.items.append
                if marked and (event.tag is not None or event.anchor is not None):
                    self.refuse(event)
                if len(stack) > MAX_DEPTH:
                    self.too_deep(block)
            elif kind is map_end or kind is seq_end:
                block = stack.pop()
                if kind is map_end:
                    self.check_keys(block)
                append = (stack[-1].items if stack else self.top).append
            elif kind is yaml.AliasEvent:
                self.refuse(event)
                append(_refused(file, event.start_mark))
            elif kind is yaml.DocumentStartEvent and self.top:
                self.second_document(event)
                return
            elif kind is stream_end:
                return

    def refuse(self, event: Any) -> None:  # noqa: ANN401 (any event of the parser)
        """Tell that an alias, an anchor or a tag does not belong into a plan."""
        mark = event.start_mark
        span = (self.file, mark.line + 1, mark.column + 1, 1)
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            self.problems.add(span, "alias", name=str(event.anchor))
        elif event.anchor is not None:
            self.problems.add(span, "anchor", name=event.anchor)
        else:
            self.problems.add(span, "tag", tag=str(tag).replace("tag:yaml.org,2002:", "!!"))

    def printable(self, node: Scalar) -> Scalar:
        """Refuse line breaks and control characters; no-break spaces are spaces."""
        text = node.text.rstrip("\n").replace("\xa0", " ").replace("\u202f", " ")
        if text.isprintable():
            return node._replace(text=text)
        self.problems.add(node.span, "line-break")
        return node._replace(style=REFUSED)

    def too_deep(self, block: Map | Seq) -> None:
        """Give up on a text that nests without end."""
        self.problems.add(block.span, "too-deep", most=str(MAX_DEPTH))
        raise _TooDeep

    def second_document(self, event: Any) -> None:  # noqa: ANN401 (an event of the parser)
        """Tell that a plan is one document."""
        span = (self.file, event.start_mark.line + 1, event.start_mark.column + 1, 3)
        self.problems.add(span, "second-document")

    def check_keys(self, block: Map | Seq) -> None:
        """Drop keys that are no keys: not a text, written before, or merging something in."""
        keys = block.items[::2]
        try:
            texts = set(map(TEXT, keys))
        except TypeError:  # a block has no text
            texts = set()
        if len(texts) == len(keys) and "<<" not in texts:
            return
        kept: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(keys, block.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.add(key.span, "key-no-text")
            elif key.text == "<<" and not key.style:
                self.problems.add(key.span, "merge-key")
            elif key.text in kept:
                self.problems.add(key.span, "twice", key=key.text, earlier=kept[key.text][0].span)
            else:
                kept[key.text] = (key, value)
        block.items[:] = [node for pair in kept.values() for node in pair]

    def close(self) -> None:
        """Finish what a syntax error left open, and check that the root is a mapping."""
        for block in reversed(self.stack):
            if isinstance(block, Map):
                del block.items[len(block.items) // 2 * 2 :]
                self.check_keys(block)
        root = self.top[0] if self.top else None
        if isinstance(root, Map) and self.document.root is not None:
            self.document.root.items += root.items
        elif isinstance(root, Map):
            self.document.root = root
        elif not self.problems.broken_off:
            self.no_root(root)

    def no_root(self, root: Node | None) -> None:
        """Tell what stands there instead of a plan."""
        self.problems.broken_off = True
        if root is None or (isinstance(root, Scalar) and not root.text):
            self.problems.add((self.file, 1, 1, 1), "empty-file")
        else:
            found = said("a list" if isinstance(root, Seq) else "a text")
            self.problems.add(root.span, "no-mapping", found=found)


def _refused(file: int, mark: Any) -> Scalar:  # noqa: ANN401 (a mark of the parser)
    return Scalar(file, mark.line + 1, mark.column + 1, 1, "", REFUSED)


def _tell(error: yaml.YAMLError, file: int, problems: Problems) -> int:
    """Note a syntax error at the place where the parser gave up; return its line, from 0."""
    problems.broken_off = True
    mark = getattr(error, "problem_mark", None)
    before = getattr(error, "context_mark", None)
    opened = opened_at(before.line + 1) if before and mark and before.line != mark.line else NOTHING
    why = str(getattr(error, "problem", None) or error)
    name = wording(why)
    if before and name == "quote-not-closed":
        mark = before  # the end of the text says nothing about a quote that was opened long before
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problems.add((file, line, column, 1), name, why=why, opened=opened)
    return line - 1


@contextmanager
def _no_collections() -> Iterator[None]:
    """Pause the cyclic collector: nodes have no cycles, and looking for some doubles the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
