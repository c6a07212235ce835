"""Safe fixes: for each kind a plan before and after, and the laws that hold for all of them."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.app.desk import run
from tests.app.test_recovery import slip

from mateproof.app.checking import examine
from mateproof.app.fixing.mending import mended
from mateproof.parts.library.shipped import shelf
from mateproof.plan.editing.applying import applied
from mateproof.vocabulary.fixes import Edit, Fix
from mateproof.vocabulary.nearest import surely

ROOT = Path(__file__).parents[2]
HELLO = (ROOT / "examples" / "hello" / "plan.yaml").read_text("utf-8")
TWO = """\
format: 1 # two pairs
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
leads:
  W1: {circuit: status, from: {part: 770-1242/076-000}} # the first
  W2: {circuit: status, to: {part: 770-1252/076-000}}
  W3: {circuit: status, from: {part: 770-1242/076-000, lever: 770-121}}
  W4: {circuit: status, to: {part: 770-1252/076-000}}
mates: [W1.from + W2.to, W3.from + W4.to]
"""
MOUNTED = """\
format: 1
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
devices:
  K1:
    circuit: status
    connectors: {out: {face: {family: WINSTA MIDI special, poles: 2, gender: socket, coding: B}}}
leads:
  W2: {circuit: status, to: {part: 770-1252/076-000, lever: 770-101}}
mates: [K1.out + W2.to]
"""
RELIEF = """\
format: 1
cables: {line: {diameter: 10 mm}}
leads:
  W1:
    cable: line
    from:
      part: 770-1242/076-000
      strain_relief: 770-502/042-000  # to be looked at
"""
WAIVERS = """\
format: 1
leads: {W1: {from: {part: 770-1242/076-000}}}
waivers:
  unused: {rule: M105, place: W1.from, reason: agreed, name: planner, expires: 2099-12-31}
  used: {rule: P102, place: W1, reason: agreed, name: planner, expires: 2099-12-31}
"""
LOOPED = """\
format: 1
parts: {P: {poles: 2}}
leads: {A: {to: {part: P}}, B: {to: {into: A.to}}, C: {to: {into: B.to}}}
"""
KINDS = {
    "a key": ("format: 1\nleads: {W1: {lenght: 3 m}} # x\n", "lenght", "length"),
    "a key at the root": (f"{HELLO}mareket: IEC\n", "mareket", "market"),
    "a word": ("format: 1\nenvironment: {place: opne}\n", "opne", "open"),
    "a unit": ("format: 1\ncircuits: {a: {voltage: 24 v}}\n", "24 v", "24 V"),
    "a day": (
        "format: 1\nwaivers: {w: {rule: M105, reason: r, name: n, expires: 31.3.2099}}\n",
        "31.3.2099",
        "2099-03-31",
    ),
    "a name": ("format: 1\ncircuits: {status: {}}\nleads: {W1: {circuit: 'staus'}}\n", "'staus'", "'status'"),
    "an end": (HELLO.replace("W1.to + W2.from", "W1.to + W2.form"), "W2.form", "W2.from"),
    "a template": ("format: 1\ntemplates: {window: {}}\nuse: {a: {template: windwo}}\n", "windwo", "window"),
    "a rule": ("format: 1\nseverity: {levr-mounting: info}\n", "levr-", "lever-"),
    "a profile": ("format: 1\nprofile: siet\n", "siet", "site"),
    "a condition": (
        "format: 1\nparts: {P: {mating_cycles: {value: 200, laod: none}}}\n",
        "laod",
        "load",
    ),
    "what goes into a looped side": (
        LOOPED,
        "into: B.to",
        "into: A.to",
    ),
    "a lever that is missing": (TWO, "076-000}} # the", "076-000, lever: 770-121}} # the"),
    "a needless lever": (MOUNTED, "770-1252/076-000, lever: 770-101", "770-1252/076-000"),
    "a strain relief": (RELIEF, "770-502/042-000", "770-502/041-000"),
    "a waiver": (
        WAIVERS,
        "  unused: {rule: M105, place: W1.from, reason: agreed, name: planner, expires: 2099-12-31}\n",
        "",
    ),
}  # fmt: skip
NOT_SAFE = {
    "other digits": HELLO.replace("W1.to + W2.from", "W1.to + W3.from"),
    "an item number": HELLO.replace("part: 770-1242/076-000", "part: 770-1243/076-000", 1),
    "a key that is there already": "format: 1\nleads: {W1: {length: 3 m, lenght: 4 m}}\n",
    "two that are as near": "format: 1\nzones: {ab: {}, ac: {}}\nleads: {W1: {zone: ad}}\n",
    "a unit that is none": "format: 1\nleads: {W1: {length: 3}}\n",
    "several levers": TWO.replace(", lever: 770-121", ""),
    "a lever from a template that is right elsewhere": """\
