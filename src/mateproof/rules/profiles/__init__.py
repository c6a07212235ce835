"""Profiles: settings for a kind of project, one TOML file each; its name is the profile's.

title, why     what it is for, in English and German; why it says what it says
market         the market whose ratings count
approvals      asked of every part
limits         harm and barrier of wrong matings, as `limits: {misplug: …}` in a plan
severity       code of a rule → error, warning, info or off

Whatever a plan writes itself goes before its profile. Adding a profile is adding a file.
"""
