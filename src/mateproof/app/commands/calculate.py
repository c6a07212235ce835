"""Calculate the network of a plan: currents, loading, drop, faults; one way step by step; what-ifs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from mateproof.app import options
from mateproof.app.calculating.ranges import Ends
from mateproof.vocabulary.garbage import kept


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> Sequence[CompletionItem]:
    """Return the circuits or points of the plan that begin as typed; an unusable plan completes nothing."""
    from mateproof.app.calculating.completing import names

    # While an option still lacks its value, click leaves the arguments before it aside.
    plan = ctx.params.get("plan") or next(iter(ctx.args), None)
    return [CompletionItem(name) for name in names(Path(plan), str(param.name), incomplete)] if plan else []


@click.command()
@click.argument("plan", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "--circuit",
    "circuits",
    metavar="C",
    multiple=True,
    shell_complete=_complete,
    help="Only this one; repeatable.",
)
@click.option(
    "--point", metavar="P", shell_complete=_complete,
    help="Print every step of the way to this connector, bare end or device.",
)  # fmt: skip
@click.option("--sheet", "shown", is_flag=True, help="The same of the load that drops most.")
@click.option("--corners", is_flag=True, help="Calculate what-ifs and print the worst of each circuit.")
@click.option("--supply", type=Ends(" %", 1, 200), help="What-if: voltage of the supply in % [90..110].")
@click.option("--temperature", type=Ends(" °C", -60, 250),
              help="What-if: all conductors in °C [20 to the hottest insulation].")  # fmt: skip
@click.option("--load", type=Ends(" %", 0, 1000), help="What-if: loads in %; of each line apart [0..100].")
@click.option("--tolerance", type=Ends(" %", 1, 1000), help="What-if: resistance of all wires in % [100].")
@click.option(
    "--contacts", type=Ends("", 0, 1000), help="What-if: aged contacts, times their resistance [1]."
)
@options.as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for spreadsheets.")
@click.option("--html", "as_html", is_flag=True, help="Print the calculation sheet as a page.")
@options.width
@options.library
@options.plan_language
@options.allow_unproven
@kept()
def command(  # noqa: PLR0913 (one for each option)
    plan: Path,
    *,
    circuits: tuple[str, ...],
    point: str | None,
    shown: bool,
    corners: bool,
    as_json: bool,
    as_csv: bool,
    as_html: bool,
    where: str | None,
    language: str | None,
    allow_unproven: bool,
    **varied: tuple[float, ...] | None,
) -> int:
    """Calculate what flows in every circuit of a plan, what it drops and loads, and whether it trips.

    A range 90..110 stands for both its ends, 20,45,70 for each of them; every value is combined with every
    other. One of them alone asks for --corners as well.

    Exit code 0: every circuit is calculated, nothing carries too much or drops beyond its limit, every device
    trips. 1: something does not hold. 2: the plan cannot be used, or has no such circuit or point. 3:
    something is missing. All other rules are those of `check`.
    """
    from mateproof.app.calculating import running

    if sum((as_json, as_csv, as_html)) > 1:
        raise click.UsageError("one of --json, --csv and --html")
    given = {name: values for name, values in varied.items() if values is not None}
    order = running.Order(
        plan, circuits, point, where, language, shown=shown or as_html,
        given=given if corners or given else None,
        style="json" if as_json else "csv" if as_csv else "html" if as_html else "text",
        allow_unproven=allow_unproven,
    )  # fmt: skip
    return running.run(order)
