"""Emotions as channels of a pose: what a face at level 1 differs from rest. A literal table.

The brows, lids and mouths are those of faces that were drawn and looked at; a rig turns the channels into its own shapes.
headRoll and gazeX are those of somebody who faces the viewer's right; they are mirrored for who faces left.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenec.story import Feeling

# fmt: off
EMOTIONS: Mapping[str, Mapping[str, float]] = {
    "neutral": {},
    "happy": {
        "browInnerUp": 0.42, "browOuterUp": 0.21, "eyeBlink": 0.02, "eyeSquint": 0.56, "cheekSquint": 0.6, "jawOpen": 0.548,
        "mouthSmile": 0.88, "mouthStretch": 0.733, "mouthSquare": 0.1, "teethUpper": 1, "tongue": 0.5, "blush": 0.35,
    },
    "hopeful": {
        "browInnerUp": 0.688, "browDown": 0.045, "browOuterUp": 0.143, "eyeWide": 0.211, "eyeSquint": 0.24,
        "cheekSquint": 0.2, "mouthSmile": 0.48, "mouthStretch": 0.2, "blush": 0.2, "gazeY": -0.45, "headPitch": 5,
    },
    "tender": {
        "browInnerUp": 0.68, "browOuterUp": -0.09, "eyeBlink": 0.20, "eyeSquint": 0.56, "cheekSquint": 0.3, "eyeSlope": 0.2,
        "mouthSmile": 0.58, "mouthStretch": 0.2, "blush": 0.6, "gazeY": 0.1, "headPitch": -3, "headRoll": 8,
    },
    "soft": {
        "browInnerUp": 0.205, "browOuterUp": 0.056, "eyeBlink": 0.18, "eyeSquint": 0.36, "cheekSquint": 0.2,
        "mouthSmile": 0.3, "mouthStretch": 0.067, "blush": 0.2, "headRoll": 4,
    },
    "smiling": {
        "browInnerUp": 0.30, "browOuterUp": 0.12, "eyeBlink": 0.02, "eyeSquint": 0.44, "cheekSquint": 0.4,
        "mouthSmile": 0.68, "mouthStretch": 0.533, "blush": 0.25,
    },
    "laughing": {
        "browInnerUp": 0.319, "browOuterUp": 0.306, "eyeBlink": 1.35, "eyeSquint": 1, "cheekSquint": 1, "jawOpen": 1,
        "mouthSmile": 0.88, "mouthStretch": 0.933, "teethUpper": 1, "tongue": 0.9, "blush": 0.45, "headPitch": 6,
    },
    "proud": {
        "browInnerUp": 0.171, "browOuterUp": 0.273, "eyeBlink": 0.34, "eyeSquint": 0.44, "cheekSquint": 0.3,
        "mouthSmile": 0.63, "mouthStretch": 0.333, "blush": 0.15, "headPitch": 9,
    },
    "relieved": {
        "browInnerUp": 0.519, "browOuterUp": 0.031, "eyeBlink": 1, "eyeSquint": 0.2, "cheekSquint": 0.2, "jawOpen": 0.258,
        "mouthSmile": 0.33, "mouthStretch": -0.267, "mouthPucker": 0.25, "blush": 0.2, "headPitch": 4, "headRoll": -3,
    },
    "flirty": {
        "browInnerUp": 0.075, "browOuterUp": 0.375, "eyeBlink": 0.38, "eyeSquint": 0.5, "cheekSquint": 0.3,
        "asymmetry": -0.5, "mouthSmile": 0.58, "mouthStretch": 0.167, "blush": 0.6, "gazeX": 0.5, "headPitch": -5,
        "headRoll": 7,
    },
    "sad": {
        "browInnerUp": 0.801, "browOuterUp": -0.379, "eyeBlink": 0.26, "eyeSquint": 0.2, "eyeSlope": 0.35,
        "browSqueeze": 0.5, "mouthFrown": 0.87, "mouthStretch": -0.6, "gazeY": 0.35, "headPitch": -7, "headRoll": -4,
        "tear": 0.25,
    },
    "tearful": {
        "browInnerUp": 1.013, "browOuterUp": -0.407, "eyeBlink": 0.3, "eyeSquint": 0.68, "eyeSlope": 0.5, "browSqueeze": 0.8,
        "jawOpen": 0.161, "mouthFrown": 1.02, "mouthStretch": -0.333, "mouthSquare": 0.5, "teethUpper": 0.4,
        "teethLower": 0.6, "blush": 0.5, "headPitch": -4, "headRoll": -6, "tear": 1,
    },
    "ashamed": {
        "browInnerUp": 0.993, "browDown": 0.345, "browOuterUp": -0.286, "eyeBlink": 0.5, "eyeSquint": 0.24, "eyeSlope": 0.35,
        "browSqueeze": 0.4, "mouthFrown": 0.42, "mouthStretch": -0.533, "blush": 0.9, "gazeX": -0.4, "gazeY": 0.9,
        "headPitch": -10, "headRoll": -7,
    },
    "worried": {
        "browInnerUp": 0.956, "browDown": 0.183, "browOuterUp": -0.143, "eyeWide": 0.158, "eyeSquint": 0.16, "eyeSlope": 0.2,
        "browSqueeze": 0.8, "mouthFrown": 0.52, "mouthStretch": -0.467, "headRoll": -3,
    },
    "afraid": {
        "browInnerUp": 1.065, "browOuterUp": 0.167, "eyeWide": 0.895, "eyeSquint": -0.24, "eyeSlope": 0.15,
        "browSqueeze": 0.6, "pupil": -0.28, "jawOpen": 0.419, "mouthFrown": 0.67, "mouthStretch": 0.167, "mouthSquare": 0.7,
        "teethUpper": 0.35, "teethLower": 0.9, "headPitch": 3, "sweat": 0.7,
    },
    "nervous": {
        "browInnerUp": 0.652, "eyeWide": 0.395, "eyeSquint": 0.1, "browSqueeze": 0.5, "jawOpen": 0.161, "mouthSmile": 0.13,
        "mouthStretch": 0.267, "mouthSquare": 0.9, "teethUpper": 1, "teethLower": 0.8, "gazeX": 0.7, "headPitch": -2,
        "sweat": 1.0,
    },
    "angry": {
        "browInnerUp": 0.007, "browDown": 1.008, "browOuterUp": 0.381, "eyeBlink": 0.24, "eyeSquint": 0.6, "eyeSlope": -0.5,
        "browSqueeze": 1, "pupil": -0.1, "jawOpen": 0.355, "mouthFrown": 0.67, "mouthStretch": -0.267, "mouthSquare": 0.9,
        "teethUpper": 1, "teethLower": 1, "headPitch": -4,
    },
    "annoyed": {
        "browDown": 0.571, "browOuterUp": 0.158, "eyeBlink": 0.38, "eyeSquint": 0.44, "eyeSlope": -0.1, "browSqueeze": 0.6,
        "asymmetry": 0.25, "mouthFrown": 0.47, "mouthStretch": -0.4, "gazeX": 0.5, "gazeY": -0.25, "headPitch": 2,
    },
    "disgusted": {
        "browInnerUp": 0.12, "browDown": 0.86, "browOuterUp": 0.10, "eyeBlink": 0.44, "eyeSquint": 1.1, "cheekSquint": 0.45,
        "eyeSlope": 0.15, "browSqueeze": 0.8, "asymmetry": 0.35, "jawOpen": 0.26, "mouthFrown": 1.0, "mouthStretch": -0.40,
        "mouthSquare": 0.5, "noseSneer": 1.2, "mouthUpperUp": 0.34, "mouthLowerDown": 0.3, "teethUpper": 1, "tongue": 0.9,
        "gazeX": -0.6, "headPitch": 5, "headRoll": 6,
    },
    "surprised": {
        "browInnerUp": 1.051, "browOuterUp": 1.001, "eyeWide": 1, "eyeSquint": -0.3, "pupil": -0.18, "jawOpen": 1,
        "mouthFrown": 0.12, "mouthStretch": -1.133, "mouthPucker": 0.75, "teethUpper": 0.35, "tongue": 0.35, "headPitch": 3,
    },
    "confused": {
        "browDown": 0.057, "browOuterUp": 0.296, "eyeBlink": 0.05, "eyeSquint": 0.3, "browSqueeze": 0.6, "asymmetry": 1.4,
        "mouthFrown": 0.37, "mouthStretch": -0.6, "gazeX": 0.3, "gazeY": -0.2, "headRoll": 8,
    },
    "bored": {
        "browInnerUp": 0.064, "browOuterUp": -0.072, "eyeBlink": 0.52, "eyeSquint": 0.1, "mouthFrown": 0.32,
        "mouthStretch": -0.267, "gazeX": 0.7, "gazeY": -0.1, "headPitch": -2, "headRoll": -5,
    },
    "tired": {
        "browInnerUp": 0.154, "browOuterUp": -0.184, "eyeBlink": 0.5, "eyeSquint": 0.3, "eyeSlope": 0.25, "mouthFrown": 0.27,
        "mouthStretch": -0.267, "gazeY": 0.3, "headPitch": -5, "headRoll": -3,
    },
    "serious": {
        "browInnerUp": 0.014, "browDown": 0.311, "browOuterUp": 0.071, "eyeBlink": 0.14, "eyeSquint": 0.28,
        "browSqueeze": 0.35, "mouthFrown": 0.16, "mouthStretch": -0.2, "headPitch": -2,
    },
    "uneasy": {
        "browInnerUp": 0.55, "browDown": 0.177, "browOuterUp": -0.048, "eyeBlink": 0.1, "eyeSquint": 0.24,
        "browSqueeze": 0.5, "asymmetry": 0.4, "mouthFrown": 0.37, "mouthStretch": -0.333, "gazeX": -0.8, "headRoll": -3,
    },
    "disappointed": {
        "browInnerUp": 0.739, "browDown": 0.222, "browOuterUp": -0.238, "eyeBlink": 0.38, "eyeSquint": 0.1, "eyeSlope": 0.3,
        "browSqueeze": 0.2, "mouthFrown": 0.62, "mouthStretch": -0.333, "gazeY": 0.5, "headPitch": -6, "headRoll": 4,
    },
}
# fmt: on

# What a mix is made of.
BASIC: Mapping[str, str] = {
    "joy": "happy",
    "sadness": "sad",
    "anger": "angry",
    "fear": "afraid",
    "surprise": "surprised",
    "disgust": "disgusted",
    "love": "tender",
}

# A peak is not held: what these channels settle to (share of the peak) when the emotion has been on for a while.
SUSTAINED: Mapping[str, Mapping[str, float]] = {
    "relieved": {"eyeBlink": 0.24, "jawOpen": 0.0, "mouthPucker": 0.0, "headPitch": 0.5},
    "laughing": {"eyeBlink": 0.30, "jawOpen": 0.45, "headPitch": 0.4, "cheekSquint": 0.8},
    "surprised": {"jawOpen": 0.4, "browInnerUp": 0.7, "browOuterUp": 0.7, "eyeWide": 0.7, "mouthPucker": 0.6},
    "afraid": {"jawOpen": 0.6, "browInnerUp": 0.85},
    "happy": {"jawOpen": 0.45, "mouthStretch": 0.85},
    "disgusted": {"asymmetry": 0.6, "mouthUpperUp": 0.6, "noseSneer": 0.6},
}

MIRRORED = frozenset({"headRoll", "gazeX"})  # change their sign for who faces left


def face(feeling: Feeling, sustained: bool = False) -> dict[str, float]:
    """The channels of `feeling` at its level: at its peak, or `sustained`."""
    total = sum(share for _, share in feeling.mix)
    parts = [(BASIC[name], share / max(1.0, total)) for name, share in feeling.mix] if feeling.mix else [(feeling.name, 1.0)]
    channels: dict[str, float] = {}
    for name, share in parts:
        settled = SUSTAINED.get(name, {}) if sustained else {}
        for channel, value in EMOTIONS[name].items():
            amount = value * share * feeling.level * settled.get(channel, 1.0)
            channels[channel] = channels.get(channel, 0.0) + amount
    return channels


def main_emotion(feeling: Feeling) -> str:
    """The one name that describes a feeling best."""
    return BASIC[max(feeling.mix, key=lambda part: part[1])[0]] if feeling.mix else feeling.name


def has_settled(feeling: Feeling) -> bool:
    """Whether the feeling's peak gives way to something calmer."""
    names = [BASIC[name] for name, _ in feeling.mix] if feeling.mix else [feeling.name]
    return any(name in SUSTAINED for name in names)
