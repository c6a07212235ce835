"""The doubts about data sheets as a page: one section for each, its text is that of its file."""

from inspect import getdoc

from mateproof.sheets import doubts
from mateproof.sheets.folder import modules

HEAD = """\
# Doubts

What `mateproof read` asks about a sheet. A doubt names every place that it is about and repairs nothing: both
statements are kept, and a person decides. A sheet without doubts may still be wrong; these are what is looked
for.
"""


def section(name: str, text: str) -> str:
    """Return what one file looks for."""
    return f"\n## {name.replace('_', ' ').capitalize()}\n\n{text.strip()}\n"


def pages() -> dict[str, str]:
    """Return the page."""
    files = [module for module in modules(doubts.__name__) if hasattr(module, "find")]
    sections = (section(module.__name__.rpartition(".")[2], getdoc(module) or "") for module in files)
    return {"doubts.md": HEAD + "".join(sections)}
