"""CPU time of the mating analysis (misplugs and swaps), and of its matrix by circuit.

In one zone and in thousands of zones:

    python benchmarks/mating_speed.py [ends …]

By default 100,000 and 1,000,000 open ends. Half of them are plugs, half sockets; each pair is its own mate.
Five functions with their own colours, circuits of 25 pairs, two codes, every tenth pair labelled. Their
connection system states that it is protected against being plugged askew.
Prints one line for each size and shape.
"""

from __future__ import annotations

import argparse
import resource
import time

import polars as pl

from mateproof import mating
from mateproof.mating.site import site
from mateproof.mating.swaps import swaps
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ways import CASES

KINDS = pl.DataFrame(
    {
        "kind": [0, 1, 2, 3, 4],
        "function": ["mains control", "window status", "low voltage", "shading", "lighting"],
        "voltage_v": [230.0, 24.0, 24.0, 230.0, 230.0],
        "nature": ["ac", "dc", "dc", "ac", "ac"],
        "conductor_names": ["L N", "1/COM 2", "+ -", "L N", "L N"],
        "colour": ["grey", "light turquoise", "light green", "pink", "black"],
        "coding": ["B", "B", "B", "B", "A"],
    }
)
ENDS_PER_ZONE, PAIRS_PER_CIRCUIT = (100, 50), 25


def tables(count: int, zones: int) -> Tables:
    """Return the tables of one plan with `count` ends in `zones` zones."""
    pair = pl.int_range(count // 2, eager=True).alias("pair")
    pairs = pl.DataFrame(pair).with_columns(
        kind=(pl.col("pair") // PAIRS_PER_CIRCUIT) % 5,
        zone=pl.format("zone {}", pl.col("pair") * zones // (count // 2)),
        circuit=pl.format("circuit {}", pl.col("pair") // PAIRS_PER_CIRCUIT),
        label=pl.when(pl.col("pair") % 10 == 0).then(pl.format("W{}", "pair")),
    )
    pairs = pairs.join(KINDS, on="kind", maintain_order="left")
    ends = pl.concat([_ends(pairs, gender) for gender in ("plug", "socket")])
    mated = pairs.select(end_a=pl.format("lead{}.plug", "pair"), end_b=pl.format("lead{}.socket", "pair"))
    zone = pairs["zone"].unique()
    frames = {
        "installed": ends,
        "mated": mated,
        "reach": pl.DataFrame({"zone": zone, "other": zone}),
        "fits": pl.DataFrame({"system": "winsta_midi_special", "coding": ["A", "B"], "fits": ["A", "B"]}),
        "plans": pl.DataFrame({"language": ["en"], "misplug_harm": "life", "misplug_barrier": "mechanical"}),
    }
    return Tables({name: _filled(name, frame) for name, frame in frames.items()})


def _ends(pairs: pl.DataFrame, gender: str) -> pl.DataFrame:
    return pairs.with_columns(
        end=pl.format("lead{}.{}", "pair", pl.lit(gender)),
        part=pl.format("{} {}", pl.lit(gender), "kind"),
        gender=pl.lit(gender),
        system=pl.lit("winsta_midi_special"),
        size=pl.lit("MIDI"),
        poles=2,
        protected_against=pl.lit("; ".join(CASES)),
        mated=pl.lit(value=True),
        mate_made=pl.lit("on site"),
    )


def _filled(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(plan=pl.lit("p"))
    declared = SCHEMA[name].dtypes
    return frame.select(
        pl.col(column).cast(dtype) if column in frame.columns else pl.lit(None, dtype).alias(column)
        for column, dtype in declared.items()
    )


def measure(count: int, zones: int) -> str:
    """Return one line with the CPU time of one analysis, of the exchanges in it, and of one matrix."""
    asked = tables(count, zones)
    start = time.process_time()
    found = mating.analyse(asked)
    spent = time.process_time() - start
    exchanged = _exchanges(asked)
    answered = asked.having(**found)
    start = time.process_time()
    mating.matrix(answered)
    drawn = time.process_time() - start
    misplugs, barred, swaps = found["misplugs"], found["barred"], found["swaps"]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:>9,} ends  {zones:>6,} zones  {spent:6.2f} s CPU  {count / spent:>12,.0f} ends/s"
        f"  ({spent - exchanged:.2f} s misplugs, {exchanged:.2f} s swaps)"
        f"  {drawn:6.2f} s for the matrix"
        f"  {len(misplugs):>7,} classes  {misplugs['pairs'].sum():>15,} wrong pairs"
        f"  {len(swaps):>7,} classes  {swaps['swaps'].sum():>15,} swaps"
        f"  {barred['pairs'].sum():>15,} barred  {memory:,.0f} MB peak"
    )


def _exchanges(asked: Tables) -> float:
    """Return the CPU time of the exchanges alone, where what lies open is known and ordered by name."""
    open_ends = site(asked)
    assert len(open_ends.order)
    start = time.process_time()
    swaps(asked, open_ends)
    return time.process_time() - start


def main() -> None:
    """Measure every size in one zone and in zones of 100 and of 50 ends."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ends", type=int, nargs="*", default=[100_000, 1_000_000])
    mating.analyse(tables(100, 2))  # the first call loads what every call needs
    for count in parser.parse_args().ends:
        for zones in (1, *(count // ends for ends in ENDS_PER_ZONE)):
            print(measure(count, zones))


if __name__ == "__main__":
    main()
