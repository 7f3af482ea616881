"""The pieces that come with scenec, by the names that scenes call them."""

from __future__ import annotations

from scenec.sound.music.pieces import feelings, light, quiet, stirring
from scenec.sound.music.score import Score

SCORES: dict[str, Score] = {
    "dusk-piano": quiet.DUSK_PIANO,
    "rain-piano": quiet.RAIN_PIANO,
    "warm-strings": quiet.WARM_STRINGS,
    "calm": quiet.CALM,
    "lullaby": quiet.LULLABY,
    "hopeful": feelings.HOPEFUL,
    "sad": feelings.SAD,
    "romantic": feelings.ROMANTIC,
    "triumphant": feelings.TRIUMPHANT,
    "tense": stirring.TENSE,
    "mystery": stirring.MYSTERY,
    "chase": stirring.CHASE,
    "playful": light.PLAYFUL,
    "comic": light.COMIC,
    "festive": light.FESTIVE,
    "cafe-jazz": light.CAFE_JAZZ,
}
