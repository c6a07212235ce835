"""Plans as far as they could be read, ready to be checked: what each lacks, and what must not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from mateproof import plan as plans
from mateproof.app.agreed import agreed
from mateproof.parts.library.shelf import Shelf, similar
from mateproof.plan.holes import Holes, likenesses
from mateproof.plan.model import Plan, Span
from mateproof.plan.problems import renamed
from mateproof.plan.read import Reading
from mateproof.plan.saying.sayings import problem
from mateproof.plan.saying.words import NOTHING, Said
from mateproof.rules.rule import Rule, rules
from mateproof.rules.soundly import askable
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.fixes import Fix
from mateproof.vocabulary.nearest import surely


@dataclass(slots=True)
class Looked:
    """One plan, its problems so far, and the name it is told under."""

    name: str
    plan: Plan | None
    problems: list[Problem] = field(default_factory=list)
    holes: Holes = field(default_factory=Holes)

    @property
    def asked(self) -> bool:
        """True when rules can be asked about it."""
        return self.plan is not None and not self.holes.everything

    def rules(self) -> list[Rule] | None:
        """Return the rules that can be asked; None for all of them."""
        if not self.problems:
            return None
        holes = self.holes
        return list(
            askable(
                names=bool(holes.names),
                relations=holes.relations,
                root=holes.root,
                market=holes.market,
                limits=holes.limits,
                withheld={code for said in holes.rules for code in _codes(said)},
            )
        )


def looked_at(readings: Iterable[tuple[str, Reading]]) -> list[Looked]:
    """Return plans under distinct names: a name that is taken already gets its file's path."""
    taken: set[str] = set()
    found = []
    for file, reading in readings:
        plan = reading.plan
        name = plan.name if plan else Path(file).stem
        if name in taken:
            name = next(_further_names(name, file, taken))
        taken.add(name)
        named = replace(plan, name=name) if plan and plan.name != name else plan
        found.append(Looked(name, named, list(reading.problems), reading.holes))
    return found


def agree(one: Looked) -> None:
    """Look up the rules and the profile that a plan names; what it names in vain leaves a hole."""
    if one.plan is None:
        return
    told: list[Problem] = []
    one.plan = agreed(one.plan, told)
    for found in told:
        name = found.arguments.get("name", "")
        if found.code == _PROFILE:
            one.holes.everything = True
        else:
            one.holes.rules.add(name)
    one.problems += told


def without_unknown(one: Looked, known: Mapping[str, object], shelf: Shelf) -> None:
    """Note parts that the library misses and the plan does not declare; rows about them are not judged."""
    if one.plan is None:
        return
    missing = set(plans.wanted_parts(one.plan)) - known.keys()
    unknown = list(_unknown(one.plan, missing, shelf)) if missing else []
    items = {found.arguments["item"] for found in unknown}
    one.holes.names |= items | likenesses(one.plan, items)
    one.problems += unknown


_PROFILE = "U703"


def _codes(said: str) -> list[str]:
    """Return the codes that may be meant by a rule that is not known for sure; all where nothing is near."""
    named = {rule.name: rule for rule in rules().values()}
    if found := rules().get(said.upper()) or named.get(said.lower()):
        return [found.code]
    near = get_close_matches(said.upper(), rules(), n=20, cutoff=0.5)
    near += [named[name].code for name in get_close_matches(said.lower(), named, n=20, cutoff=0.5)]
    return near or list(rules())


def _further_names(name: str, file: str, taken: set[str]) -> Iterator[str]:
    numbers = range(2, len(taken) + 3)
    names = [f"{name} ({file})", *(f"{name} ({number})" for number in numbers)]
    return (name for name in names if name not in taken)


def _unknown(plan: Plan, missing: set[str], shelf: Shelf) -> Iterator[Problem]:
    """Yield a problem for each part that the library misses and the plan does not declare."""
    declared = {part.name for part in plan.parts}
    for item, spans in plans.where_wanted(plan, missing - declared).items():
        near = list(dict.fromkeys([*similar(shelf, item), *_similar_names(item, declared)]))
        sure = surely(item, near)
        yield problem(
            "unknown-part",
            plan.place(spans[0]),
            fix=_everywhere(plan, spans, item, sure) if sure else None,
            item=item,
            times=_times(len(spans)),
            near=_or(near),
        )


def _everywhere(plan: Plan, spans: Sequence[Span], item: str, sure: str) -> Fix:
    """Return the fix that renames a part at every place that asks for it."""
    fixes = [renamed(plan.place(span), item, sure) for span in dict.fromkeys(spans)]
    return Fix(fixes[0].title, tuple(edit for fix in fixes for edit in fix.edits))


def _times(count: int) -> Said:
    return Said(f" (used {count} times)", f" ({count} mal verwendet)") if count > 1 else NOTHING


def _or(near: Sequence[str]) -> Said:
    """Return what may be meant, with a blank behind it."""
    if not near:
        return NOTHING
    return Said(f"did you mean {' or '.join(near)}? ", f"ist {' oder '.join(near)} gemeint? ")


def _similar_names(item: str, declared: set[str]) -> list[str]:
    return get_close_matches(item, sorted(declared), n=2)
