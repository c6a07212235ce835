"""`assign`: a proposal is made, and then the analysis and the rules are asked again.

First doors: `asking.assign_files` (plans → `asking.Assigned`), `writing.rewritten` (a proposal → texts).
"""
