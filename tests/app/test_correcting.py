"""`mateproof parts correct`, `withdraw`, `corrections`: a person's word beside the sheet's, everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.app.desk import SHEET, run

import mateproof
from mateproof.parts.fact import Origin
from mateproof.parts.part import Part

WHO = ("--reason", "measured on a sample", "--name", "A. Planner")
ITEM = "901-202/001"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    assert run("read", SHEET, "--library", tmp_path / "parts.db").exit_code == 0
    return tmp_path / "parts.db"


def correct(library: Path, *arguments: str) -> str:
    done = run("parts", "correct", ITEM, *arguments, *WHO, "--library", library)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def shown(library: Path) -> Part:
    data = json.loads(run("parts", "show", ITEM, "--library", library, "--json").stdout)
    return Part.from_json(data["parts"][0])


def test_a_correction_is_told_and_shown_beside_what_is_printed(library: Path) -> None:
    told = correct(library, "strip_length", "10 mm").splitlines()
    assert told[0] == ITEM
    assert told[1] == "  Strip length: 10 mm, corrected; printed: 9 mm (socket.txt:17)"
    assert told[2].startswith("    A. Planner, 20")
    page = run("parts", "show", ITEM, "--library", library).stdout
    assert "10 mm (corrected; printed: 9 mm)" in page
    assert "Corrections (1)" in page
    german = run("parts", "corrections", "--library", library, "--language", "de").stdout
    assert "Abisolierlänge: 10 mm, berichtigt; gedruckt: 9 mm" in german
    [fact] = shown(library).of("strip_length")
    assert fact.origin is Origin.CORRECTED
    assert fact.correction is not None
    assert fact.correction.replaces is not None
    assert (fact.correction.name, fact.correction.replaces.raw) == ("A. Planner", "9 mm / 0.35 inch")
    assert shown(library).only("strip_length") == fact


def test_a_statement_printed_twice_is_corrected_twice_and_told_once(library: Path) -> None:
    told = correct(library, "coding", "P")
    assert told.count("Coding: P") == 1
    assert [fact.correction is not None for fact in shown(library).of("coding")] == [True, True]


def test_a_correction_can_be_made_anew_and_withdrawn(library: Path) -> None:
    before = shown(library)
    correct(library, "strip_length", "10 mm")
    correct(library, "strip_length", "11 mm")
    assert [fact.value.text for fact in shown(library).of("strip_length") if fact.value] == ["11"]
    done = run("parts", "withdraw", ITEM, "strip_length", "--library", library)
    assert (done.exit_code, "withdrawn" in done.stdout) == (0, True)
    assert shown(library) == before
    again = run("parts", "withdraw", ITEM, "strip_length", "--library", library)
    assert (again.exit_code, "strip_length is not corrected" in again.stderr) == (2, True)


def test_what_the_sheet_does_not_state_is_added_on_purpose_only(library: Path) -> None:
    done = run("parts", "correct", ITEM, "marking", "1/COM 2", *WHO, "--library", library)
    assert done.exit_code == 2
    assert "the sheet states no marking" in done.stderr
    assert "--add" in done.stderr
    assert "printed: nothing" in correct(library, "marking", "1/COM 2", "--add")
    assert shown(library).facts[-1].property == "marking"
    stated = run("parts", "correct", ITEM, "poles", "3", "--add", *WHO, "--library", library)
    assert "the sheet states poles already: 2" in stated.stderr


def test_a_condition_may_be_named_in_part(library: Path) -> None:
    correct(library, "rated_voltage", "300 V", "--condition", "standard=IEC 60664-1")
    [fact] = shown(library).of("rated_voltage")
    assert fact.conditions["overvoltage_category"] == "III"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("strip_lenght", "10 mm"), "did you mean strip_length?"),
        (("strip_length", "10 V"), "“10 V” is not a value in mm"),
        (("strip_length", "longer"), "“longer” is not a value in mm"),
        (("poles", "two"), "“two” is not a number"),
        (("rated_voltage", "300 V", "--condition", "standard=UL 1977"), "--condition standard='IEC 60664-1'"),
        (("rated_voltage", "300 V", "--condition", "norm=UL"), "unknown condition “norm”"),
        (("rated_voltage", "300 V", "--condition", "overvoltage_category=IX"), "never “IX”"),
        (("strip_length", "10 mm", "--printed", "8 mm"), "printed as “8 mm”"),
        (("strip_length", "10 mm", "--condition", "nothing"), "KEY=VALUE"),
        (("maker", "Other"), "unknown property “maker”"),
    ],
)
def test_what_cannot_be_meant_is_refused(library: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("parts", "correct", ITEM, *arguments, *WHO, "--library", library)
    assert done.exit_code == 2
    assert said in done.stderr
    assert run("parts", "corrections", "--library", library).stdout == ""


def test_name_and_reason_are_not_blank(library: Path) -> None:
    nobody = ("--reason", "seen", "--name", " ")
    done = run("parts", "correct", ITEM, "poles", "3", *nobody, "--library", library)
    assert (done.exit_code, "needs a name and a reason" in done.stderr) == (2, True)


def test_statements_that_differ_are_told_apart_by_what_is_printed(library: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "newer.txt"
    sheet.write_text(SHEET.read_text("utf-8").replace("Coding\tB", "Coding\tP"), "utf-8")
    run("read", sheet, "--library", library, "--yes")
    vague = run("parts", "correct", ITEM, "coding", "B", *WHO, "--library", library)
    assert "coding is stated in several ways" in vague.stderr
    assert "--printed 'P'" in vague.stderr
    correct(library, "coding", "B", "--printed", "P")
    assert {fact.value.text for fact in shown(library).of("coding") if fact.value} == {"B"}
    assert "--printed" not in run("parts", "withdraw", ITEM, "coding", "--library", library).stderr


def test_corrections_are_listed_as_json_and_travel_with_the_export(library: Path, tmp_path: Path) -> None:
    correct(library, "strip_length", "10 mm")
    data = json.loads(run("parts", "corrections", "--library", library, "--json").stdout)
    [one] = data["corrections"]
    assert (one["item_number"], one["origin"], one["correction"]["name"]) == (ITEM, "corrected", "A. Planner")
    assert one["correction"]["replaces"]["raw"] == "9 mm / 0.35 inch"
    lines = run("parts", "export", "--library", library).stdout.encode()
    copy = tmp_path / "copy.db"
    assert (
        run("parts", "import", "-", "--library", copy, stdin=lines).stdout
        == f"{copy}: 3 added, 1 corrected\n"
    )
    assert shown(copy) == shown(library)


def test_a_check_uses_the_correction_and_its_evidence_names_what_is_printed(
    library: Path, tmp_path: Path
) -> None:
    correct(library, "cross_section", "0.25 ... 2.5 mm²", "--condition", "ferrule=collared")
    with mateproof.open_library(library) as shelf:
        part = shelf.get([ITEM])[ITEM]
    from mateproof.tables.known import Known  # noqa: PLC0415
    from mateproof.tables.partlists import allowances  # noqa: PLC0415
    from mateproof.tables.sources import _from_fact  # noqa: PLC0415

    [row] = allowances(ITEM, Known(part, None, declared=False, own_sheet=True))
    assert row["high_mm2"] == 2.5
    said = str(_from_fact(ITEM, next(part.of("cross_section"))))
    assert "the sheet prints 0.25…1.5 mm²; corrected by A. Planner, 20" in said
    assert "measured on a sample" in said
