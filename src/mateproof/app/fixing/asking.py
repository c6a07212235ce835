"""What `mateproof check` does with --fix and --diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mateproof.app import errors
from mateproof.app.checking import Checked, examine
from mateproof.app.fixing.mending import Mended, mended
from mateproof.app.fixing.offering import with_fixes
from mateproof.app.phrases import phrase
from mateproof.app.words import default
from mateproof.parts.library.shelf import Shelf
from mateproof.vocabulary.findings import Outcome


def asked(paths: Sequence[Path], shelf: Shelf, language: str | None, *, fix: bool) -> Checked:
    """Check plans; with `fix`, mend them first, and tell on stderr what was written."""
    if not fix:
        return with_fixes(examine(paths, shelf, language, otherwise=default()))
    found = mended(paths, shelf, language, default())
    found.write()
    errors.say(*_written(found))
    return found.after


def shown(paths: Sequence[Path], shelf: Shelf, language: str | None) -> tuple[Checked, Iterator[str]]:
    """Return the answer about plans as they are, and the lines of what fixes would change."""
    found = mended(paths, shelf, language, default())
    return found.before, found.difference()


def _written(found: Mended) -> Iterator[str]:
    """Yield a line for each fix, then what is better now."""
    language = found.after.language
    if not found.done:
        yield phrase("nothing_fixed", language)
        return
    for fix in found.done:
        edit = fix.edits[0]
        more = f" (×{len(fix.edits)})" if len(fix.edits) > 1 else ""
        yield phrase("fixed", language, place=f"{edit.file}:{edit.line}", title=fix.told(language)) + more
    counts = zip(_counts(found.before), _counts(found.after), strict=True)
    problems, broken, unproven = (f"{before} → {after}" for before, after in counts)
    yield phrase("difference", language, problems=problems, broken=broken, unproven=unproven)


def _counts(checked: Checked) -> tuple[int, int, int]:
    findings = [one.outcome for one in checked.answer.findings if one.decides]
    return len(checked.problems), findings.count(Outcome.BROKEN), findings.count(Outcome.UNPROVEN)
