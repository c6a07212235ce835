"""Everything that has a code and a page: the rules, and the problems of a plan's text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import click

from mateproof.app.terminal import Paint, paragraph
from mateproof.plan.saying import page as problem_page
from mateproof.plan.saying.sayings import Saying, sayings
from mateproof.rules import page as rule_page
from mateproof.rules.rule import Rule, rules


@dataclass(frozen=True)
class Subject:
    """One thing that can be explained."""

    code: str
    name: str
    of: Rule | Saying

    def title(self, language: str) -> str:
        """Return it in one line."""
        if isinstance(self.of, Saying):
            return problem_page.title(self.of, language)
        return rule_page.title(self.of, language)

    def page(self, language: str) -> str:
        """Return its page as Markdown."""
        if isinstance(self.of, Saying):
            return problem_page.render(self.of, language)
        return rule_page.render(self.of, language)


def subjects() -> list[Subject]:
    """Return all rules, then all problems, each in the order of their codes."""
    found = [Subject(rule.code, rule.name, rule) for rule in rules().values()]
    return found + [Subject(saying.code, saying.name, saying) for saying in sayings().values()]


def find(wanted: str) -> Subject:
    """Return what has a code or a name; raises UsageError with what may be meant."""
    known = {one.code: one for one in subjects()} | {one.name: one for one in reversed(subjects())}
    if found := known.get(wanted.upper()) or known.get(wanted.lower()):
        return found
    near = get_close_matches(wanted.upper(), [one.code for one in subjects()])
    near += get_close_matches(wanted.lower(), [one.name for one in subjects()])
    hint = (
        f"Did you mean {' or '.join(near[:3])}?" if near else "`mateproof explain` lists all that there are."
    )
    raise click.UsageError(f"there is no rule and no problem {wanted!r}. {hint}")


def printed(page: str) -> Iterator[str]:
    """Yield a page as lines: as it stands for a file or a pipe, in the width and colours of a terminal."""
    if not sys.stdout.isatty():
        yield page.rstrip()
        return
    paint = Paint(sys.stdout)
    code = False
    for block in page.rstrip().split("\n\n"):
        code = code or block.startswith("```")
        yield from block.splitlines() if code else _prose(block, paint)
        code = code and not block.endswith("```")
        yield ""


def _prose(block: str, paint: Paint) -> Iterator[str]:
    """Yield a paragraph, a heading or a list that fits the terminal."""
    if block.startswith("#"):
        yield paint(block.lstrip("# "), "bold")
    elif block.startswith("- "):
        for item in block.splitlines():
            yield from paragraph(item)
    else:
        strong = block.startswith("**")
        for line in paragraph(" ".join(block.strip("*").splitlines())):
            yield paint(line, "bold") if strong else line