format: 1
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
leads:
  A<n>: {for: {n: 1..2}, circuit: status, from: {part: 770-1242/076-000}}
  B1: {circuit: status, to: {part: 770-1252/076-000}}
  B2: {circuit: status, to: {part: 770-1252/076-000, lever: 770-101}}
mates: [A1.from + B1.to, A2.from + B2.to]
""",
    "a comment that would go": WAIVERS.replace("31}\n  used", "31} # ask again\n  used"),
}


def fixed(path: Path) -> str:
    found = mended([path], shelf(), "en")
    return found.new.get(str(path), path.read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_before_and_after(kind: str, tmp_path: Path) -> None:
    before, old, new = KINDS[kind]
    path = tmp_path / "plan.yaml"
    path.write_bytes(before.encode())
    assert fixed(path) == before.replace(old, new, 1)


@pytest.mark.parametrize("why", NOT_SAFE)
def test_what_is_not_sure_stays(why: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(NOT_SAFE[why], "utf-8")
    checked = examine([path], shelf())
    assert checked.problems or checked.answer.findings
    assert fixed(path) == NOT_SAFE[why]


def test_a_template_is_mended_where_all_its_instances_ask_for_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = """\
format: 1
circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
leads:
  A<n>: {for: {n: 1..3}, circuit: status, from: {part: 770-1242/076-000}} # three
  B<n>: {for: {n: 1..3}, circuit: status, to: {part: 770-1252/076-000}}
  C1: {circuit: status, from: {part: 770-1242/076-000, lever: 770-131}}
  C2: {circuit: status, to: {part: 770-1252/076-000}}
