"""The problems of a plan's text as one page: what is said, what it means, and a plan that has it."""

from itertools import groupby

from mateproof.plan.saying.page import title
from mateproof.plan.saying.sayings import Saying, sayings

HEAD = """\
# Problems of a plan's text

What can be wrong with the text of a plan, so that not all of it can be read: {count} problems, each with a
code that is frozen at birth. A plan with a problem is neither proven nor broken; `mateproof check` tells all
problems at once, and beside them what the rules find about all that does not hang on them.
`mateproof explain CODE` prints one of them.

"""
GROUPS = {
    "U1": "Text and YAML",
    "U2": "Keys",
    "U3": "Values",
    "U4": "Names",
    "U5": "Repetition",
    "U6": "Connectors and what is plugged",
    "U7": "Parts, rules and profiles",
    "U8": "Variables and lists",
}


def entry(saying: Saying) -> str:
    """Return one problem with its German text and its plan."""
    said = (
        f"### {saying.code} {saying.name}\n\n*{title(saying)}* · *{title(saying, 'de')}*\n\n{saying.what}\n"
    )
    return f"{said}\n```yaml\n{saying.wrong.strip()}\n```\n" if saying.wrong else said


def pages() -> dict[str, str]:
    """Return the page."""
    found = groupby(sayings().values(), key=lambda saying: saying.code[:2])
    groups = [f"## {GROUPS[code]}\n\n{chr(10).join(map(entry, some))}\n" for code, some in found]
    return {"problems.md": HEAD.format(count=len(sayings())) + "\n".join(groups)}
