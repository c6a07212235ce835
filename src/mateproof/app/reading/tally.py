"""What became of everything that was named, in counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mateproof.app.reading.failures import Failures
from mateproof.app.reading.finding import Skipped
from mateproof.app.words import Words


@dataclass(slots=True)
class Tally:
    """Counts of one run."""

    read: int = 0
    known: int = 0
    """sheets passed by because the library holds them already."""
    copies: int = 0
    """sheets passed by because they have the same bytes as another one of this run."""
    skipped: Skipped = field(default_factory=Skipped)
    failures: Failures = field(default_factory=Failures)

    def lines(self, words: Words) -> list[str]:
        """Return the counts for people; what was passed by with its reason and the first name."""
        found = [words.count(self.read, "sheets")]
        if self.failures.sheets:
            found.append(f"{self.failures.sheets} {words('unreadable')}")
        if self.known:
            found.append(f"{self.known} {words('read before')}")
        if self.copies:
            found.append(f"{self.copies} {words('given twice')}")
        if self.skipped:
            found.append(f"{len(self.skipped)} {words('passed by')}")
        return [", ".join(found), *self._skipped(words)]

    def _skipped(self, words: Words) -> list[str]:
        reasons = sorted(self.skipped.counts.items(), key=lambda item: (-item[1], item[0]))
        lines = []
        for reason, count in reasons:
            what = reason if reason.startswith(".") else words(reason)
            lines.append(f"  {count} {what}: {self.skipped.first[reason]}{', …' if count > 1 else ''}")
        return lines

    def skipped_json(self) -> list[dict[str, Any]]:
        """Return the documented shape of `skipped`."""
        first = self.skipped.first
        return [
            {"reason": reason, "count": count, "first": first[reason]}
            for reason, count in self.skipped.counts.items()
        ]
