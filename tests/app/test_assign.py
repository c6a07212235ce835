"""`mateproof assign`: what is proposed for the examples, what is refused, and what is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from tests.app.desk import PLAIN, run

from mateproof.app.api.check import check
from mateproof.app.assigning.asking import counts
from mateproof.assign import run as solver
from mateproof.parts.library import open_library
from mateproof.parts.library.shipped import shelf
from mateproof.parts.part import Part
from mateproof.parts.system import ConnectionSystem, shipped
from mateproof.vocabulary.values import Several, Text, Value

EXAMPLES = Path(__file__).parents[2] / "examples"
FACADE = (EXAMPLES / "facade" / "plan.yaml").read_text("utf-8")
SYSTEM = "winsta-midi-special"
OFFERED = """
  # on offer beside what is used
  socket-grey-k: {maker: WAGO, like: socket-grey, coding: K, counterparts: [plug-grey-k, inlet-grey-k]}
  plug-grey-k: {maker: WAGO, like: plug-grey, coding: K}
  inlet-grey-k: {maker: WAGO, like: inlet-grey, coding: K}
  socket-green-s: {maker: WAGO, like: socket-green, coding: S, counterparts: [plug-green-s, inlet-green-s]}
  plug-green-s: {maker: WAGO, like: plug-green, coding: S}
  inlet-green-s: {maker: WAGO, like: inlet-green, coding: S}"""


@pytest.fixture
def three_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet of this family states code B alone: suppose it had three, each fitting itself."""
    systems = cast("dict[str, ConnectionSystem]", shipped())
    monkeypatch.setitem(systems, SYSTEM, replace(systems[SYSTEM], fits={code: (code,) for code in "BKS"}))


@pytest.fixture
def facade(tmp_path: Path, three_codes: None) -> Path:
    """The façade, with parts of further codes declared."""
    path = tmp_path / "plan.yaml"
    path.write_text(FACADE.replace("\nparts:", "\nparts:" + OFFERED), "utf-8")
    return path


def boxed(path: Path) -> tuple[int, int]:
    found = counts(check(path), "duct-box")
    return found.pairs, found.across


def test_the_duct_box_goes_from_132_and_88_to_44_and_none(facade: Path) -> None:
    assert boxed(facade) == (132, 88)
    before = facade.read_text("utf-8")
    found = run("assign", facade, "--write")
    assert found.exit_code == 0, found.output
    assert "duct-box: 132 → 44, across functions 88 → 0" in found.output
    assert "refused by the plan 88 → 0" in found.output
    assert "Optimal" in found.output
    assert boxed(facade) == (44, 0)
    after = facade.read_text("utf-8")
    assert after == before.replace("colour: grey, bay", "colour: grey-k, bay").replace(
        "colour: green, bay", "colour: green-s, bay"
    )
    assert before.count("#") == after.count("#") > 5


def test_what_was_written_asks_for_nothing_more(facade: Path) -> None:
    run("assign", facade, "--write")
    written = facade.read_bytes()
    found = run("assign", facade, "--write")
    assert "Nothing is to be changed." in found.output
    assert facade.read_bytes() == written


def test_nothing_is_written_unless_it_is_asked_for(facade: Path) -> None:
    before = facade.read_bytes()
    found = run("assign", facade)
    assert "--write changes them" in found.output
    assert facade.read_bytes() == before


def test_without_a_solver_the_greedy_answer_is_there(facade: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "find_spec", lambda _: None)
    found = run("assign", facade)
    assert found.exit_code == 0
    assert "duct-box: 132 → 44" in found.output
    assert "pip install 'mateproof[assign]'" in found.output
    assert "Optimal" not in found.output


def test_with_the_parts_at_hand_it_is_impossible_because() -> None:
    found = run("assign", EXAMPLES / "facade" / "plan.yaml")
    assert found.exit_code == 1
    assert (
        "Impossible, because control-1 and sensor-1 meet in duct-box, and all that is on offer for them is "
        "code B." in found.output
    )
    assert "1 more mechanical code(s) on offer for inlet-grey, plug-grey and socket-grey" in found.output
    assert "4 of the circuits led through zones of their own: control-1, control-2" in found.output


def test_identical_pods_are_shown_with_a_remedy() -> None:
    found = run("assign", EXAMPLES / "pods" / "plan.yaml", "--json")
    assert found.exit_code == 0
    (plan,) = json.loads(found.stdout or found.output)["plans"]
    assert plan["before"] == plan["after"] == {"pairs": 120, "across": 0, "refused": 0}
    assert plan["free"] == 0
    code, zone, distance = plan["remedies"]
    assert (code["kind"], code["count"], code["complete"]) == ("code", 1, True)
    assert (zone["kind"], zone["count"]) == ("zone", 60)
    assert (distance["kind"], distance["metres"]) == ("distance", 24)


