"""Proposed cross sections as changes to the text: only where a place stands for nothing else, and read again.

The text with its changes is read as a plan. What it says must be the plan as it is, but for exactly the cross
sections that are proposed; whatever cannot be written so is told, to be written by hand.
"""

from __future__ import annotations

import os.path
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mateproof import plan as plans
from mateproof.app.sizing.asking import Answered
from mateproof.plan.editing.applying import edited
from mateproof.plan.editing.source import Source
from mateproof.plan.model import Cable, Plan
from mateproof.vocabulary.errors import InputError, OutputError
from mateproof.vocabulary.findings import Place
from mateproof.vocabulary.fixes import Edit

_BOM = "\ufeff"
_CROSS_SECTION = "cross_section"


@dataclass
class Rewritten:
    """Changed files by name, and what is left to be written by hand: place, circuit, mm²."""

    texts: dict[str, str] = field(default_factory=dict)
    by_hand: list[tuple[Place, str, float]] = field(default_factory=list)
    edits: int = 0


def rewritten(answered: Answered) -> Rewritten:
    """Return the texts of the plan's files with what is proposed, as far as that can be written."""
    return _Writer(answered).run() if answered.wanted else Rewritten()


class _Writer:
    def __init__(self, answered: Answered) -> None:
        self.path, self.plan, self.wanted = answered.path, answered.plan, answered.wanted
        self.texts = {name: _text(name) for name in self.plan.files if name not in _lists(self.plan)}
        self.sources = {name: Source(name, text.removeprefix(_BOM)) for name, text in self.texts.items()}
        self.cables = {cable.name: cable for cable in self.plan.cables}

    def run(self) -> Rewritten:
        """Try each type of cable by itself, for what one of them cannot say another may."""
        edits: dict[str, set[Edit]] = defaultdict(set)
        done: set[str] = set()
        for name, edit, circuits in self._edits():
            tried = {**edits, name: {*edits[name], edit}}
            if self._says(tried, done | circuits):
                edits, done = defaultdict(set, tried), done | circuits
        changed = {name: text for name, some in edits.items() if some and (text := self._edited(name, some))}
        rest = [circuit for circuit in self.wanted if circuit not in done]
        by_hand = [(self._place(circuit), circuit, self.wanted[circuit]) for circuit in rest]
        return Rewritten(changed, by_hand, sum(map(len, edits.values())))

    def _edits(self) -> Iterator[tuple[str, Edit, set[str]]]:
        """Yield, for each type of cable that only circuits of one new cross section use, how it gets that."""
        for cable in self.plan.cables:
            circuits = {lead.circuit for lead in self.plan.leads if lead.cable == cable.name}
            sizes = {self.wanted.get(circuit or "") for circuit in circuits}
            span = cable.at.get(_CROSS_SECTION)
            if len(sizes) != 1 or None in sizes or span is None or not self._alone(cable):
                continue
            place = self.plan.place(span)
            old, new = self._at(place), next(iter(sizes))
            if old is None:
                continue
            source = self.sources[place.file]
            edit = source.value(place.line, place.column, place.length, old, f"{new:g} mm²")
            if edit is not None:
                yield place.file, edit, {circuit for circuit in circuits if circuit}

    def _alone(self, cable: Cable) -> bool:
        """Return whether nothing else that is stated of a type of cable hangs on its cross section."""
        laid = any(lead.laid.ampacity_a is not None for lead in self.plan.leads if lead.cable == cable.name)
        return cable.item is None and cable.diameter_mm is None and not laid

    def _at(self, place: Place) -> str | None:
        """Return what stands at a place, without its quotes."""
        text = self.texts.get(place.file)
        if text is None or place.sheet:
            return None
        listed = text.removeprefix(_BOM).splitlines()
        if place.line > len(listed):
            return None
        raw = listed[place.line - 1][place.column - 1 : place.column - 1 + place.length]
        return raw[1:-1] if raw[:1] in {'"', "'"} and raw[:1] == raw[-1:] else raw

    def _says(self, edits: Mapping[str, set[Edit]], circuits: set[str]) -> bool:
        """Return whether the text with edits says other cross sections of circuits, and nothing else."""
        texts = {name: self._edited(name, some) for name, some in edits.items() if some}
        if None in texts.values():
            return False
        try:
            instead = {os.path.realpath(name): (text or "").encode() for name, text in texts.items()}
            changed = plans.read(self.path, instead)
        except InputError:
            return False
        after = {cable.name: cable for cable in changed.cables}
        for lead in changed.leads:
            new = after[lead.cable].cross_section_mm2 if lead.cable in after else None
            old = self.cables[lead.cable].cross_section_mm2 if lead.cable in self.cables else None
            if new != (self.wanted[lead.circuit or ""] if lead.circuit in circuits else old):
                return False
        return _beside(changed) == _beside(self.plan)

    def _edited(self, name: str, edits: set[Edit]) -> str | None:
        return edited(name, self.texts[name], edits)

    def _place(self, circuit: str) -> Place:
        """Return where the cross section of a circuit's first cable is written, or the lead itself."""
        lead = next(lead for lead in self.plan.leads if lead.circuit == circuit)
        cable = self.cables.get(lead.cable or "")
        return self.plan.place(cable.at.get(_CROSS_SECTION, cable.at[""]) if cable else lead.at[""])


def _beside(plan: Plan) -> list[list[dict[str, Any]]]:
    """Return what a plan says, but for cross sections and places in its text."""
    left_out = {"at", "cross_section_mm2"}
    lists = (plan.supplies, plan.circuits, plan.cables, plan.devices, plan.leads, plan.ends, plan.mates)
    return [
        [
            {part.name: getattr(record, part.name) for part in fields(record) if part.name not in left_out}
            for record in records
        ]
        for records in (*lists, plan.terminations, plan.wired)
    ]


def _lists(plan: Plan) -> set[str]:
    return {plan.files[number] for number in plan.listed}


def _text(name: str) -> str:
    try:
        return Path(name).read_bytes().decode("utf-8")
    except OSError as error:
        raise OutputError(f"{name}: {error.strerror}", help="nothing was written") from None
