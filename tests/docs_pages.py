"""Reads the project's Markdown: blocks to run, files to lay out first, links and headings."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

# <!-- file: plan.yaml --> just above a block means: the reader saves the block under this name.
_BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>[\w./-]+) -->\n+)?"
    r"^(?P<fence>`{3,})(?P<kind>\w*)[^\n]*\n(?P<body>.*?)^(?P=fence)[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, its first line, and the file a reader makes of it."""

    kind: str
    body: str
    line: int
    file: str | None


@dataclass(frozen=True)
class Step:
    """One command of a console block and what it is said to print."""

    command: str
    output: str


def markdown() -> list[Path]:
    """Return every page that is written for readers."""
    folders = (ROOT, ROOT / "docs", ROOT / "examples", ROOT / "benchmarks")
    found = {*ROOT.glob("*.md"), *(page for folder in folders[1:] for page in folder.rglob("*.md"))}
    return sorted(found)


def blocks(page: Path) -> list[Block]:
    """Return the fenced blocks of a page."""
    text = page.read_text("utf-8")
    return [
        Block(found["kind"], found["body"], text.count("\n", 0, found.start("fence")) + 1, found["file"])
        for found in _BLOCK.finditer(text)
    ]


def steps(block: Block) -> list[Step]:
    """Split a console block at its prompts; `> ` continues a command."""
    found: list[tuple[list[str], list[str]]] = []
    for line in block.body.splitlines():
        if line.startswith("$ "):
            found.append(([line[2:]], []))
        elif line.startswith("> ") and found and not found[-1][1]:
            found[-1][0].append(line[2:])
        elif found:
            found[-1][1].append(line)
    return [Step("\n".join(command), "\n".join(output).strip()) for command, output in found]


def prose(page: Path) -> str:
    """Return a page without its blocks and its `code`, where a bracket is no link."""
    return re.sub(r"`[^`\n]+`", "", _BLOCK.sub("", page.read_text("utf-8")))


def links(page: Path) -> list[str]:
    """Return the targets of a page's links that stay inside the project."""
    targets = _LINK.findall(prose(page))
    return [target for target in targets if not re.match(r"[a-z][a-z+.-]*:", target)]


def anchors(page: Path) -> set[str]:
    """Return the names under which a page's headings can be linked, as GitHub makes them."""
    headings = _HEADING.findall(_BLOCK.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
