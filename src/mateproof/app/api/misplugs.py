"""Ask from Python what can be plugged wrong."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.misplugs.asking import Misplugs, Question, misplug_files
from mateproof.app.options import shelf


def misplugs(
    *plans: str | Path,
    when: str | None = None,
    reach: str | None = None,
    harm: str | None = None,
    zone: str | None = None,
    library: str | None = None,
    language: str | None = None,
) -> list[Misplugs]:
    """Return what can be plugged wrong in each plan: its `rows`, `totals`, `over`, and `pairs(row)`.

    `when` is "as left", "later work" or "first assembly" (all, when not given); `reach` is "zone", "near" or
    "position" (as the plan says); `harm` the least harm, from "life" to "nuisance"; `zone` a zone that takes
    part. Raises PlanError with every problem of what cannot be read, and where no plan has the zone.
    """
    question = Question(when, reach, harm, zone)
    return misplug_files(map(Path, plans), shelf(library), question, language)
