"""Tables and lists of terms: one line for each row, cells at the position of their column.

A cell over several columns stands in the first of them; where it is the only one of its row, the row is a
line of one cell. A cell over several rows gives its text to the following rows where it stands before
their own cells (it labels them), or where they would have no value without it. A table inside a cell, or
a page built with tables, is read part by part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from mateproof.sheets.document import PLAIN, Look
from mateproof.sheets.text.html.visible import DROPPED, is_hidden
from mateproof.sheets.text.html.words import BLOCKS, anchor_of, children, one_line, picture_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from mateproof.sheets.text.html.flow import Flow

_BOLD = Look(bold=True)
_BODIES = frozenset({"thead", "tbody", "tfoot"})
_WIDEST = 200  # columns; more are a mistake or an attack
_TALLEST = 2000  # rows


class _Cell(NamedTuple):
    text: str
    bold: bool
    columns: int
    rows: int


class _Span(NamedTuple):
    text: str
    left: int


_Spans = dict[int, _Span]
_Headings = Literal["bold", "labels"]


def read(table: LexborNode, into: Flow, depth: int) -> None:
    """Read the rows of a table into lines."""
    above: _Spans = {}
    rows = [(row, _cells(row, into.hidden)) for row in _rows(table) if not is_hidden(row, "tr", into.hidden)]
    read = [[_cell(node, into.hidden) for node in nodes] if nodes else [] for _, nodes in rows]
    headings = _headings(read)
    for (row, nodes), cells in zip(rows, read, strict=True):
        if nodes is not None:
            if above or not _is_paired(cells):
                above = _row(row, cells, above, into, headings)
                continue
            for label, value in zip(cells[::2], cells[1::2], strict=True):
                into.row((label.text, value.text), label.text)
            continue
        for block in children(row) if row.tag == "tr" else [row]:
            into.walk(block, depth + 1)
            into.flush()
        above = {}


def read_terms(terms: LexborNode, into: Flow, depth: int) -> None:
    """Read dt and dd as rows: each value stands with each term that it belongs to."""
    labels: list[tuple[str, str]] = []
    valued = True
    for node in _terms(terms):
        if is_hidden(node, node.tag or "", into.hidden):
            continue
        if node.tag not in {"dt", "dd"}:  # sloppy pages put anything there
            into.walk(node, depth + 1)
            into.flush()
            continue
        if node.tag == "dt":
            label = (text_of(node, into.hidden), anchor_of(node))
            labels = [label] if valued else [*labels, label]
        else:
            _value(node, labels or [("", anchor_of(node))], into, depth)
        valued = node.tag == "dd"
    for text, anchor in labels if not valued else ():
        into.row((text,), anchor)


def _terms(terms: LexborNode) -> Iterator[LexborNode]:
    """Yield the terms and values of a list, also those in wrappers, and the other elements in it."""
    for child in children(terms):
        tag = child.tag or ""
        if tag == "div" and child.css_first("dt, dd") is not None:
            yield from children(child)
        elif not tag.startswith("-") and tag not in DROPPED:
            yield child


def _value(node: LexborNode, labels: list[tuple[str, str]], into: Flow, depth: int) -> None:
    """Read the value of terms; one that has rows of its own stands below them."""
    layout = _is_layout(node)
    values = () if layout else (text_of(node, into.hidden) or picture_of(node),)
    for label, anchor in labels:
        into.row((label, *values), anchor)
    if layout:
        into.walk(node, depth + 1)
        into.flush()


def _cells(row: LexborNode, hidden: frozenset[str]) -> list[LexborNode] | None:
    """Return the visible cells of a row; None where it is a caption, or lays out a part of the page."""
    if row.tag == "caption":
        return None
    cells = [cell for cell in children(row) if cell.tag in {"td", "th"} and not is_hidden(cell, "td", hidden)]
    return None if any(map(_is_layout, cells)) else cells


def _rows(table: LexborNode) -> list[LexborNode]:
    rows: list[LexborNode] = []
    for child in children(table):
        if child.tag in _BODIES:
            rows += [row for row in children(child) if row.tag == "tr"]
        elif child.tag in {"tr", "caption"}:
            rows.append(child)
    return rows


def _is_layout(cell: LexborNode) -> bool:
    """A cell that holds rows or headings of its own is a part of the page, not a value."""
    return any(child.tag in BLOCKS for child in children(cell)) and (
        cell.css_first("table, dl, h1, h2, h3, h4, h5, h6, pre") is not None
    )


def _cell(node: LexborNode, hidden: frozenset[str]) -> _Cell:
    attributes = node.attributes
    columns = _span(attributes.get("colspan"), _WIDEST) if attributes else 1
    rows = _span(attributes.get("rowspan"), _TALLEST) if attributes else 1
    only = node.child
    if only is not None and only.next is None and only.tag == "-text":  # most cells, in a third of the time
        text = one_line(only.text_content or "")
        return _Cell(text, bool(text) and node.tag == "th", columns, rows)
    text = text_of(node, hidden)
    return _Cell(text or picture_of(node), bool(text) and _is_bold(node), columns, rows)


def _is_bold(node: LexborNode) -> bool:
    """Head cells are bold, and cells whose whole text is in one bold element."""
    if node.tag == "th":
        return True
    inner = [child for child in children(node) if child.tag != "-text" or (child.text_content or "").strip()]
    return len(inner) == 1 and inner[0].tag in {"b", "strong"}


def _span(printed: str | None, most: int) -> int:
    if printed is None or not (printed.isascii() and printed.strip().isdigit()):
        return 1
    return min(max(int(printed[:6]), 1), most)


def _is_paired(cells: list[_Cell]) -> bool:
    """Two and more head cells, each before a plain one: labels and values side by side."""
    if len(cells) < 4 or len(cells) % 2 or any(cell.columns > 1 or cell.rows > 1 for cell in cells):
        return False
    labels, values = cells[::2], cells[1::2]
    return (
        sum(cell.bold for cell in labels) > 1
        and all(cell.bold or not cell.text for cell in labels)
        and not any(cell.bold for cell in values)
    )


def _row(row: LexborNode, cells: list[_Cell], above: _Spans, into: Flow, headings: _Headings) -> _Spans:
    """Place the cells of one row between those that reach down into it; return what reaches on."""
    placed: dict[int, str] = {}
    below = {column: span._replace(left=span.left - 1) for column, span in above.items() if span.left > 1}
    column = 0
    for cell in cells:
        while column in above:
            column += 1
        if column >= _WIDEST:
            break
        placed[column] = cell.text
        if cell.rows > 1:
            reach = min(column + cell.columns, _WIDEST)
            below.update({more: _Span("", cell.rows - 1) for more in range(column + 1, reach)})
            below[column] = _Span(cell.text, cell.rows - 1)
        column += cell.columns
    if placed:
        bold = all(cell.bold for cell in cells if cell.text)
        texts = _texts(placed, above)
        if len(cells) > 1 and bold and headings == "bold" and not any(texts[1:]):
            texts = texts[:1]
        into.row(texts, anchor_of(row), _BOLD if bold else PLAIN)
    return below


def _texts(placed: dict[int, str], above: _Spans) -> tuple[str, ...]:
    """Return the texts of all columns; what reaches down from above is a label, or the only value."""
    first = min(placed)
    valued = any(text for column, text in placed.items() if column > first)
    reaching = {
        column: span.text for column, span in above.items() if span.text and (column < first or not valued)
    }
    texts = {**reaching, **placed}
    return tuple(texts.get(column, "") for column in range(max(texts) + 1))


def _headings(rows: list[list[_Cell]]) -> _Headings:
    """Tell whether bold words without a value are headings: not where the labels are bold themselves."""
    labelled = (
        cells for cells in rows if len(cells) > 1 and cells[0].text and any(cell.text for cell in cells[1:])
    )
    return "labels" if any(cells[0].bold and not cells[1].bold for cells in labelled) else "bold"
