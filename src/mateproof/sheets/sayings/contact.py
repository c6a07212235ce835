"""Where the maker can be reached, as far as it stands in a sentence."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import Saying, text

SAYINGS = (
    Saying(
        "call",
        r"call .*?(?P<phone>\+\d[\d ()/-]{4,24}\d)",
        "maker_phone",
        text("phone"),
        conditions={"use": "product questions"},
    ),
    Saying(
        "unter",
        r"(?:fragen|telefon\w*|erreichen|anruf\w*|verfügung)\b.*\bunter .*?(?P<phone>\+\d[\d ()/-]{4,24}\d)",
        "maker_phone",
        text("phone"),
        conditions={"use": "product questions"},
    ),
)
