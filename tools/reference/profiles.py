"""The profiles as a page."""

from collections.abc import Iterator

from mateproof.rules.profile import Profile, profiles

HEAD = """\
# Profiles

`profile: site` in a plan takes over settings for a kind of project. Whatever the plan writes itself goes
before its profile, setting by setting: `market`, `approvals`, each of the two words of
`limits: {misplug: …}`, and the severity of each rule. What neither says is as without a profile.

"""


def pages() -> dict[str, str]:
    """Return the page."""
    return {"profiles.md": HEAD + "\n".join(map(section, profiles().values()))}


def section(profile: Profile) -> str:
    """Return what one profile is for and what it sets."""
    rows = "".join(f"| {name} | {value} |\n" for name, value in settings(profile))
    head = f"## {profile.name}: {profile.title['en']}\n\n{profile.why['en']}\n"
    return f"{head}\n| setting | value |\n|---|---|\n{rows}"


def settings(profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield what a profile says, as a plan would say it."""
    if profile.market:
        yield "market", f"`{profile.market}`"
    if profile.approvals:
        yield "approvals", f"`[{', '.join(profile.approvals)}]`"
    for name, value in (("harm", profile.harm), ("barrier", profile.barrier)):
        if value:
            yield f"limits, misplug, {name}", f"`{value}`"
    for code, severity in profile.severity.items():
        yield f"severity of [{code}](rules/{code}.md)", f"`{severity}`"
