"""Rows of lists: as good as written out, and everything that is wrong with a cell is told at the cell."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.plan.expand.test_repetition import content

from mateproof.plan import locate, read, read_text
from mateproof.plan.lists.titles import key_of, slug, unit_of
from mateproof.plan.locate import origins
from mateproof.plan.model import Plan
from mateproof.vocabulary.errors import PlanError

UNTITLED = "give its column a title; where a comma separates cells, a decimal comma needs quotes"
CIRCUITS = "circuits: {a: {}, b: {}}\n"


def plan(folder: Path, text: str, **lists: str) -> Plan:
    for name, rows in lists.items():
        (folder / f"{name}.csv").write_text(rows, "utf-8")
    (folder / "plan.yaml").write_text(f"format: 1\n{text}", "utf-8")
    return read(folder / "plan.yaml")


def told(folder: Path, text: str, **lists: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        plan(folder, text, **lists)
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def test_entries_with_german_titles_units_and_keys_within_keys(tmp_path: Path) -> None:
    found = plan(
        tmp_path,
        CIRCUITS + "lists: {leads: l.csv}\n",
        l="Leitung;Länge [m];Stromkreis;von Artikel;to.label;to part;Bemerkung;#intern\n"
        "W1;3,5;a;X;7;Y;;\nW2;2 km;b;;;Y;x;y\n",
    )
    out = read_text(
        f"format: 1\nname: plan\n{CIRCUITS}leads:\n"
        "  W1: {length: 3.5 m, circuit: a, from: {part: X}, to: {label: 7, part: Y}}\n"
        "  W2: {length: 2 km, circuit: b, to: {part: Y}}\n"
    )
    same = {"files": None, "listed": None}
    assert content(found) | same == content(out) | same


def test_several_values_in_a_cell(tmp_path: Path) -> None:
    found = plan(
        tmp_path, "lists: {circuits: c.csv}\n", c='name;conductors\na;L, N, PE\nb;"1/COM; 2"\nc;+ -\nd;\n'
    )
    assert [circuit.conductors for circuit in found.circuits] == [
        ("L", "N", "PE"), ("1/COM", "2"), ("+", "-"), None,
    ]  # fmt: skip


def test_connectors_of_devices_and_properties_of_parts(tmp_path: Path) -> None:
    found = plan(
        tmp_path,
        "lists: {devices: d.csv, parts: p.csv, zones: z.csv, mates: m.csv}\n",
        d="Device,Room,connectors.IN.part,connectors.OUT.part\nK1,r1,P1,P1\nK2,r1,P1,P1\n",
        p="Teil,Polzahl,Farbe,cross section\nP1,3,grey,1.5 mm²\n",
        z="Raum,place\nr1,closed\n",
        m="join,cycles\nK1.OUT + K2.IN,5\n",
    )
    assert [end.name for end in found.ends] == ["K1.IN", "K1.OUT", "K2.IN", "K2.OUT"]
    assert {end.zone for end in found.ends} == {"r1"}
    assert [fact.property for fact in found.parts[0].facts] == ["poles", "colour", "cross_section"]
    source = found.parts[0].facts[0].source
    assert source is not None
    assert (Path(source.file).name, source.line, len(source.sha256)) == ("p.csv", 2, 64)
    assert found.mates[0].cycles == 5


T = """\
templates:
  t: {parameters: [name, length], leads: {<name>: {length: <length>, to: {part: A, label: X<name>}}}}
"""


def test_a_template_with_rows_is_the_template_with_values(tmp_path: Path) -> None:
    found = plan(
        tmp_path, T + "use: {u: {template: t, rows: l.csv}}\n", l="Name,Length,Floor\nW1,3 m,1\nW2,,2\n"
    )
    assert [(lead.name, lead.length_m) for lead in found.leads] == [("W1", 3.0), ("W2", None)]
    assert [end.label for end in found.ends] == ["XW1", "XW2"]


def test_with_and_templates_of_templates_keep_the_place_of_a_cell(tmp_path: Path) -> None:
    text = """\
templates:
  t: {parameters: [n, l], leads: {<n>: {length: <l>}}}
  s: {parameters: [n, l], use: {u: {template: t, with: {n: <n>-x, l: <l>}}}}
