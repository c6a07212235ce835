"""Lists that people keep in spreadsheets: CSV and XLSX in, rows of cells out, each cell with its place.

openpyxl reads workbooks, and is loaded when a plan names one.

First door: `read.Lists` (a file and a sheet → a `table.Table`).
"""
