"""A speaker's own movement: beats of head and brows on stressed words, what some words ask for, hands on long lines."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from scenec.acting.channels import NOD
from scenec.acting.mood import bearing
from scenec.acting.person import Person
from scenec.take import Timing

DIP = -3.0  # degrees of pitch at full strength
LIFT = 0.28  # share of it by which the head rises first
DEEPEST = -5.0
BEATS_A_SECOND = 1.3
STRENGTHS = (1.0, 0.7, 0.5)  # of a phrase's main word, of *stressed* words more than that, of others
BROW_MIDDLE = 1.0 / 3.3  # browOuterUp that lifts the brow's middle by one unit

# Words that carry no accent of their own (English); in other languages short words are taken for such.
UNACCENTED = frozenset(
    "a an the and or but if of to in on at by for with from as is are was were be been am i you he she it we they me him her us "
    "them my your his its our their this that these those do does did have has had will would can could shall should may might "
    "must not so than then there here what who when where how just i'm you're it's i'll i've don't didn't".split()
)
NEGATIONS = frozenset(
    "no not never nothing nobody none nowhere don't didn't can't cannot won't wouldn't couldn't isn't wasn't".split()
)
ASSENTS = frozenset("yes yeah yep sure exactly absolutely right okay ok indeed".split())
SELF = frozenset("i me my mine myself i'm i've i'd i'll".split())
OTHER = frozenset("you your yours yourself you're you've you'd you'll".split())
CLAUSE_END = (".", "!", "?", ",", ";", ":", "…", "—", "–")
SENTENCE_END = (".", "!", "?", "…")


@dataclass(frozen=True)
class Accent:
    """A word that is stressed: frame of its vowel, strength 0..1, index of the word."""

    frame: float
    strength: float
    word: int


def plain(word: str) -> str:
    """A word without punctuation, in lower case."""
    return word.strip("\"'“”‘’«»()[]{}.,;:!?…—–-").lower().replace("’", "'")


def vowel(timing: Timing, word: int) -> float:
    """Seconds at which the stressed vowel of a word begins."""
    w = timing.words[word]
    inside = [p for p in timing.phonemes if p.stress and w.start - 1e-6 <= p.start < w.end]
    if inside:
        return max(inside, key=lambda p: p.stress).start
    return w.start + 0.3 * (w.end - w.start)


def clause_ends(timing: Timing) -> list[int]:
    """Indices of the words that end a clause."""
    last = len(timing.words) - 1
    return [i for i, w in enumerate(timing.words) if i == last or w.text.rstrip("\"'”’»)").endswith(CLAUSE_END)]


def accents(timing: Timing, stressed: Sequence[int], frame: int, fps: int, language: str) -> list[Accent]:
    """The words that are stressed, in the order of time: the marked ones, the last accented one of each clause, and some more."""
    words = [plain(w.text) for w in timing.words]
    english = language.lower().startswith("en")
    light = [w in UNACCENTED if english else len(w) <= 3 for w in words]
    strength = {i: STRENGTHS[2] for i in range(len(words)) if not light[i] and words[i]}
    first = 0
    for end in clause_ends(timing):
        heavy = [i for i in range(first, end + 1) if not light[i]] or [end]
        strength[heavy[-1]] = STRENGTHS[1]
        first = end + 1
    if strength:
        strength[max(i for i in strength)] = max(STRENGTHS[1], strength[max(strength)])
    main = _main(timing, strength)
    if main is not None:
        strength[main] = STRENGTHS[0]
    strength.update({i: STRENGTHS[0] for i in stressed if i < len(words)})
    found = [Accent(frame + vowel(timing, i) * fps, s, i) for i, s in sorted(strength.items())]
    return _thin(found, fps / BEATS_A_SECOND, set(stressed))


def _main(timing: Timing, strength: dict[int, float]) -> int | None:
    """The strongest word: the longest of those that end a clause."""
    ends = [i for i, s in strength.items() if s >= STRENGTHS[1]]
    return max(ends, key=lambda i: (timing.words[i].end - timing.words[i].start, i), default=None)


def _thin(found: list[Accent], gap: float, always: set[int]) -> list[Accent]:
    """The stronger of those that come too close after one another."""
    kept: list[Accent] = []
    for accent in sorted(found, key=lambda a: (a.word not in always, -a.strength, a.frame)):
        if all(abs(accent.frame - k.frame) >= gap * 0.75 for k in kept):
            kept.append(accent)
    return sorted(kept, key=lambda a: a.frame)


def beats(person: Person, source: random.Random, found: Sequence[Accent], window: tuple[float, float]) -> None:
    """The head dips on accents, and on every second one the brows go up (or down, in anger) a frame before."""
    u, m = person.u, bearing(person)
    lively = m.amplitude * (0.8 + 0.4 * person.energy)
    brow_turn = source.random() < 0.5
    for accent in found:
        size = accent.strength * lively * (0.8 + 0.4 * source.random())
        dip = max(DEEPEST, DIP * size)
        at = accent.frame + u
        tempo = min(1.5, max(0.8, m.tempo))
        if at - 9 * u >= window[0] and at + 10 * u * tempo <= window[1]:
            person.sheet.pulse(NOD, at - 5 * u, -dip * LIFT, 4 * u, 0, 5 * u)
            person.sheet.pulse(NOD, at, dip, 5 * u, 0, 10 * u * tempo)
        brow_turn = not brow_turn
        if brow_turn or accent.strength >= 1.0:
            _brows(person, accent.frame, size * m.brow, window)


def _brows(person: Person, at: float, size: float, window: tuple[float, float]) -> None:
    u, sheet = person.u, person.sheet
    if at - 6 * u < window[0] or at + 14 * u > window[1]:
        return
    if size >= 0:
        sheet.pulse("browOuterUp", at, 0.22 * size, 6 * u, 4 * u, 10 * u)
        sheet.pulse("browInnerUp", at, 0.20 * size, 6 * u, 4 * u, 10 * u)
    else:
        sheet.pulse("browDown", at, -0.28 * size, 6 * u, 4 * u, 10 * u)
        sheet.pulse("browSqueeze", at, -0.3 * size, 6 * u, 4 * u, 10 * u)


def words_move(person: Person, source: random.Random, timing: Timing, frame: int, fps: int, window: tuple[float, float]) -> None:
    """Small head shakes on no and never, nods on yes, a lift at the end of a question."""
    u, sheet, m = person.u, person.sheet, bearing(person)
    last = -1e9
    for i, word in enumerate(timing.words):
        at = frame + vowel(timing, i) * fps
        text = plain(word.text)
        if at - last < 40 * u:
            continue
        if text in NEGATIONS and window[0] + 8 * u <= at <= window[1] - 26 * u:
            size = 4.2 * m.amplitude * (1 if source.random() < 0.5 else -1)
            sheet.pulse("headYaw", at, size, 6 * u, 0, 7 * u)
            sheet.pulse("headYaw", at + 9 * u, -size * 0.8, 7 * u, 0, 9 * u)
            last = at
        elif text in ASSENTS and window[0] + 6 * u <= at <= window[1] - 14 * u:
            sheet.pulse(NOD, at, -3.6 * m.amplitude, 5 * u, 0, 9 * u)
            last = at
    if timing.words and timing.words[-1].text.rstrip("\"'”’»)").endswith("?"):
        at = frame + timing.words[-1].start * fps + 2 * u
        here = window[0] <= at < window[1]
        if at + 26 * u > window[1]:
            at = window[1] - 27 * u
        if here and at - 10 * u > window[0]:
            sheet.pulse("headRoll", at, 3.4 * person.facing * m.amplitude, 10 * u, 6 * u, 16 * u)
            sheet.pulse("browOuterUp", at, 0.20, 7 * u, 8 * u, 12 * u)
            sheet.pulse("browInnerUp", at, 0.16, 7 * u, 8 * u, 12 * u)


HAND_LEAST = 2.2  # seconds of a line before hands move by themselves


def hand_gesture(source: random.Random, timing: Timing, found: Sequence[Accent], energy: float) -> tuple[str, float] | None:
    """A small gesture for a long line and the frame of its stroke, chosen by the word that it lands on."""
    if timing.seconds < HAND_LEAST or not found or source.random() > 0.35 + 0.6 * energy:
        return None
    best = max(found, key=lambda a: (a.strength, -a.frame))
    before = [plain(timing.words[i].text) for i in range(max(0, best.word - 2), best.word + 1)]
    if SELF & set(before):
        kind = "touch-chest"
    elif OTHER & set(before):
        kind = "offer"
    elif NEGATIONS & set(before) or timing.words[-1].text.endswith("?"):
        kind = "both-open"
    else:
        kind = source.choice(("open-hand", "lift", "offer"))
    return kind, best.frame
