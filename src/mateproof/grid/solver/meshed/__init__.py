"""Parts of a network with loops: rings and meshes, calculated by power-grid-model (the extra `mesh`)."""
