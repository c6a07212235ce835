"""Writes a page as each kind of file that is read."""

from collections.abc import Callable, Iterator
from html import escape

import typst
from tests.sheets.printing.page import Page

Write = Callable[[Page], bytes]


def tabs(page: Page) -> bytes:
    """Write plain text, cells separated by a tab."""
    return _text(page, lambda label, value: f"{label}\t{value}")


def columns(page: Page) -> bytes:
    """Write plain text as converters do that keep the look of a page: columns of blanks."""
    return _text(page, lambda label, value: f"{label:<72}  {value}")


def colons(page: Page) -> bytes:
    """Write plain text with a colon between label and value."""
    return _text(page, lambda label, value: f"{label}: {value}")


def utf16(page: Page) -> bytes:
    """Write tabs in UTF-16 with a byte order mark and Windows line ends."""
    return tabs(page).decode().replace("\n", "\r\n").encode("utf-16")


def markdown(page: Page) -> bytes:
    """Write Markdown tables; as converters do, the first row of a table is made its header."""
    return "\n".join(_markdown(page)).encode()


def html(page: Page) -> bytes:
    """Write an HTML page with a table under each heading."""
    return _page(page, "table", lambda label, value: f"<tr><th>{label}</th><td>{value}</td></tr>")


def definitions(page: Page) -> bytes:
    """Write an HTML page with a definition list under each heading."""
    return _page(page, "dl", lambda label, value: f"<dt>{label}</dt><dd>{value}</dd>")


def pdf(page: Page) -> bytes:
    """Write a PDF with zebra rows that break over pages under a footer that repeats."""
    return typst.compile(_typst(page).encode())


FILES: tuple[Write, ...] = (tabs, columns, colons, utf16, markdown, html, definitions, pdf)


def _text(page: Page, row: Callable[[str, str], str]) -> bytes:
    lines = [*page.head, ""]
    for block in page.blocks:
        lines += [block.heading, "", *(row(*pair) for pair in block.rows), ""]
    return "\n".join((*lines, *page.foot, "")).encode()


def _markdown(page: Page) -> Iterator[str]:
    yield from page.head[:1]
    for line in page.head[1:]:
        yield ""
        yield line
    for block in page.blocks:
        yield from ("", f"## {block.heading}", "")
        for index, (label, value) in enumerate(block.rows):
            yield f"| {label} | {value} |"
            if index == 0:
                yield "|---|---|"
    for line in page.foot:
        yield from ("", line)
    yield ""


def _page(page: Page, group: str, row: Callable[[str, str], str]) -> bytes:
    body = [f"<p>{escape(line)}</p>" for line in page.head]
    for block in page.blocks:
        rows = (row(escape(label), escape(value)) for label, value in block.rows)
        body += [f"<h2>{escape(block.heading)}</h2>", f"<{group}>", *rows, f"</{group}>"]
    body += [f"<p>{escape(line)}</p>" for line in page.foot]
    head = '<!doctype html>\n<html><head><meta charset="utf-8"></head>\n<body>'
    return "\n".join((head, *body, "</body></html>\n")).encode()


def _typst(page: Page) -> str:
    parts = [
        "#set page(width: 210mm, height: 297mm, margin: 20mm, numbering: none,",
        "  footer: [Example Connectors #h(1fr) Page #context counter(page).display()])",
        "#set text(size: 9pt)",
        "#set table(fill: (_, y) => if calc.odd(y) { luma(230) }, stroke: none, columns: (90mm, 70mm))",
        *(f"#par[{_quoted(line)}]" for line in page.head),
    ]
    for block in page.blocks:
        cells = ", ".join(f"[{_quoted(label)}], [{_quoted(value)}]" for label, value in block.rows)
        parts += [f"#heading(level: 2)[{_quoted(block.heading)}]", f"#table({cells})"]
    return "\n".join([*parts, *(f"#par[{_quoted(line)}]" for line in page.foot)])


def _quoted(text: str) -> str:
    """Return the text as a typst string, in which nothing but quotes and backslashes is special."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{quoted}"'
