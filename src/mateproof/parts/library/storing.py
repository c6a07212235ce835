"""Parts into the library, inside one transaction: what is new, what changed, what stays.

Statements of one sheet about one item are one row of `part`. An item's own sheet replaces its older edition;
what other sheets say of it in passing (stubs) stays beside it, unseen, and is seen again when nothing better
is known. So the order of putting does not matter, but between two editions of a sheet: the later one wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select

from mateproof.parts import corrections
from mateproof.parts.corrections import Corrected
from mateproof.parts.fact import Source
from mateproof.parts.library import codec, correcting, fetching, indexing, showing, standing
from mateproof.parts.library.changing import changes
from mateproof.parts.library.comparing import folded
from mateproof.parts.library.report import PutReport
from mateproof.parts.library.schema import DOUBT, FACT, PART, RELATION, SHEET
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError

Rows = Sequence[Row[Any]]


class Storing:
    """One put: compares, writes, and keeps what the library showed before for the report."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._sheets: dict[tuple[str, str], int] = {}
        self._put: dict[str, str] = {}  # item number → digest put
        self._seen: dict[tuple[str, bool], str] = {}
        self._shown: dict[str, tuple[str, bool]] = {}  # item number → digest and stub before this put
        self._before: dict[str, Part] = {}
        self._replaced: set[str] = set()
        self._touched: set[str] = set()
        self._corrected = set(correcting.items(connection))
        self._newly: list[str] = []
        self._written: dict[int, Part] = {}
        self._ahead: dict[str, Rows] = {}
        self._waiting: dict[Table, list[dict[str, Any]]] = {FACT: [], RELATION: [], DOUBT: []}

    def put(self, parts: Iterable[Part]) -> PutReport:
        """Put all parts and return what happened."""
        parts = list(parts)
        self._look_ahead(parts)
        for part in parts:
            self._one(part)
        self._flush()
        self._drop_orphans()
        self.show()
        return self._report()

    def _one(self, part: Part) -> None:
        """Compare one part with what is known of it, and write it when it says something new."""
        if given := corrections.of(part):
            if self.correct(part.item_number, given):
                self._newly.append(part.item_number)
            part = corrections.printed(part)
        number, sheet = part.item_number, codec.sheet_of(part)
        known = self._known(number)
        _same_maker(part, known)
        older = next((row for row in known if _replaces(part, sheet, row)), None)
        if (number, part.stub) in self._seen and older is not None:
            part = self._twice(part, older)
        digest = codec.digest(part)
        self._seen[number, part.stub] = self._put[number] = digest
        if older is not None and older.digest == digest:
            return
        if older is not None:
            self._replaced |= {older.sheet} - {sheet}
            self._delete([older.id])
        self._write(part, sheet, digest)
        self._touched.add(number)

    def _look_ahead(self, parts: Sequence[Part]) -> None:
        """Fetch what is known of all items in one go: a sheet names ten and more."""
        for some in fetching.chunks(list(dict.fromkeys(part.item_number for part in parts))):
            found: dict[str, list[Row[Any]]] = {number: [] for number in some}
            for row in self.connection.execute(select(PART).where(PART.c.item_number.in_(some))):
                found[row.item_number].append(row)
            self._ahead |= found

    def _flush(self) -> None:
        """Write what hangs on the parts written so far, so that it can be read."""
        for table, rows in self._waiting.items():
            if rows:
                self.connection.execute(insert(table), rows)
                rows.clear()

    def correct(self, number: str, keep: Sequence[Corrected] = (), drop: Sequence[Corrected] = ()) -> bool:
        """Keep and forget corrections of an item, and write anew what is known of it; False: nothing new."""
        for one in drop:
            correcting.drop(self.connection, number, one)
        if not correcting.keep(self.connection, number, keep) and not drop:
            return False
        self._corrected.add(number)
        self._flush()
        for row in self._known(number):
            part = corrections.printed(fetching.by_id(self.connection, [row.id])[row.id])
            self._delete([row.id])
            self._write(part, row.sheet, row.digest)
        self._touched.add(number)
        return True

    def _known(self, number: str) -> Rows:
        """Return all rows about an item; the first time also keep what the library shows of it."""
        rows = self._ahead.pop(number, None)  # good for one look: what is written since is not in it
        if rows is None:
            rows = self.connection.execute(select(PART).where(PART.c.item_number == number)).all()
        current = next((row for row in rows if row.current), None)
        if number not in self._put and number not in self._shown and current is not None:
            self._shown[number] = current.digest, current.stub
        return rows

    def _twice(self, part: Part, older: Row[Any]) -> Part:
        """Join what one sheet says twice in passing; two different own sheets in one go are refused."""
        if not part.stub and older.digest != codec.digest(part):
            message = f"item {part.item_number} is given twice with different facts"
            raise LibraryError(message, help="put the older edition of the sheet first, on its own")
        self._flush()
        stored = corrections.printed(fetching.by_id(self.connection, [older.id])[older.id])
        return replace(
            stored,
            facts=tuple(_unique([*stored.facts, *part.facts])),
            relations=tuple(_unique([*stored.relations, *part.relations])),
            doubts=tuple(_unique([*stored.doubts, *part.doubts])),
        )

    def _write(self, part: Part, sheet: str, digest: str) -> None:
        names = ("item_number", "maker", "description", "stub")
        row = {name: getattr(part, name) for name in names} | {"part_class": str(part.part_class)}
        row |= {"sheet": sheet, "digest": digest, "statements": len(part.facts), "current": False}
        key = self.connection.execute(insert(PART).values(row)).inserted_primary_key
        assert key is not None  # noqa: S101 (single-row inserts have one)
        if part.item_number in self._corrected:
            part = corrections.correct(part, correcting.stored(self.connection, part.item_number))
        facts = [
            codec.fact_row(fact, self._sheet) | _searching(*indexing.searchable(fact), spread)
            for fact, spread in zip(part.facts, indexing.spreads(part.facts), strict=True)
        ]
        self._written[key[0]] = part
        relations = [codec.relation_row(relation, self._sheet) for relation in part.relations]
        doubts = [codec.doubt_row(doubt) for doubt in part.doubts]
        for table, rows in ((FACT, facts), (RELATION, relations), (DOUBT, doubts)):
            self._waiting[table] += (
                {"part_id": key[0], "position": position, **row} for position, row in enumerate(rows)
            )

    def _sheet(self, source: Source) -> int:
        """Return the id of a source's sheet, known or new."""
        name = (source.sha256, source.file)
        if name not in self._sheets:
            same = (SHEET.c.sha256 == source.sha256) & (SHEET.c.file == source.file)
            found = self.connection.scalar(select(SHEET.c.id).where(same))
            if found is None:
                row = insert(SHEET).values(sha256=source.sha256, file=source.file)
                found = self.connection.execute(row.returning(SHEET.c.id)).scalar_one()
            self._sheets[name] = found
        return self._sheets[name]

    def show(self) -> None:
        """Mark the row that says most of each item, own sheet before stubs, and index it alone."""
        self._flush()
        for some in fetching.chunks(iter(sorted(self._touched))):
            hidden, best = showing.choose(self.connection, some)
            self._remember(hidden)
            showing.change(self.connection, list(hidden.values()), best, self._written)
        self._touched.clear()

    def _remember(self, shown: Mapping[str, int]) -> None:
        """Keep the parts that the library showed before this put, for the report: item number → row."""
        new = [key for number, key in shown.items() if number in self._shown and number not in self._before]
        self._before |= {part.item_number: part for part in fetching.by_id(self.connection, new).values()}

    def _delete(self, ids: Sequence[int]) -> None:
        self._flush()
        shown = select(PART.c.item_number, PART.c.id).where(PART.c.id.in_(ids), PART.c.current)
        self._remember({row.item_number: row.id for row in self.connection.execute(shown)})
        indexing.forget(self.connection, ids)
        self.connection.execute(delete(PART).where(PART.c.id.in_(ids)))

    def _drop_orphans(self) -> None:
        """Forget what a replaced edition said of other items, once no part stands on that edition."""
        for sheet in sorted(self._replaced - {""}):
            rows = self.connection.execute(select(PART).where(PART.c.sheet == sheet)).all()
            if all(row.stub for row in rows):
                self._touched |= {row.item_number for row in rows}
                for row in rows:
                    self._known(row.item_number)
                self._delete([row.id for row in rows])

    def _report(self) -> PutReport:
        report = PutReport(corrected=self._newly)
        for some in fetching.chunks(list(dict.fromkeys([*self._put, *self._shown]))):
            rows = self.connection.execute(select(PART).where(PART.c.item_number.in_(some), PART.c.current))
            now = {row.item_number: row for row in rows}
            for number in some:
                self._tell(report, number, now.get(number))
            corrected = [now[number].id for number in some if number in now and number in self._corrected]
            for part in fetching.by_id(self.connection, corrected).values():
                report.corrections += standing.to_look_at(part)
        return report

    def _tell(self, report: PutReport, number: str, now: Row[Any] | None) -> None:
        """Put one item into the list that says what happened to it."""
        digest, stub = self._shown.get(number, (None, False))
        if now is None:
            report.removed.append(number)
        elif digest is None:
            report.added.append(number)
        elif now.digest == digest:
            said = self._put.get(number, digest)
            (report.unchanged if said == digest else report.kept).append(number)
        elif stub and not now.stub:
            report.completed.append(number)
        else:
            after = fetching.by_id(self.connection, [now.id])[now.id]
            report.changed.append(changes(self._before[number], after))


def _replaces(part: Part, sheet: str, row: Row[Any]) -> bool:
    """A real part replaces the item's older edition; a stub only what the same sheet said before."""
    return bool(row.stub == part.stub and (not part.stub or row.sheet == sheet))


def _same_maker(part: Part, known: Rows) -> None:
    """Refuse one item number of two makers: joining them would mix their facts."""
    for row in known:
        if part.maker and row.maker and folded(part.maker) != folded(row.maker):
            message = f"item {part.item_number} is known as a part of {row.maker}, not of {part.maker}"
            raise LibraryError(message, help="keep the two makers in two library files")


def _unique(items: list[Any]) -> list[Any]:
    """Return items in order without repeats (facts hold mappings and have no hash)."""
    return [item for position, item in enumerate(items) if item not in items[:position]]


def _searching(low: float | None, high: float | None, folded: str | None, spread: bool) -> dict[str, Any]:
    return {"low": low, "high": high, "folded": folded, "spread": spread}
