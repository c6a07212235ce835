"""Pictures of mistakes: what they say, that all of it has room, and that no text lies on another."""

from __future__ import annotations

import itertools
import os
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.factory import NASTY, dossier, frame, misplug

from mateproof import mating
from mateproof.documents import Dossier, all_documents
from mateproof.documents.calculation.style import STYLE as NETWORK
from mateproof.documents.diagram.colours import ink, luminance
from mateproof.documents.diagram.measure import width
from mateproof.documents.mistakes.grid import grid
from mateproof.documents.mistakes.looks import HARM, ground, pattern
from mateproof.documents.mistakes.matrix import matrix
from mateproof.documents.mistakes.style import STYLE
from mateproof.documents.mistakes.worst import poles, worst
from mateproof.documents.mistakes.wrap import short, wrapped
from mateproof.vocabulary.harms import BARRIER_RANK, HARM_RANK

GOLDEN = Path(__file__).parent / "golden"
PICTURES = ("misplug-matrix.svg", "worst-misplugs.svg")
SVG = "{http://www.w3.org/2000/svg}"
SIZES = {name: float(size) for name, size in re.findall(r"\.([\w-]+)\{font-size:([\d.]+)px", STYLE + NETWORK)}
BOLD = {
    "mc-title",
    "mc-name",
    "mc-strong",
    "mc-over",
    "mx-title",
    "mx-strong",
    "mx-count",
    "mx-letter",
    "mx-pole",
    "mx-badge",
}


