"""Stories and timings for tests of arrange and acting, made by hand: no files, no voices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scenec.arrange import arrange
from scenec.relationships import Bond, Change
from scenec.story import Beat, Captions, Character, Cue, Feeling, Format, Line, Place, Staged, Story, Voice, With
from scenec.take import Phoneme, Timing, Word
from scenec.timeline import Timeline

PHONES = {"a": "ɑ", "e": "ɛ", "i": "ɪ", "o": "ɔ", "u": "u", "y": "i"}
LETTER = 0.065  # seconds


def character(name: str, build: str = "woman", height: float = 1.68, energy: float = 0.5) -> Character:
    """Somebody to act with."""
    return Character(name, name.capitalize(), "adult", height, Voice(), {"rig": "person", "build": build}, energy)


ANA, BEN, CAL = character("ana"), character("ben", "man", 1.8), character("cal", "man", 1.75)


def story(
    *beats: Beat,
    cast: tuple[tuple[str, str | None], ...] = (("ben", "left"), ("ana", "right")),
    people: Iterable[Character] = (BEN, ANA, CAL),
    fps: int = 30,
    bonds: tuple[Bond, ...] = (),
    ledger: tuple[Change, ...] = (),
) -> Story:
    """Two people on a platform."""
    return Story(
        "test",
        "Test",
        "en",
        Format(1280, 720, fps),
        Place("platform", "railway-platform", {"left": 0.30, "right": 0.62, "edge": 0.84}, "dusk"),
        {each.id: each for each in people},
        tuple(Staged(who, mark) for who, mark in cast),
        Captions(),
        {},
        beats,
        bonds=bonds,
        ledger=ledger,
    )


def line(name: str, who: str, text: str, feeling: str = "neutral", **more: object) -> Line:
    """A line. `*word*` is stressed, `{wave}` and the like are cues."""
    words, cues, stressed = [], [], []
    for written in text.split():
        token = written
        while token.startswith("{"):
            cue, token = token[1:].split("}", 1)
            kind, _, to = cue.partition(":")
            felt = Feeling(kind) if kind in {"happy", "sad", "angry", "smiling"} else None
            cues.append(Cue("feel" if felt else kind, len(words), to or None, feeling=felt))
        if token.startswith("*"):
            stressed.append(len(words))
            token = token.replace("*", "")
        if token:
            words.append(token)
    return Line(name, who=who, text=" ".join(words), feeling=Feeling(feeling), cues=tuple(cues), stressed=tuple(stressed), **more)  # type: ignore[arg-type]


def timing(text: str, seconds: float | None = None) -> Timing:
    """Times as a voice would give them: a letter a phone, the first vowel of every word of more than three letters stressed."""
    scale = 1.0 if seconds is None else seconds / (LETTER * sum(len(word) + 1 for word in text.split()) + 0.2)
    at = 0.1 * scale
    phonemes, words = [Phoneme(0.0, at, "")], []
    for word in text.split():
        first, stressed = at, len(word) <= 3
        for letter in word.lower():
            if letter.isalpha():
                vowel = letter in PHONES
                phonemes.append(Phoneme(at, at + LETTER * scale, PHONES.get(letter, letter), 2 if vowel and not stressed else 0))
                stressed = stressed or vowel
            at += LETTER * scale
        words.append(Word(first, at, word))
        phonemes.append(Phoneme(at, at + LETTER * scale, ""))
        at += LETTER * scale
    return Timing(at + 0.1 * scale, tuple(phonemes), tuple(words), "engine")


def lines_of(beats: Iterable[Beat]) -> Iterable[Line]:
    """All lines of some beats."""
    for beat in beats:
        if isinstance(beat, Line):
            yield beat
        elif isinstance(beat, With):
            yield from lines_of(beat.beats)


def timings(told: Story, seconds: Mapping[str, float] | None = None) -> dict[str, Timing]:
    """A timing for every line, of the length asked for or a natural one."""
    return {each.id: timing(each.text, (seconds or {}).get(each.id)) for each in lines_of(told.beats)}


def film(*beats: Beat, seconds: Mapping[str, float] | None = None, **more: object) -> Timeline:
    """The timeline of some beats."""
    told = story(*beats, **more)  # type: ignore[arg-type]
    return arrange(told, timings(told, seconds))
