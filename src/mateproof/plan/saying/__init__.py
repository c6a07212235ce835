"""What is said about a plan that cannot be read: one table of codes, in English and German.

First doors: `sayings.sayings` (name → code, texts, page), `words.Said` (one phrase in both languages). The
table itself is `problems.toml`; `words.toml` holds the words that messages are made of.
"""
