"""How a mood changes a face and a bearing: what moves first, how fast, and how lively somebody is in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenec.acting.channels import SIDES, arm
from scenec.acting.emotions import MIRRORED, face, has_settled, main_emotion
from scenec.acting.person import Person
from scenec.acting.rapport import Bearing
from scenec.story import Feeling, Line

EYES_FIRST = frozenset({
    "browInnerUp", "browDown", "browOuterUp", "browSqueeze", "eyeBlink", "eyeWide", "eyeSquint", "eyeSlope", "pupil", "gazeX",
    "gazeY",
})  # fmt: skip
HEAD = frozenset({"headPitch", "headRoll"})
SLOW = frozenset({"blush", "tear", "sweat"})
MOUTH_LATE, HEAD_LATE, BODY_LATE = 2.0, 3.0, 6.0  # frames at 30 a second
HEAD_LEAST = 12.0
SETTLES_AFTER, SETTLING = 24.0, 18.0
RELATING = 30.0
OPENING = {"whispered": 0.82, "shouted": 1.3}  # how far the mouth opens, against speech
BROW_SPEED = 0.16  # of a brow's channel a frame at most, so that a large change takes longer than a small one


REMAINS = 0.35  # of what a bond does to a face, in who feels something strongly
UNSMILING = frozenset({"sad", "tearful", "ashamed", "afraid", "angry", "annoyed", "disgusted", "disappointed"})
PLAIN = Bearing()


@dataclass(frozen=True)
class Manner:
    """What a mood does to movement. Factors of amplitude and duration; `brow`: -1 frowns on stressed words where others raise
    their brows; `idle`: restlessness; `contact`: how much somebody looks at the other; `averts`: where the eyes go instead;
    `lean`: degrees towards the other; `drop`: degrees that the neck lets the head forward."""

    amplitude: float = 1.0
    tempo: float = 1.0
    brow: float = 1.0
    idle: float = 1.0
    contact: float = 1.0
    averts: str = "aside"
    lean: float = 0.0
    drop: float = 0.0
    onset: float = 8.0
    volume: float = 1.0  # how far the mouth opens


MANNERS: dict[str, Manner] = {
    "neutral": Manner(),
    "happy": Manner(amplitude=1.2, lean=0.8, contact=1.1, volume=1.06),
    "hopeful": Manner(lean=1.4, contact=1.1, averts="up"),
    "tender": Manner(amplitude=0.7, tempo=1.4, idle=0.8, contact=1.2, averts="down", lean=1.6, onset=13, volume=0.92),
    "soft": Manner(amplitude=0.7, tempo=1.3, idle=0.8, contact=1.15, averts="down", lean=1.0, onset=12, volume=0.92),
    "smiling": Manner(amplitude=1.05, contact=1.1, lean=0.5),
    "laughing": Manner(amplitude=1.4, lean=-0.6, volume=1.1),
    "proud": Manner(tempo=1.1, lean=-1.4, averts="up", onset=10),
    "relieved": Manner(amplitude=0.8, tempo=1.2, lean=-0.4, averts="up", onset=10),
    "flirty": Manner(amplitude=0.9, tempo=1.2, averts="down", lean=1.2, onset=10),
    "sad": Manner(amplitude=0.5, tempo=1.6, idle=0.6, contact=0.8, averts="down", lean=0.8, drop=3, onset=16, volume=0.85),
    "tearful": Manner(amplitude=0.55, tempo=1.5, idle=0.8, contact=0.9, averts="down", lean=0.8, drop=3, onset=14, volume=0.9),
    "ashamed": Manner(amplitude=0.5, tempo=1.5, idle=0.8, contact=0.55, averts="down", lean=-0.8, drop=4, onset=15, volume=0.85),
    "worried": Manner(amplitude=0.8, tempo=1.1, idle=1.1, averts="aside", lean=0.6, drop=1, onset=12),
    "afraid": Manner(amplitude=0.6, tempo=0.9, idle=1.6, averts="aside", lean=-2.0, onset=6),
    "nervous": Manner(amplitude=0.8, tempo=0.9, idle=1.5, contact=0.8, averts="aside", lean=-0.8, onset=8),
    "angry": Manner(amplitude=1.3, tempo=0.7, brow=-1.0, contact=1.25, lean=2.4, drop=2, onset=7, volume=1.12),
    "annoyed": Manner(tempo=0.8, brow=-0.5, averts="up", lean=-0.8, onset=8),
    "disgusted": Manner(tempo=0.9, brow=-0.5, contact=0.8, lean=-2.0, onset=8),
    "surprised": Manner(amplitude=1.2, tempo=0.85, contact=1.2, lean=-1.2, onset=5, volume=1.05),
    "confused": Manner(amplitude=0.9, averts="up", lean=0.4, onset=9),
    "bored": Manner(amplitude=0.5, tempo=1.3, idle=0.7, contact=0.6, averts="aside", lean=-1.0, onset=16, volume=0.9),
    "tired": Manner(amplitude=0.45, tempo=1.5, idle=0.7, contact=0.85, averts="down", lean=0.6, drop=3, onset=16, volume=0.88),
    "serious": Manner(amplitude=0.8, brow=-0.3, idle=0.8, contact=1.15, lean=0.6, onset=10),
    "uneasy": Manner(amplitude=0.7, idle=1.3, contact=0.8, averts="aside", lean=-0.8, onset=10),
    "disappointed": Manner(amplitude=0.6, tempo=1.4, contact=0.85, averts="down", drop=2, onset=14, volume=0.9),
}


def manner(feeling: Feeling) -> Manner:
    """The manner of a feeling at its level: half way to neutral at level 0.5."""
    full, plain, k = MANNERS[main_emotion(feeling)], MANNERS["neutral"], min(1.0, max(0.0, feeling.level))
    blend = {
        name: getattr(plain, name) + (getattr(full, name) - getattr(plain, name)) * k
        for name in ("amplitude", "tempo", "brow", "idle", "contact", "lean", "drop", "volume")
    }
    return Manner(**blend, averts=full.averts, onset=full.onset)


def bearing(person: Person) -> Manner:
    """The manner of somebody's mood as it is with whom they are with."""
    m, b = manner(person.feeling), person.rapport.bearing
    if b == PLAIN:
        return m
    return replace(
        m,
        amplitude=m.amplitude * b.amplitude,
        tempo=m.tempo * b.tempo,
        idle=m.idle * b.idle,
        contact=m.contact * b.contact,
        lean=m.lean + b.lean,
    )