TWO_BAYS = """# two mains circuits, each beside another one
format: 1
name: bays
supplies:
  mains: {system: TN-S, voltage: 230 V, nature: ac}
  extra-low: {system: SELV, voltage: 24 V, nature: dc}
circuits:
  mains-<n>: {for: {n: 1..2}, supply: mains, function: power, current: 1 A, survives: 230 V,
    conductors: [L, N]}
  low: {supply: extra-low, function: bell, current: 1 A, survives: 24 V, conductors: [L, N]}
  coded: {supply: extra-low, function: gong, current: 1 A, survives: 24 V, conductors: [L, N]}
zones: {bay-1: {}, bay-2: {}}
cables: {two-core: {conductors: 2, conductor: solid, cross_section: 1.5 mm², diameter: 7.4 mm}}
parts:
  socket-b: {like: 770-1242/076-000, colour: grey, marking: [L, N]}
  plug-b: {like: socket-b, gender: plug}
  socket-k: {like: socket-b, coding: K}
  plug-k: {like: plug-b, coding: K}
  socket-low: {like: socket-b, processing_temperature: -1..40 °C} # unlike the others, so that it stays
  plug-low: {like: socket-low, gender: plug}
  socket-coded: {like: socket-b, coding: K, processing_temperature: -2..40 °C}
  plug-coded: {like: socket-coded, gender: plug}
templates:
  pair:
    parameters: [n, circuit, socket, plug]
    leads:
      a-<circuit>: {circuit: <circuit>, cable: two-core, zone: bay-<n>, length: 1 m,
        to: {part: <socket>, label: <circuit>, lever: 770-101}}
      b-<circuit>: {circuit: <circuit>, cable: two-core, zone: bay-<n>, length: 1 m,
        from: {part: <plug>, label: <circuit>}}
    mates: [a-<circuit>.to + b-<circuit>.from]
use:
  power: {template: pair, for: {n: 1..2}, with: {circuit: mains-<n>, socket: socket-b, plug: 'plug-b'}}
  low: {template: pair, with: {n: 1, circuit: low, socket: socket-low, plug: plug-low}}
  coded: {template: pair, with: {n: 2, circuit: coded, socket: socket-coded, plug: plug-coded}}
"""


def test_what_the_text_says_for_others_as_well_is_written_by_hand(tmp_path: Path, three_codes: None) -> None:
    """mains-1 needs code K, mains-2 must keep B, and one line of the text gives both their parts."""
    path = tmp_path / "plan.yaml"
    path.write_text(TWO_BAYS, "utf-8")
    found = run("assign", path, "--write", "--json")
    (plan,) = json.loads(found.stdout or found.output)["plans"]
    assert plan["before"]["refused"] == 2
    assert plan["after"]["refused"] == 0
    assert {row["end"]: row["proposed"] for row in plan["proposals"]} == {
        "a-mains-1.to": "socket-k",
        "b-mains-1.from": "plug-k",
    }
    assert plan["edits"] == 0
    assert [place["connectors"] for place in plan["by_hand"]] == [["a-mains-1.to"], ["b-mains-1.from"]]
    assert path.read_text("utf-8") == TWO_BAYS
    assert "To be written by hand" in run("assign", path).output


def test_what_a_template_is_given_is_changed_in_its_quotes(tmp_path: Path, three_codes: None) -> None:
    path = tmp_path / "plan.yaml"
    alone = TWO_BAYS.replace("n: 2, circuit: coded", "n: 1, circuit: coded")
    alone = alone.replace("coding: K, processing", "processing").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + alone.encode())
    found = run("assign", path, "--write")
    assert found.exit_code == 0, found.output
    expected = alone.replace("socket: socket-b, plug: 'plug-b'", "socket: socket-k, plug: 'plug-k'")
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_a_library_offers_as_well(tmp_path: Path, three_codes: None) -> None:
    """The parts of another code stand in the library alone."""
    path, where = tmp_path / "plan.yaml", tmp_path / "parts.db"
    lines = TWO_BAYS.splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(("  socket-k:", "  plug-k:")))
    path.write_text(text.replace("n: 2, circuit: coded", "n: 1, circuit: coded"), "utf-8")
    (known,) = shelf().get(["770-1242/076-000"]).values()
    with open_library(str(where), create=True) as library:
        coded = [_coded(known, name, gender) for name, gender in (("k-1", "socket"), ("k-2", "plug"))]
        library.put([*shelf().get(shelf().item_numbers()).values(), *coded])
    path.write_text(path.read_text("utf-8").replace("coding: K", "coding: B"), "utf-8")
    found = run("assign", path, "--library", where, "--json")
    assert found.exit_code == 0, found.stderr
    (plan,) = json.loads(found.stdout or found.output)["plans"]
    assert {row["proposed"] for row in plan["proposals"]} == {"k-1", "k-2"}
    assert plan["after"]["refused"] == 0


