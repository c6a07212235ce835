"""One file per rule: a claim about a table, with its page.

First doors: `ask.ask` (tables → findings and tallies), `rule.rules` (every rule by code), `claim.Claim`;
the rules themselves are the files of `catalogue`.
"""
