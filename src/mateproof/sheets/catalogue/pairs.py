"""Labels and their values in the lines of a table, also where several stand side by side in one line.

Labels are told by the dictionary: a label opens a pair, what follows up to the next label is its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from mateproof.sheets import matrix
from mateproof.sheets.catalogue.bare import bare, run
from mateproof.sheets.catalogue.pieces import Piece, part_of
from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.units import UNIT
from mateproof.sheets.labels import meaning
from mateproof.vocabulary.conductors import Conductor, Ferrule
from mateproof.vocabulary.properties import PROPERTIES, Property

_LONGEST_LABEL = 8  # words
_SIZE = re.compile(
    r"(?:conductor size|conductor cross[ -]section|leiterquerschnitt|leitergröße|querschnitt):? \(?"
    r"(?P<kind>solid|fine-stranded|stranded|eindrähtig|feindrähtig|mehrdrähtig)\)?\Z",
    re.IGNORECASE,
)
_KINDS = {
    "solid": Conductor.SOLID, "eindrähtig": Conductor.SOLID, "sol": Conductor.SOLID,
    "stranded": Conductor.STRANDED, "mehrdrähtig": Conductor.STRANDED,
    "fine-stranded": Conductor.FINE_STRANDED, "feindrähtig": Conductor.FINE_STRANDED,
}  # fmt: skip
FERRULE = re.compile(
    r" ?\((?:(?P<collared>with insulated ferrule|with ferrule with plastic collar"
    r"|mit isolierter aderendhülse|mit aderendhülse mit kunststoffkragen)"
    r"|with uninsulated ferrule|with ferrule without plastic collar"
    r"|mit unisolierter aderendhülse|mit aderendhülse ohne kunststoffkragen)\)\Z",
    re.IGNORECASE,
)
"""What stands behind a cross section, or on the line below it, when the conductor has a ferrule."""
_AWG_KIND = re.compile(r" ?[“”\"„(]? ?(?P<kind>sol|eindr)\.?[“”\")]?\Z", re.IGNORECASE)
HEADING = re.compile(
    r"(?:conductor|connection|electrical|geometrical) data|leiterdaten|anschlussdaten", re.IGNORECASE
)
"""A heading over some rows of a table, perhaps beside a row of its other half."""
_UNIT = re.compile(rf"(?:{UNIT})(?!\S)")
_OTHERS = frozenset({"item_number", "web_page", "description", "family", "gtin"})
"""What is said of one item, or of the maker, and never of all items of a table."""
_VALUE = re.compile(
    r"[-+±≤≥<>~]?\d|[–—-](?!\S)|I{1,3}V?(?!\S)|[A-F](?!\S)|(?:AWG|IEC|EN|UL|CSA)\b|max\.|min\.|approx\."
)


class Pair(NamedTuple):
    """A label and its values; the label is empty where a line begins with values."""

    label: str
    values: tuple[Piece, ...]
    at: Piece


def pairs(line: Sequence[Piece]) -> list[Pair]:
    """Return the pairs of a line from left to right."""
    found: list[tuple[Piece | None, list[Piece]]] = []
    for piece in (part for whole in line for part in _cut(whole)):
        if is_label(piece.text):
            found.append((piece, []))
        elif found and not (found[-1][0] and found[-1][1] and bare(piece.text)):
            found[-1][1].append(piece)
        else:
            found.append((None, [piece]))
    return [Pair(label.text if label else "", tuple(values), label or values[0]) for label, values in found]


@lru_cache(maxsize=8192)
def is_label(text: str) -> bool:
    """Return whether the dictionary, or a table of ratings, knows the whole text as a label."""
    if not text or text[0].isdigit() or len(text) > 80 or text.count("(") != text.count(")"):
        return False
    if matrix.opens_with_standard(text):
        return False
    return bool(matrix.is_label(text) or _SIZE.match(text) or HEADING.fullmatch(text) or meaning(text))


def _cut(piece: Piece) -> Iterator[Piece]:
    """Yield label and value of a piece that holds both, or several pairs, one after the other."""
    if is_label(piece.text):
        yield piece
        return
    start = 0
    for low, high in run(piece.text) or _labels_in(piece.text):
        yield from _filled(piece, start, low)
        part = part_of(piece, low, high)
        yield from [part] if is_label(part.text) else _cut(part)
        start = high
    yield from _filled(piece, start, len(piece.text))


def _filled(piece: Piece, low: int, high: int) -> Iterator[Piece]:
    if piece.text[low:high].strip():
        yield part_of(piece, low, high)


@lru_cache(maxsize=8192)
def _labels_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where known labels stand that a value follows; the longest of each place counts."""
    if "=" in text:  # the formula of a drawing: "L = (pole no. x pin spacing) - 0.1 mm"
        return ()
    starts = [match.start() for match in re.finditer(r"(?<!\S)[^\W\d]", text) if match[0].isupper()]
    ends = [match.end() for match in re.finditer(r"\S(?=\s|\Z)", text)]
    found: list[tuple[int, int]] = []
    for low in starts:
        if found and low < found[-1][1]:
            continue
        behind = [end for end in ends if end > low][:_LONGEST_LABEL]
        start = found[-1][1] if found else 0
        high = next((end for end in reversed(behind) if _is_followed(text, start, low, end)), None)
        if high:
            found.append((low, high))
    return tuple(found)


