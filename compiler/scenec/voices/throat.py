"""How high somebody speaks, and how large their throat is: by their voice, else by their look. Pure Python.

Laughs, sighs and sobs are made in it (sound.vocal), so that they are the speaker's own with every engine.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scenec.story import Character, Voice
from scenec.voices.kokoro.names import blend

# Hertz: the median pitch of a plain sentence, measured in Kokoro's own speech (WORLD's harvest).
KOKORO: Mapping[str, int] = {
    "af_alloy": 137, "af_aoede": 174, "af_bella": 187, "af_heart": 185, "af_jessica": 201, "af_kore": 148, "af_nicole": 140,
    "af_nova": 154, "af_river": 178, "af_sarah": 188, "af_sky": 164, "am_adam": 115, "am_echo": 104, "am_eric": 151,
    "am_fenrir": 131, "am_liam": 120, "am_michael": 107, "am_onyx": 88, "am_puck": 114, "am_santa": 156, "bf_alice": 210,
    "bf_emma": 178, "bf_isabella": 207, "bf_lily": 179, "bm_daniel": 127, "bm_fable": 115, "bm_george": 136, "bm_lewis": 91,
    "ef_dora": 169, "em_alex": 127, "em_santa": 135, "ff_siwis": 206, "hf_alpha": 218, "hf_beta": 176, "hm_omega": 132,
    "hm_psi": 138, "if_sara": 232, "im_nicola": 104, "jf_alpha": 274, "jf_gongitsune": 231, "jf_nezumi": 226,
    "jf_tebukuro": 330, "jm_kumo": 95, "pf_dora": 173, "pm_alex": 132, "pm_santa": 139, "zf_xiaobei": 240, "zf_xiaoni": 217,
    "zf_xiaoxiao": 235, "zf_xiaoyi": 290, "zm_yunjian": 110, "zm_yunxi": 154, "zm_yunxia": 287, "zm_yunyang": 116,
}  # fmt: skip
WOMAN, MAN, CHILD = 190.0, 112.0, 262.0  # hertz, where nothing else is known; a woman's and a man's as Kokoro's in the median
SMALLER = 0.86  # a man's resonances against a woman's: his throat is a sixth longer
CHILDISH = 1.18  # a child's
WITH_PITCH = 0.4  # the share of semitones by which resonances move with a voice's pitch, as Kokoro's do
LOW, HIGH = 60.0, 420.0  # hertz


@dataclass(frozen=True)
class Throat:
    """`hertz`: the speaking pitch. `tract`: resonances against a woman's."""

    hertz: float
    tract: float


def throat(character: Character, voice: Voice) -> Throat:
    """The throat of a character who speaks with `voice` (what `cast_voices` found)."""
    hertz, tract = _built(character)
    if voice.engine == "kokoro" and voice.name:
        parts = [(name, share) for name, share in blend(voice.name).parts if name in KOKORO]
        whole = sum(share for _, share in parts)
        if whole > 0:
            hertz = math.exp(sum(share * math.log(KOKORO[name]) for name, share in parts) / whole)
            women = sum(share for name, share in parts if name[1] == "f") / whole
            tract = SMALLER + (1 - SMALLER) * women
    elif voice.engine == "espeak" and voice.name:
        woman = voice.name[:1] == "f" or voice.name in {"linda", "Alicia", "steph", "Annie"}
        hertz, tract = (WOMAN, 1.0) if woman else (MAN, SMALLER)
    hertz *= 2 ** (voice.pitch / 12)
    tract *= 2 ** (WITH_PITCH * voice.pitch / 12)
    return Throat(round(min(HIGH, max(LOW, hertz)), 1), round(tract, 3))


def _built(character: Character) -> tuple[float, float]:
    """By the look: a build, else an age."""
    look: Mapping[str, Any] = character.look
    build = str(look.get("build", ""))
    if character.age == "child" or build == "child":
        return CHILD, CHILDISH
    return (MAN, SMALLER) if "man" in build.split("-") else (WOMAN, 1.0)
