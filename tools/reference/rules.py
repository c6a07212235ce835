"""The rules as pages: an index, and one page per rule with the text that `mateproof explain` prints."""

from mateproof.rules.rule import Rule, rules

HEAD = """\
# Rules

What `mateproof check` claims about every plan. A code is frozen at birth; `mateproof explain CODE` prints the
page of a rule in the terminal.

| code | name | claim | severity |
|---|---|---|---|
"""


def row(rule: Rule) -> str:
    """Return one line of the index."""
    link = f"[{rule.code}](rules/{rule.code}.md)"
    return f"| {link} | {rule.name} | {rule.page.title} | {rule.claim.severity} |\n"


def example(words: str, plan: str) -> str:
    """Return one example plan under the words that say what it shows."""
    return f"## {words}\n\n```yaml\n{plan.strip()}\n```\n" if plan else ""


def page(rule: Rule) -> str:
    """Return the page of one rule."""
    sources = "".join(f"- {source.strip()}\n" for source in rule.claim.stands_on.split(";"))
    sections = [
        f"# {rule.code} {rule.name}\n\n{rule.page.title}\n",
        f"{rule.page.what}\n" if rule.page.what else "",
        f"## Why\n\n{rule.page.why}\n",
        f"## What it stands on\n\n{sources}" if rule.claim.stands_on else "",
        example("A plan that holds", rule.page.holds),
        example("A plan that breaks", rule.page.breaks),
        example("A plan that stays unproven", rule.page.unproven),
        "[All rules](../rules.md)\n",
    ]
    return "\n".join(filter(None, sections))


def pages() -> dict[str, str]:
    """Return the index and the page of every rule."""
    every = rules()
    single = {f"rules/{code}.md": page(rule) for code, rule in every.items()}
    return {"rules.md": HEAD + "".join(map(row, every.values())), **single}
