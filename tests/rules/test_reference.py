"""The committed pages of the rules are what the code says, and every section of a sheet leads to rules."""

from tools.reference import __main__ as reference
from tools.reference.rules import pages

from mateproof.rules.rule import rules
from mateproof.rules.sources import SECTIONS, read_sources


def test_the_committed_pages_are_the_generated_ones() -> None:
    wanted = {reference.REFERENCE / name: reference.marked(name, text) for name, text in pages().items()}
    assert reference.differing(wanted) == [], "run `just docs`"


def test_every_section_of_a_sheet_is_used_by_a_rule() -> None:
    used = {source.name for rule in rules().values() for source in read_sources(rule.claim.stands_on)}
    assert set(SECTIONS) <= used
