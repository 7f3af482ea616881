"""What the language knows and nobody acts or draws yet: one table, which shrinks. Each use is a warning, never silence.

Whoever makes one of these removes its word here; what becomes of it until then is in `arrange/playable.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenec.vocabulary import SETS, WEATHERS

# kind: {word: what will come}.
NOT_YET: Mapping[str, Mapping[str, str]] = {
    "verb": {},
    "framing": {},
    "camera move": {},
    "voice engine": {},
    "rig": {
        "photo": "figures from photographs",
        "video": "figures from video",
    },
    "set": dict.fromkeys(SETS, "this set"),
    "weather": dict.fromkeys(WEATHERS, "weather"),
}

# What stands for it meanwhile, where that is not just nothing.
MEANWHILE: Mapping[str, str] = {
    "weather": "the weather is fine",
    "verb": "the time that it takes passes",
    "camera move": "the camera stays",
    "voice engine": "another voice speaks",
    "rig": "a drawn person stands for it",
    "set": "it plays in the studio",
}
