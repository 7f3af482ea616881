"""What every key of a place means, in a sentence: part of descriptions.py."""

from __future__ import annotations

from collections.abc import Mapping

PLACE_KEYS: Mapping[str, Mapping[str, str]] = {
    "a place": {
        "set": "The stage that scenec draws.",
        "art": "A picture of your own (png, jpg, webp), instead of `set:`. People stand in it.",
        "floor": "Where feet stand in the picture: a share of its height, 0 (top) to 1 (foot). Default: 0.86.",
        "horizon": "Where its horizon is, the height of the camera's eyes: a share of its height. Default: 0.5.",
        "scale": "How much larger people are than floor and horizon say, 0.3 to 3. Default: 1.",
        "marks": "Where people can stand: shares of the stage's or picture's width, 0 (left) to 1, beside the set's own.",
        "seats": "Where people can sit in the picture: marks with the seat's height above the floor in metres.",
        "speed": "How fast a car drives, in kilometres an hour, 0 to 130. Default: 60.",
        "extras": "How many people stand in the background. Default: none.",
        "looks": "Named looks, each a light and a weather. Default: one for each light of the set.",
    },
    "a look of a place": {"light": "One of the lights of the set.", "weather": "The weather."},
}
