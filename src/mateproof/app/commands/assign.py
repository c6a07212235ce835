"""Propose mechanical codes, colours and markings, so that less can be plugged wrong."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept


@click.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the parts in the plans' text; comments and layout stay.")
@click.option(
    "--time-limit",
    "seconds",
    metavar="SECONDS",
    type=click.FloatRange(min=0.1, max=86_400),
    default=60.0,
    show_default=True,
    help="How long to look for a better choice, for each plan.",
)
@options.as_json
@options.library
@options.plan_language
@kept()
def command(
    plans: tuple[Path, ...],
    *,
    write: bool,
    seconds: float,
    as_json: bool,
    where: str | None,
    language: str | None,
) -> int:
    """Propose other parts for the circuits of a plan, so that what must not be plugged together cannot be.

    Only parts that the library holds or the plan declares are proposed, alike in all but code, colour and
    marking. First no wrong mating that the plan refuses, then the least harm, the fewest item numbers, the
    least changed text. The plan as it would be is checked again, and what the rules say is in the answer.

    Levers, strain reliefs and caps that the plan lacks are proposed as well, from what data sheets list, and
    --write writes them too.

    Exit code 0: no wrong mating that the plan refuses remains. 1: some remain, and it is proven that they
    must. 2: a plan cannot be used. 3: some remain, and nothing is proven. 130: the search was interrupted;
    the best so far is printed, and nothing is written.
    """
    from mateproof.app.assigning import running

    return running.run(
        running.Order(plans, seconds, where, language, write=write, as_json=as_json),
    )
