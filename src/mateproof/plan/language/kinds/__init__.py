"""What can stand behind a key: texts, choices, numbers with units, lists, mappings.

First door: `base.Kind`. A kind reads a node, names what it expects, and gives its JSON Schema: reader,
reference and schema say the same because they ask the same object.
"""
