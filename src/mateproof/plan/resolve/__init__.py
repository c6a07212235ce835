"""Entries of the language in, the flat records of `plan.model` out: defaults filled in, references checked.

First door: `resolve.resolve`.
"""
