"""`diff`: what differs between two plans, and nothing else."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from tests.app.desk import run, same_as_golden
from tests.docs_pages import ROOT

from mateproof.app.differing.asking import diff_files
from mateproof.app.differing.compare import sections
from mateproof.app.differing.words import Words
from mateproof.app.options import shelf
from mateproof.app.starting import templates
from mateproof.plan.fmt.fmt import fmt
from mateproof.vocabulary.properties import PROPERTIES

BEFORE = templates.text("two-circuits", "x", "en")
CHANGES = {
    "length: 6 m": "length: 7 m",
    "survives: 24 V\n  door": "survives: 12 V\n  door",
    "  box: {}": "  box: {}\n  shaft: {place: open}",
    "c: [window, door]}\n    cable: two-core\n    circuit: <c>\n    length: 12": (
        "c: [door, window]}\n    cable: two-core\n    circuit: <c>\n    length: 12"
    ),
    "function: door status": "function: window status",
    "parts:\n": "parts:\n  R&D <1>: {class: cap, colour: grey}\n",
}


def changed(text: str) -> str:
    for old, new in CHANGES.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(BEFORE, "utf-8")
    Path("new.yaml").write_text(changed(BEFORE), "utf-8")
    return "old.yaml", "new.yaml"


def test_equal_plans_written_differently(plans: tuple[str, str]) -> None:
    untidy = BEFORE.replace(" m\n", "m # long\n").replace("name: x\n", "")
    Path("other.yaml").write_text(untidy, "utf-8")
    assert fmt(untidy) != BEFORE
    result = run("diff", plans[0], "other.yaml")
    assert (result.exit_code, result.stdout.split(":")[0]) == (0, "Equal")


@pytest.mark.parametrize("language", ["en", "de"])
def test_text(plans: tuple[str, str], language: str) -> None:
    result = run("diff", *plans, "--language", language)
    assert result.exit_code == 1
    same_as_golden(f"plan-diff-{language}.txt", result.stdout)


def test_json(plans: tuple[str, str]) -> None:
    result = run("diff", *plans, "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert (data["format"], data["equal"], data["before"], data["after"]) == (1, False, *plans)
    found = data["sections"]
    assert {"change": "added", "name": "shaft"}.items() <= found["zones"][0].items()
    assert {change["name"]: change["fields"] for change in found["leads"]} == {
        f"in-{name}": {"length_m": {"before": 6.0, "after": 7.0}} for name in ("window", "door")
    }
    assert {change["change"] for change in found["misplugs"]} == {"added", "removed"}


def test_the_way_back_is_the_mirror(plans: tuple[str, str]) -> None:
    there, back = (
        diff_files(Path(one), Path(two), shelf(None), "en") for one, two in (plans, reversed(plans))
    )
    swap = {"added": "removed", "removed": "added", "changed": "changed"}
    for name in sections():
        forth = {(c.name, c.kind): c.fields for c in there.sections.get(name, [])}
        reverse = {
            (c.name, swap[c.kind]): {key: (after, before) for key, (before, after) in c.fields.items()}
            for c in back.sections.get(name, [])
        }
        assert forth == reverse


def test_a_page_escapes_what_a_plan_says(plans: tuple[str, str]) -> None:
    result = run("diff", *plans, "--format", "html")
    assert result.exit_code == 1
    assert "<!doctype html>" in result.stdout
    assert "R&amp;D &lt;1&gt;" in result.stdout
    assert "<1>" not in result.stdout


def test_problems_of_both_plans_come_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("format: 1\nzoness: {}\n", "utf-8")
    result = run("diff", tmp_path / "a.yaml", tmp_path / "b.yaml")
    assert result.exit_code == 2
    assert all(f"{tmp_path / name}.yaml:2:1" in result.stderr for name in ("a", "b"))


@pytest.mark.parametrize("example", ["hello", "facade"])
def test_a_broken_twin_gains_findings(example: str) -> None:
    folder = ROOT / "examples" / example
    found = diff_files(folder / "plan.yaml", folder / "broken.yaml", shelf(None), "en")
    assert any(change.kind == "added" for change in found.sections["findings"])
    assert diff_files(folder / "plan.yaml", folder / "plan.yaml", shelf(None)).equal


def test_every_section_and_field_has_its_words_in_both_languages() -> None:
    folder = ROOT / "examples" / "facade"
    side = diff_files(folder / "plan.yaml", folder / "broken.yaml", shelf(None)).before
    data = (ROOT / "src/mateproof/app/differing/words.toml").read_text("utf-8")
    texts = tomllib.loads(data)
    assert all(text.keys() == {"en", "de"} for text in texts.values())
    named = {key for rows in sections().values() for cells in rows(side).values() for key in cells}
    named |= {*sections(), *sections()["totals"](side), *sections()["settings"](side)}
    assert named - texts.keys() - PROPERTIES.keys() == set()
    assert Words("de").field("length_m") == "Länge"


NETWORK = """format: 1
supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac, network: public, loop_impedance: 0.4 Ω}}
circuits: {light: {supply: mains, use: lighting, conductors: [L, N, PE]}}
cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
devices: {board: {feeds: [mains]}, lamp: {circuit: light, current: 4 A}}
leads:
  W1: {circuit: light, cable: line, length: 40 m, from: {device: board}, to: {device: lamp}}
"""


def test_what_changes_in_the_calculated_network_is_told(tmp_path: Path) -> None:
    before, after = tmp_path / "before.yaml", tmp_path / "after.yaml"
    before.write_text(NETWORK, "utf-8")
    after.write_text(NETWORK.replace("1.5 mm²", "2.5 mm²"), "utf-8")
    said = run("diff", before, after, "--format", "json")
    (row,) = json.loads(said.stdout)["sections"]["calculated"]
    assert (row["name"], row["change"]) == ("light", "changed")
    assert row["fields"]["drop_percent"] == {"before": 2.01, "after": 1.23}
