"""The largest voltage drop that counts for a circuit: of its use and the network, or of extra-low voltage."""

from __future__ import annotations

from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.limits import DROP_FROM_M, DROP_PER_M, NETWORKS, PRIVATE, USES

_EXTRA_LOW = frozenset({"SELV", "PELV", "FELV"})


def limit(dossier: Dossier, circuit: str, length_m: float) -> float | None:
    """Return the limit in % at the end of a way of this length; None where it is not known which one counts.

    The rules about voltage drop ask the same limits.
    """
    row = next((each for each in dossier.rows("judged") if each["circuit"] == circuit), None)
    least, most = span(row, length_m) if row else (None, None)
    return least if least == most else None


def span(row: Row, length_m: float) -> tuple[float | None, float | None]:
    """Return the strictest and the loosest limit that may count for a row of `judged`; None for none."""
    if row["supply_system"] in _EXTRA_LOW or row["nature"] == "dc":
        stated: float | None = row["limit_extra_low_voltage_drop"]
        return stated, stated
    more = min(row["limit_voltage_drop_more"] or 0.0, max(0.0, length_m - DROP_FROM_M) * DROP_PER_M)
    found = [
        row[f"limit_voltage_drop_{use}" + ("_private" if network == PRIVATE else "")] + more
        for use in USES
        for network in NETWORKS
        if row["use"] in {None, use} and row["network"] in {None, network}
    ]
    return min(found), max(found)


def within(row: Row, drop: float, length_m: float) -> bool | None:
    """Return whether a drop is within its limit; None where it hangs on what is not stated."""
    least, most = span(row, length_m)
    if least is None or most is None or drop <= least:
        return True
    return False if drop > most else None


def unstated(row: Row) -> list[str]:
    """Return what is not stated about the limit that counts."""
    names = [f"circuit {row['circuit']}: use"] if row["use"] is None else []
    return names + ([f"supply {row['supply']}: network"] if row["network"] is None else [])
