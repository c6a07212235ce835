"""findings.json and findings.sarif: what programs rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.documents.factory import BROKEN, FINDINGS, OPEN, TALLIES, dossier

from mateproof.documents import all_documents
from mateproof.documents.catalogue.findings_sarif import _uri
from mateproof.vocabulary.findings import Severity, Tally

REQUIRED = {
    "log": {"version", "runs"},
    "run": {"tool"},
    "driver": {"name"},
    "rule": {"id"},
    "result": {"message"},
}
"""What the schema of SARIF 2.1.0 requires of these objects."""


def read(name: str) -> dict[str, Any]:
    return json.loads(all_documents()[name](dossier()))  # type: ignore[no-any-return]


def test_the_answer_is_versioned_and_complete() -> None:
    found = read("findings.json")
    assert list(found) == [
        "format",
        "product",
        "plan",
        "verdict",
        "counts",
        "problems",
        "findings",
        "checks",
        "waivers",
    ]
    assert (found["format"], found["verdict"]) == (1, "broken")
    assert found["counts"] == {"proven": 27, "broken": 1, "unproven": 4, "waived": 0}
    assert found["findings"] == [json.loads(json.dumps(finding.to_json())) for finding in FINDINGS]
    assert [check["code"] for check in found["checks"]] == [tally.code for tally in TALLIES]
    assert [check["looked"] for check in found["checks"]] == [True, True, False]


def test_sarif_has_what_the_schema_requires() -> None:
    log = read("findings.sarif")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    objects = [("log", log), ("run", run), ("driver", driver)]
    objects += [("rule", rule) for rule in driver["rules"]] + [("result", item) for item in run["results"]]
    assert all(found.keys() >= REQUIRED[kind] for kind, found in objects)
    assert log["version"] == "2.1.0"
    assert all(found["message"]["text"] for found in run["results"])


def test_sarif_results_point_to_their_rules_and_places() -> None:
    (run,) = read("findings.sarif")["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["L103", "R102", "Z101"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20plan.yaml"
    assert place["region"] == {"startLine": 47, "startColumn": 3, "endLine": 47, "endColumn": 15}
    assert run["results"][0]["relatedLocations"][0]["message"]["text"] == "the other end"


def test_sarif_tells_broken_from_open() -> None:
    first, second = read("findings.sarif")["runs"][0]["results"]
    assert (first["kind"], first["level"]) == ("fail", "error")
    assert (second["kind"], second["level"]) == ("open", "none")  # the standard allows no other level here
    assert second["properties"]["severity"] == "warning"
    prints = [item["partialFingerprints"]["mateproof/v1"] for item in (first, second)]
    assert prints == [BROKEN.fingerprint, OPEN.fingerprint]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plan.yaml", "plan.yaml"),
        ("ein Plan/größe.yaml", "ein%20Plan/gr%C3%B6%C3%9Fe.yaml"),
        ("/srv/plan.yaml", "file:///srv/plan.yaml"),
        ("C:\\plans\\a.yaml", "file:///C:/plans/a.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
    ],
)
def test_a_file_name_is_a_uri(file: str, uri: str) -> None:
    assert _uri(file) == uri


def test_a_remark_is_told_and_decides_nothing() -> None:
    remark = replace(BROKEN, severity=Severity.INFO)
    made = dossier(
        findings=[remark], tallies=[Tally("L103", 3, 2, 1, severity=Severity.INFO), Tally("R102", 4, 4)]
    )
    found = json.loads(all_documents()["findings.json"](made))
    assert (found["verdict"], found["counts"]) == (
        "proven",
        {"proven": 4, "broken": 0, "unproven": 0, "waived": 0},
    )
    assert [item["code"] for item in found["findings"]] == ["L103"]
    assert json.loads(all_documents()["findings.sarif"](made))["runs"][0]["results"][0]["level"] == "note"
