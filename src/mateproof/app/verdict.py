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
_COUNTED = ("proven", "broken", "unproven", "waived")
_WAIVED = {"en": " ({waived} waived)", "de": " ({waived} durch Sonderfreigabe)"}
_RULES = {
    "en": "; {rules} rules looked at the plan, {idle} had nothing to look at{off}.",
    "de": "; {rules} Regeln haben den Plan geprüft, {idle} fanden nichts zu prüfen{off}.",
}
_OFF = {"en": ", switched off: {codes}", "de": ", abgeschaltet: {codes}"}


def sentence(checked: Checked) -> str:
    """Return the verdict about all plans in their language; remarks (severity info) are not counted."""
    tallies = checked.answer.tallies
    deciding = [tally for tally in tallies if tally.decides]
    counts = {name: sum(getattr(tally, name) for tally in deciding) for name in _COUNTED}
    looked = {tally.code for tally in tallies if tally.looked}
    idle = {tally.code for tally in tallies if not tally.off} - looked
    language = checked.language
    waived = _WAIVED[language] if counts["waived"] else ""
    codes = ", ".join(sorted({tally.code for tally in tallies if tally.off}))
    off = _OFF[language].format(codes=codes) if codes else ""
    text = _VERDICTS[language][checked.outcome] + waived + _RULES[language]
    return text.format(**counts, rules=len(looked), idle=len(idle), off=off)


def exit_code(outcome: Outcome, *, allow_unproven: bool = False) -> int:
    """Return 0 for proven, 1 for broken, 3 for unproven (0 where that is allowed)."""
    codes = {Outcome.PROVEN: 0, Outcome.BROKEN: 1, Outcome.UNPROVEN: 0 if allow_unproven else 3}
    return codes[outcome]
