"""What a plan agrees on with whoever checks it: its profile, what rules weigh, and its waivers.

The plan knows no rules. Here the names of rules and profiles that it writes are looked up, all of them, and
what is not known is told with what was probably meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mateproof.plan.model import Limits, Plan, Span, Waiver, Weight
from mateproof.plan.problems import renamed
from mateproof.plan.saying.sayings import problem
from mateproof.plan.saying.words import did_you_mean, meant
from mateproof.rules.profile import Profile, profiles
from mateproof.rules.rule import Rule, rules
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.nearest import nearest, surely

_ABOUT_WAIVERS = "waivers"


def agreed(plan: Plan, problems: list[Problem]) -> Plan:
    """Return the plan with its profile applied and rules named by code; a plan without any stays as it is."""
    if not (plan.profile or plan.weights or plan.waivers):
        return plan
    profile = _profile(plan, problems)
    plan = _with(plan, profile) if profile else plan
    return replace(
        plan, weights=list(_weights(plan, profile, problems)), waivers=list(_waivers(plan, problems))
    )


def weights(plans: Sequence[Plan]) -> Mapping[str, Mapping[str, str]]:
    """Return plan → code → severity, for the plans that say something about it."""
    return {plan.name: {one.rule: one.severity for one in plan.weights} for plan in plans if plan.weights}


def _profile(plan: Plan, problems: list[Problem]) -> Profile | None:
    if plan.profile is None or plan.profile in profiles():
        return profiles()[plan.profile] if plan.profile else None
    place, near = plan.place(plan.at["profile"]), surely(plan.profile, profiles())
    fix = renamed(place, plan.profile, near) if near else None
    hint = meant(plan.profile, profiles())
    problems.append(problem("unknown-profile", place, hint, fix=fix, name=plan.profile))
    return None


def _with(plan: Plan, profile: Profile) -> Plan:
    """Return the plan with the profile's settings where it writes none of its own."""
    return replace(
        plan,
        market=plan.market if "market" in plan.at else profile.market or plan.market,
        approvals=plan.approvals if "approvals" in plan.at else profile.approvals,
        limits=_limits(plan.limits, profile) if plan.limits else None,
    )


def _limits(limits: Limits, profile: Profile) -> Limits:
    return replace(
        limits,
        misplug_harm=limits.misplug_harm if "harm" in limits.at else profile.harm or limits.misplug_harm,
        misplug_barrier=(
            limits.misplug_barrier if "barrier" in limits.at else profile.barrier or limits.misplug_barrier
        ),
    )


def _weights(plan: Plan, profile: Profile | None, problems: list[Problem]) -> Iterator[Weight]:
    """Yield one weight for each rule: the profile's, unless the plan has its own."""
    own: dict[str, Weight] = {}
    for one in plan.weights:
        if (rule := _rule(one.rule, plan, one.span, problems)) is None:
            continue
        if rule.code in own and one.span:
            place = plan.place(one.span)
            problems.append(problem("severity-twice", place, name=one.rule, code=rule.code))
        own[rule.code] = replace(one, rule=rule.code)
    yield from own.values()
    of_profile = profile.severity.items() if profile else ()
    yield from (Weight(code, severity) for code, severity in of_profile if code not in own)


def _waivers(plan: Plan, problems: list[Problem]) -> Iterator[Waiver]:
    for one in plan.waivers:
        span = one.at["rule"]
        if (rule := _rule(one.rule, plan, span, problems)) is None:
            continue
        if rule.claim.rows == _ABOUT_WAIVERS:
            problems.append(problem("waiver-of-waivers", plan.place(span), code=rule.code))
        yield replace(one, rule=rule.code)


def _rule(said: str, plan: Plan, span: Span | None, problems: list[Problem]) -> Rule | None:
    """Return the rule of a code or a name."""
    named = {rule.name: rule for rule in rules().values()}
    if found := rules().get(said.upper()) or named.get(said.lower()):
        return found
    known = [*rules(), *named]
    near, sure = nearest(said, known), surely(said, known)
    place = plan.place(span) if span else None
    fix = renamed(place, said, sure) if place and sure else None
    hint = did_you_mean(near) if near else None
    problems.append(problem("unknown-rule", place, hint, fix=fix, name=said))
    return None
