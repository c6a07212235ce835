"""The canonical form of a plan's text: same plan, same comments, one way to write it.

First door: `fmt.fmt` (text → text). On the way: `tree` (text → items that know their place), `comments`
(every comment to its item), `order` (keys as in the reference, values spelt one way), `printing` (→ text).
"""
