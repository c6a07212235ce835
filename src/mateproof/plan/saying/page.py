"""The page of a problem as text: what it means, what is said about it, and a plan that has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mateproof.plan.saying.sayings import Saying

_WORDS = {
    "en": {
        "kind": "A problem of the plan's text: nothing is proven until it is mended.",
        "help": "What to do",
        "wrong": "A plan that has it",
    },
    "de": {
        "kind": "Ein Fehler im Text des Plans: bewiesen ist nichts, bis er behoben ist.",
        "help": "Was zu tun ist",
        "wrong": "Ein Plan, der ihn hat",
    },
}


def title(saying: Saying, language: str = "en") -> str:
    """Return what is said, with a gap for everything that differs from plan to plan."""
    text = saying.message[language == "de"]
    return re.sub(r"\{[a-z]+\}", "…", text).replace("{{", "{").replace("}}", "}")


def render(saying: Saying, language: str = "en") -> str:
    """Return the page of a problem as Markdown; what it means is written in English only."""
    return "\n\n".join(_paragraphs(saying, language)) + "\n"


def _paragraphs(saying: Saying, language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f"# {saying.code} {saying.name}"
    yield f"**{title(saying, language)}**"
    yield words["kind"]
    yield saying.what
    if saying.help:
        text = re.sub(r"\{[a-z]+\}", "…", saying.help[language == "de"])
        text = text.replace("{{", "{").replace("}}", "}")
        yield f"## {words['help']}\n\n{text[0].upper()}{text[1:]}."
    if saying.wrong:
        yield f"## {words['wrong']}\n\n```yaml\n{saying.wrong.strip()}\n```"
