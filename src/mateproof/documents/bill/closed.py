"""What the plan needs besides connectors and cables: the rows of `closure`, counted and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from mateproof.documents.bill import caps
from mateproof.documents.bill.line import MOST_NAMES, PARTLY, Line, because, of_part
from mateproof.documents.bill.uncounted import uncounted
from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.ordering import Role, State

_ALIKE = ("role", "state", "accessory", "what", "size", "poles", "because", "because_de")


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each item number, then what has none, role by role."""
    groups = grouped(dossier.frame("closure"))
    for role in Role:
        of_role = [row for row in groups if row["role"] == role]
        named: dict[str, list[Row]] = {}
        for row in of_role:
            if row["accessory"] is not None:
                named.setdefault(row["accessory"], []).append(row)
        for item, rows in named.items():
            yield _line(dossier, role, item, rows)
        yield from uncounted(dossier, role, [row for row in of_role if row["accessory"] is None])


def grouped(frame: pl.DataFrame) -> Sequence[Row]:
    """Return the rows of `closure` that are told alike, with their number, in their order."""
    subject = pl.coalesce("end", "mate", "device")
    alike = frame.group_by(_ALIKE, maintain_order=True).agg(
        pl.len().alias("count"),
        pl.col("quantity").sum().alias("quantity"),
        pl.col("quantity").is_null().any().alias("open"),
        subject.drop_nulls().unique(maintain_order=True).head(MOST_NAMES).alias("names"),
        subject.drop_nulls().n_unique().alias("things"),
        pl.col("evidence").first(),
    )
    return alike.rows(named=True)


def _line(dossier: Dossier, role: Role, item: str, rows: list[Row]) -> Line:
    states = {row["state"] for row in rows}
    state = PARTLY if len(states) > 1 else states.pop()
    quantity: float | None = sum(row["quantity"] for row in rows)
    reason = "; ".join(_reasons(dossier, rows))
    if role == Role.CAP:
        quantity, cut = caps.cut(dossier, item, rows)
        reason = f"{reason}; {cut}"
    return of_part(dossier, role, item, quantity, reason, state)


def _reasons(dossier: Dossier, rows: list[Row]) -> Iterator[str]:
    """Yield what is planned in one piece, then each reason for what is added."""
    words = dossier.words
    planned = sum(row["count"] for row in rows if row["state"] == State.PLANNED)
    if planned:
        yield words("bill.on_ends", count=planned)
    counts: dict[tuple[str, str | None], int] = {}
    for row in rows:
        if row["state"] == State.ADDED:
            key = row[because(dossier)], row["evidence"]
            counts[key] = counts.get(key, 0) + row["things"]
    for (why, evidence), count in counts.items():
        where = f" ({evidence})" if evidence else ""
        yield f"{words('bill.added_on', count=count)}: {why}{where}" if count else f"{why}{where}"
