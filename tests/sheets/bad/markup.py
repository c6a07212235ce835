"""Web pages and Markdown: of something else, without text, and nested without end."""

from tests.sheets.bad.bad import MIB, SHEET, Bad

NEWS = """<!doctype html><html><head><title>News</title></head><body><nav><a href="/">Home</a></nav>
<h1>Town opens a bridge</h1><p>The bridge is 120 m long and took 3 years.</p>
<p>It carries 20,000 cars a day.</p><table><tr><td>Length</td><td>120 m</td></tr></table></body></html>
"""
LOGIN = b"<!doctype html><html><body><script>start()</script><noscript></noscript></body></html>"
REFUSED = (
    b"<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1><hr>nginx</body></html>"
)
ROW = "<tr><td>Rated voltage</td><td>250 V</td></tr>"


def _page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def _deep(tag: str, count: int) -> bytes:
    return _page(f"<{tag}>" * count + "x" + f"</{tag}>" * count)


def _lines(line: str) -> bytes:
    return (line * (8 * MIB // len(line.encode()))).encode()


def _pictured(size: int) -> bytes:
    title, rest = SHEET.split("\n", 1)
    return f"{title}\n![Front](data:image/png;base64,{'A' * size})\n{rest}".encode()


BAD = (
    Bad("web page of something else", "news.html", NEWS.encode, "no layout"),
    Bad("web page made by scripts", "login.html", lambda: LOGIN, "no visible text"),
    Bad("refusal of a web server", "refused.html", lambda: REFUSED, "no layout"),
    Bad(
        "100,000 nested blocks",
        "deep.html",
        lambda: _deep("div", 100_000),
        "one inside the other",
        large=True,
    ),
    Bad(
        "20,000 nested tables",
        "tables.html",
        lambda: _deep("table><tr><td", 20_000),
        "one inside the other",
        large=True,
    ),
    Bad(
        "100,000 open tags",
        "open.html",
        lambda: _page("<b><i>" * 50_000 + "x"),
        "one inside the other",
        large=True,
    ),
    Bad(
        "180,000 table rows",
        "rows.html",
        lambda: _page(f"<table>{ROW * 180_000}</table>"),
        "lines",
        large=True,
    ),
    Bad(
        "a cell over a million columns",
        "span.html",
        lambda: _page(f"<table><tr><td colspan=1000000 rowspan=65000>x{ROW}</table>"),
        "no layout",
    ),
    Bad(
        "a million spans",
        "spans.html",
        lambda: _page("<table>" + "<tr><td colspan=1000 rowspan=1000>x" * 5000 + "</table>"),
        "no layout",
        large=True,
    ),
    Bad("100,000 bars", "bars.md", lambda: b"|---|\n" + b"|" * 100_000 + b"\n", "no layout"),
    Bad("100,000 nested quotes", "quotes.md", lambda: b"# x\n" + b"> " * 100_000 + b"x\n", "no layout"),
    Bad(
        "100,000 nested lists",
        "lists.md",
        lambda: b"# x\n" + b"".join(b" " * n + b"- x\n" for n in range(3000)),
        "no layout",
        large=True,
    ),
    Bad(
        "8 MiB of Markdown rows",
        "rows.md",
        lambda: b"| a | b |\n|---|---|\n" + _lines("| Width | 5 mm |\n")[100:],
        "lines",
        large=True,
    ),
    Bad("8 MiB of stars", "stars.md", lambda: b"# x\n" + b"*_" * (4 * MIB - 2), "no layout", large=True),
    Bad("8 MiB of brackets", "brackets.md", lambda: b"# x\n" + b"[" * (8 * MIB - 4), "no layout", large=True),
    Bad("Markdown with a picture of 20 MB", "picture.md", lambda: _pictured(20_000_000), "", large=True),
    Bad("Markdown of a sheet, twice", "twice.md", ("# " + SHEET * 2).encode),
)