def _is_followed(text: str, start: int, low: int, high: int) -> bool:
    """A label within a sentence ("the width of") is none: a value must follow it.

    Before a label whose value is words, from `start` on, nothing but values may stand.
    """
    label, rest = text[low:high], text[high:].lstrip()
    if not is_label(label) or (label[-1].isdigit() and _UNIT.match(rest)):
        return False
    if HEADING.fullmatch(label):
        return not rest
    if label.endswith(":") or _VALUE.match(rest):
        return True
    known = meaning(label)
    begins = low == 0 or matrix.is_value(text[start:low].strip())
    return begins and bool(known and known.property.kind == "text") and rest[:1].isupper()


def own_values(pair: Pair) -> int:
    """Return how many cells behind a label are its value: one, and what goes on in brackets or a letter."""
    more = (value.text for value in pair.values[1:])
    return min(
        len(pair.values), 1 + sum(1 for _ in takewhile(lambda text: text[0] == "(" or len(text) < 3, more))
    )


def stated(pair: Pair) -> list[Statement] | None:
    """Return what a pair outside a matrix states; None when its value is not understood."""
    raw = " ".join(value.text for value in pair.values)
    if not raw:
        return None
    size = _SIZE.match(pair.label)
    if size:
        return _sized(pair.label, raw, _KINDS[size["kind"].casefold()])
    known = meaning(pair.label)
    if known is None or known.property.id in _OTHERS or known.property.id.startswith("maker"):
        return None
    if known.property.id == "conductor_awg":
        return _awg(pair.label, raw, known.property)
    return _typed(pair.label, raw, raw, known.property, known.conditions)


def _sized(label: str, raw: str, kind: Conductor) -> list[Statement] | None:
    """A cross section for one kind of conductor, perhaps with a ferrule in brackets behind it."""
    ferrule = FERRULE.search(raw)
    text = raw[: ferrule.start()] if ferrule else raw
    end = Ferrule.NONE if not ferrule else Ferrule.COLLARED if ferrule["collared"] else Ferrule.PLAIN
    conditions = {"conductor": kind.value, "ferrule": end.value}
    return _typed(label, text, raw, PROPERTIES["cross_section"], conditions)


def _awg(label: str, raw: str, property: Property) -> list[Statement] | None:
    """The value of a row "AWG" has no unit of its own, but perhaps a kind of conductor ("sol.")."""
    kind = _AWG_KIND.search(raw)
    text = raw[: kind.start()] if kind else raw
    conditions = {"conductor": Conductor.SOLID.value, "ferrule": Ferrule.NONE.value} if kind else {}
    with_unit = text if "AWG" in text else f"AWG {text}"
    return _typed(label, with_unit, raw, property, conditions)


def _typed(
    label: str, text: str, raw: str, property: Property, conditions: Mapping[str, str]
) -> list[Statement] | None:
    cell = understand(text, property)
    remark = property.kind == "number" and "note" in cell.conditions
    if not cell.understood or (remark and property.id != "packaging_unit"):
        return None  # a remark that nobody knows may change what the number means
    said, name = {**conditions, **cell.conditions}, clean(label).rstrip(":")
    return [Statement(property.id, cell.value, cell.unit, said, name, raw, cell.also, cell.absent)]
