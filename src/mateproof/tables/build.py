"""Plans and parts in, all tables out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from mateproof.parts.part import Part
from mateproof.plan.model import Plan
from mateproof.tables import views
from mateproof.tables.base import base
from mateproof.tables.known import Knowing
from mateproof.tables.sources import evidence_of, origins_of, place_of
from mateproof.tables.tables import Tables, conform


def build(plans: Sequence[Plan], library: Mapping[str, Part]) -> Tables:
    """Return the tables of all plans at once; `library` holds the parts they use, by item number.

    Plans need distinct names: the name is the value of every table's `plan` column.
    """
    knowing = Knowing(library)
    known = [knowing.parts(plan) for plan in plans]
    joined = base(plans, known)
    for module in _modules():
        name = module.__name__.rpartition(".")[2]
        joined.views[name] = conform(name, module.view(joined))
    return Tables(joined.views, evidence_of(plans, known), place_of(plans), origins_of(plans))


@cache
def _modules() -> tuple[ModuleType, ...]:
    """Return the views, those first that others are joined from."""
    found = [import_module(f"{views.__name__}.{entry.name}") for entry in iter_modules(views.__path__)]
    return tuple(sorted(found, key=lambda module: (module.ORDER, module.__name__)))
