"""The calculated network: voltage drop, loop impedance and loading of circuits, and where they are worst."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side

ORDER = 31
_NUMBERS = {"drop_percent": 2, "zs_hot_ohm": 3, "earth_min_a": 1, "cable_loading": 1, "mate_loading": 1}
"""Column → places that are told: less is no difference to anybody."""
_WORDS = ("status", "drop_at", "zs_at", "cable_at", "trips")


def rows(side: Side) -> Rows:
    """Return the circuits of a plan that says what feeds it."""
    return {
        row["circuit"]: {
            **{name: row[name] for name in _WORDS},
            **{
                name: None if row[name] is None else round(row[name], places)
                for name, places in _NUMBERS.items()
            },
        }
        for row in side.dossier.rows("judged")
    }
