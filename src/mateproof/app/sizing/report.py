"""What was found, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.app.sizing.asking import Answered
from mateproof.app.sizing.judging import Verdict
from mateproof.app.sizing.margins import Margin, margins
from mateproof.app.sizing.search import Sized, Split
from mateproof.app.sizing.sized import original
from mateproof.app.sizing.words import Say
from mateproof.app.sizing.writing import Rewritten
from mateproof.vocabulary.values import plain

_MOST_MARGINS = 3
_MOST_NAMES = 6
_NAME = "\0"
_DIGITS = 3


def lines(answered: Answered, written: Rewritten, *, wrote: bool) -> Iterator[str]:
    """Yield what each circuit needs, what binds it, and what was or would be written."""
    say = Say(answered.before.language)
    yield say("title", path=answered.path, count=len(answered.sized))
    for names, said in _alike(answered.sized, say).values():
        yield said[0].replace(_NAME, say.group(names))
        yield from (each.replace(_NAME, names[0]) for each in said[1:])
    for found in answered.new:
        yield say("new", code=found.code, message=found.message)
    if answered.worse:
        yield say("worse")
    yield from _text(answered, written, say, wrote=wrote)


def _alike(sized: Sequence[Sized], say: Say) -> dict[tuple[str, ...], tuple[list[str], list[str]]]:
    """Return circuits of which the same is to be said, in the order of the first of each, and that."""
    found: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for one in sized:
        said = list(_circuit(one, say))
        found.setdefault(tuple(said), ([], said))[0].append(one.circuit)
    return found


def _circuit(one: Sized, say: Say) -> Iterator[str]:
    """Yield what is said of one circuit; where its name is to stand there is a mark."""
    now = say.sizes(one.now)
    if one.size is not None:
        yield say(_kind(one), circuit=_NAME, size=f"{one.size:g}", now=now)
        yield say("binds", margins=_margins(one.verdict, say))
        if one.smaller:
            yield from _against(*one.smaller, say, 1)
    elif not one.tried:
        yield say("not_offered", circuit=_NAME)
    elif one.missing:
        yield say("open", circuit=_NAME, names=_listed(one.missing, say))
    else:
        yield say("nothing", circuit=_NAME)
        best = min(one.tried, key=lambda size: (len(one.tried[size].broken), -size))
        yield from _against(best, one.tried[best], say, _MOST_MARGINS)
        yield from _splits(one, say)


def _kind(one: Sized) -> str:
    if not one.changes:
        return "mixed" if one.mixed else "stays"
    return "smaller" if one.now and one.size is not None and one.size <= max(one.now) else "larger"


def _against(size: float, verdict: Verdict, say: Say, most: int) -> Iterator[str]:
    over = "; ".join(_margin(margin, say) for margin in margins(verdict) if margin.share > 1)
    for found in (verdict.broken or verdict.unproven)[:most]:
        # One finding speaks of all circuits that one line of the plan writes, in the words of the first.
        said = over if found.count > 1 and over else original(found.message)
        yield say("against", size=f"{size:g}", code=found.code, message=said)


def _splits(one: Sized, say: Say) -> Iterator[str]:
    if one.circuits:
        yield from _split("circuits", one.circuits, say)
    if one.star:
        yield from _split("star", one.star, say)
    if not one.circuits and not one.star:
        yield say("no_split")


def _split(kind: str, split: Split, say: Say) -> Iterator[str]:
    yield say(kind, count=len(split.loads), size=f"{split.size:g}")
    for number, (loads, length) in enumerate(zip(split.loads, split.lengths, strict=True)):
        verdict = split.verdicts[number if len(split.verdicts) > 1 else 0]
        said = _margins(verdict, say, 1)
        yield say(
            "part",
            number=number + 1,
            loads=len(loads),
            names=say.some(loads),
            length=f"{length:g}",
            margins=said,
        )


def _margins(verdict: Verdict, say: Say, most: int = _MOST_MARGINS) -> str:
    """Return the limits that are nearest, the nearest first."""
    return "; ".join(_margin(margin, say) for margin in margins(verdict)[:most])


def _margin(margin: Margin, say: Say) -> str:
    return say(
        "margin",
        name=say(margin.name),
        value=_short(margin.value),
        limit=_short(margin.limit),
        unit=margin.unit,
    )


def _listed(names: Sequence[str], say: Say) -> str:
    most = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return say("more", names=most, count=more) if more > 0 else most


def _short(value: float) -> str:
    return plain(float(f"{value:.{_DIGITS}g}"))


def _text(answered: Answered, written: Rewritten, say: Say, *, wrote: bool) -> Iterator[str]:
    if not answered.wanted:
        if all(one.size is not None for one in answered.sized):
            yield say("keep")
    elif wrote:
        yield from (say("written", file=file) for file in written.texts)
    elif written.edits and not answered.worse:
        yield say("would_write", edits=written.edits)
    if written.by_hand:
        yield say("by_hand")
        for place, circuit, size in written.by_hand:
            yield say("place", place=place, circuit=circuit, size=f"{size:g}")
