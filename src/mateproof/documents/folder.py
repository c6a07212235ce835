"""Which documents there are: what the folder `catalogue/` holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mateproof.documents import catalogue
from mateproof.documents.dossier import Dossier

Writer = Callable[[Dossier], bytes]


@cache
def all_documents() -> Mapping[str, Writer]:
    """Return every document's writer by the name of the file it makes, sorted by that name."""
    names = (found.name for found in iter_modules(catalogue.__path__) if not found.name.startswith("_"))
    modules = [import_module(f"{catalogue.__name__}.{name}") for name in names]
    return {module.NAME: module.write for module in sorted(modules, key=lambda module: str(module.NAME))}
