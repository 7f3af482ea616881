"""The built-in pieces of music, written out: chords led voice by voice, figures and melodies. Notes are MIDI numbers."""

from __future__ import annotations

from dataclasses import dataclass

# (beat, note, beats that it lasts, velocity)
Note = tuple[float, int, float, float]


@dataclass(frozen=True)
class Chord:
    """One bar: the bass, and four voices from low to high that move as little as they can to the next bar's."""

    bass: int
    voices: tuple[int, int, int, int]


@dataclass(frozen=True)
class Score:
    """A piece of music that goes round. `figure`: (beat, voice, velocity), for the piano in every bar; voice -1 is the bass.

    `melody` has an entry a bar (empty: it rests). `bowed`: how loud strings hold the chords. `home` is the chord it ends on.
    """

    tempo: float  # beats a minute
    beats: int  # a bar
    chords: tuple[Chord, ...]
    figure: tuple[tuple[float, int, float], ...]
    melody: tuple[tuple[Note, ...], ...]
    home: Chord
    bowed: float
    melody_on: str = "piano"
    room: float = 0.32
    seed: int = 1


_D = Chord(38, (54, 57, 61, 64))  # D major 9
_DUSK = (
    _D,
    Chord(35, (54, 57, 61, 62)),  # B minor 9
    Chord(31, (54, 57, 59, 62)),  # G major 9
    Chord(33, (52, 57, 59, 62)),  # A suspended
    Chord(42, (52, 57, 61, 64)),  # F sharp minor 7
    Chord(35, (54, 57, 59, 62)),  # B minor 7
    Chord(40, (55, 59, 62, 66)),  # E minor 9
    Chord(33, (55, 59, 62, 64)),  # A suspended 9
)
_DUSK_MELODY: tuple[tuple[Note, ...], ...] = (
    ((0, 78, 1.5, 0.50), (1.5, 76, 0.5, 0.40), (2, 81, 2, 0.50)),
    ((0, 78, 1.5, 0.46), (1.5, 76, 0.5, 0.38), (2, 74, 2, 0.44)),
    ((0, 71, 1, 0.38), (1, 74, 1, 0.42), (2, 78, 2, 0.48)),
    ((0, 76, 3, 0.44),),
    ((0, 73, 1, 0.40), (1, 76, 1, 0.44), (2, 81, 1.5, 0.50), (3.5, 79, 0.5, 0.38)),
    ((0, 78, 2, 0.48), (2, 74, 1, 0.38), (3, 71, 1, 0.36)),
    ((0, 79, 1.5, 0.46), (1.5, 78, 0.5, 0.40), (2, 76, 2, 0.42)),
    ((0, 74, 2, 0.40), (2, 73, 2, 0.36)),
    ((1, 81, 1, 0.36), (2, 85, 2, 0.36)),
    ((0, 83, 2, 0.36), (2, 78, 2, 0.34)),
    ((1, 74, 1, 0.34), (2, 76, 1, 0.37), (3, 78, 1, 0.40)),
    ((0, 81, 3, 0.42),),
    ((0, 81, 1, 0.38), (1, 76, 1, 0.36), (2, 73, 2, 0.40)),
    ((0, 74, 2, 0.40), (2, 78, 2, 0.38)),
    ((0, 79, 1, 0.42), (1, 78, 1, 0.38), (2, 76, 1, 0.38), (3, 74, 1, 0.36)),
    ((0, 76, 2, 0.36), (2, 73, 2, 0.32)),
)

_A = Chord(33, (55, 59, 60, 64))  # A minor 9
_RAIN = (
    _A,
    Chord(41, (55, 57, 60, 64)),  # F major 9
    Chord(40, (55, 60, 62, 64)),  # C over E
    Chord(43, (55, 59, 62, 64)),  # G 6
    Chord(38, (53, 57, 60, 64)),  # D minor 9
    Chord(36, (52, 57, 60, 64)),  # A minor over C
    Chord(41, (53, 57, 60, 67)),  # F major 9
    Chord(40, (52, 57, 59, 62)),  # E suspended
)
_RAIN_MELODY: tuple[tuple[Note, ...], ...] = (
    ((2, 76, 1, 0.40),),
    ((0, 72, 2, 0.42), (2, 71, 1, 0.34)),
    ((0, 67, 2, 0.40),),
    ((1, 74, 1, 0.38), (2, 71, 1, 0.36)),
    ((0, 77, 2, 0.44), (2, 76, 1, 0.38)),
    ((0, 72, 3, 0.40),),
    ((0, 69, 1, 0.36), (1, 72, 1, 0.40), (2, 79, 1, 0.44)),
    ((0, 76, 2, 0.42), (2, 74, 1, 0.34)),
    (),
    ((1, 84, 1, 0.34), (2, 83, 1, 0.32)),
    ((0, 79, 2, 0.38),),
    (),
    ((0, 77, 1, 0.38), (1, 81, 1, 0.40), (2, 79, 1, 0.36)),
    ((0, 76, 3, 0.40),),
    ((1, 72, 1, 0.36), (2, 69, 1, 0.34)),
    ((0, 71, 1.5, 0.38), (1.5, 68, 1.5, 0.34)),
)

_F = Chord(41, (57, 60, 64, 67))  # F major 9
_WARM = (
    _F,
    Chord(40, (55, 60, 62, 67)),  # C over E
    Chord(38, (53, 60, 64, 65)),  # D minor 9
    Chord(33, (52, 60, 64, 67)),  # A minor 7
    Chord(34, (53, 57, 62, 65)),  # B flat major 7
    Chord(33, (53, 60, 62, 65)),  # F over A
    Chord(31, (53, 58, 62, 69)),  # G minor 9
    Chord(36, (53, 58, 62, 67)),  # C suspended 9
)
_WARM_MELODY: tuple[tuple[Note, ...], ...] = (
    ((0, 72, 3, 0.5), (3, 74, 1, 0.45)),
    ((0, 76, 3, 0.55), (3, 74, 1, 0.42)),
    ((0, 72, 2, 0.5), (2, 69, 2, 0.45)),
    ((0, 67, 4, 0.45),),
    ((0, 65, 2, 0.45), (2, 70, 2, 0.5)),
    ((0, 69, 3, 0.5), (3, 72, 1, 0.45)),
    ((0, 74, 2, 0.55), (2, 70, 2, 0.45)),
    ((0, 69, 2, 0.45), (2, 67, 2, 0.4)),
)

SCORES: dict[str, Score] = {
    "dusk-piano": Score(
        tempo=68, beats=4, chords=_DUSK, melody=_DUSK_MELODY, home=Chord(38, (54, 57, 62, 66)), bowed=0.30, seed=11,
        figure=((0, -1, 0.46), (1, 0, 0.30), (1.5, 2, 0.28), (2.5, 1, 0.26), (3, 3, 0.25)),
    ),
    "rain-piano": Score(
        tempo=72, beats=3, chords=_RAIN, melody=_RAIN_MELODY, home=Chord(33, (52, 57, 60, 64)), bowed=0.20, seed=12, room=0.40,
        figure=((0, -1, 0.42), (0.5, 1, 0.24), (1, 2, 0.27), (1.5, 3, 0.28), (2, 2, 0.24), (2.5, 1, 0.21)),
    ),
    "warm-strings": Score(
        tempo=66, beats=4, chords=_WARM, melody=_WARM_MELODY, home=Chord(29, (53, 57, 60, 65)), bowed=0.9, seed=13,
        figure=(), melody_on="strings", room=0.36,
    ),
}  # fmt: skip
