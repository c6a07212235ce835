"""Item numbers of many choices, component by component: each takes what those before it need anyway."""

from __future__ import annotations

from mateproof.assign.model import Model
from mateproof.assign.run import merged
from mateproof.assign.search import Search
from mateproof.assign.settle import harm

_SHARE = 0.5
"""of the time that is left, for one step of several"""


def by_component(run: Search, bound: int) -> None:
    """Use fewer item numbers where that costs no harm."""
    chosen, used = list(run.chosen), set[str]()
    parts = run.instance.components
    for at, members in enumerate(parts):
        if run.over():
            return
        model = Model(run.instance, members)
        for aim in ("hard", "soft"):
            harm.keep(model, chosen, members, aim)
        further = [(1, x) for part, x in model.parts.used().items() if part not in used]
        found = run.look(model, further, _SHARE / (len(parts) - at) ** 0.5)
        chosen = merged(chosen, found.chosen or {})
        used |= {part for i in members for part in run.instance.choices[i].parts.get(chosen[i], ())}
    run.better(chosen)
    run.told("parts", run.score.parts, bound)
