"""The open ends in groups from which every pair can be listed: zone, face, side, circuit and look."""

from __future__ import annotations

import polars as pl

from mateproof.mating.faces import Face, face_text
from mateproof.mating.moment import Lying
from mateproof.mating.site import site
from mateproof.tables.tables import Tables, conform


def groups(tables: Tables) -> pl.DataFrame:
    """Return `open_groups` for all plans: linear in the number of ends."""
    found = site(tables)
    one = found.ends.unique("atom", keep="any").select("atom", "circuit")
    facts = found.groups.with_columns(side=pl.col("gender").fill_null("either"))
    told = _told(found.groups, dict(tables["plans"].select("plan", "language").iter_rows()))
    key = ["plan", "zone", "face", "side", "circuit", "function", "colour", "marking", "left_open"]
    return conform(
        "open_groups",
        found.atoms.join(one, on="atom")
        .drop("circuit_id", "label_id")
        .join(facts.drop("n"), on="group")
        .join(told, on="face")
        .with_columns(face="told", left_open=pl.col("lying") == Lying.LEFT.value)
        .group_by(key)
        .agg(pl.col("n").sum())
        .sort(key),
    )


def _told(groups: pl.DataFrame, languages: dict[str, str | None]) -> pl.DataFrame:
    """Return each face in words."""
    faces = groups.select("plan", "face", *Face._fields).unique("face", keep="any")
    texts = [face_text(Face(*facts), languages.get(plan)) for plan, _, *facts in faces.iter_rows()]
    return faces.select("face").with_columns(told=pl.Series(texts, dtype=pl.String))
