"""What people read of a rule is there in English and in German, with the same gaps."""

from __future__ import annotations

from string import Formatter

import pytest

from mateproof.app.phrases import PHRASES
from mateproof.rules.groups import GROUPS
from mateproof.rules.rule import Rule, rules


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    claim = rule.claim
    assert claim.german.endswith(".")
    assert claim.german != rule.page.title
    for texts in (claim.say, claim.help):
        assert texts.keys() == {"en", "de"}
        assert texts["en"] != texts["de"] or texts["en"].startswith("{")
    assert gaps(claim.say["en"]) >= gaps(claim.say["de"]) - gaps(claim.help["de"])


def test_every_group_has_a_name_in_both() -> None:
    assert all(names.keys() >= {"en", "de"} for names in GROUPS.values())


@pytest.mark.parametrize("name", PHRASES)
def test_every_word_of_the_formats_is_there_in_both(name: str) -> None:
    english, german = PHRASES[name]
    assert english
    assert german
    assert english != german
    assert gaps(english) == gaps(german)
