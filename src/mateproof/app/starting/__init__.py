"""How a plan begins: from a template, or from a few answers.

First doors: `templates.names` and `templates.text` (one file in `plans/` is one template, in both languages),
`questions.ask` (answers from a terminal), `writing.text` (answers → a plan).
"""
