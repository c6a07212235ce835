"""Lines of text in a given room, by the same estimate of widths that the diagram uses."""

from __future__ import annotations

from mateproof.documents.diagram.measure import fitting, width


def wrapped(text: str, size: float, room: float, most: int = 99) -> list[str]:
    """Return the text in lines that fit; a word that is too long is shortened, and so is what is left."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.append(fitting(word, size, room))
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], fitting(" ".join(lines[most - 1 :]), size, room)]


def short(count: int, point: str) -> str:
    """Return a count in at most four characters: 9,999 whole, above that in thousands (k) or millions (M)."""
    for size, sign in ((10**12, "T"), (10**9, "G"), (10**6, "M"), (10**3, "k")):
        if count >= max(size, 10_000):
            value = f"{count / size:.1f}" if count < 10 * size else f"{count / size:.0f}"
            return f"{value.replace('.', point)}{sign}"
    return str(count)
