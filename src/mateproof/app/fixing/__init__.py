"""Safe fixes: what `mateproof check --fix` writes, as edits of the plan's text that keep comments and layout.

First doors: `offering.with_fixes` (findings with what would mend them), `mending.mended` (files before and
after). A problem of the text brings its fix along. Each kind of fix of a finding is a file in `kinds/`. What
is safe, and what never is, stands in decision 0018.
"""
