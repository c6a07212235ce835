"""Repetitions written out: ranges and templates in, plain entries out; nobody else ever sees a `<n>`.

First door: `sections.write_out`.
"""
