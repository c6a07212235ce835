"""One file per rule: a claim about a table, with its page.

First doors: `catalogue` (the rules, one file each), `claim.Claim`, `rule.rules`, `ask.ask` (tables → findings and tallies).
"""
