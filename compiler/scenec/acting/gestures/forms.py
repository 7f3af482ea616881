"""The literal table of gestures, in words of time: anticipation, raise, hold, return; frames at 30 a second, angles in degrees.

Angles are for somebody who faces the viewer's right, arms hanging at 0; they are mirrored for who faces left. `towards` is the
arm on the side of whom one talks to, `near` the other one, which passes in front of the body.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Reach:
    """Where an arm goes: its angles and wrist, how much shorter the bones look there, and how much more so on the way."""

    up: float
    low: float
    wrist: float = 0.0
    up_scale: float = 1.0
    low_scale: float = 1.0
    up_passing: float = 0.0
    low_passing: float = 0.0


@dataclass(frozen=True)
class Accent:
    """Something added on the way, `at` frames after the beginning (negative: before the return ends): a pulse on a channel.
    `mirrored`: changes its sign with the facing; `stay`: keeps as long as the gesture is held."""

    channel: str
    amount: float
    at: float
    on: float
    hold: float
    off: float
    mirrored: bool = False
    stay: bool = False


@dataclass(frozen=True)
class Shake:
    """A sine while the gesture is held, from `at` frames after the beginning; `late` frames behind for what is carried along."""

    channel: str
    amount: float
    hertz: float
    at: float
    on: float
    off: float
    late: float = 0.0
    mirrored: bool = True


@dataclass(frozen=True)
class Form:
    """One gesture. `lands`: frames after its beginning at which its stroke is, which is laid on the cue's word."""

    arms: Literal["none", "towards", "near", "both"]
    lands: float
    anticipate: float
    rise: float
    hold: float
    back: float
    reach: Reach | None = None
    shape: str = "relaxed"
    overshoot: str = "over.05"
    accents: tuple[Accent, ...] = ()
    shakes: tuple[Shake, ...] = ()
    spread: float = 0.0  # of a both-handed gesture: the other arm does this share of it, mirrored


