"""A proposal as changes to the text: only where a place stands for nothing else, and read before it is kept.

The text with its changes is read again as a plan. What it says must be the plan as it is, but for exactly the
parts that are proposed; whatever cannot be written so is told, to be written by hand.
"""

from __future__ import annotations

import os.path
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mateproof import plan as plans
from mateproof.app.assigning.asking import Assigned
from mateproof.plan.editing.applying import edited
from mateproof.plan.editing.given import given
from mateproof.plan.editing.source import Source
from mateproof.plan.model import Plan
from mateproof.vocabulary.errors import InputError, OutputError
from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.fixes import Edit

_MOST_TRIES = 200
_BOM = "\ufeff"
Parts = Mapping[str, str | None]
"""connector → its part"""


@dataclass
class Rewritten:
    """Changed files by name, and the connectors whose parts are left to be written by hand, by place."""

    texts: dict[str, str] = field(default_factory=dict)
    by_hand: dict[Place, list[str]] = field(default_factory=dict)
    edits: int = 0


def rewritten(assigned: Assigned) -> Rewritten:
    """Return the texts of the plan's files with what is proposed, as far as that can be written.

    Where zones are to be separated first, nothing is: without that other parts might be better.
    """
    nothing = assigned.proposal.apart or not assigned.wanted
    return Rewritten() if nothing else _Writer(assigned).run()


class _Writer:
    def __init__(self, assigned: Assigned) -> None:
        self.path = assigned.path
        self.plan = assigned.plan
        self.wanted = assigned.wanted
        self.now: Parts = _parts(self.plan)
        self.texts = {name: _text(name) for name in self.plan.files}
        self.sources = {name: Source(name, text.removeprefix(_BOM)) for name, text in self.texts.items()}
        self.edits: dict[str, set[Edit]] = defaultdict(set)

    def run(self) -> Rewritten:
        """Change literal values first, then what templates are given."""
        written = self._literal()
        for name, edit in self._given(written):
            changed = self._changes({name: {edit}})
            if changed and all(self.wanted.get(end) == part for end, part in changed.items()):
                self.edits[name].add(edit)
                written |= changed.keys()
        done = self._changes(self.edits)
        if done is None or any(self.wanted.get(end) != part for end, part in done.items()):
            done = {}
            self.edits.clear()
        texts = {name: self._edited(name, edits) or "" for name, edits in self.edits.items()}
        by_hand: dict[Place, list[str]] = defaultdict(list)
        for end in self.plan.ends:
            if end.name in self.wanted and end.name not in done:
                by_hand[self.plan.place(end.at.get("part") or end.at[""])].append(end.name)
        return Rewritten(texts, dict(by_hand), sum(map(len, self.edits.values())))

    def _literal(self) -> set[str]:
        """Change the places that write one part for connectors which are all to get the same other one."""
        at: dict[Place, dict[str, str | None]] = defaultdict(dict)
        for end in self.plan.ends:
            if span := end.at.get("part"):
                at[self.plan.place(span)][end.name] = self.wanted.get(end.name)
        written: set[str] = set()
        for place, ends in at.items():
            new, old = set(ends.values()), {self.now[end] for end in ends}
            if len(new) == len(old) == 1 and None not in new | old:
                source = self.sources[place.file]
                edit = source.value(place.line, place.column, place.length, str(*old), str(*new))
                if edit is not None:
                    self.edits[place.file].add(edit)
                    written |= ends.keys()
        return written

    def _given(self, written: set[str]) -> Iterator[tuple[str, Edit]]:
        """Yield what `with` and `for` could give to templates so that the rest gets its parts."""
        ends: dict[tuple[str, str], set[str]] = defaultdict(set)
        for end, new in self.wanted.items():
            ends[self.now[end] or "", new].add(end)
        tries = 0
        for (old, new), of_pair in sorted(ends.items()):
            if of_pair <= written:
                continue
            for name, source in self.sources.items():
                for edit in given(source, old, new):
                    tries += 1
                    if tries <= _MOST_TRIES:
                        yield name, edit

    def _changes(self, edits: Mapping[str, set[Edit]]) -> Parts | None:
        """Return connector → other part after some edits; None when more than parts would change."""
        texts = {name: self._edited(name, some) for name, some in edits.items()}
        if None in texts.values():
            return None
        try:
            instead = {os.path.realpath(name): (text or "").encode() for name, text in texts.items()}
            changed = plans.read(self.path, instead)
        except InputError:
            return None
        after = _parts(changed)
        if _without_parts(changed) != _without_parts(self.plan):
            return None
        return {end: part for end, part in after.items() if part != self.now[end]}

    def _edited(self, name: str, edits: set[Edit]) -> str | None:
        return edited(name, self.texts[name], edits)


def _text(name: str) -> str:
    try:
        return Path(name).read_bytes().decode("utf-8")
    except OSError as error:
        raise OutputError(f"{name}: {error.strerror}", help="nothing was written") from None


def _parts(plan: Plan) -> Parts:
    return {end.name: end.part for end in plan.ends}


def _without_parts(plan: Plan) -> list[object]:
    """Return what a plan says beside the parts of its connectors."""
    ends = [
        (
            end.name,
            end.lead,
            end.device,
            end.circuit,
            end.zone,
            end.made,
            end.coding,
            end.label,
            end.levers,
            end.cap,
        )
        for end in plan.ends
    ]
    mates = [(mate.name, mate.made) for mate in plan.mates]
    return [ends, mates, [part.name for part in plan.parts], len(plan.leads), len(plan.circuits)]
