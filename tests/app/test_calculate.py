"""`mateproof calculate`: what people see, what programs read, wrong input of every kind."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.app.desk import process, run, same_as_golden

import mateproof
from mateproof.grid.ways import Corners
from mateproof.vocabulary.errors import PlanError
from mateproof.vocabulary.findings import Outcome

ROOT = Path(__file__).parents[2]
HELLO = ROOT / "examples/hello/plan.yaml"


def stated(folder: Path, name: str, use: str) -> Path:
    """An example whose circuits say what they are used for, fed from a public network."""
    text = (ROOT / f"examples/{name}/plan.yaml").read_text("utf-8")
    if "network:" not in text:
        text = text.replace("nature: ac,", "nature: ac, network: public,")
    if " use:" not in text:
        text = text.replace("supply: mains,", f"supply: mains, use: {use},").replace(
            "supply: ups,", f"supply: ups, use: {use},"
        )
    file = folder / f"{name}.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.fixture(scope="module")
def floor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stated(tmp_path_factory.mktemp("plans"), "raised-floor", "other")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stated(tmp_path_factory.mktemp("plans"), "office", "other")


def answer(*arguments: str | Path) -> Any:
    said = run("calculate", *arguments, "--json")
    assert said.exit_code in {0, 1, 3}, said.output
    return json.loads(said.stdout)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("circuits", []),
        ("point", ["--point", "mains-1-box-2.in"]),
        ("corners", ["--corners", "--contacts", "1..3"]),
    ],
)
def test_what_people_see(name: str, arguments: list[str], language: str, floor: Path) -> None:
    said = run("calculate", floor, "--circuit", "mains-1", *arguments, "--language", language)
    assert said.exit_code == 0, said.output
    same_as_golden(f"calculate-{name}.{language}.txt", said.stdout)


def test_exit_codes_follow_the_answer(tmp_path: Path, floor: Path) -> None:
    text = floor.read_text("utf-8")
    weak, open_ = tmp_path / "weak.yaml", tmp_path / "open.yaml"
    weak.write_text(text.replace("cross_section: 2.5 mm²", "cross_section: 1.5 mm²"), "utf-8")
    open_.write_text(text.replace("insulation: PVC, ", ""), "utf-8")
    assert run("calculate", floor).exit_code == 0
    assert run("calculate", weak).exit_code == 1
    assert run("calculate", open_).exit_code == 3
    assert run("calculate", open_, "--allow-unproven").exit_code == 0
    assert run("calculate", HELLO).exit_code == 3
    assert "says what it feeds" in run("calculate", HELLO).output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--circuit", "mains-7"], "did you mean mains-"),
        (["--point", "mains-1-box-9.in"], "did you mean mains-1-box"),
        (["--point", "xyzzy"], "a calculated point of this plan, for example"),
        (["--supply", "110..90"], "the lower end comes first"),
        (["--supply", "nan"], "can be meant"),
        (["--supply", "0..110"], "can be meant"),
        (["--load", "a..b"], "write a range like"),
        (["--temperature", "-300..20"], "can be meant"),
        (["--json", "--csv"], "one of --json, --csv and --html"),
        (["--load", ",".join(map(str, range(200))), "--supply", ",".join(map(str, range(50, 170)))],
         "name fewer values"),
    ],
)  # fmt: skip
def test_wrong_input_is_told_with_the_next_step(arguments: list[str], said: str, floor: Path) -> None:
    found = run("calculate", floor, *arguments)
    assert found.exit_code == 2
    assert said in found.output
    assert "Traceback" not in found.output


def test_a_plan_that_cannot_be_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\ncircuit: {}\n", "utf-8")
    found = run("calculate", bad)
    assert found.exit_code == 2
    assert "bad.yaml:2:1" in found.output
    assert run("calculate", tmp_path / "none.yaml").exit_code == 2


def test_json_is_the_table_the_way_and_the_corners(office: Path) -> None:
    found = answer(office, "--circuit", "light-2", "--sheet", "--corners")
    assert (found["format"], found["plan"], found["outcome"]) == (1, "office", "proven")
    circuit = found["circuits"][0]
    assert [row["circuit"] for row in found["circuits"]] == ["light-2"]
    assert circuit["missing"] == []
    way = found["way"]
    assert way["circuit"] == "light-2"
    assert way["point"] == circuit["drop_at"]
    assert sum(step["drop_v"] for step in way["steps"]) == pytest.approx(circuit["drop_v"])
    assert [section["section"] for section in way["sheet"]][:2] == ["conductors", "contacts"]
    worst = {row["quantity"]: row for row in found["corners"]["worst"]}
    assert worst["drop_percent"]["value"] >= circuit["drop_percent"]
    assert worst["zs_hot_ohm"]["value"] == pytest.approx(circuit["zs_hot_ohm"])
    assert found["corners"]["scenarios"] == 8


def test_csv_is_one_table(office: Path) -> None:
    for arguments, heads in (
        ([], {"circuit", "drop_percent", "outcome"}),
        (["--sheet"], {"Section", "Numbers", "Result"}),
        (["--corners"], {"quantity", "supply_percent", "load_l1_percent"}),
    ):
        said = run("calculate", office, "--csv", *arguments)
        rows = list(csv.DictReader(io.StringIO(said.stdout_bytes.decode("utf-8-sig"))))
        assert heads <= set(rows[0]), arguments
        assert len(rows) > 2


def test_html_is_the_sheet_of_that_point(office: Path) -> None:
    said = run("calculate", office, "--point", "luminaire-2-1-3", "--html")
    assert said.exit_code == 0
    assert said.stdout.startswith("<!doctype html>")
    assert "luminaire-2-1-3.in" in said.stdout


def test_a_device_stands_for_its_load(floor: Path) -> None:
    found = answer(floor, "--point", "mains-1-box-2")
    assert found["way"]["point"].startswith("mains-1-box-2")


def test_pages_through_a_pipe_that_closes(office: Path) -> None:
    running = process("calculate", office, "--sheet")
    assert running.stdout is not None
    running.stdout.read(10)
    running.stdout.close()
    assert running.stderr is not None
    assert b"Traceback" not in running.stderr.read()
    assert running.wait() in {0, 141}


def test_the_verb_in_python(office: Path) -> None:
    found = mateproof.calculate(
        office, circuits=["light-1"], point="sensor-1-1", corners=Corners(load=(50.0, 100.0))
    )
    assert found.outcome is Outcome.PROVEN
    assert [row["circuit"] for row in found.rows] == ["light-1"]
    assert found.sheet is not None
    assert found.cornered is not None
    assert found.cornered.count == 8
    with pytest.raises(PlanError, match="no point 'nowhere'"):
        mateproof.calculate(office, point="nowhere")


def test_the_shell_completes_circuits_and_points(floor: Path) -> None:
    for kind, begun, wanted in (
        ("--circuit", "mains-", "mains-1"),
        ("--point", "mains-1-box-2", "mains-1-box-2.in"),
    ):
        typed = f"mateproof calculate {floor} {kind} {begun}"
        found = run(env={"_MATEPROOF_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": "4"})
        assert wanted in found.output
