"""`supplies`: where power and signals come from."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.numbers import Amount, Category
from mateproof.plan.language.kinds.texts import Choice
from mateproof.vocabulary.limits import NETWORKS

SYSTEMS = ("TN-S", "TN-C-S", "TT", "IT", "SELV", "PELV", "FELV")
NATURE = Choice(("ac", "dc"), "a nature")


class SupplyEntry(Entry):
    """Where power or a signal comes from."""

    system: Annotated[
        str | None,
        Choice(SYSTEMS, "a system of earthing or extra-low voltage"),
        "System of earthing (IEC 60364-1), or kind of extra-low voltage.",
    ] = None
    voltage: Annotated[
        float | None, Amount("V", above=0), "Line to neutral, or between the two conductors."
    ] = None
    nature: Annotated[str | None, NATURE, "Alternating or direct voltage."] = None
    overvoltage_category: Annotated[int | None, Category(), "Category at this supply (IEC 60664-1)."] = None
    prospective_current: Annotated[
        float | None, Amount("kA", above=0), "Highest short-circuit current to expect at this supply."
    ] = None
    network: Annotated[
        str | None,
        Choice(NETWORKS, "a network"),
        "Whose low-voltage network it comes from: the public one, or a private one (a transformer or "
        "generator of one's own). The limit of voltage drop follows from it.",
    ] = None
    loop_impedance: Annotated[
        float | None,
        Amount("Ω", above=0),
        "Highest impedance of the fault loop up to this supply: line and protective conductor, in TT both "
        "electrodes.",
    ] = None
    impedance: Annotated[
        float | None,
        Amount("Ω", above=0),
        "Highest impedance of line and neutral, or of the two conductors, up to this supply. When not "
        "written, the loop impedance.",
    ] = None
    earth_resistance: Annotated[
        float | None,
        Amount("Ω", above=0),
        "Resistance of both electrodes in TT; the loop impedance, where that is not written, is this and "
        "the impedance.",
    ] = None
    r_to_x: Annotated[
        float | None,
        Amount("", above=0),
        "R/X of these impedances. When not written, the largest currents are taken with X alone and the "
        "smallest with R alone.",
    ] = None
