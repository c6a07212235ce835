"""The property dictionary as a page."""

from mateproof.vocabulary.properties import PROPERTIES, Property

HEAD = """\
# Properties

What a data sheet can say about a part. The first column is the word used everywhere: in `read --json`,
in plans, in tables and in findings. *Many* marks a property that one part may have several times, told apart
by conditions. *Printed as* lists the labels that are recognised on every sheet; a layout may know more.

| property | English | German | unit | many | printed as |
|---|---|---|---|---|---|
"""


def row(entry: Property) -> str:
    """Return one line of the table."""
    labels = ", ".join(f"“{label}”" for label in entry.labels)
    many = "yes" if entry.many else ""
    return f"| `{entry.id}` | {entry.en} | {entry.de} | {entry.unit} | {many} | {labels} |\n"


def pages() -> dict[str, str]:
    """Return the page."""
    return {"properties.md": HEAD + "".join(map(row, PROPERTIES.values()))}
