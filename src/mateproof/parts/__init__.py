"""Typed parts and their evidence: what a part is, what is known of it, and who said so.

First doors: `part.Part`, `fact.Fact`, `system.ConnectionSystem`; `library.open` keeps parts.
"""