def opening(line: Line) -> float:
    """How far the mouth opens in a line: by its feeling, and by whether it is whispered or shouted."""
    return manner(line.feeling).volume * OPENING.get(line.manner, 1.0)


def change(person: Person, frame: float, feeling: Feeling, limit: float) -> None:
    """The face and the bearing of `person` change to `feeling` from `frame` on. All of it is over by `limit` where it can be."""
    u = person.u
    person.feeling = feeling
    m = bearing(person)
    peak = wears(person)
    longest = (HEAD_LATE + max(HEAD_LEAST, m.onset)) * u
    start = max(frame - 8 * u, min(frame, limit - longest))
    _to(person, start, peak, m.onset)
    settle_at = start + SETTLES_AFTER * u
    if has_settled(feeling):
        latest = limit - (SETTLING + HEAD_LATE) * u
        if latest > start + m.onset * u:
            _to(person, min(settle_at, latest), wears(person, sustained=True), SETTLING)
    person.sheet.key("lean", start + BODY_LATE * u, m.lean * person.facing, 18 * u, "io")
    person.sheet.key("neck", start + HEAD_LATE * u, m.drop * person.facing, 18 * u, "io")
    rest_arms(person, start + BODY_LATE * u, 24 * u, limit)


def relate(person: Person, frame: float, limit: float) -> None:
    """The same mood, with somebody whom one stands to in another way: slowly, over a second."""
    u, m = person.u, bearing(person)
    _to(person, frame, wears(person, sustained=True), RELATING)
    person.sheet.key("lean", frame, m.lean * person.facing, 30 * u, "io")
    rest_arms(person, frame, 30 * u, limit)


