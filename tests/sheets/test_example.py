"""An own sheet with every kind of row and trap: golden facts and JSON, doubts, and what is not understood.

`MATEPROOF_UPDATE=1` writes the golden files anew; look at the difference before it is kept.
"""

import json
import os
from pathlib import Path

from tests.sheets.gold import FOLDER, read_gold, rows_of

from mateproof.parts.part import Part
from mateproof.sheets import read

DATA = Path(__file__).parent / "data"
READING = read(DATA / "example.txt")


def test_facts() -> None:
    rows = rows_of(READING)
    if os.environ.get("MATEPROOF_UPDATE"):
        head = "# The facts of data/example.txt.\n# line\titem\tproperty\tvalue\tunit\tconditions\talso\n"
        body = "".join("\t".join(map(str, row)).rstrip("\t") + "\n" for row in rows)
        (FOLDER / "example.tsv").write_text(head + body, "utf-8")
    assert rows == read_gold("example")


def test_json() -> None:
    text = json.dumps(READING.to_json(), ensure_ascii=False, indent=1) + "\n"
    golden = DATA / "example.json"
    if os.environ.get("MATEPROOF_UPDATE"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")
    assert [Part.from_json(part) for part in json.loads(text)["parts"]] == list(READING.parts)


def test_what_is_not_understood_is_counted() -> None:
    assert [(item.line, item.text) for item in READING.not_understood] == [
        (121, "about nine grams"),
        (176, "with bells"),
        (182, "with bells"),
        (223, "A line about nothing that is known."),
    ]
    assert [fact.label for fact in READING.unmapped] == ["Shell size", "Trial"]
    assert READING.coverage == {
        "parts": 10,
        "facts": 164,
        "mapped": 162,
        "unmapped": 2,
        "not_understood": 4,
        "doubts": 9,
        "lines_with_content": 152,
        "lines_with_facts": 108,
        "labels": 75,
        "labels_unknown": 2,
    }


def test_footers_split_neither_a_table_nor_an_item() -> None:
    main, *stubs = READING.parts
    sections = [fact.section for fact in main.of("cross_section")]
    assert set(sections) == {"Connection data"}
    assert next(part for part in stubs if part.item_number == "900-403").description.startswith(
        "Snap-in frame"
    )


def test_an_unknown_heading_takes_its_rows() -> None:
    (trial,) = READING.parts[0].of("trial")
    assert (trial.section, trial.mapped) == ("Thermal trials", False)
    assert all(fact.section == "Commercial data" for fact in READING.parts[0].of("gtin"))


def test_only_the_mating_face_of_a_counterpart_is_carried_over() -> None:
    carried = [
        (part.item_number, fact.property)
        for part in READING.parts
        for fact in part.facts
        if fact.origin == "relation"
    ]
    assert carried == [("900-101/001", "family"), ("900-201/001", "family"), ("900-202/001", "family")]
