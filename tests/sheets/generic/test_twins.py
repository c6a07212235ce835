"""Labels and values side by side: told by the rows around, never guessed from a matrix of values."""

import pytest

from mateproof.sheets import parse

HEAD = "Data sheet\nArticle number\tEX-1\n\nRating data\n"
ROWS = [
    ("Rated cross-section", "2.5 mm²", "Rated voltage", "500 V"),
    ("Rated DC voltage", "450 V", "Rated current", "24 A"),
    ("Current of a bridge", "32 A", "Standards", "IEC 61984"),
    ("Stripping length", "8 mm", "Number of poles", "3"),
    ("Quality of a thing", "fine", "", ""),
]
TEXT = HEAD + "\n".join("\t".join(row) for row in ROWS)
HTML = "<!DOCTYPE html><html><body><p>Article number: EX-1</p><table>{}</table></body></html>".format(
    "".join(
        "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for tag, cell in zip(("th", "td") * 2, row, strict=True))
        + "</tr>"
        for row in ROWS
    )
)  # fmt: skip
BARS = "Article number: EX-1\n\n| | | | |\n|---|---|---|---|\n" + "\n".join(
    "| " + " | ".join(f"**{cell}**" if at % 2 == 0 and cell else cell for at, cell in enumerate(row)) + " |"
    for row in ROWS
)


@pytest.mark.parametrize(("name", "sheet"), [("a.txt", TEXT), ("a.html", HTML), ("a.md", BARS)])
def test_each_value_stands_with_its_label(name, sheet):
    (part,) = parse(sheet.encode(), name=name).parts
    told = {(fact.label, fact.raw) for fact in part.facts}
    for row in ROWS:
        assert row[:2] in told
        assert not row[2] or row[2:] in told


def test_a_matrix_of_values_is_no_table_of_pairs():
    rows = "\nApprovals\nApprovals per\tUL\tCSA\tDNV\nRated voltage\t400 V\t630 V\t1000 V\n"
    (part,) = parse((TEXT + rows).encode(), name="a.txt").parts
    assert not [fact for fact in part.facts if fact.label in {"CSA", "630 V"}]


def test_the_head_of_labels_and_values_states_nothing():
    sheet = "Data sheet\nArticle number\tEX-1\n\nProperty\tValue\n" + "\n".join(
        "\t".join(row[:2]) for row in ROWS
    )
    (part,) = parse(sheet.encode(), name="a.txt").parts
    assert "Property" not in {fact.label for fact in part.facts}
    assert {row[:2] for row in ROWS} <= {(fact.label, fact.raw) for fact in part.facts}


def test_rows_of_blocks_inside_wrappers():
    row = "<div><div><div><p>{}</p></div><div><span>{}</span></div></div></div>"
    body = "".join(row.format(*one[:2]) for one in ROWS)
    sheet = f"<!DOCTYPE html><html><body><p>Article number: EX-1</p><section>{body}</section></body></html>"
    (part,) = parse(sheet.encode(), name="a.html").parts
    assert {row[:2] for row in ROWS} <= {(fact.label, fact.raw) for fact in part.facts}


def test_a_note_that_ends_in_a_number_is_no_value():
    sheet = TEXT + "\nNote: free of whiskers according to JESD 201\n"
    (part,) = parse(sheet.encode(), name="a.txt").parts
    assert not [fact for fact in part.facts if "whiskers" in fact.label]
