"""Render graphs of pictures instead of a film: storyboards and model sheets."""