use: {u: {template: s, rows: l.csv, with: {n: V<name>, l: <length>}}}
"""
    found = plan(tmp_path, text, l="Name,Length\nW1,3 m\nW2,\n")
    assert [(lead.name, lead.length_m) for lead in found.leads] == [("VW1-x", 3.0), ("VW2-x", None)]
    place = locate(found, "lead", "VW1-x", "length")
    assert place is not None
    assert str(place).endswith("l.csv:2:4")
    assert told(tmp_path, text, l="Name,Length\nW1,3 m\nW2,4 V\n")[0].startswith(
        "l.csv:3:4: “4 V”: “V” is not a unit of m "
        "(for example 3 m; here from the row at l.csv:3:1, used at plan.yaml:4:"
    )


def test_entries_bodies_and_mates_take_rows(tmp_path: Path) -> None:
    text = (
        "leads: {<n>: {rows: l.csv, length: <m>, to: {part: A}}}\n"
        "templates: {t: {parameters: [k], zones: {<k>-<n>: {rows: l.csv}}}}\n"
        "use: {u: {template: t, for: {k: 1..2}}}\n"
        "mates: [{rows: m.csv, join: <a>.to + <b>.to}]\n"
    )
    found = plan(tmp_path, text, l="n,m\nW1,3 m\nW2,4 m\n", m="a,b\nW1,W2\n")
    assert [lead.length_m for lead in found.leads] == [3.0, 4.0]
    assert [zone.name for zone in found.zones] == ["1-W1", "1-W2", "2-W1", "2-W2"]
    assert found.mates[0].name == "W1.to + W2.to"


def test_counting_on_with_numbers_of_a_list(tmp_path: Path) -> None:
    found = plan(tmp_path, "zones: {z<no+1>-<no:03>: {rows: l.csv}}\n", l="No\n7\n")
    assert found.zones[0].name == "z8-007"
    assert "no number to count with" in told(tmp_path, "zones: {z<no+1>: {rows: l.csv}}\n", l="No\nx\n")[0]


def test_a_finding_can_follow_what_a_template_writes_to_the_row(tmp_path: Path) -> None:
    found = plan(tmp_path, T + "use: {u: {template: t, rows: l.csv}}\n", l="Name,Length\nW1,3 m\n")
    place = locate(found, "end", "W1.to", "part")
    assert place is not None
    assert place.file.endswith("plan.yaml")
    ((said, where),) = origins(found, "end", "W1.to", "part")
    assert (said, where.line, where.file.endswith("l.csv")) == ("W1.to", 2, True)


def test_everything_wrong_with_a_list_is_told_at_once_and_at_its_cells(tmp_path: Path) -> None:
    assert told(
        tmp_path,
        CIRCUITS + "lists: {leads: l.csv}\n",
        l="Name;Circit;Length [m];Circuit\nW1;;0;c\n;;1;a\nW1;;1;a\nW2;x;1;a;;b\n",
    ) == [
        "l.csv:1:6: unknown key “Circit” in a lead (did you mean circuit?)",
        "l.csv:2:5: “0 m” is not above 0 m (for example 3 m)",
        "l.csv:2:7: there is no circuit “c” (known: a, b)",
        "l.csv:3:1: the cell is empty, and a name is made of it (fill it in, or delete the row)",
        "l.csv:4:1: the lead “W1” is written twice, first at l.csv:2:1 (rename or delete one of them)",
        f"l.csv:5:11: “b” stands in a column without a title ({UNTITLED})",
    ]


def test_what_a_missing_list_would_hold_is_not_said_to_be_missing(tmp_path: Path) -> None:
    text = "lists: {circuits: c.csv}\nleads: {W1: {circuit: a}}\n"
    (said,) = told(tmp_path, text)
    assert said == "plan.yaml:2:19: cannot read the list c.csv: no such file or directory (check the path)"
    with pytest.raises(PlanError, match="a plan given as text cannot read lists"):
        read_text(f"format: 1\n{text}")


def test_a_workbook_by_the_names_of_its_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Leads"
    for row in (["made in March"], [], ["Name", "Länge (m)"], ["W1", 3.5], ["W2", -1]):
        book.active.append(row)
    book.create_sheet("Zones").append(["Raum"])
    book.save(tmp_path / "l.xlsx")
    text = "lists: {leads: {file: l.xlsx, sheet: Leads, header: 3}}\n"
    assert told(tmp_path, text) == ["l.xlsx:Leads!B5: “-1 m” is not above 0 m (for example 3 m)"]
    book["Leads"]["B5"] = 2
    book.save(tmp_path / "l.xlsx")
    found = plan(tmp_path, text)
    assert [lead.length_m for lead in found.leads] == [3.5, 2.0]
    assert str(locate(found, "lead", "W2", "length")).endswith("l.xlsx:Leads!B5")


def test_a_list_is_read_once_for_all_who_name_it(tmp_path: Path) -> None:
    text = "zones: {<n>: {rows: l.csv}, x<n>: {rows: {file: l.csv}}}\n"
    found = plan(tmp_path, text, l="n\na\n")
    assert [Path(name).name for name in found.files] == ["plan.yaml", "l.csv"]


@pytest.mark.parametrize(
    ("title", "name", "unit"),
    [
        ("Länge [m]", "laenge", "m"), ("length (mm)", "length", "mm"),
        ("Querschnitt in mm2", "querschnitt", "mm²"),
        ("length/m", "length", "m"), ("From part", "from_part", ""), ("  Straße Nr. ", "strasse_nr", ""),
        ("2nd", "_2nd", ""), ("Länge [x]", "laenge_x", ""), ("été", "ete", ""),
        ("(m)", "m", ""), ("!", "", ""),
    ],
)  # fmt: skip
def test_titles(title: str, name: str, unit: str) -> None:
    bare, found = unit_of(title)
    assert (slug(bare), found) == (name, unit)


@given(st.text())
def test_any_title(title: str) -> None:
    bare, _ = unit_of(title)
    assert slug(slug(bare)) == slug(bare)
    assert bool(key_of(slug(bare))) == bool(slug(bare))
