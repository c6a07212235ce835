"""List what can be plugged wrong on site, the worst first."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept
from mateproof.vocabulary.harms import Harm, Reach, When


def _words(words: type[When] | type[Reach]) -> click.Choice[str]:
    """Return a choice of words, each with - in place of a blank."""
    return click.Choice([word.value.replace(" ", "-") for word in words])


@click.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--when",
    type=_words(When),
    help="Only what can happen then: among the ends that stay open, in later work on one circuit, in first "
    "assembly; without it, all.",
)
@click.option(
    "--reach",
    type=_words(Reach),
    help="Who can meet: ends of one zone, of near zones as well, or of these by position and free length; "
    "without it, as the plan says.",
)
@click.option(
    "--harm",
    metavar="LEAST",
    type=click.Choice([harm.value for harm in Harm if harm is not Harm.NONE]),
    help="Only what is at least this harmful: life, fire, damage, malfunction, nuisance.",
)
@click.option("--zone", metavar="ZONE", help="Only what a plug or a socket of this zone takes part in.")
@click.option(
    "--pairs",
    metavar="N",
    type=click.IntRange(0, 1_000_000),
    default=0,
    help="List up to so many single pairs of each class.",
)
@options.as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for spreadsheets, by pair with --pairs.")
@options.library
@options.plan_language
@options.allow_unproven
@options.width
@kept()
def command(  # noqa: PLR0913 (one for each option)
    plans: tuple[Path, ...],
    *,
    when: str | None,
    reach: str | None,
    harm: str | None,
    zone: str | None,
    pairs: int,
    as_json: bool,
    as_csv: bool,
    where: str | None,
    language: str | None,
    allow_unproven: bool,
) -> int:
    """List every kind of wrong mating that is possible on site, with harm, barrier, number and an example.

    Two connectors that can mate although the plan does not say so are a wrong mating. Those that agree in
    zones, face, functions, colours and barrier are one class, however many pairs it holds. Classes are ranked
    by harm, then by barrier, the weakest first, then by number; what a waiver accepts is listed as well.

    Exit code 0: none is over the plan's limit. 1: some are. 2: a plan cannot be read. 3: some may be, a datum
    is missing (0 with --allow-unproven).
    """
    from mateproof.app.misplugs import running
    from mateproof.app.misplugs.asking import Question

    if as_json and as_csv:
        raise click.UsageError("choose --json or --csv")
    return running.run(
        running.Order(
            plans,
            Question(when and when.replace("-", " "), reach, harm, zone),
            pairs,
            "json" if as_json else "csv" if as_csv else "text",
            where,
            language,
            allow_unproven,
        )
    )
