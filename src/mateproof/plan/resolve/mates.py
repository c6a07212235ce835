"""Mates: two ends that exist, are not the same, and are named once; `mating` says what they do not."""

from __future__ import annotations

from mateproof.plan.expand.sections import Item
from mateproof.plan.language.mate import MATE, MateEntry, MatingEntry
from mateproof.plan.model import Mate, Plan, Span
from mateproof.plan.problems import Problems
from mateproof.plan.resolve.entries import Entries
from mateproof.plan.resolve.leads import Leads
from mateproof.plan.resolve.written import Written
from mateproof.plan.yaml.nodes import Map, Node, Scalar


def mates(plan: Plan, items: list[Item], mating: MatingEntry, entries: Entries, leads: Leads) -> None:
    """Add the mates to the plan."""
    problems = entries.problems
    seen: dict[tuple[str, str], Span] = {}
    for _, node, within in items:
        problems.within = within
        read = MATE.read(node, problems)
        entry = read if isinstance(read, MateEntry) else None
        join: tuple[str, str] | None = entry.join if entry else read
        if join is None:
            continue
        written = (isinstance(node, Map) and node.get("join")) or node
        span = written.span
        _check(join, written, entries, leads)
        _once(join, span, seen, problems)
        layers = (node, mating.node) if isinstance(node, Map) else (mating.node,)
        plan.mates.append(_mate(join, entry or mating, mating, Written(span, *layers)))


def _mate(join: tuple[str, str], entry: MatingEntry, default: MatingEntry, at: Written) -> Mate:
    """Return a mate; `under_load: no` is an answer that goes before the default's."""
    return Mate(
        name=f"{join[0]} + {join[1]}",
        a=join[0],
        b=join[1],
        cycles=entry.cycles or default.cycles,
        under_load=default.under_load if entry.under_load is None else entry.under_load,
        made=entry.made or default.made,
        pull_n=default.pull if entry.pull is None else entry.pull,
        force_n=entry.force or default.force,
        at=at,
    )


def _check(join: tuple[str, str], node: Node, entries: Entries, leads: Leads) -> None:
    """Tell when a mate names something that is no connector."""
    names, problems, span = leads.ends.names, entries.problems, node.span
    for at, name in enumerate(join):
        if name in names or name in leads.unread:
            continue
        part = _part(node, name, last=at == 1)
        if into := leads.looped.get(name):
            other = into.side.into or ""
            given = {"name": name, "other": other}
            problems.tell(span, "mate-of-a-looped-side", given, instead=part and (name, other), part=part)
        elif name in leads.wired:
            problems.add(span, "mate-of-a-wired-side", part=part, name=name)
        elif _bare(name, entries):
            problems.add(span, "mate-of-a-bare-end", part=part, name=name)
        else:
            entries.unknown("end", name, span, names, part)
    if join[0] == join[1]:
        problems.add(span, "mate-with-itself", name=join[0])


def _part(node: Node, name: str, *, last: bool) -> tuple[int, str] | None:
    """Return where in its text a mate names an end, and the name; None where a template filled it in."""
    if not isinstance(node, Scalar) or node.style or node.length != len(node.text):
        return None
    return (node.text.rindex(name) if last else node.text.index(name)), name


def _bare(name: str, entries: Entries) -> bool:
    """Return whether a name is the side of a lead that says nothing there."""
    lead, _, side = name.rpartition(".")
    found = entries.of["leads"].get(lead)
    return found is not None and side in {"from", "to"} and found.entry.node.get(side) is None


def _once(join: tuple[str, str], span: Span, seen: dict[tuple[str, str], Span], problems: Problems) -> None:
    pair = join if join[0] <= join[1] else (join[1], join[0])
    if (first := seen.setdefault(pair, span)) is not span:
        problems.add(span, "mate-twice", a=join[0], b=join[1], earlier=first)
