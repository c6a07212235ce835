"""The command `calculate`: the network of a plan, the sheet of one way through it, and what-ifs.

First door: `asking.calculate(path, shelf, asked)` → `Calculated`, told by `text`, `as_json` and `as_csv`.
"""
