"""The report: what was asked about the plan, what was answered, and on which evidence.

First door: `page.page(dossier)`, the HTML text; every other file prepares one section for the template.
"""
