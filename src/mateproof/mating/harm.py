"""The harm of a wrong mating: one decision table, asked from above; the first row that applies decides.

A condition is true, false or open (a fact is not stated). An open condition may apply, and the rows
below it may too, so every row that may apply is looked at and the worst harm is taken. The facts that left it
open are named in `assumed`.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from mateproof.mating.words import Texts, filled, phrase, said
from mateproof.vocabulary.harms import HARM_RANK, Harm

LIMIT_AC_V = 50.0
LIMIT_DC_V = 120.0
"""Above these a voltage counts as hazardous: upper limits of extra-low voltage, conventionally per
IEC 61140 (general knowledge, not read in the standard; dry locations)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the decision table; `conditions` must all hold, "not …" negates."""

    harm: Harm
    conditions: tuple[str, ...]
    because: Texts


TABLE: tuple[Row, ...] = (
    Row(
        Harm.NUISANCE,
        ("same circuit",),
        {
            "en": "another branch of the same circuit: same potentials, the work is in the wrong place",
            "de": "anderer Zweig desselben Stromkreises: gleiche Potentiale, nur am falschen Ort",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous at least", "earth meets another conductor"),
        {
            "en": "protective earth meets a conductor that is not: touchable metal can become live",
            "de": "Schutzleiter trifft auf einen anderen Leiter: berührbares Metall kann Spannung führen",
        },
    ),
    Row(
        Harm.LIFE,
        ("one hazardous only", "not the other survives"),
        {
            "en": "hazardous voltage on an extra-low-voltage circuit whose devices do not survive it",
            "de": "gefährliche Spannung auf einem Kleinspannungskreis, dessen Geräte sie nicht überstehen",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("one hazardous only",),
        {
            "en": "the devices of the extra-low-voltage circuit are stated to survive the voltage",
            "de": "die Geräte des Kleinspannungskreises überstehen die Spannung laut Plan",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "not both survive"),
        {
            "en": "another hazardous voltage than the devices are made for",
            "de": "andere gefährliche Spannung, als die Geräte vertragen",
        },
    ),
    Row(
        Harm.FIRE,
        ("both hazardous", "not same function"),
        {
            "en": "fed through a protective device chosen for another purpose, two supplies may be joined",
            "de": "gespeist über ein Schutzorgan für einen anderen Zweck, zwei Einspeisungen möglich",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("both hazardous",),
        {
            "en": "wrong breaker: stays live when its own is off, borrowed neutral, 400 V if that is lost",
            "de": "falscher Leitungsschutz: bleibt unter Spannung, fremder Neutralleiter, 400 V bei Unterbrechung",
        },
    ),
    Row(
        Harm.DAMAGE,
        ("not both survive",),
        {
            "en": "extra-low voltage that is higher or of another nature than the devices survive",
            "de": "Kleinspannung, die höher oder anderer Art ist, als die Geräte überstehen",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        ("not same function",),
        {
            "en": "two extra-low-voltage circuits of different functions are joined",
            "de": "zwei Kleinspannungskreise verschiedener Funktion werden verbunden",
        },
    ),
    Row(
        Harm.MALFUNCTION,
        (),
        {
            "en": "two circuits of one function are joined: two supplies, too many addresses, wrong reports",
            "de": "zwei Kreise einer Funktion werden verbunden: zwei Speisungen, doppelte Adressen, falsche Meldungen",
        },
    ),
)

_CONDITIONS = {
    "same circuit": pl.col("same_circuit"),
    "earth meets another conductor": pl.col("earth_met"),
    "one hazardous at least": pl.col("hazard_plug") | pl.col("hazard_socket"),
    "one hazardous only": pl.col("hazard_plug") != pl.col("hazard_socket"),
    "both hazardous": pl.col("hazard_plug") & pl.col("hazard_socket"),
    "the other survives": (pl.col("hazard_plug") & pl.col("safe_socket"))
    | (pl.col("hazard_socket") & pl.col("safe_plug")),
    "both survive": pl.col("safe_plug") & pl.col("safe_socket"),
    "same function": pl.col("function_plug") == pl.col("function_socket"),
}
"""Condition → what it says, over the columns that `_measured` adds."""

_ASKS = {
    "same circuit": (),
    "earth meets another conductor": ("conductors_plug", "conductors_socket"),
    "one hazardous at least": ("hazard_plug", "hazard_socket"),
    "one hazardous only": ("hazard_plug", "hazard_socket"),
    "both hazardous": ("hazard_plug", "hazard_socket"),
    "the other survives": ("hazard_plug", "hazard_socket", "low_plug", "low_socket"),
    "both survive": ("safe_plug", "safe_socket"),
    "same function": ("function_plug", "function_socket"),
}
"""Condition → the measures it is open because of."""


def harmed(pairs: pl.DataFrame) -> pl.DataFrame:
    """Add harm, harm_rank, because and assumed to pairs of circuits.

    Asked for: language, same_circuit, earth_met, and of both sides function, voltage_v, nature, survives_v.
    """
    measured = _measured(pairs)
    rows = range(len(TABLE))
    measured = measured.with_columns(_holds(TABLE[row]).alias(f"row{row}") for row in rows)
    measured = measured.with_columns(_reached(row).alias(f"reached{row}") for row in rows)
    ranks = [pl.when(f"reached{row}").then(HARM_RANK[TABLE[row].harm]) for row in rows]
    measured = measured.with_columns(
        harm_rank=pl.min_horizontal(ranks), unsettled=pl.min_horizontal(ranks) != pl.max_horizontal(ranks)
    )
    decided = [
        pl.when(pl.col(f"reached{row}") & (pl.col("harm_rank") == HARM_RANK[TABLE[row].harm])) for row in rows
    ]
    return measured.with_columns(
        harm=pl.coalesce(when.then(pl.lit(TABLE[row].harm.value)) for row, when in zip(rows, decided, strict=True)),
        because=pl.coalesce(when.then(said(TABLE[row].because)) for row, when in zip(rows, decided, strict=True)),
        assumed=_assumed(),
    ).select(*pairs.columns, "harm", "harm_rank", "because", "assumed")


def _holds(row: Row) -> pl.Expr:
    """Return true, false or null (open) for one row of the table."""
    terms = [
        ~_CONDITIONS[name.removeprefix("not ")] if name.startswith("not ") else _CONDITIONS[name]
        for name in row.conditions
    ]
    return pl.all_horizontal(terms) if terms else pl.lit(value=True)


def _reached(row: int) -> pl.Expr:
    """A row may apply when it is not false and no row above it certainly applies."""
    above = [pl.col(f"row{earlier}").fill_null(value=False) for earlier in range(row)]
    may = pl.col(f"row{row}").fill_null(value=True)
    return may & ~pl.any_horizontal(above) if above else may


def _measured(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.with_columns(
        hazard_plug=_hazardous("plug"),
        hazard_socket=_hazardous("socket"),
        safe_plug=_survives("plug", "socket"),
        safe_socket=_survives("socket", "plug"),
    )


def _hazardous(side: str) -> pl.Expr:
    voltage, nature = pl.col(f"voltage_{side}_v"), pl.col(f"nature_{side}")
    return (voltage > LIMIT_DC_V) | ((voltage > LIMIT_AC_V) & (nature != "dc"))


def _survives(side: str, other: str) -> pl.Expr:
    """A circuit survives what it is stated to survive, and its own voltage of its own nature."""
    voltage = pl.col(f"voltage_{other}_v")
    own = (pl.col(f"voltage_{side}_v") >= voltage) & (pl.col(f"nature_{side}") == pl.col(f"nature_{other}"))
    return (pl.col(f"survives_{side}_v") >= voltage) | own


def _assumed() -> pl.Expr:
    """Name the facts whose absence left the harm open; null when nothing had to be assumed."""
    named = [
        pl.when(pl.col("unsettled") & _open_because(measure) & absent).then(
            filled("lacks", phrase(fact), _circuit_of(side))
        )
        for measure, fact, side, absent in _absences()
    ]
    facts = pl.concat_list(named).list.drop_nulls().list.unique(maintain_order=True)
    return pl.when(facts.list.len() > 0).then(facts.list.join("; "))


def _open_because(measure: str) -> pl.Expr:
    """True where a row that may apply is open in a condition that asks for this measure."""
    return pl.any_horizontal(
        pl.col(f"reached{number}") & pl.col(f"row{number}").is_null() & _CONDITIONS[name].is_null()
        for number, row in enumerate(TABLE)
        for name in (condition.removeprefix("not ") for condition in row.conditions)
        if measure in _ASKS[name]
    )


def _absences() -> list[tuple[str, str, str, pl.Expr]]:
    """Return (measure, fact, side, the fact is absent and the measure open because of it)."""
    found = []
    for side, other in (("plug", "socket"), ("socket", "plug")):
        voltage, hazard = _absent("voltage_{}_v", side), pl.col(f"hazard_{side}").is_null()
        found += [
            (f"hazard_{side}", "voltage", side, hazard & voltage),
            (f"hazard_{side}", "nature", side, hazard & ~voltage & _absent("nature_{}", side)),
            (f"conductors_{side}", "conductors", side, _absent("conductor_names_{}", side)),
            (f"function_{side}", "function", side, _absent("function_{}", side)),
        ]
        # "low" is "safe" where the other side may bring the hazardous voltage.
        for measure, asked in (("safe", pl.lit(value=True)), ("low", pl.col(f"hazard_{other}").fill_null(value=True))):
            found += [(f"{measure}_{side}", *absence[:2], asked & absence[2]) for absence in _unsafe(side, other)]
    return found


def _unsafe(side: str, other: str) -> list[tuple[str, str, pl.Expr]]:
    """Return (fact, side, absent) for what leaves open whether a side survives the other one's voltage."""
    safe = pl.col(f"safe_{side}").is_null()
    higher = (pl.col(f"voltage_{side}_v") >= pl.col(f"voltage_{other}_v")).fill_null(value=True)
    return [
        ("voltage", other, safe & _absent("voltage_{}_v", other)),
        ("voltage", side, safe & _absent("voltage_{}_v", side)),
        ("survives", side, safe & _absent("survives_{}_v", side)),
        ("nature", side, safe & higher & _absent("nature_{}", side)),
        ("nature", other, safe & higher & _absent("nature_{}", other)),
    ]


def _absent(column: str, side: str) -> pl.Expr:
    return pl.col(column.format(side)).is_null()


def _circuit_of(side: str) -> pl.Expr:
    return pl.coalesce(pl.col(f"function_{side}"), phrase(f"of_{side}s"))
