"""`waivers`: findings that somebody answers for; `severity`: what rules weigh in this plan."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Named
from mateproof.plan.language.kinds.days import Day
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.vocabulary.findings import Severity

OFF = "off"
"""The weight of a rule that is not asked at all."""
RULE = Text("the code or the name of a rule", "M105")
WEIGHTS = Choice((*Severity, OFF), "a severity", "warning")
SEVERITY = Named(WEIGHTS, RULE, example="{M105: warning}")


class WaiverEntry(Entry):
    """Findings of one rule that somebody answers for until a day: they are shown, and do not decide."""

    rule: Annotated[str | None, RULE, "Whose findings, by code or name."] = None
    place: Annotated[
        str | None,
        Text("a name in the plan, or a pattern with *", "W1.to"),
        "Where: end, mate, lead, device, zone, circuit, function, cable or part; not written: everywhere.",
    ] = None
    reason: Annotated[str | None, Text(example="agreed with the site, minutes 12"), "Why it is accepted."] = (
        None
    )
    name: Annotated[str | None, Text(example="planner"), "Who answers for it."] = None
    expires: Annotated[str | None, Day(), "The last day on which it holds (UTC)."] = None
    required = ("rule", "reason", "name", "expires")
