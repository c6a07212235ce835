"""A proposal as lines for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import polars as pl

from mateproof.app.assigning.asking import Assigned, counts
from mateproof.app.assigning.words import Say, readable
from mateproof.app.assigning.writing import Rewritten
from mateproof.assign.instance import Variant
from mateproof.assign.propose import State
from mateproof.assign.remedies import Remedy

_MOST_KINDS = 5
_LOOK = ("poles", "coding", "colour", "marking")


def lines(assigned: Assigned, written: Rewritten, *, interrupted: bool, wrote: bool) -> Iterator[str]:
    """Yield what is proposed, what was answered about it, and how sure it is that nothing is better."""
    say, proposal = Say(assigned.before.language), assigned.proposal
    if interrupted:
        yield say("interrupted")
    yield say("choices", path=assigned.path, count=len(proposal.made), free=proposal.free)
    if proposal.left_out:
        names = sorted(row["end"] for row in proposal.left_out)
        yield say("left_out", count=len(names), names=say.some(names, 3))
    if not proposal.free:
        yield say("no_offer")
    if proposal.unpriced:
        yield say("unpriced", count=len(proposal.unpriced), names=say.some(list(proposal.unpriced), 3))
    yield from _changes(assigned, say)
    yield from _answers(assigned, say)
    yield from _sure(assigned, say)
    yield from _text(assigned, written, say, wrote=wrote)


def _changes(assigned: Assigned, say: Say) -> Iterator[str]:
    for one, other in assigned.proposal.apart:
        yield say("apart", one=one, other=other)
    if not assigned.wanted:
        if not assigned.proposal.apart:
            yield say("keep")
        return
    yield say("proposed")
    proposal = assigned.proposal
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, made in enumerate(proposal.made):
        exchange = {old: new for old, new in proposal.exchange(at).items() if old != new}
        if exchange:
            parts = ", ".join(f"{old} → {new}" for old, new in exchange.items())
            alike[_look(made.variants[0], proposal.variant(at), say), parts].append(at)
    for (looks, parts), members in alike.items():
        names = say.some([proposal.made[at].name for at in members])
        count = sum(end.name in assigned.wanted for at in members for end in proposal.made[at].ends)
        yield say("change", names=names, looks=looks, parts=parts, count=count)


def _look(now: Variant, then: Variant, say: Say) -> str:
    differ = [(name, getattr(now, name), getattr(then, name)) for name in _LOOK]
    return ", ".join(
        f"{say(name)} {old or say('none')} → {new or say('none')}" for name, old, new in differ if old != new
    )


def _answers(assigned: Assigned, say: Say) -> Iterator[str]:
    before, after = counts(assigned.before), counts(assigned.after)
    yield say("asked", before=before, after=after)
    for zone in sorted({*assigned.before.tables["misplugs"]["zone_plug"].drop_nulls()}):
        pair = counts(assigned.before, zone), counts(assigned.after, zone)
        if pair[0] != pair[1]:
            yield say("zone", zone=zone, before=pair[0], after=pair[1])
    yield from _left(assigned, say)
    for found in assigned.new:
        yield say("new", code=found.code, message=found.message)
    if assigned.worse:
        yield say("worse")


def _left(assigned: Assigned, say: Say) -> Iterator[str]:
    """Yield the kinds of wrong matings that remain, the worst first, each with an example."""
    kinds = (
        assigned.after.tables["misplugs"]
        .group_by("harm_rank", "harm", "barrier", "function_plug", "function_socket", maintain_order=True)
        .agg(
            pl.col("pairs").sum(),
            pl.col("zone_plug").n_unique().alias("zones"),
            pl.exclude("pairs", "zones").first(),
        )
        .sort("harm_rank", -pl.col("pairs"), maintain_order=True)
    )
    for row in kinds.head(_MOST_KINDS).iter_rows(named=True):
        yield say("left", **row)
    if len(kinds) > _MOST_KINDS:
        yield say("more_left", count=len(kinds) - _MOST_KINDS)


def _sure(assigned: Assigned, say: Say) -> Iterator[str]:
    proposal, solved = assigned.proposal, assigned.proposal.solved
    if proposal.state is State.IMPOSSIBLE:
        yield _because(assigned, say)
    elif proposal.state is State.OPTIMAL:
        yield say("optimal")
    else:
        aim = next(
            name
            for name in solved.score._fields
            if getattr(solved.score, name) != getattr(solved.bounds, name)
        )
        value, bound = (readable(aim, getattr(sums, aim)) for sums in (solved.score, solved.bounds))
        yield say("feasible", aim=say(aim), value=value, bound=bound, gap=solved.gap)
        if not solved.solver:
            yield say("no_solver")
    if proposal.remedies:
        yield say("remedies_hard" if solved.score.hard else "remedies_soft")
        for remedy in proposal.remedies:
            yield from _remedy(assigned, remedy, say)


def _because(assigned: Assigned, say: Say) -> str:
    proposal = assigned.proposal
    if not proposal.conflict:
        return say("impossible_somewhere")
    names = say.some([proposal.made[at].name for at in proposal.conflict], 12)
    variants = {
        proposal.instance.variants[v]
        for at in proposal.conflict
        for v in proposal.instance.choices[at].offers
    }
    codes = say.some(sorted({say("codes", variant.coding) for variant in variants}))
    return say(
        "impossible",
        names=names,
        zones=_zones(assigned, proposal.conflict, say),
        offer=say("offer", codes=codes),
    )


def _zones(assigned: Assigned, members: Sequence[int], say: Say) -> str:
    spots = assigned.proposal.zones_of(members)
    return say.some(
        [(one if one == other else f"{one} + {other}") or say("no_zone") for one, other in spots], 4
    )


def _remedy(assigned: Assigned, remedy: Remedy, say: Say) -> Iterator[str]:
    made = assigned.proposal.made
    names = say.some([made[at].name for at in remedy.members])
    if remedy.kind == "code":
        parts = say.some(sorted({part for at in remedy.members for part in made[at].parts}))
        rest = say("rest") if remedy.rest else ""
        yield say("code", count=remedy.count, parts=parts, names=names, rest=rest)
    elif remedy.kind == "zone":
        zones = _zones(assigned, range(len(made)), say)
        yield say("separate", count=remedy.count, names=names, zones=zones)
    else:
        yield say("distance", zones=_zones(assigned, remedy.members, say), metres=remedy.metres)


def _text(assigned: Assigned, written: Rewritten, say: Say, *, wrote: bool) -> Iterator[str]:
    if assigned.proposal.apart:
        yield say("apart_first")
        return
    if wrote:
        yield from (say("written", file=file) for file in written.texts)
    elif written.edits and not assigned.worse:
        yield say("would_write", edits=written.edits)
    if written.by_hand:
        yield say("by_hand")
        for place, ends in sorted(written.by_hand.items()):
            parts = sorted({assigned.wanted[end] for end in ends})
            for part in parts:
                names = say.some([end for end in ends if assigned.wanted[end] == part])
                yield say("place", place=place, names=names, part=part)
