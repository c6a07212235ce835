"""The accessories that a plan lacks: what is chosen, what cannot be named, and what the text would say.

They are written as fixes are: where a place stands for all it is repeated for, and nothing gets worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from mateproof.app.assigning.asking import Assigned
from mateproof.app.assigning.words import Say
from mateproof.app.assigning.writing import Rewritten
from mateproof.app.fixing.mending import equipped
from mateproof.assign.closure import close
from mateproof.documents.bill.closed import grouped
from mateproof.parts.library.shelf import Shelf
from mateproof.vocabulary.ordering import Role, State

_ROLES = (Role.LEVER, Role.RELIEF, Role.CAP)
_MOST_NAMES = 3


@dataclass(frozen=True)
class Equipped:
    """What one plan lacks, and its files with as much of it as they can say."""

    lacking: pl.DataFrame
    """Rows of the table `closure` that are added or missing."""
    texts: Mapping[str, str]
    """Changed files, what is proposed besides included."""
    edits: int
    by_hand: Sequence[str]
    """Connectors whose accessory the text cannot be given."""

    @property
    def rows(self) -> list[dict[str, Any]]:
        """What is lacking as plain data."""
        names = ("role", "state", "end", "mate", "device", "accessory", "quantity", "because", "because_de")
        return self.lacking.select(*names, "evidence", "alternatives").to_dicts()


def lacking(tables: pl.DataFrame) -> pl.DataFrame:
    """Return the levers, strain reliefs and caps that a plan does not have."""
    open_ones = pl.col("state").is_in([str(State.ADDED), str(State.MISSING)])
    return tables.filter(open_ones & pl.col("role").is_in([str(role) for role in _ROLES]))


def equip(assigned: Assigned, written: Rewritten, shelf: Shelf) -> Equipped:
    """Return what a plan lacks as it would be; what is proposed is only in it when the rules accept that."""
    checked = assigned.before if assigned.held else assigned.after
    found = lacking(close(checked.tables))
    texts = {} if assigned.held else dict(written.texts)
    if found.filter(pl.col("state") == str(State.ADDED)).is_empty():
        return Equipped(found, texts, 0, ())
    mended = equipped(assigned.path, shelf, assigned.before.language, texts)
    left = lacking(close(mended.after.tables)).filter(pl.col("state") == str(State.ADDED))
    wanted = set(found["end"].drop_nulls())
    by_hand = [end for end in left["end"].to_list() if end in wanted]
    edits = sum(len(fix.edits) for fix in mended.done)
    return Equipped(found, {**texts, **mended.new}, edits, by_hand)


def lines(found: Equipped, say: Say, written: Rewritten, *, wrote: bool) -> Iterator[str]:
    """Yield what is added and what is missing, each with its reason, and what becomes of it."""
    if found.lacking.is_empty():
        return
    yield say("lacking")
    for row in grouped(found.lacking):
        name = "lacks" if row["accessory"] else "lacks_unnamed"
        because = row["because_de" if say.language == "de" else "because"]
        yield say(
            name,
            role=say(row["role"]),
            item=row["accessory"],
            names=_names(row, say),
            because=because,
        )
    if found.edits and not wrote:
        yield say("would_equip", edits=found.edits)
    for name in sorted(found.texts.keys() - written.texts.keys()) if wrote else ():
        yield say("written", file=name)
    if found.by_hand:
        yield say("equip_by_hand", names=say.some(list(found.by_hand)))


def _names(row: Mapping[str, Any], say: Say) -> str:
    more = row["things"] - len(row["names"])
    names = list(row["names"])
    return say("further", names=", ".join(names), count=more) if more else say.some(names)
