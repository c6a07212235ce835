"""YAML text in, light nodes with positions out; what YAML does behind one's back is refused.

First doors: `text.read_file` (bytes → checked text), `build.build` (text → `nodes.Map`).
"""
