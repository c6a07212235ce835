"""Reading values: a small grammar that would rather leave a cell as words than guess a number.

First door: `cell.understand(raw, property)`.
"""
