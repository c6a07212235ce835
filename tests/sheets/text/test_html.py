"""Web pages: what a reader sees becomes lines and rows; what nobody sees does not."""

# ruff: noqa: E501  cases read best on one line each

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.sheets.document import Document, Line
from mateproof.sheets.text import document
from mateproof.vocabulary.errors import SheetError


def page(body: str, head: str = "") -> Document:
    return document(
        f"<!DOCTYPE html><html><head>{head}</head><body>\n{body}\n</body></html>".encode(), "a.html"
    )


def cells(body: str, head: str = "") -> list[tuple[str, ...]]:
    return [line.cells for line in page(body, head).lines]


ROWS = "<tr><td>Rated current</td><td>25 A</td></tr><tr><td>Coding</td><td></td></tr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<table>{ROWS}</table>", [("Rated current", "25 A"), ("Coding", "")]),
        (f"<table><tr><th colspan=2>Data</th></tr>{ROWS}</table>", [("Data",), ("Rated current", "25 A"), ("Coding", "")]),
        (
            "<table><tr><td rowspan=2>Size</td><td>solid</td><td>1 mm²</td></tr><tr><td>fine</td><td>2 mm²</td></tr></table>",
            [("Size", "solid", "1 mm²"), ("Size", "fine", "2 mm²")],
        ),
        (
            "<table><tr><td>A</td><td rowspan=2>9 A</td></tr><tr><td>B</td></tr><tr><td>C</td><td>1 A</td></tr></table>",
            [("A", "9 A"), ("B", "9 A"), ("C", "1 A")],
        ),
        (
            "<table><tr><td>A</td><td>1 A</td><td rowspan=2>note</td></tr><tr><td>B</td><td>2 A</td></tr></table>",
            [("A", "1 A", "note"), ("B", "2 A")],
        ),
        (
            "<table><tr><td></td><th colspan=2>IEC</th><th>UL</th></tr><tr><td>U</td><td>1</td><td>2</td><td>3</td></tr></table>",
            [("", "IEC", "", "UL"), ("U", "1", "2", "3")],
        ),
        (
            f"<table><tr><td><b>Data</b></td><td></td></tr>{ROWS}</table>",
            [("Data",), ("Rated current", "25 A"), ("Coding", "")],
        ),
        ("<table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td></td></tr></table>", [("A", "1"), ("B", "")]),
        (f"<table><tr><td><h2>Left</h2><table>{ROWS}</table></td><td><p>Right</p><h3>x</h3></td></tr></table>",
         [("Left",), ("Rated current", "25 A"), ("Coding", ""), ("Right",), ("x",)]),
        ("<table><caption>Ratings</caption><tr><td>A</td><td>1</td></tr></table>", [("Ratings",), ("A", "1")]),
        ("<table><tr><td>UL</td><td><img src=x alt=yes></td></tr></table>", [("UL", "yes")]),
        ("<table><tr><td>Colours</td><td><ul><li>red</li><li>blue</li></ul></td></tr></table>", [("Colours", "red; blue")]),
        ("<table><tr><td>Force</td><td>20 N<br>70 N</td></tr></table>", [("Force", "20 N 70 N")]),
        ("<dl><dt>A<dd>1<dd>2<dt>B<dt>C<dd>3</dl>", [("A", "1"), ("A", "2"), ("B", "3"), ("C", "3")]),
        ("<dl><div><dt>A</dt><dd>1</dd></div><dt>Z</dt></dl>", [("A", "1"), ("Z",)]),
        ("<ul><li>Current: 3 A</li><li>Voltage: 5 V</ul>", [("• Current: 3 A",), ("• Voltage: 5 V",)]),
        ("<p>10<sup>9</sup> &Omega;, 4 mm <sup>2</sup>, I<sub>N</sub> 5 A<sup>1)</sup></p>", [("10⁹ Ω, 4 mm², IN 5 A¹⁾",)]),
        ("<p>CLAMP<sup>&reg;</sup> note<sup>a)</sup> 1<sup>st</sup></p>", [("CLAMP® note a) 1st",)]),
        ("<p>Rated <b>current</b> of&nbsp;this<br>next&shy;</p>", [("Rated current of this",), ("next\xad",)]),
        ("<p><strong>Rated current</strong> 25 A</p>", [("Rated current", "25 A")]),
        ("<p><strong>Rated current:</strong> 25 A</p>", [("Rated current: 25 A",)]),
        ("<p><strong>Note</strong> that this connector must never be used.</p>", [("Note that this connector must never be used.",)]),
        ("<p><del>16 A</del><ins>25 A</ins></p>", [("25 A",)]),
        ("<p><a href='https://x.example/1'>Page</a></p>", [("[Page](https://x.example/1)",)]),
        ("<p>See <a href='https://x.example/1'>Page</a></p>", [("See Page",)]),
        ("<pre>Rated current    25 A\n                 max</pre>", [("Rated current", "25 A"), ("", "max")]),
    ],
)  # fmt: skip
def test_lines(body: str, expected: list[tuple[str, ...]]) -> None:
    assert cells(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        (
            "<div class=row><div class=c>Weight</div><div class=c>6 g</div></div>"
            "<div class=row><div class=c>Width</div><div class=c><span>5</span> <span>mm</span></div></div>"
        ),
        "<div class=k>Weight</div><div class=v>6 g</div><div class=k>Width</div><div class=v>5 mm</div>",
        "<ul><li><span>Weight</span><span>6 g</span></li><li><span>Width</span><span>5 mm</span></li></ul>",
        "<div class='row odd'><b>Weight</b><i>6 g</i></div><div class='row even'><b>Width</b><i>5 mm</i></div>",
        (
            "<div><div class='spec-label'>Weight</div><div class='spec-value'>6 g</div></div>"
            "<section><span class=attrName>Width</span><span class=attrValue>5 mm</span></section>"
        ),
        (
            "<div class=r><div class=c><span>Weight</span><span>6 g</span></div>"
            "<div class=c><span>Width</span><span>5 mm</span></div></div>"
        ),
    ],
)
def test_grids(body: str) -> None:
    assert cells(f"<div>{body}</div>") == [("Weight", "6 g"), ("Width", "5 mm")]