mates: [{for: {n: 1..3}, join: A<n>.from + B<n>.to}, C1.from + C2.to]
"""
    path.write_text(text, "utf-8")
    assert fixed(path) == text.replace("076-000}} # three", "076-000, lever: 770-131}} # three")


def test_an_included_file_is_edited_where_the_text_stands(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("format: 1\ninclude: [zones.yaml]\n", "utf-8")
    part = tmp_path / "zones.yaml"
    part.write_bytes("\ufeff# Zonen\r\nzones: {z: {plaec: open}}\r\n".encode())
    result = run("check", tmp_path / "plan.yaml", "--fix", "--format", "concise")
    assert part.read_bytes() == "\ufeff# Zonen\r\nzones: {z: {place: open}}\r\n".encode()
    assert "zones.yaml:2: write “place” instead of “plaec”" in result.stderr
    assert "problems 1 → 0" in result.stderr


def test_fix_writes_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HELLO.replace("length: 2 m", "lenght: 2 m"), "utf-8")
    shown = run("check", path, "--diff")
    assert shown.exit_code == 2
    assert "lenght" in path.read_text("utf-8")
    assert any(line.startswith("+  W2") and "length: 2 m" in line for line in shown.stdout.splitlines())
    first = run("check", path, "--fix")
    assert (first.exit_code, path.read_text("utf-8")) == (0, HELLO)
    assert "problems 1 → 0, broken 0 → 0, unproven 0 → 0" in first.stderr
    before = path.stat().st_mtime_ns
    again = run("check", path, "--fix")
    assert (again.exit_code, again.stderr) == (0, "nothing to fix safely\n")
    assert path.stat().st_mtime_ns == before


def test_programs_are_told_the_edits(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(TWO, "utf-8")
    found = json.loads(run("check", path, "--format", "json").stdout)["findings"]
    (fix,) = [fix for one in found for fix in one["fixes"]]
    assert fix["title"] == "add “lever: 770-121”"
    where = {"line": 4, "column": 54, "end_line": 4, "end_column": 54, "text": ", lever: 770-121"}
    assert fix["edits"] == [{"file": str(path), **where}]
    sarif = json.loads(run("check", path, "--format", "sarif").stdout)["runs"][0]["results"]
    (change,) = [fix["artifactChanges"] for one in sarif for fix in one.get("fixes", ())]
    assert change[0]["replacements"][0]["insertedContent"] == {"text": ", lever: 770-121"}


def test_edits_that_overlap_are_not_applied_together() -> None:
    text = "abcdef\n"
    first = Fix(("", ""), (Edit("f", 1, 2, 1, 4, "bc", "X"),))
    second = Fix(("", ""), (Edit("f", 1, 3, 1, 5, "cd", "Y"),))
    gone = Fix(("", ""), (Edit("f", 1, 5, 1, 6, "z", "Y"),))
    assert applied({"f": text}, [first, second, gone, first]) == ({"f": "aXdef\n"}, [first, first])


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("lenght", ["length", "zone"], "length"),
        ("Length", ["length"], "length"),
        ("W9.to", ["W1.to"], None),
        ("ab", ["ac", "ad"], None),
        ("zone", ["zone-a", "zone-b"], None),
        ("colared", ["collared", "plain"], "collared"),
        ("W1.form", ["W1.from", "W1.to"], "W1.from"),
    ],
)
def test_only_a_slip_is_sure(word: str, known: list[str], meant: str | None) -> None:
    assert surely(word, known) == meant


def problems_of(path: Path) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.message) for one in examine([path], shelf(), "en").problems)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slips=st.lists(st.integers(0, 10_000), min_size=1, max_size=4, unique=True),
    base=st.sampled_from([HELLO, TWO, MOUNTED, RELIEF, WAIVERS]),
)
@pytest.mark.slow
def test_fixes_never_add_a_problem_nor_touch_more(slips: list[int], base: str, tmp_path: Path) -> None:
    pieces = dict.fromkeys(base.replace("{", " ").replace(":", " ").split())
    words = [word for word in pieces if word.isalpha()]
    text = base
    for at in slips:
        word = words[at % len(words)]
        text = text.replace(f" {word}", f" {slip(word)}", 1)
    path = tmp_path / "plan.yaml"
    path.write_text(text, "utf-8")
    before = problems_of(path)
    found = mended([path], shelf(), "en")
    found.write()
    after = problems_of(path)
    assert not after - before
    old, new = text.splitlines(), path.read_text("utf-8").splitlines()
    edited = {edit.line for fix in found.done for edit in fix.edits}
    for tag, begin, end, _, _ in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        assert tag == "equal" or set(range(begin + 1, end + 1)) <= edited or tag == "insert"
    comments = [line.partition("#")[2] for line in old]
    assert Counter(filter(None, comments)) == Counter(filter(None, (line.partition("#")[2] for line in new)))
    again = mended([path], shelf(), "en")
    assert not again.new


def test_a_list_is_mended_in_its_own_program(tmp_path: Path) -> None:
    plan, rows = tmp_path / "plan.yaml", tmp_path / "leads.csv"
    plan.write_text("format: 1\ncables: {line: {}}\nlists: {leads: leads.csv}\n", "utf-8")
    rows.write_bytes(b"name;cable;length\nW1;lien;3 M\n")
    result = run("check", plan, "--fix", "--format", "concise")
    assert result.exit_code == 2
    assert "leads.csv:2:4: U401 error" in result.stdout
    assert "nothing to fix safely" in result.stderr
