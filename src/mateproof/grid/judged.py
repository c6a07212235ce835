"""The table `judged`: each calculated circuit beside what the plan states of it and the limits that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import polars as pl

from mateproof.tables.limited import limited
from mateproof.tables.links import beside, follow, keys, same
from mateproof.tables.schema import SCHEMA
from mateproof.tables.schema.judged import STATED
from mateproof.tables.tables import Tables, conform
from mateproof.vocabulary.limits import DROP_FROM_M, DROP_PER_M, LIMITS
from mateproof.vocabulary.values import plain

_KEY = ("plan", "circuit")
_MORE = "voltage_drop_more"
_BEYOND = {"drop_percent": "beyond_drop", "point": "beyond_at", "distance_m": "beyond_m"}


def judged(tables: Tables, found: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return the table from what was calculated (`calculated` and `points`), and the plan's own tables."""
    rows = follow(found["calculated"], tables["circuits"], same(*_KEY), same(*STATED))
    for each, brought in (
        (_beyond(tables, found["points"]), ("beyond_percent", *_BEYOND.values())),
        (_neutral(found["points"]), ("neutral_v", "neutral_at")),
        (_untripped(found["points"]), ("untripped_at", "untripped_ohm")),
        (
            _inrush(tables["devices"], found["points"]),
            ("inrush_devices", "inrush_a", "inrush_all_a", "inrush_missing"),
        ),
    ):
        rows = follow(rows, each, same(*_KEY), same(*brought))
    rows = beside(rows.with_columns(pl.col("inrush_devices").fill_null(0)), _loads(rows, tables["devices"]))
    return conform("judged", limited(rows, tables, SCHEMA["judged"].columns))


def _loads(rows: pl.DataFrame, devices: pl.DataFrame) -> pl.Series:
    """Return how many devices of the same plan say what they take."""
    counts = Counter(
        plan for plan, amps, watts in keys(devices, ("plan", "takes_a", "power_w")) if amps or watts
    )
    return pl.Series("loads_stated", [counts[plan] for plan in rows["plan"].to_list()], pl.Int64)


def _beyond(tables: Tables, points: pl.DataFrame) -> pl.DataFrame:
    """Return, for each circuit, its load that comes nearest to its limit, or goes farthest beyond.

    Limits grow with the length alike, whatever the use: the load is the same for all of them.
    """
    loads = points.filter(pl.col("loaded") & pl.col("drop_percent").is_not_null())
    own = {plan: value for plan, name, value in keys(tables["limits"], _LIMIT) if name == _MORE}
    most = pl.Series([own.get(plan, LIMITS[_MORE].value) for plan in loads["plan"]], dtype=pl.Float64)
    # Compared without a query: `min_horizontal` takes columns, and `most` is none of them.
    grown = (loads["distance_m"].fill_null(0) - DROP_FROM_M).clip(0) * DROP_PER_M
    more = grown.zip_with(grown < most, most)
    loads = loads.with_columns((loads["drop_percent"] - more).alias("beyond_percent"))
    worst = loads.sort("beyond_percent", descending=True, maintain_order=True)
    return worst.unique(_KEY, keep="first", maintain_order=True).rename(_BEYOND)


_LIMIT = ("plan", "limit", "value")


def _neutral(points: pl.DataFrame) -> pl.DataFrame:
    """Return, for each circuit, where the potential of its neutral is highest."""
    known = points.filter(pl.col("neutral_v").is_not_null()).rename({"point": "neutral_at"})
    return known.sort("neutral_v", descending=True, maintain_order=True).unique(
        _KEY, keep="first", maintain_order=True
    )


def _untripped(points: pl.DataFrame) -> pl.DataFrame:
    """Return, for each circuit, the point with the highest fault loop among those that do not trip."""
    rows = points.filter(points["trips"].not_().fill_null(value=False))
    worst = rows.sort("zs_hot_ohm", descending=True, nulls_last=False, maintain_order=True)
    first = worst.unique(_KEY, keep="first", maintain_order=True).rename({"point": "untripped_at"})
    said = ["∞" if ohm is None else plain(float(f"{ohm:.5g}")) for ohm in first["zs_hot_ohm"]]
    return first.with_columns(pl.Series("untripped_ohm", said, pl.String))


def _inrush(devices: pl.DataFrame, points: pl.DataFrame) -> pl.DataFrame:
    """Return, for each circuit in which a device states its inrush current, the sum and who states none."""
    if devices["inrush_a"].null_count() == devices.height:
        return pl.DataFrame(schema=_INRUSH)
    stated = {(plan, device): inrush for plan, device, inrush in keys(devices, _DEVICE) if inrush is not None}
    sums: dict[tuple[str, str], list[float]] = {}
    silent: dict[tuple[str, str], list[str]] = {}
    for plan, circuit, device, loaded in dict.fromkeys(keys(points, (*_KEY, "device", "loaded"))):
        if (inrush := stated.get((plan, device))) is not None:
            sums.setdefault((plan, circuit), []).append(inrush)
        elif loaded:
            silent.setdefault((plan, circuit), []).append(f"device {device}: inrush")
    rows = [
        (
            *key,
            len(each),
            sum(each),
            None if key in silent else sum(each),
            ", ".join(silent.get(key, ())) or None,
        )
        for key, each in sums.items()
    ]
    return pl.DataFrame(rows, schema=_INRUSH, orient="row")


_DEVICE = ("plan", "device", "inrush_a")
_INRUSH = {
    "plan": pl.String,
    "circuit": pl.String,
    "inrush_devices": pl.Int64,
    "inrush_a": pl.Float64,
    "inrush_all_a": pl.Float64,
    "inrush_missing": pl.String,
}
