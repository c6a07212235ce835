"""The files inside a workbook: a zip archive of XML, opened with limits and read as a stream of elements."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from xml.parsers import expat  # entities, the danger of XML, are refused below

from mateproof.plan.lists.unusable import Unusable

MAX_UNPACKED = 200_000_000
"""More bytes than this in one file inside the archive are no list."""

Begin = Callable[[str, Mapping[str, str]], None]
End = Callable[[str, str], None]


class Archive:
    """The archive; `stream` reads one file of it."""

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise damaged() from None
        self.names = frozenset(self.zip.namelist())

    def stream(self, name: str, begin: Begin, end: End) -> None:
        """Call `begin(tag, attributes)` and `end(tag, text)` for each element of a file."""
        if name not in self.names:
            raise damaged()
        info = self.zip.getinfo(name)
        if info.flag_bits & 1:
            raise Unusable("the workbook is protected by a password", "save it without")
        if info.file_size > MAX_UNPACKED:
            said = f"the workbook holds more than a list may ({info.file_size:,} bytes unpacked)"
            raise Unusable(said, "keep the list in a workbook of its own")
        try:
            with self.zip.open(info) as file:  # reads no more than the size that was just checked
                _Parser(begin, end).parser.ParseFile(file)
        except (expat.ExpatError, zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
            raise damaged() from None
        except Exception as error:  # zlib.error has no common base with the others
            if type(error).__module__ == "zlib":
                raise damaged() from None
            raise


class _Parser:
    """Expat with tags without namespaces, and the text of each element at its end."""

    def __init__(self, begin: Begin, end: End) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.finish
        self.parser.CharacterDataHandler = self.add
        self.parser.StartDoctypeDeclHandler = _refuse
        self.begin, self.end = begin, end
        self.text: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.text.clear()
        self.begin(
            tag.rpartition(" ")[2], {name.rpartition(" ")[2]: said for name, said in attributes.items()}
        )

    def add(self, text: str) -> None:
        self.text.append(text)

    def finish(self, tag: str) -> None:
        text = "".join(self.text)
        self.text.clear()
        self.end(tag.rpartition(" ")[2], text)


def _refuse(*_: object) -> None:
    raise Unusable("the workbook defines entities of its own", "save it anew in a spreadsheet program")


def damaged() -> Unusable:
    """Return what is said about an archive that is no workbook."""
    return Unusable("the file is no Excel workbook (.xlsx), or damaged", "save it as .xlsx or as CSV")
