"""Sets the pages of `data/` as PDF like catalogues: blocks side by side, vertical rules, zebra rows."""

from itertools import zip_longest
from pathlib import Path

import typst

DATA = Path(__file__).parents[1] / "data"
_PAGE = """#set page(width: 210mm, height: 297mm, margin: (x: 18mm, y: 15mm))
#set text(font: "Libertinus Serif", size: {size}pt)
#set par(justify: false)
"""


def lines(name: str) -> list[list[str]]:
    """Return the cells of each line of a sheet."""
    return [line.split("\t") for line in (DATA / f"{name}.txt").read_text("utf-8").splitlines()]


def catalogue_page(name: str) -> bytes:
    """Set a page of three tables, each under its own head with the ratings."""
    rows = lines(name)
    title, pitch, sizes, rated = rows[2][0], rows[3], rows[4], rows[5]
    heads = [
        f"[*{_text(pitch[i])}* #v(3mm) #grid(columns: (1fr, 1fr), {_cells(sizes[2 * i : 2 * i + 2])}) "
        f"{_text(rated[i])}]"
        for i in range(3)
    ]
    blocks = [_block([row[3 * i : 3 * i + 3] for row in rows[11:14]], rows, i) for i in range(3)]
    below = "\n\n".join(_text(" ".join(row)) for row in rows[15:])
    body = f"= {_text(title)}\n#v(5mm)\n{_beside(heads)}\n#v(20mm)\n{_beside(blocks)}\n#v(20mm)\n{below}"
    return typst.compile((_PAGE.format(size=8) + body).encode())


def _block(items: list[list[str]], rows: list[list[str]], i: int) -> str:
    head, first, second = rows[8][3 * i : 3 * i + 3], rows[9][i], rows[10][i]
    found = [item for item in items if any(item)]
    zebra = "fill: (_, y) => if calc.odd(y) { luma(230) }, stroke: none, inset: 3pt"
    table = f"#table(columns: (12mm, 1fr, auto), align: (left, left, right), {zebra}, {_cells(head)}, "
    table += f"table.cell(colspan: 3)[*{_text(first)}* \\ {_text(second)}], "
    table += ", ".join(_cells(item) for item in found) + ")"
    return f"[{table} {_text(rows[14][i])}]"


def flyer(name: str) -> bytes:
    """Set a flyer of two pages: bullets, a rating matrix beside conductor data, items below or beside it."""
    rows = lines(name)
    start = next(i for i, row in enumerate(rows) if i > 1 and _opens(rows[1], row))
    return typst.compile((_PAGE.format(size=8) + _first(rows[:start]) + _second(rows[start:])).encode())


def _opens(first: list[str], row: list[str]) -> bool:
    return (
        len(row) == 1 and row[0] != first[0] and len(row[0]) == len(first[0]) and row[0].endswith("20 Series")
    )


def _first(rows: list[list[str]]) -> str:
    halves = [_split(row) for row in rows[13:25]]
    items = "\n".join(_row(row) for row in rows[25:32])
    return (
        _prose(rows[:13])
        + _halves([left for left, _ in halves], [right for _, right in halves], ("40mm, 1fr", 2))
        + items
    )


def _second(rows: list[list[str]]) -> str:
    halves = [_split(row) for row in rows[5:12]]
    table = _halves([left for left, _ in halves], [right for _, right in halves], ("16mm, 24mm, 1fr", 3))
    return f"#pagebreak()\n{_prose(rows[:5])}{table}\n{_prose(rows[12:13])}" + "\n".join(
        _row(row) for row in rows[13:]
    )


def _split(row: list[str]) -> tuple[list[str], list[str]]:
    """Cut a line where its right half begins: behind the values of the left one."""
    wide = 2 if row[0] in {"Pin Spacing", "Ratings per", "Approvals per"} else 4
    return row[:wide], row[wide:]


def _halves(left: list[list[str]], right: list[list[str]], columns: tuple[str, int]) -> str:
    sides = [
        f"[#grid(columns: ({widths}), row-gutter: 4pt, {', '.join(_spread(row, n) for row in half if row)})]"
        for half, widths, n in ((left, "36mm, 13mm, 13mm, 13mm", 4), (right, *columns))
    ]
    stroke = "stroke: (x, _) => if x == 1 { (left: 0.5pt) }"
    return f"#grid(columns: (79mm, 1fr), inset: (x: 4pt), {stroke}, {', '.join(sides)})\n#v(3mm)\n"


def _spread(row: list[str], n: int) -> str:
    """Print a label and one value over all other columns, or a value in each of them."""
    if len(row) == 1:
        return f"grid.cell(colspan: {n})[{_text(row[0])}]"
    if len(row) == 2:
        return f"[{_text(row[0])}], grid.cell(colspan: {n - 1})[{_text(row[1])}]"
    return _cells(row, n)


def _row(row: list[str]) -> str:
    columns = "24mm, 40mm, 40mm" if len(row) == 3 else "90mm, 1fr"
    return f"#grid(columns: ({columns}), {_cells(row, 3 if len(row) == 3 else 2)})" if row != [""] else ""


def _prose(rows: list[list[str]]) -> str:
    return "".join(f"{_text(' '.join(row))} \\\n" for row in rows) + "\n"


def _beside(cells: list[str]) -> str:
    return f"#grid(columns: (1fr,) * {len(cells)}, stroke: 0.5pt, inset: 4pt, {', '.join(cells)})"


def _cells(row: list[str], n: int = 0) -> str:
    return ", ".join(f"[{_text(cell)}]" for cell, _ in zip_longest(row, range(n), fillvalue=""))


def _text(text: str | int) -> str:
    return f"#{_quoted(str(text))}" if text else ""


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
