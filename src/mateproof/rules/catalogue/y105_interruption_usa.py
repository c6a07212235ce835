"""In the USA, nothing is plugged under more load than the sheet allows it to interrupt.

The note for the market of the USA names a current and a voltage up to which some versions may interrupt.
More than that is broken. Less stays open while the sheet says "some versions": whether this one is among
them the maker has to say, and then the plan may state it (`breaking_current`).

Why:
    A note that begins with "some versions" is easily read as one about all of them.

Holds:
    format: 1
    market: USA
    circuits: {light: {voltage: 230 V, current: 10 A}}
    parts:
      mating-socket:
        like: 770-1242/076-000
        breaking_current: {value: 16 A, market: USA}
        breaking_voltage: {value: 600 V, market: USA}
      mating-plug: {like: mating-socket, gender: plug}
    leads:
      W1: {circuit: light, from: {part: mating-socket}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]

Breaks:
    format: 1
    market: USA
    circuits: {light: {voltage: 230 V, current: 20 A}}
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]

Unproven:
    format: 1
    market: USA
    circuits: {light: {voltage: 230 V, current: 10 A}}
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col


def _allowed(side: str) -> pl.Expr:
    """Return whether one half may interrupt it: the sheet says "below" the current, "up to" the voltage."""
    within = (col(f"current_a{side}") < col(f"breaking_current_a{side}")) & (
        col(f"voltage_v{side}") <= col(f"breaking_voltage_v{side}")
    )
    return within & col(f"breaking_sure{side}")


CLAIM = Claim(
    rows="mated",
    about=(col("under_load") & (col("market") == "USA")).fill_null(value=False),
    holds=_allowed("_a") & _allowed("_b"),
    say={
        "en": "{mate} is plugged under {current_a_a} A at {voltage_v_a} V; the sheet of {part_a} speaks of "
        "less than "
        "{breaking_current_a_a} A and up to {breaking_voltage_v_a} V",
        "de": "{mate} wird unter {current_a_a} A bei {voltage_v_a} V gesteckt; das Datenblatt von {part_a} "
        "spricht von "
        "weniger als {breaking_current_a_a} A und bis zu {breaking_voltage_v_a} V",
    },
    help={
        "en": "switch the circuit off first",
        "de": "den Stromkreis vorher abschalten",
    },
    field="under_load",
    german="In den USA wird nichts unter mehr Last gesteckt, als das Datenblatt zu unterbrechen erlaubt.",
    nothing="nothing is plugged under load in the USA",
    stands_on="Safety information 1: current interruption in select applications",
)
