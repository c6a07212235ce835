"""What a check answers: three outcomes, and findings with place, evidence and help."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from mateproof.vocabulary.fixes import Fix

ABOUT_WAIVERS = "V"
"""First letter of the codes of rules that ask about waivers."""


_GERMAN_ORIGINS = {
    "printed": "gedruckt",
    "declared": "angegeben",
    "relation": "aus anderem Blatt",
    "corrected": "berichtigt",
}


class Outcome(StrEnum):
    """The three answers a claim can give about one row."""

    PROVEN = "proven"
    BROKEN = "broken"
    UNPROVEN = "unproven"


class Severity(StrEnum):
    """How much a finding weighs: an error or a warning decides the verdict, a remark (info) never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def cell_name(line: int, column: int) -> str:
    """Return how a spreadsheet calls a cell: `B7` for line 7, column 2."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{line}"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span in a text file; lines and columns count from 1, `length` in characters.

    In a workbook they count rows and columns of the named sheet.
    """

    file: str
    line: int
    column: int = 1
    length: int = 1
    sheet: str = ""

    def __str__(self) -> str:
        """Return `file:line:column`; in a workbook `file:sheet!cell`, as spreadsheets write it."""
        if self.sheet:
            return f"{self.file}:{self.sheet}!{cell_name(self.line, self.column)}"
        return f"{self.file}:{self.line}:{self.column}"

    def to_json(self) -> dict[str, Any]:
        """Return the place as keys and values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a fact is believed: what the sheet printed and where, or where the plan declared it."""

    part: str
    property: str
    value: str
    origin: str
    file: str = ""
    line: int = 0
    label: str = ""
    sha256: str = ""

    def __str__(self) -> str:
        """Return one line that a reader can follow to the source."""
        return self.told("en")

    def told(self, language: str) -> str:
        """Return the same with its own words in a language; what a sheet says stays as it is."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        label = f" “{self.label}”" if self.label else ""
        origin = _GERMAN_ORIGINS.get(self.origin, self.origin) if language == "de" else self.origin
        return f"{self.part} · {self.property} = {self.value} · {origin}{label} {where}".rstrip()


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a finding does not count for the verdict: somebody answers for it until a day (ISO date)."""

    waiver: str
    reason: str
    name: str
    expires: str
    place: Place | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape; `file` and `line` say where the plan writes the waiver."""
        where = {"file": self.place.file, "line": self.place.line} if self.place else {}
        said = {"waiver": self.waiver, "reason": self.reason, "name": self.name, "expires": self.expires}
        return {**said, "file": None, "line": None, **where}


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim that does not hold for one subject (broken), or that cannot be decided (unproven).

    Unproven rows that lack the same data are one finding, and so are rows that one line of the plan writes
    many times over (templates, ranges): `count` says how many rows it stands for, `subjects` names them.
    """

    code: str
    outcome: Outcome
    severity: Severity
    message: str
    subjects: tuple[str, ...]
    plan: str = ""
    place: Place | None = None
    missing: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    related: tuple[tuple[str, Place], ...] = ()
    help: str = ""
    count: int = 1
    waiver: Waiver | None = None
    fixes: tuple[Fix, ...] = ()

    @property
    def decides(self) -> bool:
        """True when the finding counts for the verdict; a remark does not, nor does what is waived."""
        return self.severity is not Severity.INFO and self.waiver is None

    @property
    def fingerprint(self) -> str:
        """A name that survives moved lines: code, outcome and missing data, or else subjects, decide it."""
        parts = (self.code, self.outcome, self.plan, *(self.missing or self.subjects))
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    def to_json(self, language: str = "en") -> dict[str, Any]:
        """Return the documented shape of `check --format json`, one object for one finding."""
        place = self.place
        return {
            "code": self.code,
            "outcome": str(self.outcome),
            "severity": str(self.severity),
            "message": self.message,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
            "length": place.length if place else None,
            **({"sheet": place.sheet} if place and place.sheet else {}),
            "plan": self.plan,
            "subjects": list(self.subjects),
            "count": self.count,
            "missing": list(self.missing),
            "evidence": [asdict(item) for item in self.evidence],
            "related": [{"message": text, **where.to_json()} for text, where in self.related],
            "help": self.help,
            "fingerprint": self.fingerprint,
            "waiver": self.waiver.to_json() if self.waiver else None,
            "fixes": [fix.to_json(language) for fix in self.fixes],
        }


@dataclass(slots=True)
class Tally:
    """How often one claim was asked and what it answered; zero rows is "looked at nothing".

    Rows that a waiver accepts are `waived`, and neither broken nor unproven. A rule that the plan switches
    `off` was not asked at all.
    """

    code: str
    rows: int = 0
    proven: int = 0
    broken: int = 0
    unproven: int = 0
    why_not: str = ""
    severity: Severity = Severity.ERROR
    waived: int = 0
    off: bool = False

    @property
    def looked(self) -> bool:
        """True when the claim was about at least one row."""
        return self.rows > 0

    @property
    def decides(self) -> bool:
        """True when the claim counts for the verdict; a remark does not."""
        return self.severity is not Severity.INFO

    @property
    def proves(self) -> bool:
        """True when something of the plan is proven; that its waivers are in order proves nothing."""
        return self.decides and self.proven > 0 and not self.code.startswith(ABOUT_WAIVERS)
