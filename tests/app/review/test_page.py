"""The page to review a sheet: both sides linked both ways, nothing from outside, no script but ours."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.app.desk import SHEET, run

from mateproof.app.review import Pages, page
from mateproof.sheets import parse

DATA = SHEET.read_bytes()


def made(data: bytes = DATA, name: str = "socket.txt", language: str = "en") -> tuple[str, LexborHTMLParser]:
    text = page(parse(data, name=name), data, "de" if language == "de" else "en")
    return text, LexborHTMLParser(text)


def attribute(node: LexborNode | None, name: str) -> str:
    """Return an attribute that must be there."""
    assert node is not None
    return node.attributes[name] or ""


def texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def test_every_fact_leads_to_its_line_and_every_line_to_its_facts() -> None:
    reading = parse(DATA, name="socket.txt")
    _, tree = made()
    rows = tree.css("tr.fact")
    assert len(rows) == len(list(reading.facts))
    for row in rows:
        line = tree.css_first(f"#l{attribute(row, 'data-line')}")
        assert row.css_first(f"a[href='#l{attribute(row, 'data-line')}']")
        assert line is not None
        target = line.css_first("a.ln")
        assert tree.css_first(attribute(target, "href")) is not None
    told = {attribute(row, "data-line") for row in rows}
    assert {attribute(node, "data-number") for node in tree.css("li.told")} == told


def test_all_anchors_lead_somewhere_and_no_id_is_twice() -> None:
    _, tree = made()
    ids = [attribute(node, "id") for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    for link in tree.css("a[href]"):
        assert attribute(link, "href").removeprefix("#") in ids


def test_the_lines_are_those_of_the_sheet() -> None:
    lines = [line for line in DATA.decode().splitlines() if line.strip()]
    _, tree = made()
    assert texts(tree, "#sheet li .ln") == [" ".join(line.replace("\t", "").split()) for line in lines]


def test_coverage_doubts_and_what_is_not_known_stand_there() -> None:
    text, tree = made()
    assert texts(tree, ".figures li") == [
        "29 facts",
        "16 of 23 lines gave facts (70 %)",
        "0 not understood (0 %)",
        "13 labels, 1 unknown",
        "2 doubts",
    ]
    assert "Low coverage" not in text
    assert len(tree.css("#doubts li")) == 2
    assert texts(tree, ".is-doubtful td .pill") == ["?1"]
    assert texts(tree, ".is-unmapped th .label") == ["Shade of the lid"]


def test_what_was_not_understood_is_seen_in_the_text() -> None:
    data = DATA.replace(b"No. of poles\t2", b"No. of poles\ttwo or so").replace(b"25 A", b"plenty")
    text, tree = made(data)
    assert len(tree.css("#missed li")) == 2
    assert texts(tree, "li.missed .ln") == ["Rated currentplenty", "No. of polestwo or so"]
    for node in tree.css("#missed li"):
        assert tree.css_first(f"#l{attribute(node, 'data-line')}.missed a[href='#{attribute(node, 'id')}']")
    assert "Not understood" in text


def test_little_coverage_is_said_plainly() -> None:
    prose = "".join(f"It is a good connector, number {number} of many.\n" for number in range(90))
    text, _ = made(DATA + prose.encode())
    assert re.search(r"Low coverage: \d+ of 113 lines became facts", text)


def test_german() -> None:
    text, tree = made(language="de")
    assert attribute(tree.css_first("html"), "lang") == "de"
    assert "16 von 23 Zeilen ergaben Angaben" in text
    assert "Abisolierlänge" in text


def test_a_sheet_cannot_put_anything_into_the_page() -> None:
    evil = b"<script>alert(1)</script><img src=x onerror=alert(1)> \"'>"
    data = DATA.replace(b"sea", evil).replace(b"Shade", b"Shade </script><!--").replace(b"25 A", evil)
    text, tree = made(data, name="<b>a&b.txt")
    assert len(tree.css("script")) == 1
    assert not tree.css("img, [onerror], iframe, link, object, #sheet b")
    assert "<script>alert" not in text


def test_nothing_is_loaded_from_anywhere_and_only_our_script_may_run() -> None:
    text, tree = made()
    policy = attribute(tree.css_first("meta[http-equiv]"), "content")
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)
    assert script
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{digest}'"
    )
    assert not re.findall(r"(?:src|href)=\"(?!#|data:image/png;base64,)", text)
    assert "url(" not in text
    assert text == made()[0]


def test_a_huge_sheet_makes_a_bounded_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mateproof.app.review.facts.MOST", 40)
    monkeypatch.setattr("mateproof.app.review.lines.MOST", 60)
    data = DATA + b"".join(b"Note %d\tvalue %d\n" % (number, number) for number in range(100))
    text, tree = made(data)
    assert len(tree.css("tr.fact")) == 40
    assert len(tree.css("#sheet li")) == 60
    assert "63 further lines are not shown" in text
    assert "89 further facts are not shown" in text
    ids = {attribute(node, "id") for node in tree.css("[id]")}
    assert all(attribute(link, "href")[1:] in ids for link in tree.css("a[href^='#']"))


def test_html_and_markdown_sheets_have_pages_too() -> None:
    rows = [line.split("\t") for line in SHEET.read_text("utf-8").splitlines() if "\t" in line]
    body = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    web = f"<html><body><h1>Data sheet | Item number: 901-202/001</h1><table>{body}</table></body></html>"
    _, tree = made(web.encode(), name="socket.html")
    assert len(tree.css("#sheet li.told")) >= len(rows)
    assert "250 V" in texts(tree, "tr.fact td .raw") + texts(tree, "tr.fact td")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    typst = pytest.importorskip("typst")
    rows = [line.split("\t") for line in SHEET.read_text("utf-8").splitlines() if "\t" in line]
    cells = "".join(f"[{label}], [{value}], " for label, value in rows)
    source = (
        "#set page(width: 300pt, height: 400pt)\n= Data sheet\nItem number: 901-202/001\n\n"
        f"#table(columns: 2, {cells})\n#pagebreak()\nOne more page."
    )
    return bytes(typst.compile(source.encode()))


def test_a_pdf_is_shown_as_pictures_with_frames(pdf: bytes) -> None:
    _, tree = made(pdf, name="socket.pdf")
    pictures = tree.css("div.picture img")
    assert len(pictures) == 2
    assert all(attribute(image, "src").startswith("data:image/png;base64,iVBOR") for image in pictures)
    frame = next(
        node for node in tree.css("a.frame.told") if "Rated current" in attribute(node, "aria-label")
    )
    row = tree.css_first(attribute(frame, "href"))
    assert row is not None
    assert "25 A" in row.text()
    assert attribute(row, "data-line") == attribute(frame, "data-number")
    sides = dict(part.split(":") for part in attribute(frame, "style").split(";"))
    assert all(0 <= float(side.rstrip("%")) <= 100 for side in sides.values())


def test_pictures_beyond_the_room_are_lines(pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mateproof.app.review.pictures._MOST_PAGES", 1)
    _, tree = made(pdf, name="socket.pdf")
    assert len(tree.css("div.picture")) == 1
    assert texts(tree, "#sheet ol.text .ln") == ["One more page."]


def test_the_command_writes_one_file(tmp_path: Path) -> None:
    done = run("read", SHEET, "--html", tmp_path / "new" / "socket.html")
    assert done.exit_code == 0
    assert (tmp_path / "new" / "socket.html").read_text("utf-8") == made()[0]


def test_the_command_writes_a_folder_without_overwriting(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    other = tmp_path / "a" / "socket.txt"
    other.write_bytes(DATA.replace(b"901-", b"902-"))
    assert run("read", SHEET, other, "--html", tmp_path / "pages").exit_code == 0
    names = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert len(names) == 2
    assert all(re.fullmatch(r"socket\.txt-[0-9a-f]{8}\.html", name) for name in names)


def test_two_sheets_do_not_fit_into_one_page(tmp_path: Path) -> None:
    done = run("read", SHEET, SHEET, "--html", tmp_path / "x.html")
    assert (done.exit_code, "name a folder" in done.stderr) == (2, True)


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("read", SHEET, "--html", tmp_path / "file" / "x.html")
    assert done.exit_code == 2
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c:d*?.txt", "…", ".", "x" * 300, "con"])
def test_names_of_sheets_are_safe_names_of_files(tmp_path: Path, name: str) -> None:
    path = Pages(tmp_path, "en").path(parse(DATA, name=name))
    assert path.parent == tmp_path
    assert len(path.name) < 120
    assert re.fullmatch(r"[\w.+-]+-[0-9a-f]{8}\.html", path.name)
