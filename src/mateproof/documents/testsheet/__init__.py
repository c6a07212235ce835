"""The test sheet: what is looked at and measured, from the table `test_steps`.

First doors: `page.page(dossier)` for people, `listed.rows(dossier)` for spreadsheets.
"""
