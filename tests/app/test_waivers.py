"""Waivers, severities and profiles, from the plan to every output."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from tests.app.desk import run

import mateproof
from mateproof.rules.profile import profiles
from mateproof.rules.rule import rules
from mateproof.vocabulary.findings import Outcome, Severity
from mateproof.vocabulary.harms import Barrier, Harm

HELLO = Path(__file__).parents[2] / "examples" / "hello"
IN_2026 = {"SOURCE_DATE_EPOCH": "1767225600"}
WAIVERS = """
waivers:
  colour: {rule: M105, place: W1.to, reason: "agreed <B>, 100 %", name: planner, expires: 2026-06-30}
  wires: {rule: cross-section, reason: sample only, name: planner, expires: 2026-06-30}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The broken hello plan with two of its findings waived."""
    path = tmp_path / "plan.yaml"
    path.write_text((HELLO / "broken.yaml").read_text("utf-8") + WAIVERS, "utf-8")
    return path


def added(plan: Path, text: str) -> Path:
    plan.write_text(plan.read_text("utf-8") + text, "utf-8")
    return plan


def said(plan: Path, style: str, *options: str) -> str:
    return run("check", plan, "--format", style, *options, env=IN_2026).stdout


def checked_json(plan: Path) -> dict[str, Any]:
    return json.loads(said(plan, "json"))  # type: ignore[no-any-return]


def test_what_is_waived_is_said_with_its_waiver_and_does_not_count(plan: Path) -> None:
    before = run("check", HELLO / "broken.yaml", "--format", "concise").stdout
    after = said(plan, "concise")
    assert "M105 broken (waived by planner until 2026-06-30: agreed <B>, 100 %): W1.to is light" in after
    assert len(after.splitlines()) == len(before.splitlines()), "nothing is hidden"
    counts = [int(re.search(r"Broken: (\d+) claims", text)[1]) for text in (before, after)]  # type: ignore[index]
    assert counts[0] - counts[1] == len(re.findall(r"\(waived by", after))
    assert f"({counts[0] - counts[1]} waived); " in after


def test_a_finding_in_full_says_who_answers_for_it(plan: Path) -> None:
    block = next(part for part in said(plan, "full").split("\n\n") if part.startswith("broken, waived[M105]"))
    assert "= waived: planner answers for it until 2026-06-30: agreed <B>, 100 % (waiver “colour”" in block
    german = said(plan, "full", "--language", "de")
    assert "widerlegt, freigegeben[M105]" in german
    assert "durch Sonderfreigabe)" in german


def test_the_exit_code_is_that_of_what_is_left(tmp_path: Path) -> None:
    text = "format: 1\ncircuits: {c: {voltage: 24 V}}\n"
    path = tmp_path / "plan.yaml"
    path.write_text(text, "utf-8")
    assert run("check", path, env=IN_2026).exit_code == 1
    by = "reason: comes later, name: planner, expires: 2026-06-30"
    added(path, f"waivers: {{spare: {{rule: P108, place: c, {by}}}}}\n")
    assert run("check", path, env=IN_2026).exit_code == 3, "nothing is left that holds"
    added(path, "devices: {K1: {circuit: c, connectors: {in: {part: 770-1252/076-000}}}}\n")
    assert "V101 broken" in said(path, "concise")


def test_github_junit_and_sarif_know_what_is_waived(plan: Path) -> None:
    lines = [line for line in said(plan, "github").splitlines() if "M105" in line]
    assert [line.split()[0] for line in lines] == ["::notice"]
    cases = {case.get("classname"): case for case in ET.fromstring(said(plan, "junit")).iter("testcase")}
    skipped = cases["mateproof.M105"].find("skipped")
    assert skipped is not None
    assert "waived by planner until 2026-06-30" in skipped.get("message", "")
    assert cases["mateproof.L103"].find("failure") is not None
    results = json.loads(said(plan, "sarif"))["runs"][0]["results"]
    of_colour = next(result for result in results if result["ruleId"] == "M105")
    (suppression,) = of_colour["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"] == "agreed <B>, 100 % (planner, until 2026-06-30)"
    where = suppression["location"]["physicalLocation"]["region"]["startLine"]
    assert plan.read_text("utf-8").splitlines()[where - 1].lstrip().startswith("colour:")
    assert [r["suppressions"] for r in results if r["ruleId"] == "L103"] == [[]]


def test_programs_are_told_the_waiver_and_its_uses(plan: Path) -> None:
    found = checked_json(plan)
    waived = [item for item in found["findings"] if item["waiver"]]
    assert {item["code"] for item in waived} == {"M105", "T101"}
    assert found["counts"]["waived"] == sum(item["count"] for item in waived)
    checks = {check["code"]: check for check in found["checks"]}
    assert (checks["M105"]["broken"], checks["M105"]["waived"]) == (0, 1)
    assert [(one["rule"], one["uses"] > 0, one["expired"]) for one in found["waivers"]] == [
        ("M105", True, False),
        ("T101", True, False),
    ]


def test_the_report_has_a_section_of_its_own(plan: Path, tmp_path: Path) -> None:
    run("build", plan, "-o", tmp_path / "out", env=IN_2026)
    text = (tmp_path / "out" / "report.html").read_text("utf-8")
    section = text[text.index('<section id="waived">') :]
    section = section[: section.index("</section>")]
    assert "agreed &lt;B&gt;, 100 %" in section
    assert 'id="waived-1"' in section
    others = text[text.index('<section id="findings">') : text.index('<section id="waived">')]
    assert "L103" in others
    assert "M105" not in others
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_a_day_later_it_counts_again(plan: Path) -> None:
    later = {"SOURCE_DATE_EPOCH": "1782864000"}  # 2026-07-01
    text = run("check", plan, "--format", "concise", env=later).stdout
    assert text.count("V102 broken") == 2
    assert "waived" not in text.splitlines()[-1]
    assert run("check", plan, env={"SOURCE_DATE_EPOCH": "1782863999"}).stdout == said(plan, "full")


def test_a_clock_that_is_none_is_told(plan: Path) -> None:
    result = run("check", plan, env={"SOURCE_DATE_EPOCH": "yesterday"})
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH is “yesterday”" in result.stderr


def test_every_mistake_is_told_at_once_with_what_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    by = "reason: x, name: planner, expires: 2026-06-30"
    path.write_text(
        "format: 1\nprofile: shipp\nseverity: {M10: info, colours: info, colour: info, m105: error}\n"
        "leads: {W1: {from: {part: 770-9999}}}\n"
        f"waivers:\n  a: {{rule: M999, {by}}}\n  b: {{rule: V101, {by}}}\n",
        "utf-8",
    )
    text = run("check", path, "--format", "json").stderr
    assert f"{path}:2:10: error: there is no profile “shipp”\n  help: did you mean ship?" in text
    assert f"{path}:3:12: error: there is no rule “M10”\n  help: did you mean M10" in text
    assert f"{path}:3:23: error: there is no rule “colours”\n  help: did you mean colour?" in text
    assert f"{path}:3:52: error: “m105” is M105, whose severity is written already" in text
    assert f"{path}:6:13: error: there is no rule “M999”" in text
    assert f"{path}:7:13: error: V101 is about waivers themselves, and cannot be waived" in text
    assert "770-9999" in text


def test_a_plan_weighs_rules_its_own_way(plan: Path) -> None:
    added(plan, "severity: {L103: info, accessory-kind: warning}\n")
    found = checked_json(plan)
    assert {item["severity"] for item in found["findings"] if item["code"] == "L103"} == {"info"}
    severities = {check["code"]: check["severity"] for check in found["checks"]}
    assert (severities["L103"], severities["L105"], severities["M101"]) == ("info", "warning", "error")


def test_a_rule_that_is_off_is_not_asked_and_named_everywhere(plan: Path, tmp_path: Path) -> None:
    added(plan, "severity: {L103: off}\n")
    assert said(plan, "concise").splitlines()[-1].endswith(", switched off: L103.")
    assert "L103" not in "".join(said(plan, "concise").splitlines()[:-1])
    check = next(one for one in checked_json(plan)["checks"] if one["code"] == "L103")
    assert (check["off"], check["rows"], check["why_not"]) == (True, 0, "switched off in the plan")
    cases = {case.get("classname"): case for case in ET.fromstring(said(plan, "junit")).iter("testcase")}
    assert cases["mateproof.L103"].find("skipped") is not None
    (override,) = json.loads(said(plan, "sarif"))["runs"][0]["invocations"][0]["ruleConfigurationOverrides"]
    assert (override["descriptor"]["id"], override["configuration"]) == ("L103", {"enabled": False})
    run("build", plan, "-o", tmp_path / "out", "--language", "de", env=IN_2026)
    assert "Im Plan abgeschaltet: L103." in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_plans_that_weigh_differently_are_checked_together(plan: Path, tmp_path: Path) -> None:
    other, third = tmp_path / "other.yaml", tmp_path / "third.yaml"
    other.write_text(plan.read_text("utf-8") + "severity: {L103: off, T101: info}\n", "utf-8")
    third.write_text((HELLO / "plan.yaml").read_text("utf-8"), "utf-8")
    together = mateproof.check(plan, other, third)
    alone = [mateproof.check(path).dossiers[0] for path in (plan, other, third)]
    assert [one.counts for one in together.dossiers] == [one.counts for one in alone]
    assert [one.outcome for one in together.dossiers] == [one.outcome for one in alone]
    found = [[finding.code for finding in one.findings] for one in together.dossiers]
    assert found == [[finding.code for finding in one.findings] for one in alone]
    assert ("L103" in found[0], "L103" in found[1]) == (True, False)
    assert [len(one.rows("waivers")) for one in together.dossiers] == [2, 2, 0]


@pytest.mark.parametrize("name", sorted(profiles()))
def test_a_profile_says_what_can_be_said(name: str) -> None:
    profile = profiles()[name]
    for texts in (profile.title, profile.why):
        assert set(texts) == {"en", "de"}
        assert all(texts.values())
    assert profile.market in {"IEC", "USA", None}
    assert profile.harm in {*Harm, None}
    assert profile.barrier in {*Barrier, None}
    for code, severity in profile.severity.items():
        assert code in rules()
        assert severity in {*Severity, "off"}
        assert severity != rules()[code].claim.severity, "a profile says only what differs"


def facts(tmp_path: Path, text: str) -> dict[str, Any]:
    path = tmp_path / "plan.yaml"
    path.write_text(f"format: 1\nleads: {{W1: {{from: {{part: 770-1242/076-000}}}}}}\n{text}", "utf-8")
    dossier = mateproof.check(path).dossiers[0]
    asked = {row["asked"] for row in dossier.rows("approved")}
    severities = {tally.code: str(tally.severity) for tally in dossier.tallies}
    return {**dossier.facts, "asked": asked, **severities}


def test_a_profile_sets_what_the_plan_does_not_say(tmp_path: Path) -> None:
    ship = facts(tmp_path, "profile: ship\n")
    assert (ship["profile"], ship["asked"], ship["Y103"]) == ("ship", {"DNV GL"}, "error")
    assert facts(tmp_path, "profile: usa\n")["market"] == "USA"
    site = facts(tmp_path, "profile: site\n")
    assert (site["misplug_harm"], site["misplug_barrier"]) == ("fire", "mechanical")
    without = facts(tmp_path, "")
    assert (without["profile"], without["market"], without["asked"]) == (None, "IEC", set())


def test_what_the_plan_says_goes_before_its_profile(tmp_path: Path) -> None:
    own = facts(tmp_path, "profile: ship\napprovals: [ABS]\nseverity: {not-under-load: info}\n")
    assert (own["asked"], own["Y103"], own["O101"]) == ({"ABS"}, "info", "warning")
    assert facts(tmp_path, "profile: ship\napprovals: []\n")["asked"] == set()
    assert facts(tmp_path, "profile: usa\nmarket: IEC\n")["market"] == "IEC"
    half = facts(tmp_path, "profile: site\nlimits: {misplug: {barrier: colour}}\n")
    assert (half["misplug_harm"], half["misplug_barrier"]) == ("fire", "colour")


def test_that_waivers_are_in_order_proves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    by = "reason: x, name: planner, expires: 2999-12-31"
    path.write_text(f"format: 1\nseverity: {{V101: info}}\nwaivers: {{a: {{rule: M105, {by}}}}}\n", "utf-8")
    checked = mateproof.check(path)
    assert checked.outcome is Outcome.UNPROVEN
    assert checked.dossiers[0].outcome is Outcome.UNPROVEN
