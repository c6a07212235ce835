"""From bytes to the neutral document. First doors: `decode.decode`, `lines.document`."""
