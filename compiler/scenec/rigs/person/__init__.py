"""The drawn person: `figure` makes one from a look, `draw` turns poses into shapes."""
