"""Many films of one template: rows of data, and the names of their films."""