@pytest.mark.parametrize(
    "body",
    [
        "<div><div>Weight</div><div>6 g</div></div>",  # one alone may be anything
        "<div><p>One</p><p>Two</p><p>Three</p></div>",
        "<ul><li><a>One</a><a>Two</a></li><li><a>One</a><a>Two</a></li></ul>",
        "<div class=card><h3>Part</h3><p>Text</p></div><div class=card><h3>Part</h3><p>Text</p></div>",
    ],
)
def test_what_is_no_grid(body: str) -> None:
    assert all(len(row) == 1 for row in cells(body))


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>Rated current 99 A</script>",
        "<nav><a href=/>Rated current 99 A</a></nav>",
        "<div style='display: none'>Rated current 99 A</div>",
        "<p hidden>Rated current 99 A</p>",
        "<p class=away>Rated current 99 A</p>",
        "<span class='sr-only'>Rated current 99 A</span>",
        "<div class='cookie-banner'>Rated current 99 A</div>",
        "<template><p>Rated current 99 A</p></template>",
        "<!-- Rated current 99 A -->",
        "<select><option>Rated current 99 A</option></select>",
        "<header><a href='/'>Rated current 99 A</a></header>",
        "<table><tr hidden><td>Rated current</td><td>99 A</td></tr></table>",
        "<table><tr style='visibility:hidden'><td>Rated current</td><td>99 A</td></tr></table>",
    ],
)
def test_what_nobody_sees_is_not_said(hidden: str) -> None:
    style = "<style>p.x, .away { display:none } .pane{display:none} .pane.on{display:block}</style>"
    assert cells(f"{hidden}<p class=pane>seen</p>", style) == [("seen",)]


def test_panels_of_tabs_and_margins_are_seen() -> None:
    body = "<div role=tabpanel style='display:none'>A: 1</div><footer><p>© 2024 Example</p></footer>"
    assert cells(body) == [("A: 1",), ("© 2024 Example",)]


def test_looks() -> None:
    lines = page(
        "<h2>Data</h2><p><b>Ratings</b></p><table><tr><th>A</th><th>B</th></tr></table><p>x</p>"
    ).lines
    assert [(line.text, line.look.level, line.look.bold) for line in lines] == [
        ("Data", 2, False), ("Ratings", 0, True), ("A B", 0, True), ("x", 0, False),
    ]  # fmt: skip


