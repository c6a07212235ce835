"""Repetitions written out: ranges and templates in, plain entries out; the rest of the room never sees a `<n>`.

First door: `sections.write_out`.
"""
