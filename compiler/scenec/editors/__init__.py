"""What editors are given: a schema with a project's own names in it."""
