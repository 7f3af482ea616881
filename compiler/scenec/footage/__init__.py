"""Pictures and clips of a project: what their headers say, decoding them in a process with limits, their place in the picture."""
