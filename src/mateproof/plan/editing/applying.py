"""Edits are applied: all of a fix or none of it, each where it finds what it replaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mateproof.plan.editing.source import Source
from mateproof.vocabulary.fixes import Edit, Fix

_BOM = "\ufeff"
Texts = Mapping[str, str]
"""Name of a file as the plan calls it → its text."""
Spot = tuple[int, int, Edit]
"""Begin and end in the text, and what is to be written there."""


def edited(name: str, text: str, edits: Iterable[Edit]) -> str | None:
    """Return one text with all edits done; None where one of them does not find what it replaces."""
    fixes = [Fix(("", ""), tuple(sorted(set(edits))))]
    changed, done = applied({name: text}, fixes)
    return changed.get(name, text) if done else None


def applied(texts: Texts, fixes: Iterable[Fix]) -> tuple[dict[str, str], list[Fix]]:
    """Return texts with fixes applied, and which ones: edits never overlap, and find what they replace."""
    taken: dict[str, list[Spot]] = {name: [] for name in texts}
    sources = {name: Source(name, text.removeprefix(_BOM)) for name, text in texts.items()}
    done = []
    for fix in fixes:
        spots = [_spot(sources.get(edit.file), edit) for edit in dict.fromkeys(fix.edits)]
        new = [spot for spot in spots if spot and spot not in taken[spot[2].file]]
        if None in spots or any(_overlaps(spot, [*taken[spot[2].file], *_others(new, spot)]) for spot in new):
            continue
        for spot in new:
            taken[spot[2].file].append(spot)
        done.append(fix)
    return {name: _with(texts[name], spots) for name, spots in taken.items() if spots}, done


def _spot(source: Source | None, edit: Edit) -> Spot | None:
    begin = source.position(edit.line, edit.column) if source else None
    end = source.position(edit.end_line, edit.end_column) if source else None
    if source is None or begin is None or end is None or source.text[begin:end] != edit.old:
        return None
    return begin, end, edit


def _others(spots: Iterable[Spot], spot: Spot) -> Iterator[Spot]:
    """Yield what one fix writes elsewhere in the same file."""
    return (other for other in spots if other is not spot and other[2].file == spot[2].file)


def _overlaps(spot: Spot, others: Iterable[Spot]) -> bool:
    return any(spot[0] <= end and begin <= spot[1] for begin, end, _ in others)


def _with(text: str, spots: Iterable[Spot]) -> str:
    bom, text = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    for begin, end, edit in sorted(spots, reverse=True):
        text = text[:begin] + edit.new + text[end:]
    return bom + text
