"""findings.sarif: the findings as SARIF 2.1.0, for editors and code hosts.

A broken claim is a result of kind "fail" with the severity as its level. An unproven one is of kind "open"
(not enough information to decide), for which the standard (3.27.10) demands the level "none". A waived one is
suppressed; where one result is, every other one says that it is not, as the standard has it (3.27.23). A rule
that the plan switches off is a configuration override of the run. What is wrong with the plan's text is a
result of kind "fail" and level "error", too.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from mateproof.documents.dossier import Dossier
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Finding, Outcome, Place, Severity, Waiver
from mateproof.vocabulary.fixes import Fix

NAME = "findings.sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(dossier: Dossier) -> bytes:
    """Return the log with one run, its rules in the order of their codes."""
    asked = [tally.code for tally in dossier.tallies]
    told = [found.code for found in dossier.findings] + [found.code for found in dossier.problems]
    codes = sorted({*asked, *told})
    driver = {
        "name": "Mateproof",
        **({"semanticVersion": dossier.version} if dossier.version else {}),
        "rules": [_rule(dossier, code) for code in codes],
    }
    suppress = any(found.waiver for found in dossier.findings)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": dossier.words.language,
        **_overrides(dossier, codes),
        "results": [
            *(_problem(found, codes.index(found.code), suppress) for found in dossier.problems),
            *(_result(found, codes.index(found.code), suppress) for found in dossier.findings),
        ],
        "properties": {"plan": dossier.name, "verdict": dossier.verdict, "counts": dossier.counts},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode()


def _rule(dossier: Dossier, code: str) -> dict[str, Any]:
    text = dossier.rule(code)
    full = " ".join(filter(None, (text.what, text.why))) or text.title
    return {
        "id": code,
        "shortDescription": {"text": text.title},
        "fullDescription": {"text": full},
        "help": {"text": f"{full}\n\nmateproof explain {code}"},
    }


def _overrides(dossier: Dossier, codes: list[str]) -> dict[str, Any]:
    """Return what was asked otherwise than usual: rules that the plan switches off."""
    overrides = [
        {
            "descriptor": {"id": tally.code, "index": codes.index(tally.code)},
            "configuration": {"enabled": False},
        }
        for tally in dossier.tallies
        if tally.off
    ]
    run = {"executionSuccessful": True, "ruleConfigurationOverrides": overrides}
    return {"invocations": [run]} if overrides else {}


def _problem(found: Problem, index: int, suppress: bool) -> dict[str, Any]:
    """Return what is wrong with the plan's text as a result."""
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "kind": "fail",
        "level": "error",
        "message": {"text": " ".join(filter(None, (found.message, found.help)))},
        "properties": {"arguments": dict(found.arguments)},
    }
    if found.place:
        result["locations"] = [_location(found.place)]
    if found.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place), "message": {"text": text[0]}}
            for number, (text, place) in enumerate(found.related, 1)
        ]
    if found.fixes:
        result["fixes"] = [_fix(fix) for fix in found.fixes]
    if suppress:
        result["suppressions"] = []
    return result


def _fix(fix: Fix) -> dict[str, Any]:
    """Return a safe fix; edits of one file stand together, as the standard has it (3.55)."""
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in fix.edits:
        region = {
            "startLine": edit.line,
            "startColumn": edit.column,
            "endLine": edit.end_line,
            "endColumn": edit.end_column,
        }
        changes.setdefault(edit.file, []).append(
            {"deletedRegion": region, "insertedContent": {"text": edit.new}}
        )
    return {
        "description": {"text": fix.title[0]},
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(file)}, "replacements": found}
            for file, found in changes.items()
        ],
    }


def _result(found: Finding, index: int, suppress: bool) -> dict[str, Any]:
    broken = found.outcome is Outcome.BROKEN
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "kind": "fail" if broken else "open",
        "level": LEVELS[found.severity] if broken else "none",
        "message": {"text": " ".join(filter(None, (found.message, found.help)))},
        "partialFingerprints": {"mateproof/v1": found.fingerprint},
        "properties": {
            "severity": str(found.severity),
            "subjects": list(found.subjects),
            "count": found.count,
            "missing": list(found.missing),
            "evidence": [str(item) for item in found.evidence],
        },
    }
    if found.place:
        result["locations"] = [_location(found.place)]
    if found.related:
        result["relatedLocations"] = [
            {"id": number, **_location(place), "message": {"text": text}}
            for number, (text, place) in enumerate(found.related, 1)
        ]
    if found.fixes:
        result["fixes"] = [_fix(fix) for fix in found.fixes]
    if suppress:
        result["suppressions"] = [_suppression(found.waiver)] if found.waiver else []
    return result


def _suppression(waiver: Waiver) -> dict[str, Any]:
    said = {
        "kind": "inSource",
        "status": "accepted",
        "justification": f"{waiver.reason} ({waiver.name}, until {waiver.expires})",
        "properties": {"waiver": waiver.waiver, "name": waiver.name, "expires": waiver.expires},
    }
    return {**said, "location": _location(waiver.place)} if waiver.place else said


def _location(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.line,
        "endColumn": place.column + max(place.length, 1),
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(place.file)}, "region": region}}


def _uri(file: str) -> str:
    """Return a file name as a relative or file: URI reference."""
    path = quote(file.replace("\\", "/"), safe="/")
    if drive := re.match(r"([A-Za-z])%3A(/.*)", path):
        return f"file:///{drive[1]}:{drive[2]}"
    return f"file://{path}" if path.startswith("/") else path
