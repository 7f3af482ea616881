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

# What people say -> how they feel, and how much; the first that fits decides. VADER weighs words one by one and misreads pleas,
# goodbyes and surprise: these come first.
_CUES: tuple[tuple[str, str, float], ...] = (
    (r"\b(?:ha){2,}\b|\bhaha\w*|\blol\b", "laughing", 0.8),
    (r"\b(?:i love you|my (?:love|darling|dear))\b", "tender", 0.9),
    (r"\b(?:i(?: a|')m (?:so |very |really )?sorry|forgive me|my fault|i apologi[sz]e)\b", "ashamed", 0.7),
    (r"\b(?:i(?: a|')m (?:so |very |really )?(?:afraid|scared|frightened|terrified)|help me)\b", "afraid", 0.8),
    (
        r"\b(?:i(?: a|')m (?:so |very |really )?(?:worried|nervous))\b|\bwhat if\b|\bplease,? (?:do not|don't|don’t)\b",
        "worried",
        0.7,
    ),
    (r"\b(?:how dare you|shut up|get out|leave me alone|i hate|enough!)", "angry", 0.8),
    (r"\b(?:ugh|yuck|eww+|gross|disgusting|revolting)\b", "disgusted", 0.7),
    (r"\b(?:thank god|thank goodness|thank heavens|at last|finally)\b|\bphew\b", "relieved", 0.7),
    (r"\b(?:i miss(?:ed)? you|goodbye|farewell|never again|she's gone|he's gone|it's over)\b", "sad", 0.6),
    (r"\b(?:thank you|thanks|well done|congratulations|hooray|yay)\b", "happy", 0.6),
    (r"\b(?:wow|oh my (?:god|goodness)|no way|unbelievable|incredible|what\?!)|\?!|!\?|\breally\?", "surprised", 0.7),
    (r"\b(?:i don't understand|i do not understand|what do you mean|huh\?|wait, what)", "confused", 0.6),
    (r"\b(?:i hope|maybe one day|perhaps one day|fingers crossed|please tell me)\b", "hopeful", 0.6),
    (r"\b(?:i(?: a|')m (?:so |very |really )?(?:tired|exhausted)|i need (?:some )?sleep)\b|\byawn\b", "tired", 0.6),
    (r"\b(?:whatever|so what|boring|who cares)\b", "bored", 0.6),
    (r"\b(?:look what i (?:did|made|built)|i did it|we did it|i(?: a|')m proud)\b", "proud", 0.7),
)
_PLEASANT, _UNPLEASANT = 0.5, -0.45  # VADER's compound score from which a line counts as one
_AT_YOU = re.compile(r"\byou(?:r|'re|'ve|’re|’ve)?\b")


def feeling_of(value: str | Mapping[str, float], level: float) -> Feeling:
    """A feeling as an option writes it; the schema has checked its names."""
    if isinstance(value, Mapping):
        return Feeling("mix", level, tuple(sorted((name, float(share)) for name, share in value.items())))
    return Feeling(value, level)


def inferred(text: str, language: str) -> tuple[Feeling, str]:
    """What the words alone say of the speaker, and why. Only English is read; else only laughter and marks speak."""
    plain = text.lower().replace("’", "'")
    english = language.split("-", maxsplit=1)[0] == "en"
    for pattern, emotion, level in _CUES if english else _CUES[:1]:
        match = re.search(pattern, plain)  # re keeps what it has compiled
        if match is not None:
            return Feeling(emotion, level), f'from the text: "{match.group().strip()}"'
    if not english:
        return Feeling(), f"neutral: feelings are not read from text in {language}"
    return _weighed(text)


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
