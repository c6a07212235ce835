"""What the bullets of an item description promise."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Exact, Text

_AGAINST = r"\bprotected against mis(?:match|mat)ing"

SAYINGS = (
    Saying("against mis", r"(?<!% )" + _AGAINST, "mismatch_protection", YES),
    Saying("against mis", r"{n:n} ?% " + _AGAINST, "protection_share", exact("n"), "%"),
    Saying("maintenance-free", r"\bmaintenance-free", "maintenance_free", YES),
    Saying(
        "cage clamp",
        r"(?P<name>(?:push-in )?cage clamp®?) .{0,40}\bconnection technology",
        "connection_technology",
        text("name"),
    ),
    Saying(
        "solid",
        r"\bpush-in\b.*\bsolid conductors?\b.*\bpushed in",
        "method",
        Text("pushed in"),
        conditions={"conductor": "solid", "ferrule": "none"},
    ),
    Saying(
        "per pole",
        r"\btwo[- ](?:wire|conductor) connections? per pole",
        "conductors_per_pole",
        Exact(2.0),
    ),
    Saying("printed on", r"\bcan be (?:\w+ )?printed on\b", "printable", YES),
    Saying("-coded to", r"\bcolou?r-coded to\b", "colour_coding", YES),
    Saying("rohs", r"\ARoHS[ -](?:compliant|konform)\Z", "rohs", YES),
)
