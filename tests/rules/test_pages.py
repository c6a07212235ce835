"""Every page is true: its plans do what they are said to do, and its words say what the tables know.

Adding a rule is adding a file: these tests find it there.
"""

from __future__ import annotations

from string import Formatter

import pytest
from tests.rules.conftest import Pages

from mateproof.rules.groups import GROUPS
from mateproof.rules.page import render, title
from mateproof.rules.rule import Rule, rules
from mateproof.rules.sources import read_sources
from mateproof.tables.schema import SCHEMA
from mateproof.vocabulary.findings import Finding, Outcome

EVERY = [pytest.param(rule, id=rule.code) for rule in rules().values()]
BREAKABLE = [pytest.param(rule, id=rule.code) for rule in rules().values() if rule.page.breaks]
OPEN = [pytest.param(rule, id=rule.code) for rule in rules().values() if rule.page.unproven]
LANGUAGES = ("en", "de")
each_rule = pytest.mark.parametrize("rule", EVERY)


def outcome(wanted: Outcome, findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.outcome is wanted]


@each_rule
def test_a_page_is_whole(rule: Rule) -> None:
    page = rule.page
    assert page.title.endswith("."), "the title is a statement that holds"
    assert page.what
    assert page.why
    assert page.holds
    assert page.breaks or page.unproven, "a page shows what the rule is against"
    assert rule.code[0] in GROUPS, "the letter of the code is a group"


@each_rule
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    assert title(rule, "de") != title(rule, "en")
    assert title(rule, "de").endswith(".")
    for texts in (rule.claim.say, rule.claim.help):
        assert set(texts) == set(LANGUAGES)
        assert all(texts.values())


@each_rule
def test_a_rule_asks_only_for_declared_columns(rule: Rule) -> None:
    columns = SCHEMA[rule.claim.rows].columns.keys()
    asked = {*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()}
    texts = [*rule.claim.say.values(), *rule.claim.help.values()]
    told = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}
    assert asked <= columns
    assert told <= columns


@each_rule
def test_a_rule_stands_on_something(rule: Rule) -> None:
    sources = read_sources(rule.claim.stands_on)
    assert sources
    assert all(source.known and source.what for source in sources), sources


@each_rule
def test_what_holds_holds_and_is_about_something(rule: Rule, pages: Pages) -> None:
    assert pages.findings(rule, "holds") == []
    assert pages.looked_at(rule, "holds") > 0


@pytest.mark.parametrize("rule", BREAKABLE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_breaks_breaks(rule: Rule, language: str, pages: Pages) -> None:
    found = outcome(Outcome.BROKEN, pages.findings(rule, "breaks", language))
    assert found, pages.findings(rule, "breaks", language)
    for finding in found:
        assert finding.place is not None
        assert finding.help
        assert finding.subjects
        assert finding.severity == rule.claim.severity


@pytest.mark.parametrize("rule", OPEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_open_names_what_is_missing(rule: Rule, language: str, pages: Pages) -> None:
    findings = pages.findings(rule, "unproven", language)
    found = outcome(Outcome.UNPROVEN, findings)
    assert found
    assert found == findings, "a missing datum breaks nothing"
    for finding in found:
        assert finding.missing
        assert all(finding.missing)
        assert finding.place is not None


@each_rule
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_can_be_printed(rule: Rule, language: str) -> None:
    text = render(rule, language)
    assert text.startswith(f"# {rule.code} {rule.name}\n")
    assert title(rule, language) in text
    assert rule.page.holds.strip() in text
    assert text.endswith("\n")


def test_codes_and_names_are_used_once() -> None:
    names = [rule.name for rule in rules().values()]
    assert len(set(names)) == len(names)
