"""Findings with what would mend them, where exactly one thing would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from mateproof.app.checking import Checked
from mateproof.app.fixing import kinds
from mateproof.app.fixing.view import View, Wish
from mateproof.plan.editing.source import LARGEST
from mateproof.plan.model import Plan
from mateproof.vocabulary.findings import Finding
from mateproof.vocabulary.fixes import Edit, Fix

_MOST = 2000
"""Subjects of one finding, and findings, up to which fixes are looked for."""


def with_fixes(
    checked: Checked, instead: Mapping[str, bytes] | None = None, only: Collection[str] = ()
) -> Checked:
    """Return the answer with fixes in its findings; `instead` is what was read in place of some files.

    With `only`, just those rules are mended, and every accessory that is chosen is written.
    """
    codes = _kinds().keys() & only if only else _kinds().keys()
    fixable = [one for one in checked.answer.findings if one.code in codes and not one.waiver]
    if not fixable or len(fixable) > _MOST:
        return checked
    views = {
        plan.name: View(checked, plan, _texts(plan, instead or {}), every=bool(only))
        for plan in checked.plans
    }
    found = {id(one): _fixes(views[one.plan], one) for one in fixable}
    findings = tuple(
        replace(one, fixes=found[id(one)]) if found.get(id(one)) else one for one in checked.answer.findings
    )
    return replace(checked, answer=replace(checked.answer, findings=findings))


@cache
def _kinds() -> Mapping[str, Callable[[View, str], Wish | None]]:
    modules = [import_module(f"{kinds.__name__}.{found.name}") for found in iter_modules(kinds.__path__)]
    return {code: module.edits for module in modules for code in module.CODES}


def _fixes(view: View, finding: Finding) -> tuple[Fix, ...]:
    """Return the one fix of a finding: its subjects, and all that stand at those places, wish the same."""
    if len(finding.subjects) > _MOST:
        return ()
    wishes = [_kinds()[finding.code](view, subject) for subject in finding.subjects]
    counted = Counter(wish for wish in wishes if wish)
    # another repetition of the same line may be right as it is
    whole = [one for one, count in counted.items() if one.entry or count >= view.sharing.get(one.where, 1)]
    edits = [_edit(view, wish) for wish in whole]
    all_of_it = None not in wishes and len(whole) == len(counted) and None not in edits
    if not any(edits) or not (all_of_it or view.every):
        return ()
    return (Fix(whole[0].title, tuple(edit for edit in edits if edit)),)


def _edit(view: View, wish: Wish) -> Edit | None:
    source = view.source(wish.where[0])
    pair = source.pair(*wish.where[1:3]) if source else None
    if source is None or pair is None:
        return None
    if wish.entry:
        return source.remove(*pair)
    mapping = source.mapping(*wish.where[1:3])
    if mapping is None:
        return None
    if wish.old is None:
        return source.add(mapping, wish.key, wish.new or "")
    if wish.new is not None:
        return source.replace(mapping, wish.key, wish.old, wish.new)
    numbers = [number for number, (key, _) in enumerate(mapping.value) if key.value == wish.key]
    return source.remove(mapping, numbers[0]) if numbers else None


def _texts(plan: Plan, instead: Mapping[str, bytes]) -> dict[str, str]:
    return dict(_read(plan, instead))


def _read(plan: Plan, instead: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for name in plan.files:
        try:
            path = Path(name)
            data = instead.get(str(path.resolve()))
            if data is None and path.stat().st_size <= LARGEST:
                data = path.read_bytes()
            if data is not None:
                yield name, data.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