class Box(NamedTuple):
    """A text and the field that it takes by the measure, less a pixel."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def analysed(plan: str = "duct.yaml", language: str = "") -> Dossier:
    """A plan with its wrong matings counted, as when documents are written."""
    made = dossier(plan, language)
    tables = made.tables.having(**mating.analyse(made.tables))
    return replace(made, tables=tables.having(misplug_matrix=mating.matrix(tables)))


def boxes(element: ET.Element, x: float = 0.0, y: float = 0.0) -> Iterator[Box]:
    """Yield every text with its field, in the coordinates of the whole picture."""
    for part in element:
        if part.tag == f"{SVG}svg":
            yield from boxes(part, x + float(part.get("x", 0)), y + float(part.get("y", 0)))
        elif part.tag == f"{SVG}text":
            yield _box(part, x, y)
        else:
            yield from boxes(part, x, y)


def _box(part: ET.Element, x: float, y: float) -> Box:
    text, class_ = part.text or "", part.get("class", "")
    size = SIZES[class_]
    wide = width(text, size) * (1.05 if class_ in BOLD else 1)
    at = x + float(part.get("x", 0)), y + float(part.get("y", 0))
    if part.get("transform"):
        return Box(text, at[0] - size * 0.7, at[1] - wide + 1, at[0], at[1])
    left = at[0] - {"end": wide, "middle": wide / 2}.get(part.get("text-anchor", ""), 0)
    return Box(text, left, at[1] - size * 0.7, left + wide - 1, at[1])


def every_text_has_room(svg: str) -> None:
    root = ET.fromstring(svg)
    _, _, wide, high = map(float, root.get("viewBox", "").split())
    found = list(boxes(root))
    assert len(found) >= 2
    for box in found:
        assert box.left >= 0, box
        assert box.top >= 0, box
        assert box.right <= wide, box
        assert box.bottom <= high, box
    for one, other in itertools.combinations(found, 2):
        apart = one.right <= other.left or other.right <= one.left
        assert apart or one.bottom <= other.top or other.bottom <= one.top, (one, other)


NAMES = st.one_of(
    st.text(min_size=1, max_size=12).filter(str.strip),
    st.sampled_from([NASTY, "x" * 300, "MW" * 40, "status-1", "long name in many words " * 5]),
)
SIDE = st.tuples(st.one_of(NAMES, st.none()), st.one_of(NAMES, st.none()), st.integers(0, 1200))


@st.composite
def matrices(draw: st.DrawFn) -> list[dict[str, Any]]:
    lines = draw(st.lists(SIDE, min_size=1, max_size=7))
    places = st.integers(0, len(lines) - 1)
    rows = []
    for _ in range(draw(st.integers(1, 14))):
        harm = draw(st.sampled_from([*HARM_RANK]))
        row: dict[str, Any] = {
            "plan": "duct <&> box",
            "harm": harm,
            "harm_rank": HARM_RANK[harm],
            "barrier": draw(st.sampled_from([*BARRIER_RANK])),
            "certain": draw(st.booleans()),
            "same_circuit": False,
            "pairs": draw(st.integers(1, 10**13)),
        }
        for side in ("plug", "socket"):
            at = draw(places)
            circuit, function, count = lines[at]
            row |= {
                f"line_{side}": at,
                f"circuit_{side}": circuit,
                f"function_{side}": function,
                f"circuits_{side}": count if circuit is None else 1,
                f"functions_{side}": draw(st.integers(0, 3)) if function is None else 1,
            }
        rows.append(row)
    return rows


@settings(max_examples=25)
@given(matrices(), st.sampled_from(["en", "de"]))
def test_whatever_the_names_and_numbers_the_matrix_has_room(
    rows: list[dict[str, Any]], language: str
) -> None:
    made = dossier(language=language, misplug_matrix=frame("misplug_matrix", *rows))
    drawn = matrix(made)
    every_text_has_room(drawn)
    assert grid(made).pairs == sum(row["pairs"] for row in rows)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_its_golden_copy_and_has_room(name: str, language: str) -> None:
    written = all_documents()[name](analysed(language=language)).decode()
    golden = GOLDEN / f"duct.{language}.{name}"
    if os.environ.get("MATEPROOF_WRITE_GOLDEN"):
        golden.write_text(written, "utf-8", newline="")
    assert written == golden.read_bytes().decode()
    every_text_has_room(written)


def test_the_cells_name_what_they_are_about_and_add_up() -> None:
    made = analysed()
    total = sum(row["pairs"] for row in made.rows("misplugs"))
    root = ET.fromstring(matrix(made))
    told = [title.text or "" for title in root.iter(f"{SVG}title")]
    cells = [text for text in told if " → " in text]
    assert sum(int(count) for text in cells for count in re.findall(r": (\d+)(?=;|$)", text)) == total
    assert (
        "control · mains control → status · window status: danger to life, only the colour differs: 24"
        in cells
    )
    assert str(total) in {text.text for text in root.iter(f"{SVG}text")}
    assert root.find(f"{SVG}desc") is not None


@pytest.mark.parametrize(("language", "said"), [("en", "nothing to show"), ("de", "nichts zu zeigen")])
@pytest.mark.parametrize("name", PICTURES)
def test_nothing_wrong_is_said_in_words(name: str, language: str, said: str) -> None:
    drawn = all_documents()[name](dossier(language=language)).decode()
    assert said in drawn
    every_text_has_room(drawn)


def test_what_was_not_counted_is_not_shown_as_nothing() -> None:
    assert "not counted by circuit" in matrix(dossier(misplugs=frame("misplugs", misplug())))


def test_a_page_has_the_pictures_only_where_something_is_wrong() -> None:
    assert 'class="mistake"' not in all_documents()["report.html"](dossier()).decode()
    page = all_documents()["report.html"](analysed()).decode()
    assert page.count('class="mistake"') == len(worst(analysed())[0])
    assert "Plug D1.from (circuit control, mains control) fits into socket S1.to (circuit status" in page
    assert "What stops it: only the colour, grey and light turquoise." in page


def test_one_kind_of_mistake_is_drawn_once_however_many_zones_have_it() -> None:
    rows = [misplug(zone_plug=zone, zone_socket=zone, pairs=2) for zone in ("duct-box", "façade")]
    found, more = worst(dossier(misplugs=frame("misplugs", *rows)))
    assert [(one.pairs, len(one.zones), more) for one in found] == [(4, 2, 0)]


def test_at_most_ten_are_drawn_the_worst_first() -> None:
    harms = [*HARM_RANK][:5]
    rows = [
        misplug(function_plug=f"f{n}", harm=harm, harm_rank=HARM_RANK[harm])
        for n, harm in enumerate([*harms, *harms, *harms])
    ]
    found, more = worst(dossier(misplugs=frame("misplugs", *rows)))
    assert (len(found), more) == (10, 5)
    assert [one.row["harm_rank"] for one in found] == sorted(one.row["harm_rank"] for one in found)


POLES = [
    ({"poles": 2, "conductor_names": "L N"}, ["L", "N"]),
    ({"poles": 3, "conductor_names": "1/COM 2"}, ["1/COM", "2", ""]),
    ({"poles": 2, "conductor_names": None, "marking": "L, N"}, ["L", "N"]),
    ({"poles": 5, "conductor_names": None, "marking": "L N"}, ["1", "2", "3", "4", "5"]),
    ({"poles": None, "conductor_names": "L N PE"}, ["L", "N", "PE"]),
    ({}, [""]),
]


@pytest.mark.parametrize(("row", "names"), POLES)
def test_poles_are_named_by_what_is_stated(row: dict[str, Any], names: list[str]) -> None:
    assert poles(row) == names


PLAN = """format: 1
name: poles
circuits:
  a: {{function: {function}, conductors: [L, N, PE, "{long}"]}}
  b: {{conductors: [+, -]}}
  c: {{}}
