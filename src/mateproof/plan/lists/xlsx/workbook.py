"""A workbook: which sheets it has, and the lines of one of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mateproof.plan.lists.table import Line
from mateproof.plan.lists.unusable import Unusable
from mateproof.plan.lists.xlsx.formats import Format, format_of
from mateproof.plan.lists.xlsx.parts import Archive, damaged
from mateproof.plan.lists.xlsx.sheet import Sheet
from mateproof.vocabulary.nearest import did_you_mean


class _Named(NamedTuple):
    name: str
    relation: str
    hidden: bool


class Workbook:
    """The sheets of a workbook; raises Unusable when it is none."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        roots = self.relations("_rels/.rels", "")
        self.path = next((target for kind, target in roots.values() if kind.endswith("/officeDocument")), "")
        self.sheets: list[_Named] = []
        self.archive.stream(self.path, self.sheet, lambda *_: None)
        folder, name = posixpath.split(self.path)
        self.targets = self.relations(posixpath.join(folder, "_rels", f"{name}.rels"), folder)

    def sheet(self, tag: str, said: Mapping[str, str]) -> None:
        """Note one sheet."""
        if tag == "sheet":
            hidden = said.get("state", "visible") != "visible"
            self.sheets.append(_Named(said.get("name", ""), said.get("id", ""), hidden))

    def relations(self, name: str, folder: str) -> dict[str, tuple[str, str]]:
        """Return id → kind and path of what a file of the archive points to."""
        found: dict[str, tuple[str, str]] = {}

        def relation(tag: str, said: Mapping[str, str]) -> None:
            if tag == "Relationship":
                target = said.get("Target", "")
                path = (
                    target.lstrip("/")
                    if target.startswith("/")
                    else posixpath.normpath(posixpath.join(folder, target))
                )
                found[said.get("Id", "")] = (said.get("Type", ""), path)

        self.archive.stream(name, relation, lambda *_: None)
        return found

    def chosen(self, name: str | None) -> str:
        """Return the sheet of a name; without one the only sheet that is not hidden."""
        names = [sheet.name for sheet in self.sheets]
        if name is not None:
            if name not in names:
                raise Unusable(f"the workbook has no sheet “{name}”", did_you_mean(name, names))
            return name
        shown = [sheet.name for sheet in self.sheets if not sheet.hidden]
        if len(shown) != 1:
            listed = ", ".join(shown[:12])
            raise Unusable(
                f"the workbook has {len(shown)} sheets",
                f"choose one with sheet: {listed}" if shown else "show one",
            )
        return shown[0]

    def lines(self, name: str, file: int) -> Iterator[Line]:
        """Return the lines of a sheet that are not empty."""
        relation = next(sheet.relation for sheet in self.sheets if sheet.name == name)
        if relation not in self.targets:
            raise damaged()
        return Sheet(file, self.texts(), self.formats()).read(self.archive, self.targets[relation][1])

    def texts(self) -> list[str]:
        """Return the texts that cells share."""
        shared = _Texts()
        for path in self.kind("/sharedStrings"):
            self.archive.stream(path, shared.begin, shared.end)
        return shared.found

    def formats(self) -> list[Format]:
        """Return the format of each style of cells."""
        codes: dict[str, str] = {}
        numbers: list[str] = []
        inside: list[str] = []

        def begin(tag: str, said: Mapping[str, str]) -> None:
            if tag == "numFmt":
                codes[said.get("numFmtId", "")] = said.get("formatCode", "")
            elif tag == "cellXfs":
                inside.append(tag)
            elif tag == "xf" and inside:
                numbers.append(said.get("numFmtId", "0"))

        def end(tag: str, _: str) -> None:
            if tag == "cellXfs":
                inside.clear()

        for path in self.kind("/styles"):
            self.archive.stream(path, begin, end)
        return [format_of(int(one) if one.isdecimal() else 0, codes.get(one, "")) for one in numbers]

    def kind(self, kind: str) -> list[str]:
        """Return the paths of one kind that the workbook points to."""
        return [path for said, path in self.targets.values() if said.endswith(kind)]


class _Texts:
    """Collects the texts of `si` elements, without how their signs are pronounced (`rPh`)."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pieces: list[str] = []
        self.quiet = 0

    def begin(self, tag: str, _: Mapping[str, str]) -> None:
        if tag == "si":
            self.pieces.clear()
        self.quiet += tag == "rPh"

    def end(self, tag: str, text: str) -> None:
        if tag == "t" and not self.quiet:
            self.pieces.append(text)
        elif tag == "si":
            self.found.append("".join(self.pieces))
        self.quiet -= tag == "rPh"
