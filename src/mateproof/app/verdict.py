"""The verdict in one sentence, and the exit code it stands for."""

from __future__ import annotations

from mateproof.app.checking import Checked
from mateproof.app.errors import USAGE
from mateproof.app.phrases import phrase
from mateproof.vocabulary.findings import Outcome

_COUNTED = ("proven", "broken", "unproven", "waived")


def sentence(checked: Checked) -> str:
    """Return the verdict about all plans in their language; remarks (severity info) are not counted."""
    tallies, language = checked.answer.tallies, checked.language
    deciding = [tally for tally in tallies if tally.decides]
    counts = {name: sum(getattr(tally, name) for tally in deciding) for name in _COUNTED}
    if checked.problems and not checked.plans:
        return phrase("verdict_not_asked", language, problems=_problems(checked))
    looked = {tally.code for tally in tallies if tally.looked}
    idle = {tally.code for tally in tallies if not tally.off} - looked
    waived = phrase("verdict_waived", language, **counts) if counts["waived"] else ""
    codes = ", ".join(sorted({tally.code for tally in tallies if tally.off}))
    off = phrase("verdict_off", language, codes=codes) if codes else ""
    name = f"verdict_{'unreadable' if checked.problems else checked.outcome}"
    said = phrase(name, language, **counts, problems=_problems(checked))
    return said + waived + phrase("verdict_rules", language, rules=len(looked), idle=len(idle), off=off)


def exit_code(checked: Checked, *, allow_unproven: bool = False) -> int:
    """Return 0 for proven, 1 for broken, 2 for unreadable, 3 for unproven (0 where that is allowed)."""
    if checked.problems:
        return USAGE
    codes = {Outcome.PROVEN: 0, Outcome.BROKEN: 1, Outcome.UNPROVEN: 0 if allow_unproven else 3}
    return codes[checked.outcome]


def _problems(checked: Checked) -> str:
    count = len(checked.problems)
    if not count:
        return ""
    return phrase("one_problem" if count == 1 else "problems", checked.language, count=count)
