"""The kinds of steps of a test sheet, in the order in which they are done, and which need voltage."""

from __future__ import annotations

from enum import StrEnum


class TestStep(StrEnum):
    """What is looked at or measured; the order is that of the sheet."""

    __test__ = False  # a step of a test sheet, not a test of ours

    INSPECTION = "inspection"
    CONTINUITY = "continuity"
    INSULATION = "insulation"
    POLARITY = "polarity"
    VOLTAGE = "voltage"
    FUNCTION = "function"
    BUS = "bus"


LIVE = frozenset({TestStep.VOLTAGE, TestStep.FUNCTION, TestStep.BUS})
"""Steps for which a circuit is switched on."""
STEP_RANK: dict[str, int] = {step.value: rank for rank, step in enumerate(TestStep)}
"""0 is done first."""
