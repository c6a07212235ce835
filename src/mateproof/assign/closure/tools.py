"""Tools: a blade where clamps are opened or screws turned, and a crimping tool where ferrules are put on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from mateproof.assign.closure.choosing import pick, ranks
from mateproof.assign.closure.site import Row, Site
from mateproof.assign.closure.told import Told, listing, missing
from mateproof.assign.closure.words import Said, joined, say
from mateproof.vocabulary.conductors import Ferrule, Method
from mateproof.vocabulary.ordering import Role, State

_ON_SITE = pl.col("made").ne_missing("factory")
_MOST_NAMES = 6


def rows(site: Site, fitted: pl.DataFrame) -> pl.DataFrame:
    """Return one tool for each blade, and one for ferrules; `fitted` has the accessories on connectors."""
    return listing([*_blades(site, fitted), *_crimping(site)])


def _blades(site: Site, fitted: pl.DataFrame) -> Iterator[dict[str, Any]]:
    for row in _needed(site, fitted).iter_rows(named=True):
        if row["opened"] or row["turned"] or row["perhaps"]:
            yield _blade(site, row)


def _needed(site: Site, fitted: pl.DataFrame) -> pl.DataFrame:
    """Return plan and blade → terminations opened and perhaps opened, reliefs with a screw, and parts."""
    unsure = pl.col("method").is_null()
    clamps = (
        site.tables["terminated"]
        .group_by("plan", "end")
        .agg(
            ((pl.col("method") == str(Method.OPENED)) | (unsure & pl.col("must_open"))).sum().alias("opened"),
            (unsure & pl.col("must_open").is_null()).sum().alias("perhaps"),
        )
    )
    held = fitted.filter((pl.col("role") == str(Role.RELIEF)) & pl.col("accessory").is_not_null())
    screws = held.select("plan", "end").unique().with_columns(relief=True)
    on_lead = pl.col("lead").is_not_null() & pl.col("part").is_not_null() & _ON_SITE
    ends = site.tables["installed"].filter(on_lead)
    ends = ends.join(clamps, on=["plan", "end"], how="left").join(screws, on=["plan", "end"], how="left")
    turned = pl.col("relief").fill_null(value=False) & pl.col("system").is_in(_with_screws(site))
    return ends.group_by("plan", "blade_width_mm", maintain_order=True).agg(
        pl.col("opened").sum(),
        pl.col("perhaps").sum(),
        turned.sum().alias("turned"),
        pl.col("part").unique(maintain_order=True).alias("parts"),
    )


def _with_screws(site: Site) -> list[str]:
    """Return the connection systems whose strain reliefs are tightened with the blade."""
    steps = site.tables["steps"].filter(
        pl.col("tool_en").str.contains("blade_mm", literal=True)
        & pl.col("when").str.contains('"strain_relief": true', literal=True)
    )
    return steps["system"].unique().to_list()


def _blade(site: Site, row: Row) -> dict[str, Any]:
    plan, blade, parts = row["plan"], row["blade_width_mm"], row["parts"]
    told = {"plan": plan, "role": str(Role.TOOL), "what": "blade", "size": blade}
    why = _uses(row)
    if not row["opened"] and not row["turned"]:
        return told | _columns(missing(why))
    if blade is None:
        return told | _columns(missing(joined([why, say("blade_not_stated")]), 1))
    listed = {tool["part"]: tool for part in parts for tool in site.listed(plan, part, Role.TOOL)}
    fitting = [tool for tool in listed.values() if tool["tool_blade_mm"] == blade]
    evidence = site.says(plan, parts[0], "blade_width")
    if not fitting:
        return told | _columns(missing(joined([why, say("no_tool")]), 1, evidence=evidence))
    found = pick(fitting, ranks(site, plan, Role.TOOL, None))
    because = joined([why, found.why])
    others = "\n".join(found.others) or None
    return told | {
        "state": str(State.ADDED),
        "accessory": found.row["part"],
        "quantity": 1,
        "because": because.en,
        "because_de": because.de,
        "evidence": evidence,
        "alternatives": others,
        "sure": found.sure,
    }


def _columns(one: Told) -> dict[str, Any]:
    """Return the columns that are told, without those that are not."""
    return {name: value for name, value in one._asdict().items() if value is not None}


def _uses(row: Row) -> Said:
    counts = (("opens", "opened"), ("turns", "turned"), ("perhaps_opens", "perhaps"))
    told = [say(name, count=row[column]) for name, column in counts if row[column]]
    return joined([*told, say("for_parts", parts=_some(row["parts"]))])


def _some(names: Sequence[str]) -> Said:
    if len(names) <= _MOST_NAMES:
        return Said(", ".join(names), ", ".join(names))
    return say("and_more", names=", ".join(names[:_MOST_NAMES]), count=len(names) - _MOST_NAMES)


def _crimping(site: Site) -> Iterator[dict[str, Any]]:
    """Yield one tool for each plan that puts ferrules on: which, no sheet of a connector says."""
    ferrules = site.tables["terminated"].filter(_ON_SITE & (pl.col("ferrule") != str(Ferrule.NONE)))
    kinds = ferrules.select("plan", "ferrule", "cross_section_mm2").unique(maintain_order=True)
    for (plan,), rows in kinds.group_by("plan", maintain_order=True):
        sizes = [(row["ferrule"], row["cross_section_mm2"]) for row in rows.iter_rows(named=True)]
        told = [_kind(kind, size) for kind, size in sorted(sizes, key=lambda one: (one[0], one[1] or 0))]
        because = joined([say("crimps", kinds=joined(told, ", ")), say("no_crimp_tool")])
        yield {
            "plan": plan,
            "role": str(Role.TOOL),
            "what": "crimp",
            **_columns(missing(because, 1)),
        }


def _kind(ferrule: str, size: float | None) -> Said:
    return say("kind_of", kind=say(ferrule), size=say("not_stated") if size is None else size)
