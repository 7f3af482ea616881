"""What Kokoro's voices are called, which language each was trained on, and blends of them. Pure Python."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scenec.vocabulary.spelling import did_you_mean
from scenec.voices import VoiceError

# The first letter of a voice is the language that it was trained on, the second woman (f) or man (m).
NAMES = (
    "af_alloy af_aoede af_bella af_heart af_jessica af_kore af_nicole af_nova af_river af_sarah af_sky "
    "am_adam am_echo am_eric am_fenrir am_liam am_michael am_onyx am_puck am_santa "
    "bf_alice bf_emma bf_isabella bf_lily bm_daniel bm_fable bm_george bm_lewis "
    "ef_dora em_alex em_santa ff_siwis hf_alpha hf_beta hm_omega hm_psi if_sara im_nicola "
    "jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo pf_dora pm_alex pm_santa "
    "zf_xiaobei zf_xiaoni zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang"
).split()

# BCP 47 tags and the letter of their voices; espeak-ng's name of the language, for pronunciation. A tag that is not here is
# looked up by its language alone. Japanese and Chinese voices are in the pack, but how their texts are read is not: no G2P.
LANGUAGES: dict[str, tuple[str, str]] = {
    "en": ("a", "en-us"), "en-us": ("a", "en-us"), "en-gb": ("b", "en-gb"), "en-au": ("b", "en-gb"), "en-ie": ("b", "en-gb"),
    "es": ("e", "es"), "fr": ("f", "fr"), "hi": ("h", "hi"), "it": ("i", "it"), "pt": ("p", "pt-br"),
}  # fmt: skip

# Voices for who has none, per language: those with the most and cleanest training speech first (the pack's own grades); the
# first FIRST of them are drawn from, the others come when these are taken.
FIRST = 4
WOMEN = {
    "a": ("af_heart", "af_bella", "af_sarah", "af_kore", "af_aoede", "af_nova", "af_alloy", "af_sky"),
    "b": ("bf_emma", "bf_isabella", "bf_alice", "bf_lily"),
    "e": ("ef_dora",), "f": ("ff_siwis",), "h": ("hf_alpha", "hf_beta"), "i": ("if_sara",), "p": ("pf_dora",),
}  # fmt: skip
MEN = {
    "a": ("am_michael", "am_fenrir", "am_puck", "am_echo", "am_eric", "am_liam", "am_onyx"),
    "b": ("bm_george", "bm_fable", "bm_lewis", "bm_daniel"),
    "e": ("em_alex",), "f": ("ff_siwis",), "h": ("hm_omega", "hm_psi"), "i": ("im_nicola",), "p": ("pm_alex",),
}  # fmt: skip

_PART = re.compile(r"([a-z]{2}_[a-z]+)(?:\*([0-9]*\.?[0-9]+))?")


@dataclass(frozen=True)
class Blend:
    """Voices and the share of each, which add up to 1."""

    parts: tuple[tuple[str, float], ...]

    @property
    def british(self) -> bool:
        """Whether most of it is a British voice."""
        return sum(share for name, share in self.parts if name.startswith("b")) > 0.5


def spoken_language(language: str) -> tuple[str, str] | None:
    """The letter of the voices for a BCP 47 tag and espeak-ng's name of it; None for what Kokoro cannot speak."""
    tag = language.lower().replace("_", "-")
    return LANGUAGES.get(tag) or LANGUAGES.get(tag.split("-")[0])


def default_name(language: str) -> str:
    """The voice of whoever has none."""
    found = spoken_language(language)
    return WOMEN[found[0]][0] if found else WOMEN["a"][0]


def blend(name: str) -> Blend:
    """`af_heart`, or a mix such as `af_heart*0.6+bf_emma*0.4` (shares are made to add up to 1); VoiceError for anything else."""
    parts: dict[str, float] = {}
    for part in name.replace(" ", "").split("+"):
        match = _PART.fullmatch(part)
        if match is None:
            raise VoiceError(f"{name[:60]!r} is not a voice of Kokoro", "write a name, or a mix: af_heart*0.6+bf_emma*0.4")
        if match[1] not in NAMES:
            raise VoiceError(f"Kokoro has no voice {match[1]!r}", did_you_mean(match[1], NAMES)[1])
        parts[match[1]] = parts.get(match[1], 0.0) + float(match[2] or 1.0)
    total = sum(parts.values())
    if total <= 0:
        raise VoiceError(f"the shares of {name[:60]!r} are all zero", "write for example af_heart*0.6+bf_emma*0.4")
    return Blend(tuple(sorted((each, share / total) for each, share in parts.items() if share > 0)))
