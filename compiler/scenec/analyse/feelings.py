"""How somebody feels: as written, as the mood goes on, or as the words sound."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scenec.story import Feeling

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

WRITTEN, NEUTRAL = "written", "neutral: nothing in the text speaks of a feeling"

_PLEASANT, _UNPLEASANT = 0.5, -0.45  # VADER's compound score from which a line counts as one
_AT_YOU = re.compile(r"\byou(?:r|'re|'ve|’re|’ve)?\b")


def feeling_of(value: str | Mapping[str, float], level: float) -> Feeling:
    """A feeling as an option writes it; the schema has checked its names."""
    if isinstance(value, Mapping):
        return Feeling("mix", level, tuple(sorted((name, float(share)) for name, share in value.items())))
    return Feeling(value, level)


def inferred(text: str, language: str) -> tuple[Feeling, str]:
    """What the words alone say of the speaker, and why.

    Phrases come first: weighing words one by one misreads pleas, goodbyes and surprise. Only English is weighed (VADER).
    """
    from scenec.analyse.phrases import LAUGHTER, OUTCRY, PHRASES  # here: most scenes say how their lines are meant

    plain = text.lower().replace("’", "'")
    base = language.split("-", maxsplit=1)[0]
    phrases = PHRASES.get(base, ())
    for pattern, emotion, level in ((LAUGHTER, "laughing", 0.8), *phrases, (OUTCRY, "surprised", 0.7)):
        match = re.search(pattern, plain)  # re keeps what it has compiled
        if match is not None:
            return Feeling(emotion, level), f'from the text: "{match.group().strip()}"'
    if not phrases:
        return Feeling(), f"neutral: feelings are not read from text in {language}"
    return _weighed(text) if base == "en" else (Feeling(), NEUTRAL)


def _weighed(text: str) -> tuple[Feeling, str]:
    scores: Mapping[str, Any] = _analyzer().polarity_scores(text)
    compound = float(scores["compound"])
    level = round(min(0.8, 0.25 + 0.55 * abs(compound)), 2)
    if compound >= _PLEASANT:
        return Feeling("happy", level), f"from the text: its words are pleasant ({compound:+.2f})"
    if compound <= _UNPLEASANT:
        angry = "!" in text and _AT_YOU.search(text.lower()) is not None
        return Feeling("angry" if angry else "sad", level), f"from the text: its words are unpleasant ({compound:+.2f})"
    return Feeling(), NEUTRAL


@lru_cache(maxsize=1)
def _analyzer() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # reads its lexicon: only where a line needs it

    return SentimentIntensityAnalyzer()
