"""A library of parts: put, get, search. Made by `open_library`; safe to read while another process writes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select, update

from mateproof.parts.corrections import Corrected
from mateproof.parts.library import correcting, dialect, fetching, indexing, searching, sheetwise
from mateproof.parts.library.filters import Filter
from mateproof.parts.library.report import Accept, NotAccepted, PutReport
from mateproof.parts.library.schema import ABOUT, METADATA, PART, WIDE, fingerprint
from mateproof.parts.library.searching import Row
from mateproof.parts.library.storing import Storing
from mateproof.parts.library.trouble import told
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError, OutputError


class Library:
    """One open library. A `shelf.Shelf`, and more; use it as a context manager or `close` it."""

    def __init__(self, engine: Engine, where: str, *, writable: bool, stale: bool) -> None:
        self._engine = engine
        self.where = where
        self.writable = writable
        self.stale = stale
        """True when the indexes were made for another dictionary and cannot be renewed (read-only)."""

    def put(self, parts: Iterable[Part], accept: Accept | None = None) -> PutReport:
        """Put parts in, all or none, and tell what happened; what is already there is not written again.

        `accept` is asked before anything is kept, with what would happen; when it says no, nothing is written
        and the report says so (`written`).
        """
        with suppress(NotAccepted), self._writing() as connection:
            report = Storing(connection).put(parts)
            report.check(accept)
        return report

    def correct(
        self, item_number: str, keep: Sequence[Corrected] = (), withdraw: Sequence[Corrected] = ()
    ) -> Part:
        """Keep and withdraw corrections of an item, and return it; they outlive editions of sheets."""
        with self._writing() as connection:
            storing = Storing(connection)
            storing.correct(item_number, keep, withdraw)
            storing.show()
        return self.get([item_number])[item_number]

    def corrected(self) -> list[str]:
        """Return the numbers of the items that have corrections, sorted."""
        with self._reading() as connection:
            return correcting.items(connection)

    def put_sheets(
        self, sheets: Iterable[tuple[str, Iterable[Part]]], reader: str, accept: Accept | None = None
    ) -> list[PutReport | LibraryError]:
        """Put sheets in, given as (sha256, parts), in one transaction; tell of each what happened.

        Each sheet is put whole or, where it is refused or not accepted (see `put`), not at all. `read_before`
        knows those that were put from then on.
        """
        with self._writing() as connection:
            return sheetwise.put(connection, sheets, reader, accept)

    def read_before(self, sha256s: Collection[str], reader: str) -> set[str]:
        """Return those of the sheets that `put_sheets` has put as this reader read them."""
        with self._reading() as connection:
            return sheetwise.known(connection, sha256s, reader)

    def get(self, item_numbers: Iterable[str]) -> dict[str, Part]:
        """Return whole parts with their evidence, by item number; what is unknown is left out."""
        found: dict[str, Part] = {}
        with self._reading() as connection:
            for some in fetching.chunks(list(dict.fromkeys(item_numbers))):
                numbers = {row.item_number: row.id for row in connection.execute(searching.ids_of(some))}
                parts = fetching.by_id(connection, list(numbers.values()))
                found |= {number: parts[numbers[number]] for number in some if number in numbers}
        return found

    def parts(self) -> Iterator[Part]:
        """Yield every part, by item number; one state of the library, whatever is written meanwhile."""
        with self._reading() as connection:
            ids = connection.scalars(
                select(PART.c.id).where(PART.c.current).order_by(PART.c.item_number)
            ).all()
            for some in fetching.chunks(list(ids)):
                yield from fetching.by_id(connection, some).values()

    def item_numbers(self, prefix: str = "") -> list[str]:
        """Return the item numbers that start with `prefix`, sorted."""
        number = PART.c.item_number
        starts = (number >= prefix) & (number < prefix + "\U0010ffff")
        with self._reading() as connection:
            return list(connection.scalars(select(number).where(PART.c.current, starts).order_by(number)))

    def search(
        self,
        text: str | None = None,
        filters: Sequence[Filter] = (),
        *,
        limit: int | None = None,
        **facets: float | str,
    ) -> list[Row]:
        """Return the parts that have every word of `text` and satisfy every filter, by item number.

        `facets` are filters with `=`: `search(poles=2, coding="B", cable_diameter=8)`.
        """
        demands = [*filters, *(Filter.of(name, "=", value) for name, value in facets.items())]
        if self.stale and demands:
            message = f"{self.where}: its search indexes are those of another version, and it is read-only"
            raise LibraryError(message, help="open it once where it may be written")
        with self._reading() as connection:
            return searching.found(connection, text, demands, limit)

    def index_anew(self) -> None:
        """Make the wide tables and the words again from the facts, in one transaction."""
        with self._writing() as connection:
            METADATA.drop_all(connection, tables=list(WIDE.values()))
            METADATA.create_all(connection, tables=list(WIDE.values()))
            ids = connection.scalars(select(PART.c.id).where(PART.c.current)).all()
            for some in fetching.chunks(list(ids)):
                indexing.renew(connection, fetching.by_id(connection, some))
            values = update(ABOUT).where(ABOUT.c.key == "dictionary").values(value=fingerprint())
            connection.execute(values)
        self.stale = False

    def close(self) -> None:
        """Let go of the database; SQLite then folds its write-ahead log into the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.where), dialect.reading(self._engine).connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not self.writable:
            message = f"{self.where}: is read-only; nothing was changed"
            raise OutputError(message, help="copy it to a place you may write to")
        with told(self.where), self._engine.execution_options(writing=True).begin() as connection:
            dialect.writing(connection)
            yield connection
