"""All steps in the order of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.tables.teststeps.apart import insulation
from mateproof.tables.teststeps.looking import inspection
from mateproof.tables.teststeps.measuring import continuity, polarity, voltage
from mateproof.tables.teststeps.network import Network
from mateproof.tables.teststeps.places import Place, places
from mateproof.tables.teststeps.working import buses, function
from mateproof.vocabulary.teststeps import LIVE

Step = Mapping[str, Any]


def test_steps(tables: Tables) -> pl.DataFrame:
    """Return the table `test_steps` for all plans."""
    plans = tables["plans"]["plan"].to_list()
    rows = [
        {"plan": plan, "order": order, **step}
        for plan in plans
        for order, step in enumerate(_steps(tables if len(plans) == 1 else tables.only(plan)), 1)
    ]
    return pl.DataFrame(rows, schema=SCHEMA["test_steps"].dtypes)


test_steps.__test__ = False  # type: ignore[attr-defined]  # a name for users, not a test of ours


def _steps(tables: Tables) -> Iterator[Step]:
    net = Network(tables)
    found = places(net)
    kinds = (inspection(net), *(each(net, found) for each in _MEASURED), buses(net))
    for kind in kinds:
        for step in kind:
            named = (step["kind"], step.get("circuit"), step["subject"])
            name = " · ".join(part for part in dict.fromkeys(named) if part)
            yield {"step": name, "live": step["kind"] in LIVE, **step}


_MEASURED = (continuity, insulation, polarity, voltage, function)
Places = Mapping[str | None, list[Place]]
