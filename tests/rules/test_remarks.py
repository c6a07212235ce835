"""A remark (severity info) is told, and decides nothing."""

from __future__ import annotations

from tests.support import tables

from mateproof.rules.ask import ask
from mateproof.rules.rule import rules
from mateproof.vocabulary.findings import Outcome, Severity

PLAN = """
format: 1
parts:
  other: {like: 770-1242/076-000, gender: plug, counterparts: [third]}
  third: {like: 770-1242/076-000}
leads:
  W1: {from: {part: 770-1242/076-000}}
  W2: {to: {part: other}}
mates: [W1.from + W2.to]
"""


def test_a_broken_remark_leaves_the_verdict_proven() -> None:
    remark, claim = rules()["M107"], rules()["M101"]
    answer = ask(tables(PLAN), only=[remark, claim])
    assert [(found.code, found.outcome) for found in answer.findings] == [("M107", Outcome.BROKEN)]
    assert remark.claim.severity is Severity.INFO
    assert answer.outcome is Outcome.PROVEN
