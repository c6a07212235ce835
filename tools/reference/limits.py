"""The limits that rules count with, as a page: the numbers that a plan may replace, and the tables."""

from collections.abc import Iterable, Iterator, Mapping

from mateproof.rules import limits
from mateproof.rules.rule import Rule, rules
from mateproof.vocabulary import ampacity, tripping
from mateproof.vocabulary.limits import LIMITS, Authority, Limit
from mateproof.vocabulary.values import plain

HEAD = """\
# Limits

Numbers that no data sheet prints and that rules need. Each has its source and a certainty: **A** when several
independent public texts agree, **B** when one does, **own** where it is our own choice. The standards
themselves were not read.

## Limits that a plan may replace

```yaml
limits: {extra_low_voltage_dc: 60 V, lead_length: 200 m}
```

The findings name the number that counted, and the report lists every limit that the plan wrote itself. The
analysis of wrong matings keeps the known limits of extra-low voltage; what it accepts is
`limits: {misplug: …}`.

| key | limit | what | rules | source | certainty |
|---|---|---|---|---|---|
"""
AMBIENT = """
Method A2 has certainty B. Ambient factor: √((θmax - θ)/(θmax - 30 °C)), θmax 70 °C for PVC, 90 °C for XLPE.
"""
TABLES = """
What a cable carries as it is laid is replaced lead by lead, with `ampacity`.
"""


def pages() -> dict[str, str]:
    """Return the page."""
    return {"limits.md": HEAD + "".join(map(row, LIMITS.values())) + TABLES + "".join(tables())}


def row(limit: Limit) -> str:
    """Return one line: a limit, what counts without a plan's own, and who asks for it."""
    value = "by the table below" if limit.value is None else f"{plain(limit.value)} {limit.unit}"
    asked = (rule for rule in rules().values() if asks(rule, limit))
    asking = ", ".join(f"[{rule.code}](rules/{rule.code}.md)" for rule in asked)
    authority = limit.authority
    cells = (f"`{limit.key}`", value, limit.en, asking, authority.source, authority.certainty)
    return f"| {' | '.join(cells)} |\n".replace("_low`", "` (from)").replace("_high`", "` (to)")


def asks(rule: Rule, limit: Limit) -> bool:
    """Return whether a rule's claim reads a limit."""
    claim = rule.claim
    return f"limit_{limit.key}" in {*claim.holds.meta.root_names(), *claim.about.meta.root_names()}


def tables() -> Iterator[str]:
    """Yield the limits that are whole tables."""
    impulse = {f"{plain(up_to)}": found for up_to, found in limits.REQUIRED_IMPULSE_KV.items()}
    yield table("Rated impulse voltage, kV", LIMITS["impulse_voltage"].authority,
                ("V line to neutral, up to", "I", "II", "III", "IV"), impulse)  # fmt: skip
    altitude = {plain(up_to): (factor,) for up_to, factor in limits.ALTITUDE_FACTOR.items()}
    yield table("Altitude", limits.ALTITUDE, ("m, up to", "factor"), altitude)
    for insulation, rows in ampacity.TABLE.items():
        cells = {method: [f"{two:g} / {three:g}" for two, three in found] for method, found in rows.items()}
        heads = ("method", *(f"{size:g} mm²" for size in ampacity.SIZES))
        title = (
            f"Current of a copper cable, {insulation}, {ampacity.BASE_C:g} °C, A (2 / 3 loaded conductors)"
        )
        yield table(title, ampacity.AMPACITY, heads, cells)
    yield AMBIENT
    circuits = tuple(map(str, range(1, 10)))
    yield table("Grouping factor", ampacity.AMPACITY, ("circuits", *circuits), ampacity.GROUPING)
    times = {
        plain(up_to) if up_to < 1e6 else "above": (time,) for up_to, time in tripping.DISCONNECTION_S.items()
    }
    times["distribution circuits"] = (tripping.DISCONNECTION_DISTRIBUTION_S,)
    yield table(
        "Disconnection time in TN systems", tripping.DISCONNECTION, ("V line to neutral, up to", "s"), times
    )
    at_once = tripping.INSTANTANEOUS.items()
    trips = {curve: (f"{low:g}", f"{high:g}") for curve, (low, high) in at_once}
    yield table("Instantaneous tripping, multiples of the rated current", tripping.INSTANTANEOUS_AUTHORITY,
                ("curve", "not up to", "surely from"), trips)  # fmt: skip
    withstand = {insulation: (k,) for insulation, k in tripping.WITHSTAND_K.items()}
    yield table("k of copper conductors, A·√s/mm²", tripping.WITHSTAND, ("insulation", "k"), withstand)


def table(title: str, source: Authority, heads: tuple[str, ...], rows: Mapping[str, Iterable[object]]) -> str:
    """Return one table with its source."""
    lines = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    lines += [f"| {name} | {' | '.join(map(cell, values))} |" for name, values in rows.items()]
    return f"\n## {title}\n\n{source.source} ({source.certainty})\n\n" + "\n".join(lines) + "\n"


def cell(value: object) -> str:
    """Return a number as it is written, a text as it is."""
    return f"{value:g}" if isinstance(value, int | float) else str(value)
