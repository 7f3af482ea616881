"""The fifteen visemes (those of Meta's lip-sync, which VRM and Ready Player Me use as well) as mouth shapes in pose channels."""

from __future__ import annotations

from dataclasses import dataclass

# The channels that speech moves, each with the group whose timing it follows (see DOMINANCE).
GROUPS: dict[str, str] = {
    "jawOpen": "jaw",
    "mouthStretch": "lips",
    "mouthPucker": "lips",
    "mouthSquare": "lips",
    "teethUpper": "teeth",
    "teethLower": "teeth",
    "tongue": "tongue",
}
# Set by the closures' rule alone, never by blending.
CLOSED_BY = ("mouthPress", "mouthRollLower")

# Rest is 0 in every channel. jawOpen 1 is the opening of "ah".
VISEMES: dict[str, dict[str, float]] = {
    "sil": {},
    "PP": {"mouthStretch": -0.20, "mouthPress": 1.0},
    "FF": {"jawOpen": 0.242, "mouthStretch": -0.067, "teethUpper": 1.1, "mouthRollLower": 1.0},
    "TH": {"jawOpen": 0.355, "mouthStretch": 0.133, "teethUpper": 0.7, "tongue": 1.5},
    "DD": {"jawOpen": 0.484, "mouthStretch": 0.067, "teethUpper": 0.8, "tongue": 1.25},
    "kk": {"jawOpen": 0.548, "mouthStretch": 0.133, "teethUpper": 0.8, "tongue": 0.35},
    "CH": {"jawOpen": 0.419, "mouthStretch": -0.867, "mouthPucker": 0.6, "teethUpper": 1.0, "teethLower": 0.9},
    "SS": {"jawOpen": 0.242, "mouthStretch": 0.20, "mouthSquare": 0.6, "teethUpper": 1.0, "teethLower": 1.0},
    "nn": {"jawOpen": 0.387, "teethUpper": 0.8, "tongue": 1.2},
    "RR": {"jawOpen": 0.419, "mouthStretch": -0.667, "mouthPucker": 0.5, "teethUpper": 0.4, "tongue": 0.9},
    "aa": {"jawOpen": 1.0, "mouthStretch": -0.067, "teethUpper": 0.55, "tongue": 0.55},
    "E": {"jawOpen": 0.581, "mouthStretch": 0.40, "teethUpper": 0.9, "tongue": 0.5},
    "ih": {"jawOpen": 0.323, "mouthStretch": 0.80, "mouthSquare": 0.4, "teethUpper": 1.0, "teethLower": 0.35, "tongue": 0.1},
    "oh": {"jawOpen": 0.742, "mouthStretch": -1.0, "mouthPucker": 0.85, "teethUpper": 0.15, "tongue": 0.35},
    "ou": {"jawOpen": 0.452, "mouthStretch": -1.6, "mouthPucker": 1.0},
}


@dataclass(frozen=True)
class Dominance:
    """How much a viseme insists on its shape against its neighbours, by group of channels."""

    jaw: float
    lips: float
    teeth: float
    tongue: float


# Low lips of PP, DD, nn and kk let the width of the vowels pass through consonants: the coarticulation that one sees.
DOMINANCE: dict[str, Dominance] = {
    "sil": Dominance(0.9, 0.8, 0.9, 0.9),
    "PP": Dominance(0.7, 0.20, 0.6, 0.6),
    "FF": Dominance(0.8, 0.35, 1.2, 0.6),
    "TH": Dominance(0.6, 0.2, 1.0, 1.4),
    "DD": Dominance(0.40, 0.12, 0.5, 1.2),
    "kk": Dominance(0.40, 0.12, 0.4, 0.4),
    "CH": Dominance(0.9, 1.2, 1.3, 0.8),
    "SS": Dominance(0.9, 0.5, 1.3, 0.8),
    "nn": Dominance(0.40, 0.12, 0.5, 1.2),
    "RR": Dominance(0.6, 0.8, 0.5, 0.8),
    "aa": Dominance(1.0, 0.8, 0.8, 0.8),
    "E": Dominance(0.9, 0.8, 0.9, 0.8),
    "ih": Dominance(0.9, 0.9, 0.9, 0.8),
    "oh": Dominance(1.0, 1.3, 0.9, 0.8),
    "ou": Dominance(1.0, 1.5, 0.9, 0.8),
}

# Seconds before and after a segment in which a group moves.
REACH: dict[str, tuple[float, float]] = {
    "jaw": (0.055, 0.055),
    "lips": (0.095, 0.065),
    "teeth": (0.045, 0.045),
    "tongue": (0.045, 0.045),
}
