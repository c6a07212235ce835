"""A rule's page as text: what the command line prints and what the documentation shows are these lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mateproof.rules.groups import GROUPS
from mateproof.rules.rule import Rule
from mateproof.rules.sources import read_sources
from mateproof.tables.schema import SCHEMA
from mateproof.vocabulary.findings import Severity

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "asked": "Asked of: {rows}. When it does not hold: {severity}.",
        "error": "an error",
        "warning": "a warning",
        "info": "a remark",
        "why": "Why",
        "stands_on": "What it stands on",
        "help": "What to do",
        "holds": "A plan for which it holds",
        "breaks": "A plan that breaks it",
        "unproven": "A plan that leaves it open",
        "never": "It is never broken: what it asks for is stated, or it is not.",
    },
    "de": {
        "asked": "Gefragt wird in der Tabelle „{table}“. Wenn es nicht gilt: {severity}.",
        "error": "ein Fehler",
        "warning": "eine Warnung",
        "info": "ein Hinweis",
        "why": "Warum",
        "stands_on": "Worauf sie sich stützt",
        "help": "Was zu tun ist",
        "holds": "Ein Plan, für den sie gilt",
        "breaks": "Ein Plan, der sie bricht",
        "unproven": "Ein Plan, der sie offen lässt",
        "never": "Gebrochen wird sie nie: Was sie verlangt, ist angegeben oder nicht.",
    },
}


def title(rule: Rule, language: str = "en") -> str:
    """Return what the rule claims, in one sentence."""
    return rule.claim.german if language == "de" and rule.claim.german else rule.page.title


def group(rule: Rule, language: str = "en") -> str:
    """Return the name of the group that the letter of the rule's code stands for."""
    return GROUPS[rule.code[0]][language]


def render(rule: Rule, language: str = "en") -> str:
    """Return the page of a rule as Markdown; what and why are written in English only."""
    return "\n\n".join(_paragraphs(rule, _WORDS[language], language)) + "\n"


def _paragraphs(rule: Rule, words: Mapping[str, str], language: str) -> Iterator[str]:
    claim, page = rule.claim, rule.page
    yield f"# {rule.code} {rule.name}"
    yield f"**{title(rule, language)}**"
    yield words["asked"].format(
        rows=SCHEMA[claim.rows].rows, table=claim.rows, severity=words[Severity(claim.severity)]
    )
    yield page.what
    yield _section(words["why"], page.why)
    yield _section(words["stands_on"], _sources(claim.stands_on))
    yield _section(words["help"], _sentence(claim.help.get(language) or claim.help["en"]))
    yield _example(words["holds"], page.holds)
    yield _example(words["breaks"], page.breaks) if page.breaks else _section(words["breaks"], words["never"])
    if page.unproven:
        yield _example(words["unproven"], page.unproven)


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n{text}"


def _example(heading: str, plan: str) -> str:
    return _section(heading, f"```yaml\n{plan.strip()}\n```")


def _sources(stands_on: str) -> str:
    return "\n".join(f"- {source.name}: {source.what}" for source in read_sources(stands_on))


def _sentence(help: str) -> str:
    """Return a help text as a sentence, a gap for each value; a key at its beginning stays as it is."""
    text = re.sub(r"(?<!\{)\{\w+\}", "…", help).replace("{{", "{").replace("}}", "}")
    first = text[0] if re.match(r"\w+:", text) else text[0].upper()
    return f"{first}{text[1:]}."
