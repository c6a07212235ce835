"""What day it is: that of the clock, or of SOURCE_DATE_EPOCH where the same bytes are wanted twice."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from mateproof.vocabulary.errors import InputError

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 in UTC (reproducible-builds.org)."""


def today() -> str:
    """Return the day in UTC as an ISO date, so that everybody gets the same answer at the same time."""
    said = os.environ.get(EPOCH)
    if not said:
        return datetime.now(UTC).date().isoformat()
    try:
        return datetime.fromtimestamp(int(said), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        message = f"{EPOCH} is “{said}”, which is no number of seconds since 1970"
        raise InputError(message, help=f"unset it, or write for example {EPOCH}=1767225600") from None
