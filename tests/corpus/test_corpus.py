"""A corpus of wrong plans: each gives what its head names, a finding or a problem, and nothing else decisive.

A file begins with comments: `# finding: CODE outcome` (with `×2` where two halves or two leads have it) or
`# problem: a part of the message`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from mateproof.app.checking import check_plans, read_all
from mateproof.parts.library.shipped import shelf
from mateproof.rules.rule import rules
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Finding

HERE = Path(__file__).parent
PLANS = sorted(HERE.glob("*.yaml"))
FINDING = re.compile(r"^# finding: ([A-Z]\d{3} (?:broken|unproven))(?: ×(\d+))?$", re.MULTILINE)
PROBLEM = re.compile(r"^# problem: (.+)$", re.MULTILINE)
SAMPLE = 10
"""Every tenth plan is checked alone as well."""


def wanted(plan: Path) -> Counter[str]:
    """Return which findings the head of a plan names, and how often."""
    found = FINDING.findall(plan.read_text("utf-8"))
    return Counter({said: int(times or 1) for said, times in found})


FOUND = [plan for plan in PLANS if wanted(plan)]
REFUSED = [plan for plan in PLANS if not wanted(plan)]


def checked(plans: list[Path]) -> dict[str, list[Finding]]:
    """Check plans in one set of tables; return the findings of each by the name of its file."""
    found: dict[str, list[Finding]] = {plan.stem: [] for plan in plans}
    for finding in check_plans(read_all(plans), shelf()).answer.findings:
        found[finding.plan].append(finding)
    return found


@cache
def together() -> dict[str, list[Finding]]:
    return checked(FOUND)


def told(findings: list[Finding], named: Counter[str]) -> Counter[str]:
    """Count what decides, and what the head names although it is only a remark."""
    said = [(f"{finding.code} {finding.outcome}", finding.decides) for finding in findings]
    return Counter(what for what, decides in said if decides or what in named)


def difference(plan: Path, findings: list[Finding]) -> str:
    """Return what differs from the head of a plan, as a line to read; nothing when it is as expected."""
    expected = wanted(plan)
    found = told(findings, expected)
    return "" if found == expected else f"{plan.name}: expected {dict(expected)}, found {dict(found)}"


def refused(plan: Path) -> tuple[Problem, ...]:
    try:
        check_plans(read_all([plan]), shelf())
    except PlanError as error:
        return error.problems
    return ()


def test_every_plan_says_what_it_must_give() -> None:
    assert len(PLANS) >= 150
    assert not [plan.name for plan in REFUSED if not PROBLEM.search(plan.read_text("utf-8"))]
    assert {said.split()[0] for plan in FOUND for said in wanted(plan)} <= rules().keys()


def test_all_plans_in_one_call() -> None:
    found = together()
    differences = [line for plan in FOUND if (line := difference(plan, found[plan.stem]))]
    print(f"{len(FOUND)} plans, {len(differences)} not as expected")
    assert not differences, "\n" + "\n".join(differences)


@pytest.mark.parametrize("plan", FOUND[::SAMPLE], ids=lambda plan: plan.stem)
def test_alone_as_in_company(plan: Path) -> None:
    alone = checked([plan])[plan.stem]
    assert not difference(plan, alone)
    assert alone == together()[plan.stem]


@pytest.mark.parametrize("plan", REFUSED, ids=lambda plan: plan.stem)
def test_what_cannot_be_read_is_refused_with_its_one_reason(plan: Path) -> None:
    problems = refused(plan)
    reasons = PROBLEM.findall(plan.read_text("utf-8"))
    assert len(problems) == len(reasons), [str(problem) for problem in problems]
    for reason in reasons:
        assert any(reason in problem.message for problem in problems), [str(one) for one in problems]
    assert all(problem.place for problem in problems)
