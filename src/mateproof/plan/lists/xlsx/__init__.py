"""Workbooks (.xlsx) read as far as lists need it, and no further.

Written here and not left to a library: a list needs to tell a formula without its value from an empty cell,
cells that are merged, and numbers as they were typed, all in one bounded pass.

First door: `workbook.Workbook`.
"""
