"""The camera: framings and moves (plain Python, read by stages), and composing a place's layers into a picture (numpy)."""
