"""What the bullets of an item description promise."""

from __future__ import annotations

from mateproof.sheets.sayings.saying import YES, Saying, exact, text
from mateproof.vocabulary.values import Exact, Text

_SOLID = {"conductor": "solid", "ferrule": "none"}

SAYINGS = (
    Saying("against mis", r"(?<!% )protected against mis(?:match|mat)ing", "mismatch_protection", YES),
    Saying("against mis", r"{n:n} ?% protected against mis(?:match|mat)ing", "protection_share", exact("n"),
           "%"),
    Saying("maintenance-free", r"\bmaintenance-free", "maintenance_free", YES),
    Saying("cage clamp", r"(?P<name>(?:push-in )?cage clamp®?) .{0,40}\bconnection technology",
           "connection_technology", text("name")),
    Saying("solid", r"push-in .{0,80}solid conductors .{0,20}pushed in", "method", Text("pushed in"),
           conditions=_SOLID),
    Saying("per pole", r"\btwo[- ](?:wire|conductor) connection per pole", "conductors_per_pole", Exact(2.0)),
    Saying("printed on", r"\bcan be (?:\w+ )?printed on\b", "printable", YES),
    Saying("-coded to", r"\bcolou?r-coded to\b", "colour_coding", YES),
    Saying("rohs", r"\ARoHS[ -](?:compliant|konform)\Z", "rohs", YES),
)  # fmt: skip
