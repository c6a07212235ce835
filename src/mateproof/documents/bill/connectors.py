"""Connectors by item number, and the devices that the plan names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mateproof.documents.bill.line import Line, of_part, some
from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.ordering import State

_MOST_DEVICES = 12


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield connectors, then devices; what is mounted on a device with an item number is part of it."""
    devices = dossier.rows("devices")
    numbered = {row["device"] for row in devices if row["part"]}
    ends = [row for row in dossier.rows("installed") if row["device"] not in numbered]
    for part, reason in _grouped(dossier, ends, "made").items():
        yield _line(dossier, "connector", part, sum(reason.values()), _words(dossier, reason))
    for part, names in _grouped(dossier, devices, "device").items():
        yield _line(
            dossier, "device", part, len(names), some(dossier, list(names), len(names), _MOST_DEVICES)
        )


def _grouped(dossier: Dossier, rows: Sequence[Row], column: str) -> dict[str | None, Counter[str]]:
    """Return part → how often each value of a column occurs with it, in the order of the plan."""
    found: dict[str | None, Counter[str]] = {}
    for row in rows:
        value = row[column] if column == "device" else dossier.words.known("made", row[column])
        found.setdefault(row["part"], Counter())[value] += 1
    return found


def _words(dossier: Dossier, made: Counter[str]) -> str:
    return ", ".join(dossier.words("bill.ends", count=count, made=word) for word, count in made.items())


def _line(dossier: Dossier, kind: str, part: str | None, quantity: int, reason: str) -> Line:
    if part is None:
        return Line(kind, None, None, None, quantity, "pc", reason, state=State.MISSING)
    return of_part(dossier, kind, part, quantity, reason)
