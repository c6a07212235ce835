"""Look into a parts library: search, show, export, import."""

from __future__ import annotations

import click

from mateproof.app.folder import Folder


@click.group(cls=Folder, package=__name__)
def command() -> None:
    """Look into a parts library: the one that comes with Mateproof, or `--library FILE_OR_URL`."""
