"""Catalogue pages and flyers: tables of items, and what is printed once for all items of a table.

First door: `reader.read(document)`. A page is cut into `pieces`; `heads` finds the columns of item tables
and their rows, `pairs` labels with their values, `bullets` what is said of a whole series.
"""
