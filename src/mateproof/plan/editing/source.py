"""A plan's file with exact places: what stands where, and edits that add, replace or remove a key."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from mateproof.vocabulary.fixes import Edit

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LARGEST = 2_000_000
"""Characters of a file up to which fixes of findings are looked for: its text is read once more for them."""
_LINE = re.compile(r"\r\n|\r|\n")
_PLAIN = re.compile(r"[\w][\w./+()-]*(?: [\w./+()-]+)*")


class Source:
    """One file; lines and columns count from 1."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Return where each line begins."""
        return [0, *(match.end() for match in _LINE.finditer(self.text))]

    def pair(self, line: int, column: int) -> tuple[yaml.MappingNode, int] | None:
        """Return the mapping and the number of the pair in it whose key stands at a place."""
        return self._pairs.get((line - 1, column - 1))

    def mapping(self, line: int, column: int) -> yaml.MappingNode | None:
        """Return the mapping that stands behind the key at a place."""
        if (found := self.pair(line, column)) is None:
            return None
        value = found[0].value[found[1]][1]
        return value if isinstance(value, yaml.MappingNode) else None

    def add(self, mapping: yaml.MappingNode, key: str, value: str) -> Edit | None:
        """Return the edit that writes one more key at the end of a mapping that has some."""
        if not mapping.value or any(name.value == key for name, _ in mapping.value):
            return None
        last_key, last = mapping.value[-1]
        at = _end(last)
        if mapping.flow_style:
            return self.edit(at, at, f", {key}: {value}")
        if isinstance(last, yaml.ScalarNode) or getattr(last, "flow_style", False):
            at = self.text.find("\n", at)
            at = len(self.text) if at < 0 else at
            return self.edit(at, at, f"\n{' ' * last_key.start_mark.column}{key}: {value}")
        return None

    def replace(self, mapping: yaml.MappingNode, key: str, old: str, new: str) -> Edit | None:
        """Return the edit that writes another value behind a key; None where it is not written like this."""
        for name, value in mapping.value:
            if name.value == key and isinstance(value, yaml.ScalarNode) and value.value == old:
                begin, end = value.start_mark.index, value.end_mark.index
                return self.edit(begin, end, new) if self.text[begin:end] == old else None
        return None

    def remove(self, mapping: yaml.MappingNode, number: int) -> Edit | None:
        """Return the edit that removes a pair; None where a comment would go, or nothing would be left."""
        if len(mapping.value) < 2:
            return None
        key, value = mapping.value[number]
        if mapping.flow_style and number:
            begin, end = _end(mapping.value[number - 1][1]), _end(value)
        elif mapping.flow_style:
            begin, end = key.start_mark.index, mapping.value[1][0].start_mark.index
        else:
            begin = self.starts[key.start_mark.line]
            end = self.text.find("\n", _end(value)) + 1 or len(self.text)
        edit = self.edit(begin, end, "")
        return None if "#" in edit.old else edit

    def value(self, line: int, column: int, length: int, old: str, new: str) -> Edit | None:
        """Return the edit that exchanges a value of some characters, its quotes included.

        It is quoted as the old one was; None when something else stands there.
        """
        if (at := self.position(line, column)) is None:
            return None
        written = _written(self.text[at : at + length], old, new)
        return None if written is None else self.edit(at, at + length, written)

    def edit(self, begin: int, end: int, new: str) -> Edit:
        """Return the edit between two positions in the text."""
        (line, column), (end_line, end_column) = self._place(begin), self._place(end)
        return Edit(self.file, line, column, end_line, end_column, self.text[begin:end], new)

    def position(self, line: int, column: int) -> int | None:
        """Return where a place is in the text; None when there is no such line."""
        return self.starts[line - 1] + column - 1 if 0 < line <= len(self.starts) else None

    def _place(self, position: int) -> tuple[int, int]:
        line = bisect_right(self.starts, position)
        return line, position - self.starts[line - 1] + 1

    @cached_property
    def _pairs(self) -> dict[tuple[int, int], tuple[yaml.MappingNode, int]]:
        try:
            root = yaml.compose(self.text, _Loader) if len(self.text) <= LARGEST else None
        except yaml.YAMLError:
            root = None
        return {
            (key.start_mark.line, key.start_mark.column): (mapping, number)
            for mapping in _mappings(root)
            for number, (key, _) in enumerate(mapping.value)
        }


def _written(raw: str, old: str, new: str) -> str | None:
    """Return a new value, quoted as the old one is; None when something else stands there."""
    if raw == old:
        return new if _PLAIN.fullmatch(new) else json.dumps(new, ensure_ascii=False)
    quote = raw[:1]
    if quote in {'"', "'"} and raw == f"{quote}{old}{quote}" and not {quote, "\\"} & set(new):
        return f"{quote}{new}{quote}"
    return None


def _mappings(node: Any) -> Iterator[yaml.MappingNode]:  # noqa: ANN401 (any node, or none)
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mappings(item)


def _end(node: yaml.Node) -> int:
    """Return where a node ends; a block ends where its last leaf does, not where the next thing begins."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)
