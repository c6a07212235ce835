"""The network of a plan for people: one line for each circuit, then the sheet, then what-ifs."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app import terminal
from mateproof.app.calculating.asking import Calculated, Row
from mateproof.app.calculating.corners import lines as corner_lines
from mateproof.app.calculating.verdict import missing, outcome
from mateproof.documents.calculation.sheet import Sheet
from mateproof.documents.calculation.step import told
from mateproof.documents.words import Words

_SHOWN = 6


def lines(found: Calculated) -> Iterator[str]:
    """Yield everything that was asked for."""
    words = found.dossier.words
    if not found.rows:
        yield from terminal.paragraph(words("calc.nothing"))
        return
    if not found.shown:
        yield from _circuits(found, words)
    elif found.sheet is not None:
        yield from sheet_lines(found.sheet, words)
    if found.cornered is not None:
        yield ""
        yield from corner_lines(found.cornered, found.rows, words)


def _circuits(found: Calculated, words: Words) -> Iterator[str]:
    heads = (
        "circuit",
        "current",
        "cable",
        "mate",
        "device",
        "drop",
        "drop_at",
        "zs",
        "fault",
        "trips",
        "answer",
    )
    yield from terminal.table(
        [_row(row, words) for row in found.rows], [words(f"network.col_{name}") for name in heads]
    )
    for row in found.rows:
        names = missing(row)
        if row["status"] != "calculated" or names:
            yield ""
            where = f" ({row['status_at']})" if row["status_at"] else ""
            state = words.known("calc_status", row["status"])
            yield from terminal.paragraph(f"{row['circuit']}: {state}{where}")
            rest = f", … (+{len(names) - _SHOWN})" if len(names) > _SHOWN else ""
            if names:
                shown = ", ".join(names[:_SHOWN]) + rest
                yield from terminal.paragraph(words("calc.missing", names=shown), indent="  ")


def _row(row: Row, words: Words) -> list[str]:
    def value(name: str, places: int, unit: str) -> str:
        return "?" if row[name] is None else f"{told(words, f'{row[name]:.{places}f}')} {unit}"

    drop = "?" if row["drop_v"] is None else f"{value('drop_v', 2, 'V')}, {value('drop_percent', 2, '%')}"
    if (limit := row["drop_limit_percent"]) is not None:
        drop += f" {'≤' if row['drop_percent'] <= limit else '>'} {words.number(round(limit, 3))} %"
    trips = "?" if row["trips"] is None else words("calc.holds" if row["trips"] else "calc.breaks")
    if row["disconnects_asked"] is False:
        trips = "–"
    return [
        str(row["circuit"]), value("current_a", 2, "A"), value("cable_loading", 0, "%"),
        _none(row, "mate") or value("mate_loading", 0, "%"),
        _none(row, "device") or value("device_loading", 0, "%"), drop, str(row["drop_at"] or "?"),
        value("zs_hot_ohm", 2, "Ω"), value("earth_min_a", 0, "A"), trips,
        words.known("outcome", outcome(row)),
    ]  # fmt: skip


def _none(row: Row, kind: str) -> str:
    """Return a dash where a circuit has none of a kind: no mate, or the device of another one protects it."""
    nothing = row[f"{kind}_loading"] is None and not row[f"{kind}_missing"] and row["status"] == "calculated"
    return "–" if nothing else ""


def sheet_lines(sheet: Sheet, words: Words) -> Iterator[str]:
    """Yield the calculation sheet of one way."""
    yield words("calc.title", plan=sheet.facts.dossier.name)
    yield ""
    yield from terminal.table([list(pair) for pair in sheet.given])
    for section in sheet.sections:
        yield ""
        yield section.title
        yield from terminal.paragraph(section.text, indent="  ")
        for remark in section.remarks:
            yield from terminal.paragraph(remark, indent="  ")
        if section.steps:
            yield from terminal.table(
                [
                    [
                        step.subject if not at or section.steps[at - 1].subject != step.subject else "",
                        step.symbol,
                        told(words, step.numbers or step.formula),
                        f"{told(words, step.result or '?')} {step.unit}".rstrip(),
                        step.note,
                    ]
                    for at, step in enumerate(section.steps)
                ],
                [words(f"calc.col_{name}") for name in ("subject", "symbol", "numbers", "result", "note")],
                indent="  ",
            )
    yield ""
    yield words("calc.assumed")
    for each in sheet.assumed or [words("report.none")]:
        yield from terminal.paragraph(each, indent="  ")
