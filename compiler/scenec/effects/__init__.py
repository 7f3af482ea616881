"""Effects: what happens to the finished picture, what flies through it, and what time does. One file an effect (table.py)."""