zones: {{duct: {{}}}}
parts:
  P: {{class: connector, gender: plug, colour: strange, poles: 4}}
  S: {{class: connector, gender: socket}}
  X: {{class: connector}}
leads:
  A: {{circuit: a, zone: duct, to: {{part: P}}}}
  B: {{circuit: b, zone: duct, to: {{part: S}}}}
  C: {{circuit: c, zone: duct, to: {{part: X}}}}
  D: {{zone: duct, to: {{part: X, label: "<&>"}}}}
"""


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("language", ["en", "de"])
def test_unequal_poles_unknown_facts_and_long_names_are_drawn(name: str, language: str) -> None:
    made = analysed(PLAN.format(function="'<&> " + "w" * 90 + "'", long="x" * 40), language)
    assert {row["certain"] for row in made.rows("misplugs")} == {False}
    drawn = all_documents()[name](made).decode()
    every_text_has_room(drawn)
    assert ("not stated" if language == "en" else "nicht angegeben") in drawn


def test_harms_grow_lighter_and_keep_their_order_in_grey() -> None:
    assert list(HARM) == list(HARM_RANK)
    lights = [luminance(colour) for colour in HARM.values()]
    assert lights == sorted(lights)
    assert all(after - before > 0.04 for before, after in itertools.pairwise(lights))


@pytest.mark.parametrize("harm", HARM)
def test_letter_and_number_can_be_read_on_every_harm(harm: str) -> None:
    ground_light, ink_light = luminance(ground(harm)), luminance(ink(ground(harm)))
    darker, lighter = sorted((ground_light, ink_light))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_every_barrier_has_a_pattern_of_its_own_and_none_has_none() -> None:
    looks = [pattern(barrier, "#000000") for barrier in BARRIER_RANK]
    assert len(set(looks)) == len(BARRIER_RANK)
    assert pattern("none", "#000000") is None


@given(st.integers(0, 10**14))
def test_a_short_count_is_short_and_near(count: int) -> None:
    text = short(count, ".")
    assert len(text) <= 5
    sizes = {"k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12}
    value = float(text.rstrip("kMGT")) * sizes.get(text[-1], 1)
    assert value == pytest.approx(count, rel=0.06)


@given(st.text(max_size=80), st.integers(40, 300))
def test_wrapped_lines_fit(text: str, room: int) -> None:
    for line in wrapped(text, 11, room, 3):
        assert width(line, 11) <= room
