"""The words of the answer of a check, in English and German; verdict and formats have no others."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, tuple[str, str]] = {
    "broken": ("broken", "widerlegt"),
    "unproven": ("unproven", "unbewiesen"),
    "error": ("error", "Fehler"),
    "because": ("because", "weil"),
    "help": ("help", "Hilfe"),
    "fix": ("fix", "Korrektur"),
    "can_fix": (
        "{title} (`mateproof check --fix` does it)",
        "{title} (`mateproof check --fix` erledigt das)",
    ),
    "fixed": ("fixed {place}: {title}", "korrigiert {place}: {title}"),
    "nothing_fixed": ("nothing to fix safely", "nichts lässt sich sicher korrigieren"),
    "difference": (
        "problems {problems}, broken {broken}, unproven {unproven}",
        "Fehler {problems}, widerlegt {broken}, unbewiesen {unproven}",
    ),
    "about": ("about", "betrifft"),
    "more": ("and {count} more", "und {count} weitere"),
    "more_evidence": (
        "{count} more statements about {property} of {part}",
        "{count} weitere Angaben zu {property} von {part}",
    ),
    "waived": ("waived", "freigegeben"),
    "until": (
        "{name} answers for it until {expires}: {reason} (waiver “{waiver}”{place})",
        "{name} steht dafür ein bis {expires}: {reason} (Sonderfreigabe „{waiver}“{place})",
    ),
    "waived_by": (
        "waived by {name} until {expires}: {reason}",
        "freigegeben von {name} bis {expires}: {reason}",
    ),
    "waived_short": ("waived by {name} until {expires}", "freigegeben von {name} bis {expires}"),
    "verdict_proven": ("Proven: {proven} claims hold", "Bewiesen: {proven} Aussagen gelten"),
    "verdict_broken": (
        "Broken: {broken} claims do not hold, {unproven} are undecided, {proven} hold",
        "Widerlegt: {broken} Aussagen gelten nicht, {unproven} sind offen, {proven} gelten",
    ),
    "verdict_unproven": (
        "Unproven: {unproven} claims are undecided because data are missing, {proven} hold",
        "Unbewiesen: {unproven} Aussagen sind offen, weil Angaben fehlen, {proven} gelten",
    ),
    "verdict_unreadable": (
        "Unreadable: {problems}; of what was read, {broken} claims do not hold, {unproven} are undecided",
        "Unlesbar: {problems}; vom Gelesenen gelten {broken} Aussagen nicht, {unproven} sind offen",
    ),
    "verdict_not_asked": (
        "Unreadable: {problems}; the rules are asked when that is mended.",
        "Unlesbar: {problems}; die Regeln werden gefragt, wenn das behoben ist.",
    ),
    "one_problem": ("1 problem to be mended first", "1 Fehler ist zuerst zu beheben"),
    "problems": ("{count} problems to be mended first", "{count} Fehler sind zuerst zu beheben"),
    "verdict_waived": (" ({waived} waived)", " ({waived} durch Sonderfreigabe)"),
    "verdict_rules": (
        "; {rules} rules looked at the plan, {idle} had nothing to look at{off}.",
        "; {rules} Regeln haben den Plan geprüft, {idle} fanden nichts zu prüfen{off}.",
    ),
    "verdict_off": (", switched off: {codes}", ", abgeschaltet: {codes}"),
}
"""Name → English and German."""


def phrase(name: str, language: str, /, **given: object) -> str:
    """Return one text with its gaps filled in."""
    return PHRASES[name][language == "de"].format_map(given)
