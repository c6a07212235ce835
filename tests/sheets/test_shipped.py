"""The shipped library: what the script makes of the sheet, and no sentence of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.sheets.seed import needs_seed, seed
from tools.ship_library import FOLDER, MOST_WORDS
from tools.ship_library import shipped as made_from

from mateproof.parts.part import Part
from mateproof.parts.system import by_family, shipped
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES

FILE = FOLDER / "wago_770-1242.json"
SHIPPED: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
OWN_WORDS = {"message", "help", "description"}  # ours, not the sheet's


def strings(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from strings(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value, key)
    elif isinstance(data, str):
        yield key, data


@needs_seed
def test_it_is_what_the_script_makes() -> None:
    sheet = seed()
    assert sheet is not None
    assert made_from(sheet) == (FILE.name, FILE.read_text("utf-8"))


@needs_seed
def test_the_script_gives_the_same_file_twice() -> None:
    sheet = seed()
    assert sheet is not None
    assert made_from(sheet) == made_from(sheet)


def test_no_sentence_is_in_it() -> None:
    for key, text in strings(SHIPPED):
        if key not in OWN_WORDS:
            words = [word for word in text.split() if len(word) > 2 and word.isalpha()]
            assert len(words) <= MOST_WORDS + 2, text
            assert not text.rstrip().endswith((".", "!")) or len(words) <= 2, text


@needs_seed
def test_no_line_of_prose_of_the_sheet_is_in_it() -> None:
    sheet = seed()
    assert sheet is not None
    prose = [line.strip() for line in sheet.read_text("utf-8").splitlines() if len(line.split()) > 8]
    assert prose
    text = FILE.read_text("utf-8")
    assert not [line for line in prose if "\t" not in line and line in text]


def test_parts_and_evidence() -> None:
    parts = [Part.from_json(part) for part in SHIPPED["parts"]]
    assert [part.stub for part in parts] == [False] + [True] * 17
    for part in parts:
        for fact in part.facts:
            assert fact.source is not None
            assert fact.source.line > 0
            assert len(fact.source.sha256) == 64
            assert fact.source.file == "770-1242/076-000 data sheet"
            assert fact.property in PROPERTIES
            assert set(fact.conditions) <= set(CONDITIONS)
            assert fact.label or fact.origin == "relation"


def test_the_system_belongs_to_the_parts() -> None:
    parts = {part["item_number"]: Part.from_json(part) for part in SHIPPED["parts"]}
    family = parts["770-1242/076-000"].only("family")
    assert family is not None
    assert family.value is not None
    system = by_family(family.value.text)
    assert system is not None
    assert system is shipped()["winsta-midi-special"]
    assert {evidence.sha256 for evidence in system.evidence.values()} == {
        family.source and family.source.sha256
    }
    assert system.fits == {"B": ("B",)}


def test_the_system_says_what_the_sheet_says() -> None:
    main = Part.from_json(SHIPPED["parts"][0])
    system = shipped()["winsta-midi-special"]
    lengths = {
        (fact.conditions["poles"], fact.value and fact.value.low) for fact in main.of("sheath_strip_length")
    }
    rows = {
        (
            f"{row.poles_low}…{row.poles_high}" if row.poles_high > row.poles_low else str(row.poles_low),
            row.length_mm,
        )
        for row in system.sheath_strip
    }
    assert lengths == rows
    assert {fact.value and fact.value.low for fact in main.of("blade_width")} == {system.blade_mm}
    earth = main.only("earth_extra_length")
    assert earth is not None
    assert earth.value is not None
    assert earth.value.low == system.earth_extra_mm
    opened = {
        fact.conditions["conductor"]
        for fact in main.of("method")
        if fact.value and fact.value.text == "opened"
    }
    assert opened == set(system.tool_opens)
    lines = {
        fact.source.line for part in SHIPPED["parts"] for fact in Part.from_json(part).facts if fact.source
    }
    assert {evidence.line for evidence in system.evidence.values()} <= lines
    assert {step["line"] for step in system.steps if "line" in step} <= lines


def test_the_work_steps_speak_both_languages() -> None:
    keys = {
        "made",
        "gender",
        "coding",
        "ferrule",
        "method",
        "mounting",
        "strain_relief",
        "lever",
        "label",
        "cap",
        "poles_low",
    }
    for system in shipped().values():
        assert len({step["id"] for step in system.steps}) == len(system.steps)
        for step in system.steps:
            assert fields(step["en"]) == fields(step["de"]), step["id"]
            assert ("tool" in step) == ("tool_de" in step)
            assert set(step.get("when", {})) <= keys
            assert step["en"] != step["de"]


def fields(text: str) -> set[str]:
    return {piece.partition("}")[0] for piece in text.split("{")[1:]}


def test_the_folder_holds_nothing_else() -> None:
    assert sorted(file.name for file in Path(FOLDER).iterdir() if file.suffix == ".json") == [FILE.name]
