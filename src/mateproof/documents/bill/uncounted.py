"""What has no item number: ferrules, what is missing with the reason, and what needs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.documents.bill.line import Line, because, some
from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.ordering import Role, State


def uncounted(dossier: Dossier, role: Role, rows: Sequence[Row]) -> Iterator[Line]:
    """Yield one line for each kind and reason."""
    grouped: dict[tuple[object, ...], list[Row]] = {}
    column = because(dossier)
    for row in rows:
        grouped.setdefault((row["state"], row["what"], row["size"], row[column]), []).append(row)
    for (state, _, _, why), alike in grouped.items():
        yield _line(dossier, role, str(state), str(why), alike)


def _line(dossier: Dossier, role: Role, state: str, why: str, rows: list[Row]) -> Line:
    quantity = None if any(row["open"] for row in rows) else sum(row["quantity"] for row in rows)
    reason = f"{why}{_names(dossier, rows)}"
    if state == State.NOTHING:
        return Line(role, None, None, None, 0, "pc", reason, state=state)
    return Line(role, None, None, _description(dossier, role, rows[0]), quantity, "pc", reason, state=state)


def _description(dossier: Dossier, role: Role, row: Row) -> str | None:
    words, size = dossier.words, row["size"]
    if role == Role.FERRULE and row["what"]:
        return f"{words.known('ferrule', row['what'])}; {words.show(size, 'mm²')}"
    if role == Role.TOOL:
        if row["what"] == "crimp":
            return words("bill.crimp")
        return words("bill.tool", blade=words.show(size, "mm") if size is not None else None)
    return None


def _names(dossier: Dossier, rows: Sequence[Row]) -> str:
    """Return what it is about, as far as that stays readable."""
    names = list(dict.fromkeys(name for row in rows for name in row["names"]))
    return f" ({some(dossier, names, sum(row['things'] for row in rows))})" if names else ""
