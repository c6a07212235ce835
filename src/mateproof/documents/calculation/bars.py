"""Loading of every circuit: a bar for cable, connectors and protective device, full at 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.documents.calculation.frame import INNER, MARGIN, framed, lines, top
from mateproof.documents.calculation.loads import Bar, Loaded, loaded
from mateproof.documents.calculation.step import real, told
from mateproof.documents.diagram.measure import fitting, width
from mateproof.documents.diagram.svg import path, tag, words
from mateproof.documents.dossier import Dossier
from mateproof.documents.words import Words

FIRST, MOST = 8, 100
"""Circuits of the first picture on a page, and of one picture at most."""
_LABEL, _TRACK, _BAR, _ROW, _HEAD, _GAP = 130.0, 400.0, 11.0, 19.0, 22.0, 12.0
_FULL = 100 * (1 + 1e-9)


def bars(dossier: Dossier, *, first: int = 0, last: int = MOST, name: str = "mp-bars") -> str | None:
    """Return circuits `first` to `last` as one picture, the most loaded first; None where there are none."""
    found = loaded(dossier)
    some = found[first:last]
    if first and not some:
        return None
    texts = dossier.words
    key = "bars_title" if not first else "bars_more"
    title = texts(f"network.{key}", plan=dossier.name)
    intro = texts("network.bars_intro") if found else texts("calc.nothing")
    y = top(intro)
    body: list[str] = []
    if some:
        scale = max(100.0, *(bar.share for one in some for bar in one.bars if bar.share is not None), 0.0)
        y = y + _GAP
        for place, one in enumerate(some):
            body += _block(texts, one, y, min(scale, 200.0), named=not place)
            y += _HEAD + _ROW * len(_shown(one)) + _GAP
    if last < len(found) and last == MOST:
        notes, y = lines([texts("network.bars_rest", count=len(found) - last)], y)
        body += notes
    return framed(texts, (title, intro), _described(texts, some) or intro, y, body, name)


def _shown(one: Loaded) -> list[Bar]:
    return [bar for bar in one.bars if bar.needed or bar.kind == "device"]


def _block(texts: Words, one: Loaded, y: float, scale: float, *, named: bool) -> Iterator[str]:
    """Yield one circuit: its name, its bars, and the line at 100 %, which is `named` once."""
    rows = _shown(one)
    full = MARGIN + _LABEL + _TRACK * 100 / scale
    yield words(MARGIN, y + 12, fitting(one.circuit, 12.5 * 1.1, full - MARGIN - 26), "mc-name")
    for row, bar in enumerate(rows):
        upper = y + _HEAD + _ROW * row
        yield words(MARGIN, upper + 10, texts(f"network.bar_{bar.kind}"), "mc-soft")
        yield from _bar(texts, bar, upper, scale)
    bottom = y + _HEAD + _ROW * len(rows) - 4
    yield path((full, y + _HEAD - 5), (full, bottom), class_="mc-full")
    if named:
        yield words(full, y + _HEAD - 8, "100 %", "mc-small", text_anchor="middle")


def _bar(texts: Words, bar: Bar, y: float, scale: float) -> Iterator[str]:
    left, right = MARGIN + _LABEL, MARGIN + _LABEL + _TRACK + 14
    room = MARGIN + INNER - right
    if bar.share is None:
        said = _open(texts, bar)
        if bar.needed:
            yield tag("rect", x=left, y=y, width=_TRACK * 100 / scale, height=_BAR, rx=1.5, class_="mc-open")
        yield words(right, y + 10, fitting(said, 11, room), "mc-soft")
        return
    over = bar.share > _FULL
    yield tag("rect", x=left, y=y, width=_TRACK, height=_BAR, rx=1.5, class_="mc-track")
    wide = _TRACK * min(bar.share, scale) / scale
    yield tag(
        "rect", x=left, y=y, width=wide, height=_BAR, rx=1.5, class_="mc-bar-over" if over else "mc-bar"
    )
    said = f"{'▲ ' if over else ''}{told(texts, real(bar.share, 0))} %"
    yield words(right, y + 10, said, "mc-over" if over else "mc-strong")
    used = _used(texts, bar)
    start = right + width(said, 11.5) * 1.05 + 10
    yield words(start, y + 10, fitting(used, 11, MARGIN + INNER - start), "mc-soft")


def _open(texts: Words, bar: Bar) -> str:
    if not bar.needed:
        return texts("network.protected_above", circuit=bar.place)
    return texts("network.open", names=bar.missing) if bar.missing else texts("network.open_unknown")


def _used(texts: Words, bar: Bar) -> str:
    if bar.amps is None or bar.most is None:
        return bar.place
    amps = f"{told(texts, real(bar.amps, 2))} A"
    most = f"{texts.number(round(bar.most, 2))} A"
    said = texts(f"network.used_{bar.kind}", amps=amps, most=most)
    return f"{said} · {bar.place}" if bar.place else said


def _described(texts: Words, some: Sequence[Loaded]) -> str:
    said = []
    for one in some:
        parts = [
            f"{texts(f'network.bar_{bar.kind}')} "
            + (f"{told(texts, real(bar.share, 0))} %" if bar.share is not None else _open(texts, bar))
            for bar in _shown(one)
        ]
        said.append(f"{one.circuit}: {', '.join(parts)}.")
    return " ".join(said)
