"""The verdict in one sentence, and the exit code it stands for."""

from __future__ import annotations

from mateproof.app.checking import Checked
from mateproof.vocabulary.findings import Outcome

_VERDICTS = {
    "en": {
        Outcome.PROVEN: "Proven: {proven} claims hold",
        Outcome.BROKEN: "Broken: {broken} claims do not hold, {unproven} are undecided, {proven} hold",
        Outcome.UNPROVEN: "Unproven: {unproven} claims are undecided because data are missing, {proven} hold",
    },
    "de": {
        Outcome.PROVEN: "Bewiesen: {proven} Aussagen gelten",
        Outcome.BROKEN: "Widerlegt: {broken} Aussagen gelten nicht, {unproven} sind offen, {proven} gelten",
        Outcome.UNPROVEN: "Unbewiesen: {unproven} Aussagen sind offen, weil Angaben fehlen, {proven} gelten",
    },
}
_RULES = {
    "en": "; {rules} rules looked at the plan, {idle} had nothing to look at.",
    "de": "; {rules} Regeln haben den Plan geprüft, {idle} fanden nichts zu prüfen.",
}


def sentence(checked: Checked) -> str:
    """Return the verdict about all plans in their language; remarks (severity info) are not counted."""
    tallies = checked.answer.tallies
    deciding = [tally for tally in tallies if tally.decides]
    counts = {
        name: sum(getattr(tally, name) for tally in deciding) for name in ("proven", "broken", "unproven")
    }
    looked = sum(tally.looked for tally in tallies)
    text = _VERDICTS[checked.language][checked.outcome] + _RULES[checked.language]
    return text.format(**counts, rules=looked, idle=len(tallies) - looked)


def exit_code(outcome: Outcome, *, allow_unproven: bool = False) -> int:
    """Return 0 for proven, 1 for broken, 3 for unproven (0 where that is allowed)."""
    codes = {Outcome.PROVEN: 0, Outcome.BROKEN: 1, Outcome.UNPROVEN: 0 if allow_unproven else 3}
    return codes[outcome]
