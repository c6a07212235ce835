"""What a rule weighs in a plan: its own severity, another one, or nothing at all ("off")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from mateproof.rules.rule import Rule
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Severity, Tally

OFF = "off"
Weights = Mapping[str, str]
"""Code of a rule → its severity in a plan, or `OFF`."""

_SWITCHED_OFF = {"en": "switched off in the plan", "de": "im Plan abgeschaltet"}


def alike(tables: Tables, weights: Mapping[str, Weights]) -> Iterator[tuple[Tables, Weights]]:
    """Yield the plans in groups that weigh every rule alike; `weights` are by plan."""
    if not any(weights.values()):
        yield tables, {}
        return
    groups: dict[frozenset[tuple[str, str]], list[str]] = {}
    for plan in tables["plans"]["plan"].to_list():
        groups.setdefault(frozenset(weights.get(plan, {}).items()), []).append(plan)
    for found, plans in groups.items():
        yield (tables if len(groups) == 1 else tables.only(*plans)), dict(found)


def weighed(rules: Iterable[Rule], weights: Weights) -> Iterator[Rule]:
    """Yield the rules that are asked, each with the severity that the plan gives it."""
    for rule in rules:
        weight = weights.get(rule.code, rule.claim.severity)
        if weight != OFF:
            yield rule if weight == rule.claim.severity else _with(rule, Severity(weight))


def switched_off(rules: Iterable[Rule], weights: Weights, language: str) -> list[Tally]:
    """Return the tallies of the rules that are not asked: every report names them."""
    off = [rule for rule in rules if weights.get(rule.code) == OFF]
    return [
        Tally(rule.code, why_not=_SWITCHED_OFF[language], severity=rule.claim.severity, off=True)
        for rule in off
    ]


@lru_cache(maxsize=512)
def _with(rule: Rule, severity: Severity) -> Rule:
    """Return the rule with another severity; the same one each time, for it is a key of other caches."""
    return replace(rule, claim=replace(rule.claim, severity=severity))