def rest_arms(person: Person, frame: float, over: float, limit: float) -> None:
    """Arms go to how they hang in the mood: at once, or when what they do is over."""
    for side in SIDES:
        if side in person.carrying:
            continue
        rest, at = person.rest(side), max(frame, person.busy[side])
        length = over * (1 if side == person.facing else 0.9)
        if at + length > limit and person.busy[side] <= frame:
            at, length = max(frame - 8 * person.u, min(at, limit - length)), max(0.6 * length, min(length, limit - at))
        for channel, value in (("armUp", rest.up), ("armLow", rest.low), ("wrist", rest.wrist)):
            person.sheet.key(arm(channel, side), at, value * person.facing, length, "io")
        person.sheet.key(arm("armLowScale", side), at, rest.low_scale, length, "io")
        person.sheet.key(arm("armUpScale", side), at, rest.up_scale, length, "io")


def begin(person: Person, feeling: Feeling) -> None:
    """The feeling that somebody has when the film begins."""
    person.feeling = feeling
    m = bearing(person)
    for channel, value in wears(person, sustained=True).items():
        person.sheet.start(channel, value)
    person.sheet.start("lean", m.lean * person.facing)
    person.sheet.start("neck", m.drop * person.facing)


def turn_round(person: Person, frame: float, over: float) -> None:
    """What of the mood points to a side changes it with the body."""
    m = bearing(person)
    for channel, value in wears(person, sustained=True).items():
        if channel in MIRRORED:
            person.sheet.key(channel, frame, value, over, "io")
    person.sheet.key("lean", frame, m.lean * person.facing, over, "io")
    person.sheet.key("neck", frame, m.drop * person.facing, over, "io")


_ALL = sorted(EYES_FIRST | HEAD | SLOW | {
    "cheekSquint", "noseSneer", "jawOpen", "mouthSmile", "mouthFrown", "mouthStretch", "mouthPucker", "mouthPress",
    "mouthUpperUp", "mouthLowerDown", "mouthRollLower", "mouthSquare", "teethUpper", "teethLower", "tongue", "asymmetry",
})  # fmt: skip


def _to(person: Person, start: float, target: dict[str, float], onset: float) -> None:
    u = person.u
    for channel in _ALL:
        value = target.get(channel, 0.0)
        if channel in HEAD:
            person.sheet.key(channel, start + HEAD_LATE * u, value, max(HEAD_LEAST, onset) * u, "io")
        elif channel in SLOW:
            person.sheet.key(channel, start, value, 24 * u, "sm")
        else:
            delay = 0.0 if channel in EYES_FIRST else MOUTH_LATE
            distance = abs(value - person.sheet.target(channel))
            frames = max(onset, distance / BROW_SPEED * 1.5 if channel in EYES_FIRST else distance * 7.5)
            person.sheet.key(channel, start + delay * u, value, frames * u, "so")


def wears(person: Person, sustained: bool = False) -> dict[str, float]:
    """The face of somebody's mood, and what stays in it of how they stand to the other."""
    channels = face(person.feeling, sustained)
    share = REMAINS if main_emotion(person.feeling) != "neutral" else 1.0
    hostile = main_emotion(person.feeling) in UNSMILING
    if person.rapport.bearing != PLAIN:
        for channel, value in person.rapport.face.items():
            kept = 0.0 if hostile and person.rapport.warmth > 0 else value * (1 - (1 - share) * person.feeling.level)
            channels[channel] = channels.get(channel, 0.0) + kept
        channels["headRoll"] = channels.get("headRoll", 0.0) + person.rapport.bearing.roll
    return _directed(channels, person.facing)


def _directed(channels: dict[str, float], facing: int) -> dict[str, float]:
    return {name: value * facing if name in MIRRORED else value for name, value in channels.items()}
