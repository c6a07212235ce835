"""The generated part of docs/reference: one module here is one group of pages there.

A module has one function, `pages()`, which returns file name → text. Adding a page is adding a module.
"""
