"""Work instructions: what is done on site to each connector, computed from systems, parts and plan.

First door: `page.page(dossier)`; `jobs.jobs(dossier)` groups connectors with equal work, `applies.applies`
decides whether a step belongs to it.
"""
