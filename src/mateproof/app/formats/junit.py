"""JUnit XML for build servers: one test suite a plan, one test case a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from mateproof.app.checking import Checked
from mateproof.app.formats.concise import line, problem_line
from mateproof.documents import Dossier
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Finding, Outcome, Tally


def render(checked: Checked) -> Iterator[str]:
    """Yield the document: broken is a failure, unproven or unreadable an error; what is waived is a skip."""
    suites = ET.Element("testsuites", name="mateproof")
    for dossier in checked.dossiers:
        suites.append(_suite(dossier))
    ET.indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ET.tostring(suites, encoding="unicode")


def _suite(dossier: Dossier) -> ET.Element:
    by_code: dict[str, list[Finding]] = {}
    for finding in dossier.findings:
        by_code.setdefault(finding.code, []).append(finding)
    cases = [_unread(problem) for problem in dossier.problems]
    cases += [_case(dossier, tally, by_code.get(tally.code, ())) for tally in dossier.tallies]
    counts = {
        name: str(sum(case.find(tag) is not None for case in cases))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    }
    suite = ET.Element("testsuite", {"name": _clean(dossier.name), "tests": str(len(cases)), **counts})
    suite.extend(cases)
    return suite


def _unread(problem: Problem) -> ET.Element:
    """Return what is wrong with the plan's text as a test case of its own."""
    said = problem_line(problem)
    name = f"{problem.code} {problem.place or ''}".rstrip()
    case = ET.Element("testcase", classname=f"mateproof.{problem.code}", name=_clean(name))
    ET.SubElement(case, "error", message=_clean(said)).text = _clean(said)
    return case


def _case(dossier: Dossier, tally: Tally, findings: Sequence[Finding]) -> ET.Element:
    title = dossier.rule(tally.code).title
    case = ET.Element("testcase", classname=f"mateproof.{tally.code}", name=_clean(f"{tally.code} {title}"))
    for tag, outcome in (("failure", Outcome.BROKEN), ("error", Outcome.UNPROVEN)):
        said = [
            line(found, dossier.words.language)
            for found in findings
            if found.outcome == outcome and not found.waiver
        ]
        if said:
            ET.SubElement(case, tag, message=_clean(said[0])).text = _clean("\n".join(said))
    waived = [line(finding, dossier.words.language) for finding in findings if finding.waiver]
    if len(case):
        if waived:
            ET.SubElement(case, "system-out").text = _clean("\n".join(waived))
    elif waived:
        ET.SubElement(case, "skipped", message=_clean(waived[0])).text = _clean("\n".join(waived))
    elif not tally.looked:
        ET.SubElement(case, "skipped", message=_clean(tally.why_not))
    return case


def _clean(text: str) -> str:
    """Return text without the characters that XML 1.0 cannot hold."""
    return "".join(char for char in text if char >= " " or char in "\n\t")
