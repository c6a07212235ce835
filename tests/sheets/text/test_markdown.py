"""Markdown as converters write it: marks go, words stay, every line has its number."""

# ruff: noqa: E501  cases read best on one line each

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.sheets.document import Line
from mateproof.sheets.text import document
from mateproof.sheets.text.markdown import lines
from mateproof.sheets.text.markdown.inline import inline

TABLE = "| Rated current | 25 A |\n|---|---|\n"


def read(text: str) -> tuple[Line, ...]:
    return lines(text.split("\n"), "a.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [("Rated current", "25 A")]),
        (TABLE + "| U | 250 V | more than the head |", [("Rated current", "25 A"), ("U", "250 V", "more than the head")]),
        ("|   |   |\n|---|---|\n| A | |", [("A", "")]),
        (TABLE + "| **Material** | |\n| A | 1 |", [("Rated current", "25 A"), ("Material",), ("A", "1")]),
        ("| **A** | 1 |\n|---|---|\n| **B** | |", [("A", "1"), ("B", "")]),
        ("A | B\n--- | ---\nC | D\n\nE | F", [("A", "B"), ("C", "D"), ("E | F",)]),
        ("| a \\| b | `c|` \\* |\n|:--|--:|", [("a | b", "`c", "` *")]),
        ("| 4 mm<sup>2</sup><br>solid | 10^9^ Ω |", [("4 mm² solid", "10⁹ Ω")]),
        ("# Title #\n## Use C#\n# of pins: 4", [("Title",), ("Use C#",), ("# of pins: 4",)]),
        ("**Weight** 6 g\n**Weight:** 6 g\n**Weight:**6 g", [("Weight", "6 g"), ("Weight: 6 g",), ("Weight: 6 g",)]),
        ("- **Weight**: 6 g\n* Pins: 3\n1. One", [("- Weight: 6 g",), ("• Pins: 3",), ("1. One",)]),
        ("- 40 °C\n> 80 N\n+ 85 °C\n> said", [("- 40 °C",), ("> 80 N",), ("+ 85 °C",), ("said",)]),
        ("Data**Electrical data**", [("Data**Electrical data**",)]),
        ("[Page](https://x.example/1)\nsee [Page](https://x.example/1)", [("[Page](https://x.example/1)",), ("see Page",)]),
        ("Rated current    25 A\n                 max", [("Rated current", "25 A"), ("", "max")]),
        ("Label\tvalue\n-----\t---", [("Label", "value")]),
        ("Title\n=====\n***\n```text\na: 1\n```\n<!-- image -->", [("Title",), ("a: 1",)]),
        ("<table>\n<tr><td>A</td>\n<td>1</td></tr></table>\nafter", [("A", "1"), ("after",)]),
        ("<table><tr><td>never closed", [("never closed",)]),
    ],
)  # fmt: skip
def test_lines(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [line.cells for line in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10*20*30 mm", "10*20*30 mm"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("25 A*", "25 A*"),
        ("I_N and U_N", "I_N and U_N"),
        ("$I_N = 25$ A, **tested**", "$I_N = 25$ A, tested"),
        ("*slanted* _too_ __bold__ ***both***", "slanted too bold both"),
        ("R&amp;D &lt; 5 &Omega; AT&T", "R&D < 5 Ω AT&T"),
        ("<10 mΩ, > 5 N, a<b", "<10 mΩ, > 5 N, a<b"),
        ("~~16 A~~ 25 A, ~20 N to ~30 N", "25 A, ~20 N to ~30 N"),
        ("![yes](tick.png) ![](x.png)", "yes"),
        ("<https://x.example/a_b_c>", "https://x.example/a_b_c"),
        ("H~2~O, CO<sub>2</sub>", "H2O, CO2"),
        ("2\\*3 \\_x\\_ \\Omega", "2*3 _x_ \\Omega"),
    ],
)
def test_marks(text: str, shown: str) -> None:
    assert inline(text) == shown


def test_looks_and_numbers() -> None:
    found = read("\n## Data\n\n**Ratings**\n\n" + TABLE + "\ntext")
    assert [(one.number, one.text, one.look.level, one.look.bold) for one in found] == [
        (2, "Data", 2, False), (4, "Ratings", 0, True), (6, "Rated current 25 A", 0, False), (9, "text", 0, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "layer"),
    [
        (TABLE, "markdown"),
        ("# Title\ntext", "markdown"),
        ("**A:** 1\n**B:** 2\n", "markdown"),
        ("Data**Electrical data**\nA\t1\n---\t---\n", "plain"),
        ("Pitch | 5 mm\n", "plain"),
        ("# of pins: 4\n", "plain"),
    ],
)
def test_markdown_is_told_by_its_content(text: str, layer: str) -> None:
    assert document(text.encode(), "a").layer == layer


@given(st.text("ab 1|*_~`#<>[]()\\-^&;$\n\t.", max_size=80))
def test_words_are_never_lost(text: str) -> None:
    shown = "".join(one.text for one in read(text))
    plain = text if not set("~<&[!") & set(text) else ""  # these can hide or replace what stands inside
    for letter in "ab":
        assert shown.count(letter) >= plain.count(letter)


@pytest.mark.parametrize(
    "text",
    ["*" * 200_000, "_a" * 100_000, "[" * 200_000, "<!--" * 50_000, "|" * 200_000, "> " * 100_000, "# a" + " " * 200_000 + "b",
     "**a" * 60_000, "`" * 200_000, "x" + " " * 200_000 + "<sup>", "|-" * 100_000 + "x", "<table>" * 5_000, "a | b\n" * 30_000],
    ids=lambda text: text[:10],
)  # fmt: skip
def test_bounded_time(text: str) -> None:
    started = time.process_time()
    document(f"# Title\n| A | B |\n|---|---|\n\n{text}\n".encode(), "a.md")
    assert time.process_time() - started < 3.0
