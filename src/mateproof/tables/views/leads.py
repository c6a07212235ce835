"""One lead with its cable, its circuit and what is at its two sides."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import NUMBER
from mateproof.tables.limited import limited
from mateproof.tables.links import answered, beside, follow, keys, same
from mateproof.tables.schema import LEADS

ORDER = 0
_OF_SIDE = {name: {"plan": "plan", name: "side"} for name in ("termination", "side")}
_ZONES = ("zone", "from_end_zone", "from_device_zone", "to_end_zone", "to_device_zone")
"""Places that a lead touches."""
Band = tuple[float | None, float | None]
"""°C from … to …"""


def view(base: Base) -> pl.DataFrame:
    """Follow leads to cables and circuits, and to the connector or device at either side."""
    rows = base["leads"]
    for table, name in (("cables", "cable"), ("circuits", "circuit")):
        new = [column for column in base[table].columns if column in LEADS and column not in rows.columns]
        rows = follow(rows, base[table], same("plan", name), same(*new))
    for end in ("from", "to"):
        rows = beside(rows, (rows["lead"] + f".{end}").alias("side"))
        rows = follow(rows, base["terminations"], _OF_SIDE["termination"], {"end": f"{end}_end"})
        rows = follow(rows, base["wired"], _OF_SIDE["side"], {"device": f"{end}_device"})
        device = {"plan": "plan", "device": f"{end}_device"}
        of_device = {"circuit": f"{end}_circuit", "zone": f"{end}_device_zone"}
        rows = follow(rows, base["devices"], device, of_device)
        rows = follow(rows, base["ends"], {"plan": "plan", "end": f"{end}_end"}, {"zone": f"{end}_end_zone"})
    found = answered(rows, ("plan", *_ZONES), _ambient(base))
    ambient = (
        found.column(f"ambient_{end}_c", NUMBER, itemgetter(at)) for at, end in enumerate(("low", "high"))
    )
    return limited(beside(rows, *ambient), base, LEADS)


def _ambient(base: Base) -> Callable[..., Band]:
    """Return (plan, zones) → the coldest and the hottest of them; None while one of them says nothing."""
    names = ("plan", "zone", "temperature_low_c", "temperature_high_c")
    bands: dict[tuple[str, str], Band] = {key[:2]: key[2:] for key in keys(base["zones"], names)}

    def answer(plan: str, *zones: str | None) -> Band:
        touched = [bands.get((plan, zone), (None, None)) for zone in zones if zone]
        low, high = ([band[at] for band in touched] for at in (0, 1))
        return (
            min((each for each in low if each is not None), default=None) if None not in low else None,
            max((each for each in high if each is not None), default=None) if None not in high else None,
        )

    return answer
