"""Prints parts as data sheets, in every layout and kind of file, to test reading without a maker's sheet.

`page` is what stands on a sheet, `layouts` arrange it as makers do, `files` write it as text, Markdown,
HTML or PDF, `values` print a value in a number form and a language. Reading must give back what was printed.
"""