def test_a_line_has_its_number_in_the_file() -> None:
    read = page("<h1>Data</h1>\n\n<script>\nData\n</script><p>Rated&nbsp;current\n\n<p>25 A<br>\r\nmax")
    assert [(line.number, line.text) for line in read.lines] == [
        (2, "Data"), (6, "Rated current"), (8, "25 A"), (9, "max"),
    ]  # fmt: skip
    assert read.total >= 9


def test_lines_of_a_page_on_one_line_are_counted() -> None:
    text = "<html><body>" + "".join(f"<p>line {index}</p>" for index in range(9))
    assert [line.number for line in document(text.encode(), "a.html").lines] == list(range(1, 10))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('<html><meta charset="windows-1251"><p>Ток</p>'.encode("cp1251"), "Ток"),
        ("<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>5…6 mm²</p>".encode("cp1252"), "5…6 mm²"),
        ("<html><meta charset=iso-8859-1><p>5…6 mm²</p>".encode(), "5…6 mm²"),
        ("<html><p>5…6 mm²</p>".encode("utf-16"), "5…6 mm²"),
        ("<html><p>5\u200e\u202e6&#8206;&#1; A</p>".encode(), "56 A"),
        ("<html><meta charset=zlib><p>ä</p>".encode("latin-1"), "ä"),
    ],
    ids=["1251", "1252", "utf-8 that says otherwise", "utf-16", "direction marks", "no encoding of text"],
)  # fmt: skip
def test_encodings(data: bytes, expected: str) -> None:
    read = document(data, "a.html")
    assert (read.layer, [line.text for line in read.lines]) == ("html", [expected])


def test_a_page_without_text() -> None:
    with pytest.raises(SheetError, match=r"no visible text.*save the page"):
        document(b"<html><body><script>load()</script><div id=app></div></body></html>", "a.html")


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<span class=a>"])
def test_pages_nested_too_deep_are_refused_or_read_soon(tag: str) -> None:
    started = time.process_time()
    with pytest.raises(SheetError, match="one inside the other"):
        page(tag * 20_000 + "x")
    assert "x" in page(tag * 900 + "x").lines[-1].text
    assert time.process_time() - started < 3.0


@pytest.mark.parametrize(
    "body",
    [
        "<style>" * 50_000,
        "<style>" + "a{" * 100_000,
        "<p>" + " " * 300_000 + "x",
        "<td>" * 100_000,
        "<table><tr>" + "<td colspan=9999999 rowspan=9999999>x" * 400,
        "<table>" + "<tr><td rowspan=999>x" * 3_000,
        "<div class=a><i>k</i><i>v</i></div>" * 5_000,
        "<p>same</p>" * 5_000,
        "&nbsp;&#8206;" * 50_000,
    ],
    ids=lambda body: body[:24],
)
def test_bounded_time(body: str) -> None:
    started = time.process_time()
    with contextlib.suppress(SheetError):
        page(body + "<p>end</p>")
    assert time.process_time() - started < 3.0


@given(st.lists(st.sampled_from(["<table>", "<tr>", "<td rowspan=2>", "<th colspan=2>", "</td>", "</table>", "<dl>", "<dt>", "<dd>", "</dl>", "<div>", "<div class=a>", "</div>", "<span>", "</span>", "<li>", "<h2>", "<sup>", "</sup>", "<b>", "</b>", "<br>", "Width", " 5 mm", "9", "<pre>", "<a href=https://x.example>", "</a>", "&#9;", "\n"]), max_size=40))  # fmt: skip
def test_any_page_gives_lines_with_content_in_rising_order(parts: list[str]) -> None:
    read: tuple[Line, ...] = page("".join(parts) + "<p>end</p>").lines
    assert all(any(line.cells) and line.text == " ".join(filter(None, line.cells)) for line in read)
    numbers = [line.number for line in read]
    assert numbers == sorted(numbers)
    printed = "".join(part for part in parts if part[0] not in "<&")
    said = "".join(line.text for line in read)
    for word in ("Width", "mm"):  # nothing is lost; what several terms share is said for each
        assert said.count(word) >= min(printed.count(word), 1)
