"""What espeak-ng calls its voices. Pure Python: a scene's voices can be checked without speaking."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from scenec.voices import VoiceError

# BCP 47 tags that espeak-ng names otherwise. Any other tag is tried as it is, then by its language alone.
LANGUAGES = {"en": "en-us", "en-gb": "en", "en-au": "en", "zh": "cmn", "no": "nb", "iw": "he", "es-mx": "es-419"}


def voice_names(language: str, name: str) -> list[str]:
    """What to ask espeak-ng for, best first: the language with the variant `name`; VoiceError for a variant that it lacks."""
    tag = language.lower().replace("_", "-")
    languages = list(dict.fromkeys([LANGUAGES.get(tag, tag), LANGUAGES.get(tag.split("-")[0], tag.split("-")[0])]))
    if not name:
        return languages
    if name in variants():
        return [f"{each}+{name}" for each in languages]
    if "+" in name and name.split("+", 1)[1] in variants():
        return [name]
    raise VoiceError(f"espeak-ng has no voice {name!r}", f"it has {', '.join(sorted(variants()))}")


@cache
def variants() -> frozenset[str]:
    """The names of espeak-ng's voice variants (an unknown one would be ignored by it without a word)."""
    found = find_spec("espeakng_loader")
    if found is None or found.origin is None:
        raise VoiceError("espeak-ng is not installed", "install the package espeakng-loader")
    return frozenset(path.name for path in (Path(found.origin).parent / "espeak-ng-data" / "voices" / "!v").iterdir())
