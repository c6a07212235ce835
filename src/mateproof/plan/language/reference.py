"""The plan language as a page: the text of `docs/reference/plan-format.md`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from mateproof.plan.language.entries import ENTRIES, REPEATED
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.kinds.units import example, spellings
from mateproof.plan.language.property import kind_of
from mateproof.plan.language.root import RootEntry
from mateproof.vocabulary.properties import PROPERTIES

_TABLE = "| key | is | meaning |\n|---|---|---|"

_SEVERAL = """\
Each is a key of a part and of a face. Behind it stands one value, or `{value: …, condition: …}`, or, where
the part may have several values, a list of these. Conditions are those of the sheets: `conductor`, `ferrule`,
`method`, `standard`, `load`, `current`, `mated_with` and so on.
"""


def reference() -> str:
    """Return the whole page."""
    head = files("mateproof.plan.language").joinpath("reference_head.md").read_text("utf-8")
    parts = [head, *_entry(RootEntry, "The root")]
    for entry in ENTRIES:
        parts += _entry(entry, entry.heading or entry.title().capitalize())
    return "\n".join([*parts, *_units(), *_properties()]).rstrip() + "\n"


def _entry(entry: type[Entry], heading: str) -> Iterator[str]:
    """Yield the section of one entry."""
    yield f"\n## {heading}\n"
    yield "\n".join(line.strip() for line in (entry.__doc__ or "").strip().splitlines())
    if entry in REPEATED:
        yield "May be repeated by `for` or `rows`."
    yield f"\n{_TABLE}"
    for key in keys_of(entry).values():
        required = " Required." if key.required else ""
        such = f"; `{key.kind.example}`" if key.kind.example else ""
        noun = key.kind.noun.rstrip(",")
        yield f"| `{key.name}` | {_cell(noun + such)} | {_cell(key.doc)}{required} |"


def _units() -> Iterator[str]:
    """Yield how quantities are written."""
    yield "\n## Units\n"
    yield "The first column is what a key asks for; every spelling of the second is accepted and converted.\n"
    yield "| unit | spellings | example |\n|---|---|---|"
    for unit in sorted({"m", *(entry.unit for entry in PROPERTIES.values())} - {""}):
        yield f"| {unit} | {', '.join(spellings(unit))} | `{example(unit)}` |"


def _properties() -> Iterator[str]:
    """Yield the properties that are keys of a declared part."""
    yield "\n## Properties of declared parts\n"
    yield _SEVERAL
    yield "| key | is | several | meaning |\n|---|---|---|---|"
    for name, entry in PROPERTIES.items():
        if name in _further():
            noun = kind_of(entry).noun.rstrip(",")
            yield f"| `{name}` | {_cell(noun)} | {'yes' if entry.many else ''} | {entry.en} |"


def _further() -> frozenset[str]:
    return frozenset().union(*(entry.further for entry in ENTRIES))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
