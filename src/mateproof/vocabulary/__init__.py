"""The words everybody shares: quantities, properties, conductors, verdicts, findings and errors.

First doors: `values.Value` (what a sheet can say), `properties.PROPERTIES` (the dictionary),
`findings.Finding` (what a check answers), `errors.MateproofError` (what goes wrong).
"""
