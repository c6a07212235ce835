"""What stands on a sheet, whatever kind of file it becomes."""

from typing import NamedTuple


class Block(NamedTuple):
    """A heading and the rows under it, each a label and a value."""

    heading: str
    rows: tuple[tuple[str, str], ...]


class Page(NamedTuple):
    """The lines above the first heading, the blocks, the lines at the end of the sheet."""

    head: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: tuple[str, ...] = ()
