"""The rules as pages: an index by group, one by section of the data sheet, and one page per rule."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from mateproof.rules.groups import GROUPS
from mateproof.rules.page import group, render, title
from mateproof.rules.rule import Rule, rules
from mateproof.rules.sources import OTHERS, SECTIONS, STANDARD, read_sources

HEAD = """\
# Rules

What `mateproof check` claims about every plan: {count} claims, each with one of three answers for every row
that it is about. *Proven*: it holds. *Broken*: it does not. *Unproven*: a datum is missing, and the finding
names it.
A code is frozen at birth; `mateproof explain CODE` prints the page of a rule in the terminal.

"""
TABLE = """\
| code | name | claim | severity |
|---|---|---|---|
"""
BY_CLAUSE = """\
## Clause of a standard → rules

What public texts say about the standard, with how surely it is known (A: several agree, B: one says it). The
numbers are on the page of the [limits](limits.md).

| clause | rules |
|---|---|
"""
BY_SOURCE = """\
## What they stand on

Section of a connector's data sheet, or another authority → rules that use it.

| source | rules |
|---|---|
"""


def link(rule: Rule) -> str:
    """Return a link to the page of a rule."""
    return f"[{rule.code}](rules/{rule.code}.md)"


def row(rule: Rule) -> str:
    """Return one line of the index."""
    return f"| {link(rule)} | {rule.name} | {title(rule)} | {rule.claim.severity} |\n"


def by_group(every: Iterable[Rule]) -> Iterator[str]:
    """Yield one table for each group."""
    order = list(GROUPS)
    for name, found in groupby(sorted(every, key=lambda rule: order.index(rule.code[0])), key=group):
        yield f"## {name}\n\n{TABLE}{''.join(map(row, found))}\n"


def by_source(every: Iterable[Rule]) -> Iterator[str]:
    """Yield one line for each source that a rule stands on."""
    using: dict[str, list[str]] = {}
    for rule in every:
        for name in dict.fromkeys(source.name for source in read_sources(rule.claim.stands_on)):
            using.setdefault(name, []).append(link(rule))
    known = (*SECTIONS, *OTHERS)
    yield from (f"| {name} | {', '.join(using[name])} |\n" for name in known if name in using)


def by_clause(every: Iterable[Rule]) -> Iterator[str]:
    """Yield one line for each clause of a standard that a rule stands on."""
    using: dict[str, list[str]] = {}
    for rule in every:
        for source in read_sources(rule.claim.stands_on):
            if source.name == STANDARD:
                using.setdefault(source.what, []).append(link(rule))
    yield from (f"| {clause} | {', '.join(using[clause])} |\n" for clause in sorted(using))


def pages() -> dict[str, str]:
    """Return the index and the page of every rule."""
    every = rules()
    index = HEAD.format(count=len(every)) + "".join(by_group(every.values()))
    index += BY_CLAUSE + "".join(by_clause(every.values())) + "\n"
    index += BY_SOURCE + "".join(by_source(every.values()))
    single = {f"rules/{code}.md": f"{render(rule)}\n[All rules](../rules.md)" for code, rule in every.items()}
    return {"rules.md": index, **single}