FORMS: Mapping[str, Form] = {
    "wave": Form(
        arms="towards", lands=17, anticipate=6, rise=16, hold=20, back=18, shape="wave", overshoot="over.06",
        reach=Reach(up=80, low=163, up_passing=-0.30, low_passing=-0.48),
        accents=(
            Accent("lean", -1.5, at=5, on=5, hold=0, off=6, mirrored=True),
            Accent("lean", 1.2, at=17, on=11, hold=0, off=16, mirrored=True, stay=True),
            Accent("shoulderTilt", -3, at=21, on=15, hold=0, off=18, mirrored=True, stay=True),
            Accent("browOuterUp", 0.10, at=4, on=4, hold=6, off=12),
            Accent("browInnerUp", 0.08, at=4, on=4, hold=6, off=12),
            Accent("mouthSmile", 0.22, at=14, on=10, hold=0, off=18, stay=True),
        ),
        shakes=(
            Shake("armLow", 19, hertz=2.0, at=17, on=5, off=10),
            Shake("armUp", 3, hertz=2.0, at=17, on=5, off=10, late=-2),
            Shake("wrist", 14, hertz=2.0, at=17, on=5, off=10, late=2.5),
        ),
    ),
    "point": Form(
        arms="towards", lands=16, anticipate=6, rise=14, hold=22, back=19, shape="point",
        reach=Reach(up=64, low=82, wrist=-4, up_scale=0.90, low_scale=0.84, up_passing=-0.14, low_passing=-0.22),
        accents=(
            Accent("lean", -1.2, at=5, on=5, hold=0, off=7, mirrored=True),
            Accent("lean", 1.6, at=18, on=11, hold=0, off=17, mirrored=True, stay=True),
            Accent("shoulderTilt", -2.5, at=20, on=13, hold=0, off=18, mirrored=True, stay=True),
            Accent("armLow", 4, at=23, on=5, hold=0, off=10, mirrored=True),
        ),
    ),
    "nod": Form(
        arms="none", lands=6, anticipate=0, rise=6, hold=12, back=14,
        accents=(
            Accent("nod", 0.9, at=2, on=4, hold=0, off=4),
            Accent("nod", -5.5, at=8, on=6, hold=0, off=8),
            Accent("nod", -3.4, at=21, on=5, hold=0, off=9),
        ),
    ),
    "shake-head": Form(
        arms="none", lands=6, anticipate=0, rise=6, hold=26, back=12,
        shakes=(Shake("headYaw", 9, hertz=1.45, at=0, on=7, off=14),),
        accents=(
            Accent("nod", -2.2, at=9, on=8, hold=10, off=14),
            Accent("mouthFrown", 0.18, at=10, on=8, hold=8, off=14),
        ),
    ),
    "shrug": Form(
        arms="both", lands=12, anticipate=4, rise=11, hold=11, back=15, shape="open", overshoot="over.06", spread=0.9,
        reach=Reach(up=13, low=66, wrist=26, up_scale=0.95, low_scale=0.80, low_passing=-0.06),
        accents=(
            Accent("breath", -0.7, at=4, on=4, hold=0, off=5),
            Accent("breath", 3.6, at=14, on=9, hold=0, off=13, stay=True),
            Accent("headRoll", 6, at=16, on=11, hold=0, off=15, mirrored=True, stay=True),
            Accent("browInnerUp", 0.25, at=13, on=8, hold=0, off=13, stay=True),
            Accent("browOuterUp", 0.24, at=13, on=8, hold=0, off=13, stay=True),
            Accent("mouthFrown", 0.30, at=15, on=8, hold=0, off=13, stay=True),
            Accent("mouthPress", 0.35, at=15, on=8, hold=0, off=13, stay=True),
        ),
    ),
    "hand-on-heart": Form(
        arms="near", lands=21, anticipate=5, rise=22, hold=32, back=25, shape="flat",
        reach=Reach(up=-10, low=136, wrist=-22, up_scale=0.88, low_scale=0.70, low_passing=-0.10),
        accents=(
            Accent("lean", 1.2, at=24, on=16, hold=0, off=22, mirrored=True, stay=True),
            Accent("headRoll", 2.5, at=26, on=16, hold=0, off=22, mirrored=True, stay=True),
            Accent("armLow", 5, at=23, on=4, hold=0, off=10, mirrored=True),
        ),
    ),
    "bow": Form(
        arms="none", lands=20, anticipate=4, rise=16, hold=13, back=24,
        accents=(
            Accent("lean", -1.5, at=4, on=4, hold=0, off=8, mirrored=True),
            Accent("lean", 33, at=21, on=17, hold=0, off=24, mirrored=True, stay=True),
            Accent("sway", -0.07, at=21, on=17, hold=0, off=24, mirrored=True, stay=True),
            Accent("neck", 11, at=22, on=17, hold=0, off=24, mirrored=True, stay=True),
            Accent("nod", -14, at=18, on=14, hold=0, off=22, stay=True),
            Accent("lookPitch", -26, at=12, on=6, hold=0, off=14, stay=True),
            Accent("eyeBlink", 0.35, at=18, on=8, hold=0, off=14, stay=True),
        ),
    ),
    "clap": Form(
        arms="both", lands=19, anticipate=4, rise=17, hold=44, back=18, shape="flat", spread=1.0,
        reach=Reach(up=4, low=-151, wrist=32, up_scale=0.95, low_scale=0.82, low_passing=-0.10),
        accents=(
            Accent("mouthSmile", 0.35, at=12, on=9, hold=0, off=16, stay=True),
            Accent("browOuterUp", 0.14, at=10, on=7, hold=8, off=14),
            Accent("lean", 1.2, at=18, on=12, hold=0, off=16, mirrored=True, stay=True),
        ),
        shakes=(
            Shake("armLow", 11, hertz=2.9, at=18, on=4, off=8),
            Shake("armUp", 2.5, hertz=2.9, at=18, on=4, off=8),
            Shake("nod", 0.8, hertz=1.45, at=15, on=6, off=10, mirrored=False),
        ),
    ),
    "think": Form(
        arms="near", lands=20, anticipate=4, rise=19, hold=44, back=22, shape="fist",
        reach=Reach(up=27, low=165, wrist=-4, up_scale=0.92, low_scale=0.94, up_passing=-0.10, low_passing=-0.20),
        accents=(
            Accent("headRoll", 4, at=22, on=14, hold=0, off=18, mirrored=True, stay=True),
            Accent("nod", -2.5, at=22, on=14, hold=0, off=18, stay=True),
            Accent("lookPitch", 15, at=16, on=3, hold=0, off=4, stay=True),
            Accent("lookYaw", -15, at=16, on=3, hold=0, off=4, mirrored=True, stay=True),
            Accent("browOuterUp", 0.25, at=16, on=8, hold=0, off=12, stay=True),
            Accent("eyeSquint", 0.25, at=18, on=8, hold=0, off=12, stay=True),
            Accent("mouthPress", 0.3, at=20, on=8, hold=0, off=12, stay=True),
        ),
    ),
    "laugh": Form(
        arms="near", lands=10, anticipate=3, rise=14, hold=40, back=20, shape="flat",
        reach=Reach(up=-14, low=104, wrist=-8, up_scale=0.92, low_scale=0.74, low_passing=-0.10),
        accents=(
            Accent("nod", 7, at=12, on=8, hold=10, off=16),
            Accent("nod", -7, at=44, on=12, hold=4, off=18),
            Accent("lean", -3.5, at=14, on=10, hold=8, off=16, mirrored=True),
            Accent("lean", 6, at=44, on=14, hold=4, off=20, mirrored=True),
            Accent("mouthSmile", 0.75, at=8, on=7, hold=0, off=18, stay=True),
            Accent("jawOpen", 0.36, at=10, on=6, hold=0, off=14, stay=True),  # and more with every burst: uttering
            Accent("teethUpper", 0.5, at=10, on=6, hold=0, off=14, stay=True),
            Accent("cheekSquint", 0.7, at=9, on=7, hold=0, off=18, stay=True),
            Accent("eyeSquint", 0.5, at=9, on=7, hold=0, off=18, stay=True),
            Accent("eyeBlink", 0.5, at=14, on=7, hold=0, off=12, stay=True),
            Accent("browOuterUp", 0.2, at=8, on=6, hold=0, off=16, stay=True),
        ),
        shakes=(
            Shake("breath", 1.3, hertz=4.2, at=9, on=5, off=14, mirrored=False),
            Shake("nod", 1.6, hertz=4.2, at=9, on=5, off=14, mirrored=False),
        ),
    ),
    "sigh": Form(
        arms="none", lands=16, anticipate=0, rise=16, hold=14, back=26,
        accents=(
            Accent("breath", 3.0, at=15, on=14, hold=3, off=16),
            Accent("breath", -1.3, at=36, on=16, hold=6, off=18),
            Accent("nod", 2.5, at=14, on=13, hold=2, off=12),
            Accent("nod", -5.5, at=36, on=16, hold=6, off=18),
            Accent("lean", 2.2, at=38, on=18, hold=4, off=18, mirrored=True),
            Accent("eyeBlink", 0.75, at=24, on=9, hold=10, off=12),
            Accent("browInnerUp", 0.35, at=16, on=10, hold=10, off=18),
            Accent("jawOpen", 0.17, at=24, on=7, hold=8, off=12),
            Accent("mouthPucker", 0.4, at=24, on=7, hold=8, off=12),
            Accent("mouthFrown", 0.2, at=20, on=10, hold=8, off=18),
        ),
    ),
    "cry": Form(
        arms="near", lands=20, anticipate=4, rise=20, hold=58, back=24, shape="relaxed",
        reach=Reach(up=36, low=171, wrist=6, up_scale=0.94, low_scale=0.98, up_passing=-0.10, low_passing=-0.20),
        accents=(
            Accent("nod", -11, at=24, on=18, hold=0, off=24, stay=True),
            Accent("lean", 4, at=26, on=18, hold=0, off=24, mirrored=True, stay=True),
            Accent("shoulderTilt", 2, at=26, on=16, hold=0, off=24, mirrored=True, stay=True),
            Accent("browInnerUp", 0.8, at=10, on=8, hold=0, off=22, stay=True),
            Accent("browSqueeze", 0.4, at=10, on=8, hold=0, off=22, stay=True),
            Accent("eyeBlink", 0.62, at=16, on=9, hold=0, off=20, stay=True),
            Accent("eyeSquint", 0.45, at=12, on=8, hold=0, off=22, stay=True),
            Accent("mouthFrown", 0.6, at=12, on=8, hold=0, off=22, stay=True),
            Accent("mouthStretch", 0.25, at=12, on=8, hold=0, off=22, stay=True),
            Accent("jawOpen", 0.12, at=14, on=8, hold=0, off=20, stay=True),
            Accent("tear", 0.9, at=26, on=16, hold=0, off=30, stay=True),
            Accent("blush", 0.3, at=22, on=16, hold=0, off=30, stay=True),
        ),
        shakes=(
            Shake("breath", 1.1, hertz=2.3, at=16, on=8, off=18, mirrored=False),
            Shake("nod", 1.1, hertz=2.3, at=18, on=8, off=18, mirrored=False),
        ),
    ),
    # The small ones below are not in the language: a speaker makes them on his own.
    "open-hand": Form(
        arms="near", lands=15, anticipate=5, rise=17, hold=18, back=20, shape="open",
        reach=Reach(up=4, low=103, wrist=4, up_scale=0.88, low_scale=0.80, low_passing=-0.10),
    ),
    "offer": Form(
        arms="towards", lands=13, anticipate=4, rise=15, hold=15, back=19, shape="open",
        reach=Reach(up=22, low=78, wrist=14, up_scale=0.93, low_scale=0.72, low_passing=-0.12),
    ),
    "touch-chest": Form(
        arms="near", lands=13, anticipate=4, rise=15, hold=12, back=19, shape="flat",
        reach=Reach(up=-6, low=128, wrist=-18, up_scale=0.88, low_scale=0.74, low_passing=-0.10),
    ),
    "lift": Form(
        arms="near", lands=11, anticipate=4, rise=12, hold=12, back=17, shape="open",
        reach=Reach(up=10, low=74, wrist=10, up_scale=0.94, low_scale=0.82, low_passing=-0.06),
    ),
    "both-open": Form(
        arms="both", lands=13, anticipate=4, rise=15, hold=14, back=19, shape="open", spread=0.85,
        reach=Reach(up=10, low=72, wrist=14, up_scale=0.95, low_scale=0.78, low_passing=-0.08),
    ),
}  # fmt: skip


def length(form: Form) -> float:
    """Frames from the beginning until everything is back."""
    return form.anticipate + form.rise + form.hold + form.back
