"""What an electrician checks: the steps of the test sheet, computed when somebody asks for them."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written

TEST_STEPS: Columns = {
    "step": Column(TEXT, "name of the step: kind, circuit and place"),
    "order": Column(COUNT, "place on the sheet, from 1"),
    "kind": Column(TEXT, "inspection, continuity, insulation, polarity, voltage, function or bus"),
    "live": Column(FLAG, "its circuit is switched on for it"),
    "circuit": written("circuit", "subject", "end", "circuit"),
    "subject": Column(TEXT, "mate, connector, device, bare end of a lead, or circuit that it is about"),
    "place": Column(TEXT, "mate, connector, device, bare end or circuit: what the subject is"),
    "zone": Column(TEXT, "zone of the subject"),
    "expected": Column(TEXT, "what is expected, in the words of the plan; empty for nothing"),
    "value": Column(NUMBER, "the expected number: voltage, devices, or highest resistance of the leads"),
    "unit": Column(TEXT, "unit of that number; empty for a count"),
    "missing": Column(TEXT, "what is not stated, so that the step cannot be said; null for a whole step"),
}
"""Result of `teststeps/`: one step of the test sheet."""
