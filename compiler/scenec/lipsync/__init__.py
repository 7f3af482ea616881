"""Mouths that fit the sound: phonemes -> visemes -> curves, one value a frame and channel.

`LEAD` and `TAIL`: the curves of a line begin so many frames before its first frame and end so many after its last, because a
mouth opens before the sound and closes after it. Index 0 is frame -LEAD.
"""

from __future__ import annotations

LEAD = 6
TAIL = 8
