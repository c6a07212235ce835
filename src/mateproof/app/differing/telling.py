"""A change in words, for text and page alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mateproof.app.differing.compare import Change, Difference
from mateproof.app.differing.words import Words


def title(section: str, change: Change, words: Words) -> str:
    """Return the name of a changed row; a finding is called by its code."""
    return change.name.partition(" ")[0] if section == "findings" else words.named(change.name)


def said(section: str, change: Change, words: Words) -> Iterator[str]:
    """Yield what differs; of what is new or gone, what is stated of it."""
    side = 1 if change.kind == "added" else 0
    for field, values in change.fields.items():
        if change.kind == "changed":
            before, after = (words.value(field, value) for value in values)
            name = "" if field == "value" else f"{words.field(field)} "
            yield f"{name}{before} → {after}"
        elif values[side] not in (None, (), ""):
            text = words.value(field, values[side])
            bare = field == "value" or section == "findings"
            yield text if bare else f"{words.field(field)} {text}"


def sentence(difference: Difference, words: Words) -> str:
    """Return the answer in one sentence."""
    if difference.equal:
        return words("equal")
    kinds = Counter(change.kind for found in difference.sections.values() for change in found)
    return words("different", **{kind: kinds[kind] for kind in ("added", "removed", "changed")})
