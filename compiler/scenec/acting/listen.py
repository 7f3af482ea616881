"""A listener's answers to the words of the one who speaks: nods, brows, tilts, a smile. Small, few, a little late."""

from __future__ import annotations

import random

from scenec.acting.channels import NOD
from scenec.acting.emotions import main_emotion
from scenec.acting.empathy import Tone, answer
from scenec.acting.mood import bearing
from scenec.acting.person import Person
from scenec.acting.talk import SENTENCE_END, clause_ends
from scenec.story import Feeling
from scenec.take import Timing

WARM = frozenset({"happy", "hopeful", "tender", "soft", "smiling", "laughing", "proud", "relieved", "flirty"})
HEAVY = frozenset({"sad", "tearful", "ashamed", "worried", "afraid", "disappointed", "uneasy", "nervous"})
HARD = frozenset({"angry", "annoyed", "disgusted"})
NOD_GAP = 66.0  # frames at 30 a second between two nods at least


def react(
    person: Person, source: random.Random, timing: Timing, frame: int, fps: int, feeling: Feeling, window: tuple[float, float]
) -> None:
    """Writes the answers of `person` to a line that starts at `frame` and is said with `feeling`."""
    name = main_emotion(feeling)
    _nods(person, source, timing, frame, fps, window, deep=name in HEAVY)
    first = frame + (6 + 6 * source.random()) * person.u
    if name in {"surprised", "afraid", "angry"} and first > window[0]:
        _flash(person, first + 4 * person.u, window)
    elif any("?" in w.text for w in timing.words):
        at = next(frame + w.end * fps for w in timing.words if "?" in w.text)
        if window[0] <= at < window[1]:
            _flash(person, at - 6 * person.u, window)
    if name in HEAVY or name in {"tender", "soft"}:
        _tilt(person, source, timing, frame, fps, window)
    tone: Tone | None = "warm" if name in WARM else "heavy" if name in HEAVY else "hard" if name in HARD else None
    if tone is not None and answer(person, tone, feeling.level, frame, frame + timing.seconds * fps, window):
        return
    if name in WARM and main_emotion(person.feeling) not in HEAVY | HARD:
        _smile(person, source, timing, frame, fps, window)
    if name in HARD:
        _shrink(person, timing, frame, fps, window)


def _nods(
    person: Person, source: random.Random, timing: Timing, frame: int, fps: int, window: tuple[float, float], deep: bool
) -> None:
    u, m = person.u, bearing(person)
    last = window[0] - NOD_GAP * u * 0.6
    for index in clause_ends(timing):
        word = timing.words[index]
        at = frame + word.end * fps + (6 + 4 * source.random()) * u
        if not window[0] <= frame + word.end * fps < window[1]:
            continue
        if index == len(timing.words) - 1:
            at = min(at, window[1] - 36 * u)  # the last one begins on the last words, so that it ends in time
        whole = word.text.rstrip("\"'”’»)").endswith(SENTENCE_END)
        wanted = source.random() < (0.85 if whole else 0.55) * (0.5 + person.energy)
        if not wanted or at - last < NOD_GAP * u or at < window[0] + u or at + 34 * u > window[1]:
            continue
        size = m.amplitude * (0.85 + 0.3 * source.random())
        if deep:
            person.sheet.pulse(NOD, at + 10 * u, -5.0 * size, 10 * u, 3 * u, 15 * u)
        else:
            person.sheet.pulse(NOD, at + 6 * u, -4.5 * size, 6 * u, 0, 8 * u)
            person.sheet.pulse(NOD, at + 18 * u, -2.5 * size, 5 * u, 0, 8 * u)
        last = at


def _flash(person: Person, at: float, window: tuple[float, float]) -> None:
    u = person.u
    at = min(at, window[1] - 23 * u)
    if at - 6 * u > window[0]:
        person.sheet.pulse("browOuterUp", at, 0.19, 6 * u, 9 * u, 12 * u)
        person.sheet.pulse("browInnerUp", at, 0.20, 6 * u, 9 * u, 12 * u)
        person.sheet.pulse("eyeWide", at, 0.16, 6 * u, 6 * u, 12 * u)


def _tilt(person: Person, source: random.Random, timing: Timing, frame: int, fps: int, window: tuple[float, float]) -> None:
    u = person.u
    at = frame + timing.seconds * 0.45 * fps
    end = min(window[1] - u, frame + timing.seconds * fps + 4 * u)
    hold = end - 18 * u - at
    if hold < 6 * u or at - 18 * u < window[0]:
        return
    side = 1 if source.random() < 0.7 else -1
    person.sheet.pulse("headRoll", at, 4.5 * side * person.facing, 18 * u, hold, 18 * u)
    person.sheet.pulse("browInnerUp", at, 0.22, 14 * u, hold, 16 * u)


def _smile(person: Person, source: random.Random, timing: Timing, frame: int, fps: int, window: tuple[float, float]) -> None:
    u = person.u
    at = frame + timing.seconds * (0.35 + 0.2 * source.random()) * fps
    hold = min(window[1] - u, frame + (timing.seconds + 0.2) * fps) - 18 * u - at
    if hold < 4 * u or at - 10 * u < window[0]:
        return
    person.sheet.pulse("mouthSmile", at, 0.26, 10 * u, hold, 18 * u)
    person.sheet.pulse("cheekSquint", at, 0.18, 10 * u, hold, 18 * u)
    person.sheet.pulse("eyeSquint", at, 0.14, 10 * u, hold, 18 * u)


def _shrink(person: Person, timing: Timing, frame: int, fps: int, window: tuple[float, float]) -> None:
    """Away from somebody who is angry: the body goes back a little, the brows draw together."""
    u = person.u
    at = frame + 14 * u
    hold = min(window[1] - u, frame + timing.seconds * fps) - 20 * u - at
    if hold < 4 * u or at - 12 * u < window[0]:
        return
    person.sheet.pulse("lean", at, -1.4 * person.facing, 12 * u, hold, 20 * u)
    person.sheet.pulse("browSqueeze", at, 0.3, 8 * u, hold, 18 * u)
    person.sheet.pulse("browDown", at, 0.14, 8 * u, hold, 18 * u)
