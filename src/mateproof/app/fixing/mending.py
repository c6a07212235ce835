"""Files before and after: fixes applied in rounds until none is left, if nothing gets worse by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from mateproof.app.checking import Checked, examine
from mateproof.app.files import write
from mateproof.app.fixing.offering import with_fixes
from mateproof.parts.library.shelf import Shelf
from mateproof.plan.editing.applying import applied
from mateproof.vocabulary.fixes import Fix

_ROUNDS = 10
_ONE_BY_ONE = 100
"""Fixes up to which each is tried alone when all together make something worse."""
ACCESSORIES = ("L101", "L103", "L108", "S101")
"""Rules that find accessories missing."""


@dataclass
class Mended:
    """What fixes made of some plans."""

    before: Checked
    after: Checked
    done: list[Fix] = field(default_factory=list)
    old: dict[str, str] = field(default_factory=dict)
    new: dict[str, str] = field(default_factory=dict)

    def difference(self) -> Iterator[str]:
        """Yield what would change, as `diff -u` prints it."""
        for name, text in self.new.items():
            before, after = self.old[name].splitlines(), text.splitlines()
            yield from unified_diff(before, after, name, f"{name} (fixed)", lineterm="")

    def write(self) -> None:
        """Write the files that changed, each whole or not at all."""
        write(self.new)


def mended(paths: Sequence[Path], shelf: Shelf, language: str | None, otherwise: str = "en") -> Mended:
    """Return the plans with every safe fix applied; nothing is written."""
    return _Mender(paths, shelf, language, otherwise).mend()


def equipped(path: Path, shelf: Shelf, language: str | None, texts: Mapping[str, str]) -> Mended:
    """Return a plan with every accessory that is chosen for it, as far as its text can say so.

    `texts` stand for some of its files: what is proposed besides.
    """
    instead = {_real(name): text.encode() for name, text in texts.items()}
    return _Mender([path], shelf, language, "en", instead, ACCESSORIES).mend()


class _Mender:
    def __init__(
        self,
        paths: Sequence[Path],
        shelf: Shelf,
        language: str | None,
        otherwise: str,
        instead: Mapping[str, bytes] | None = None,
        only: Collection[str] = (),
    ) -> None:
        self.asked = (paths, shelf, language)
        self.otherwise = otherwise
        self.only = only
        self.instead = dict(instead or {})
        """Real path → the file's bytes as they would be."""
        self.now = self.check(self.instead)
        self.found = Mended(self.now, self.now)
        self.refused: set[object] = set()

    def check(self, instead: Mapping[str, bytes]) -> Checked:
        """Check the plans with some files as they would be."""
        return with_fixes(examine(*self.asked, instead, self.otherwise), instead, self.only)

    def mend(self) -> Mended:
        """Apply fixes until no round gets further; what one fix brings to light, the next may mend."""
        for _ in range(_ROUNDS):
            offered = [fix for fix in _offered(self.now) if _name(fix) not in self.refused]
            if not offered or not (self.better(offered) or self.one_by_one(offered)):
                break
        self.found.after = self.now
        return self.found

    def one_by_one(self, offered: Sequence[Fix]) -> bool:
        """Apply each fix that makes nothing worse by itself, and never ask for the others again."""
        any_better = False
        for fix in offered[:_ONE_BY_ONE] if len(offered) > 1 else ():
            if self.better([fix]):
                any_better = True
            else:
                self.refused.add(_name(fix))
        return any_better

    def better(self, fixes: Sequence[Fix]) -> bool:
        """Apply fixes where that makes nothing worse."""
        names = {edit.file for fix in fixes for edit in fix.edits}
        texts = {name: text for name in names if (text := self.text(name)) is not None}
        changed, done = applied(texts, fixes)
        instead = self.instead | {_real(name): text.encode() for name, text in changed.items()}
        if not done or _worse(self.now, after := self.check(instead)):
            return False
        self.instead, self.now = instead, after
        for name, text in changed.items():
            self.found.old.setdefault(name, texts[name])
            self.found.new[name] = text
        self.found.done += done
        return True

    def text(self, name: str) -> str | None:
        """Return a file as it would be; None where it is no text any more."""
        data = self.instead.get(_real(name))
        try:
            return (Path(name).read_bytes() if data is None else data).decode()
        except (OSError, UnicodeDecodeError):
            return None


def _offered(checked: Checked) -> list[Fix]:
    problems = [fix for one in checked.looked for found in one.problems for fix in found.fixes]
    findings = [fix for found in checked.answer.findings for fix in found.fixes]
    return list(dict.fromkeys([*problems, *findings]))


def _worse(before: Checked, after: Checked) -> bool:
    """Return whether a problem is new, or, where the text was whole before, a finding."""
    problems = [Counter((one.code, one.message) for one in checked.problems) for checked in (before, after)]
    if problems[1] - problems[0]:
        return True
    if problems[0]:
        return False  # what was hidden by a problem may be found now
    findings = [
        {(one.code, one.outcome, subject) for one in checked.answer.findings for subject in one.subjects}
        for checked in (before, after)
    ]
    return bool(findings[1] - findings[0])


def _name(fix: Fix) -> object:
    return fix.title, tuple((edit.file, edit.line, edit.old) for edit in fix.edits)


def _real(name: str) -> str:
    return str(Path(name).resolve())
