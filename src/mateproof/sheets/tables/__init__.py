"""Lines become rows: labels with their values, headings, and what is neither.

First door: `reader.rows(lines)`. Inside: `furniture` (headers, footers and page numbers go), `look` (what one
line is by itself), `pairs` (a label and its value on one line), `heads` (tables under a head row), `entry`
(what comes out), `identity` and `maker` (what the sheet is about, and whose it is). Nothing here knows a
property; whether a label is known is asked of `labels.meaning`.
"""
