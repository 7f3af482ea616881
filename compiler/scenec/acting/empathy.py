"""How a listener's face follows what the other one feels, by how the two stand to each other. Pure Python.

Feelings spread among those who are close (Hatfield, Cacioppo, Rapson, Emotional Contagion, 1994); between rivals they turn round:
the other's sorrow pleases and the other's joy annoys (Smith and others, Pers. Soc. Psychol. Bull. 22, 1996). The faces are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from scenec.acting.channels import NOD
from scenec.acting.person import Person
from scenec.acting.rapport import Rapport

Tone = Literal["warm", "heavy", "hard"]
Attitude = Literal["close", "tense", "cold", "plain"]
CLOSE, COLD, TENSE = 0.25, -0.35, 6  # warmth from and to which, tenths of tension from which
BEGINS, ON, OFF = 0.22, 14.0, 18.0  # share of the line after which it shows; frames at 30 a second


@dataclass(frozen=True)
class Answer:
    """What shows at full strength: channels of the face, degrees towards the other, degrees of the chin."""

    face: Mapping[str, float] = field(default_factory=dict)
    lean: float = 0.0
    nod: float = 0.0


ANSWERS: Mapping[tuple[Attitude, Tone], Answer] = {
    ("close", "warm"): Answer(
        {"mouthSmile": 0.46, "cheekSquint": 0.40, "eyeSquint": 0.28, "mouthStretch": 0.28, "browInnerUp": 0.10}, lean=0.8
    ),
    ("close", "heavy"): Answer(
        {"browInnerUp": 0.62, "browSqueeze": 0.3, "mouthFrown": 0.52, "mouthSmile": -0.5, "mouthStretch": -0.3, "eyeSlope": 0.22,
         "eyeBlink": 0.08},
        lean=2.0, nod=-2.5,
    ),
    ("close", "hard"): Answer(
        {"browInnerUp": 0.55, "browSqueeze": 0.35, "mouthFrown": 0.40, "mouthSmile": -0.5, "mouthStretch": -0.2, "eyeSlope": 0.2},
        lean=-1.0, nod=-2.0,
    ),
    ("tense", "warm"): Answer(
        {"mouthPress": 0.35, "browDown": 0.18, "eyeBlink": 0.14, "asymmetry": 0.2, "noseSneer": 0.12}, lean=-1.4, nod=1.5
    ),
    ("tense", "heavy"): Answer(
        {"mouthSmile": 0.42, "mouthFrown": -0.3, "mouthPress": -0.4, "asymmetry": 0.55, "browOuterUp": 0.22, "eyeBlink": 0.14,
         "browDown": -0.2},
        lean=-1.2, nod=3.5,
    ),
    ("tense", "hard"): Answer(
        {"browDown": 0.55, "browSqueeze": 0.4, "mouthPress": 0.40, "eyeSquint": 0.25, "noseSneer": 0.2}, lean=2.0, nod=-2.0
    ),
    ("cold", "warm"): Answer({"mouthSmile": 0.14, "mouthPress": 0.2}),
    ("cold", "heavy"): Answer({"mouthPress": 0.25, "browOuterUp": 0.08, "eyeBlink": 0.08}, lean=-1.4, nod=-1.0),
    ("cold", "hard"): Answer({"mouthPress": 0.25, "browSqueeze": 0.25}, lean=-1.8),
}  # fmt: skip


def attitude(rapport: Rapport) -> Attitude:
    """How somebody takes what the other one feels."""
    if rapport.tension >= TENSE and rapport.warmth < 0:
        return "tense"
    if rapport.warmth >= CLOSE:
        return "close"
    return "cold" if rapport.warmth <= COLD else "plain"


def answer(person: Person, tone: Tone, level: float, start: float, end: float, window: tuple[float, float]) -> bool:
    """The face answers a line over frames [start, end) that is said with a feeling of this tone. False: as anybody's would."""
    kind = attitude(person.rapport)
    if kind == "plain":
        return False
    u, sheet, shown = person.u, person.sheet, ANSWERS[kind, tone]
    strength = min(1.0, 0.45 + 0.55 * abs(person.rapport.warmth)) * min(1.0, 0.35 + 0.65 * level)
    full = max(window[0] + ON * u, start + BEGINS * (end - start) + ON * u)
    hold = min(window[1] - u, end + 8 * u) - OFF * u - full
    if hold < 3 * u:
        return True
    for channel, amount in shown.face.items():
        least = -max(0.0, sheet.target(channel)) if channel != "mouthStretch" else -1.0  # what is not there cannot go
        sheet.pulse(channel, full, max(amount * strength, least), ON * u, hold, OFF * u)
    sheet.pulse("lean", full, shown.lean * strength * person.facing, ON * u, hold, OFF * u)
    sheet.pulse(NOD, full, shown.nod * strength, ON * u, hold, OFF * u)
    return True
