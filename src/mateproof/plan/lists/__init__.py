"""Lists that people keep in spreadsheets: CSV and XLSX in, rows of cells out, each cell with its place.

First door: `read.Lists` (a file and a sheet → a `table.Table`).
"""