def _coded(part: Part, name: str, gender: str) -> Part:
    """The part under another name: another code, contact type and colour, all else the same."""
    said: dict[str, Value] = {"coding": Text("K"), "gender": Text(gender), "colour": Text("grey")}
    said["marking"] = Several((Text("L"), Text("N")))
    facts = [
        replace(fact, value=said[fact.property]) if fact.property in said else fact
        for fact in part.facts
        if fact.property not in {"item_number", "gtin"}
    ]
    return replace(part, item_number=name, facts=tuple(facts), relations=())


def test_german_is_spoken() -> None:
    found = run("assign", EXAMPLES / "facade" / "plan.yaml", "--language", "de")
    assert "Unmöglich, denn control-1 und sensor-1 treffen sich in duct-box" in found.output


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("zone: duct-box, label", "zone: duct-bax, label", "there is no zone “duct-bax”"),
        ("colour: light green,", "colour: light green, poles: 3, potentials: 3,", "error"),
        ("format: 1", "format: [", "error"),
    ],
)
def test_a_plan_with_problems_is_refused_with_them(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(FACADE.replace(old, new), "utf-8")
    before = path.read_bytes()
    found = run("assign", path, "--write")
    assert found.exit_code == 2
    assert said in found.stderr
    assert path.read_bytes() == before


def test_halves_that_contradict_each_other_are_mended(facade: Path) -> None:
    """Control and sensor leads of code B end in devices whose inlets are said to have code K."""
    text = facade.read_text("utf-8")
    facade.write_text(text.replace("in: {part: inlet-<colour>,", "in: {part: inlet-grey-k,"), "utf-8")
    assert "M104" in {found.code for found in check(facade).answer.findings}
    found = run("assign", facade, "--json")
    assert found.exit_code == 0
    (plan,) = json.loads(found.stdout or found.output)["plans"]
    assert plan["accepted"]
    assert plan["after"]["refused"] == 0
    assert {row["coding_proposed"] for row in plan["proposals"]} == {"K", "S"}


@pytest.mark.parametrize(
    ("language", "said"), [("en", "both halves are demanded"), ("de", "beide Hälften sind verlangt")]
)
def test_contradictory_demands_are_refused_by_name(facade: Path, language: str, said: str) -> None:
    text = facade.read_text("utf-8")
    face = "face: {family: WINSTA MIDI special, poles: 2, gender: plug, coding: S, colour: pink}"
    facade.write_text(text.replace("in: {part: inlet-<colour>,", f"in: {{{face},"), "utf-8")
    before = facade.read_bytes()
    found = run("assign", facade, "--write", "--language", language)
    assert found.exit_code == 2
    assert "M104" in found.stderr
    assert said in found.stderr
    assert facade.read_bytes() == before


def test_a_plan_without_connectors_has_nothing_to_choose(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("format: 1\n", "utf-8")
    found = run("assign", path)
    assert found.exit_code == 2
    assert "there is no connector to choose for" in found.stderr


@pytest.mark.parametrize("limit", ["0", "-3", "soon"])
def test_a_time_limit_is_a_time(limit: str) -> None:
    assert run("assign", EXAMPLES / "hello" / "plan.yaml", "--time-limit", limit).exit_code == 2


@pytest.mark.slow
def test_an_interrupted_search_prints_the_best_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(FACADE.replace("\nparts:", "\nparts:" + OFFERED), "utf-8")
    before = path.read_bytes()
    program = (
        "import os, signal, sys\n"
        "from mateproof.app.assigning import asking\n"
        "propose = asking.propose\n"
        "def interrupted(*args, **how):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return propose(*args, **how)\n"
        "asking.propose = interrupted\n"
        "from mateproof.app.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "assign", str(path), "--write"],
        env={**os.environ, **PLAIN},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 130, done.stderr
    assert done.stdout.startswith("Interrupted: this is the best so far; nothing was written.")
    assert path.read_bytes() == before
