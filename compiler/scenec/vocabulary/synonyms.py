"""One spelling a thing: what people write instead of a word of the language, and the word that they mean."""

from __future__ import annotations

from collections.abc import Mapping

# One spelling a thing: what people write instead, and the word that it may stand for (the first one that fits the place).
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("look", "look-at", "watch"), ("gaze",)),
    **dict.fromkeys(("go", "move", "approach"), ("walk",)),
    **dict.fromkeys(("wait", "silence", "beat"), ("pause",)),
    **dict.fromkeys(("speak", "line", "dialogue", "dialog"), ("say",)),
    **dict.fromkeys(("song", "soundtrack"), ("music",)),
    **dict.fromkeys(("sfx", "noise", "play"), ("sound",)),
    **dict.fromkeys(("atmosphere", "background"), ("ambience",)),
    **dict.fromkeys(("together", "parallel", "meanwhile"), ("with",)),
    **dict.fromkeys(("angle", "framing"), ("shot",)),
    "mood": ("emotion", "feel"),
    "emote": ("feel",),
    **dict.fromkeys(("close-up", "closeup", "portrait"), ("close",)),
    **dict.fromkeys(("long", "total", "establishing", "full"), ("wide",)),
    **dict.fromkeys(("mid", "half"), ("medium",)),
    **dict.fromkeys(("zoom", "zoom-in", "dolly-in", "push"), ("push-in", "camera")),
    **dict.fromkeys(("zoom-out", "dolly-out", "pull"), ("pull-out", "camera")),
    **dict.fromkeys(("duration", "length", "lasts"), ("for", "over")),
    **dict.fromkeys(("time", "when", "start-at"), ("at",)),
    **dict.fromkeys(("target", "towards", "direction"), ("to",)),
    **dict.fromkeys(("feeling",), ("emotion", "as")),
    **dict.fromkeys(("intensity", "strength"), ("level",)),
    **dict.fromkeys(("offscreen", "off-screen"), ("off",)),
    "delay": ("gap",),
    "loudness": ("volume",),
    "rate": ("speed",),
    **dict.fromkeys(("joyful", "glad", "joy", "cheerful"), ("happy",)),
    **dict.fromkeys(("scared", "fearful", "frightened"), ("afraid",)),
    **dict.fromkeys(("unhappy", "sorrowful"), ("sad",)),
    **dict.fromkeys(("crying", "weeping"), ("tearful",)),
    **dict.fromkeys(("mad", "furious"), ("angry",)),
    **dict.fromkeys(("loving", "warm"), ("tender",)),
    **dict.fromkeys(("anxious", "shy"), ("nervous",)),
    "shocked": ("surprised",),
    "calm": ("neutral",),
    "smile": ("smiling",),
    "embarrassed": ("ashamed",),
    "sleepy": ("tired",),
    "gentle": ("soft",),
}
