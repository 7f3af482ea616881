"""Quiet pieces: two for the piano, one for strings, one for a guitar and a flute, and a lullaby."""

from __future__ import annotations

from scenec.sound.music.score import Chord, Figure, Held, Score, Tune

_DUSK = (
    Chord(38, (54, 57, 61, 64)),  # D major 9
    Chord(35, (54, 57, 61, 62)),  # B minor 9
    Chord(31, (54, 57, 59, 62)),  # G major 9
    Chord(33, (52, 57, 59, 62)),  # A suspended
    Chord(42, (52, 57, 61, 64)),  # F sharp minor 7
    Chord(35, (54, 57, 59, 62)),  # B minor 7
    Chord(40, (55, 59, 62, 66)),  # E minor 9
    Chord(33, (55, 59, 62, 64)),  # A suspended 9
)
_RAIN = (
    Chord(33, (55, 59, 60, 64)),  # A minor 9
    Chord(41, (55, 57, 60, 64)),  # F major 9
    Chord(40, (55, 60, 62, 64)),  # C over E
    Chord(43, (55, 59, 62, 64)),  # G 6
    Chord(38, (53, 57, 60, 64)),  # D minor 9
    Chord(36, (52, 57, 60, 64)),  # A minor over C
    Chord(41, (53, 57, 60, 67)),  # F major 9
    Chord(40, (52, 57, 59, 62)),  # E suspended
)
_WARM = (
    Chord(41, (57, 60, 64, 67)),  # F major 9
    Chord(40, (55, 60, 62, 67)),  # C over E
    Chord(38, (53, 60, 64, 65)),  # D minor 9
    Chord(33, (52, 60, 64, 67)),  # A minor 7
    Chord(34, (53, 57, 62, 65)),  # B flat major 7
    Chord(33, (53, 60, 62, 65)),  # F over A
    Chord(31, (53, 58, 62, 69)),  # G minor 9
    Chord(36, (53, 58, 62, 67)),  # C suspended 9
)

DUSK_PIANO = Score(
    tempo=68, beats=4, harmony=_DUSK * 2, seed=11, room=(2.3, 0.32),
    parts=(
        Figure("piano", ("0:B! 1:1, 1.5:3, 2.5:2, 3:4,",), level=-5),
        Held("strings", "O1234", level=-19),
        Tune("piano",
             "F#5*1.5 E5*0.5 A5*2 | F#5*1.5 E5*0.5 D5*2 | B4*1 D5*1 F#5*2 | E5*3 _*1 | "
             "C#5*1 E5*1 A5*1.5 G5*0.5 | F#5*2 D5*1 B4*1 | G5*1.5 F#5*0.5 E5*2 | D5*2 C#5*2 | "
             "_*1 A5*1 C#6*2 | B5*2 F#5*2 | _*1 D5*1 E5*1 F#5*1 | A5*3 _*1 | "
             "A5*1 E5*1 C#5*2 | D5*2 F#5*2 | G5*1 F#5*1 E5*1 D5*1 | E5*2 C#5*2", level=2),
    ),
    cadence=(Chord(33, (52, 57, 61, 64)), "E5*2 C#5*2"), home=(Chord(38, (54, 57, 62, 66)), "D5*4"),
)  # fmt: skip

RAIN_PIANO = Score(
    tempo=72, beats=3, harmony=_RAIN * 2, seed=12, room=(2.3, 0.38),
    parts=(
        Figure("piano", ("0:B! 0.5:1, 1:2, 1.5:3, 2:2, 2.5:1,",), level=-10),
        Held("strings", "O1234", level=-24),
        Tune("piano",
             "_*2 E5*1 | C5*2 B4*1 | G4*2 _*1 | _*1 D5*1 B4*1 | F5*2 E5*1 | C5*3 | A4*1 C5*1 G5*1 | E5*2 D5*1 | "
             "_*3 | _*1 C6*1 B5*1 | G5*2 _*1 | _*3 | F5*1 A5*1 G5*1 | E5*3 | _*1 C5*1 A4*1 | B4*1.5 G#4*1.5", level=1.5),
    ),
    cadence=(Chord(40, (52, 56, 59, 62)), "B4*1.5 G#4*1.5"), home=(Chord(33, (52, 57, 60, 64)), "A4*3"),
)  # fmt: skip

WARM_STRINGS = Score(
    tempo=66, beats=4, harmony=_WARM, seed=13, room=(2.4, 0.36),
    parts=(
        Held("strings", "BO1234", level=-22),
        Tune("violins",
             "C5*3 D5*1 | E5*3 D5*1 | C5*2 A4*2 | G4*4 | F4*2 Bb4*2 | A4*3 C5*1 | D5*2 Bb4*2 | A4*2 G4*2", level=-2),
    ),
    cadence=(Chord(36, (52, 58, 60, 67)), "A4*2 G4*2"), home=(Chord(41, (53, 57, 60, 65)), "F4*4"), homecoming=5.0,
)  # fmt: skip

CALM = Score(
    tempo=70, beats=4, seed=14, middle=60, room=(1.8, 0.26),
    harmony="D | Gmaj7/D | D | Gmaj7 | Bm7 | F#m7 | Gmaj7 | Asus | G | D/F# | Em7 | A7sus | Bm7 | Gmaj7 | Em7 | A7sus",
    parts=(
        Figure("guitar", ("0:B! 0.5:1, 1:2 1.5:3, 2:4 2.5:3, 3:2 3.5:1,",
                          "0:B! 0.5:2, 1:3 1.5:4, 2:O 2.5:3, 3:4 3.5:2,"), level=-7),
        Held("pad", "O134", level=-19),
        Tune("flute",
             "F#5*2 E5*1 D5*1 | B4*3 _*1 | A4*2 D5*1 E5*1 | F#5*3 _*1 | D5*2 F#5*1 A5*1 | A5*1.5 F#5*.5 E5*2 | "
             "D5*2 B4*2 | E5*3 _*1 | "
             "B5*1.5 A5*.5 G5*2 | A5*1.5 G5*.5 F#5*2 | G5*1.5 F#5*.5 E5*2 | D5*2 E5*1 _*1 | "
             "F#5*2 D5*1 B4*1 | D5*1.5 E5*.5 F#5*2 | G5*2 E5*1 G5*1 | E5*3 _*1", level=1, pan=0.1),
    ),
    cadence=("A7", "E5*2 C#5*2"), home=("D", "D5*4"),
)  # fmt: skip

LULLABY = Score(
    tempo=76, beats=3, seed=15, middle=69, room=(1.6, 0.24),
    harmony="G | D7 | Em | C | G | Am7 | D7 | G | C | G/B | Am7 | D7 | Em | C | D7sus | D7",
    parts=(
        Figure("music-box", ("0:O 1:2, 2:3,", "0:O 0.5:1, 1:2, 2:4,"), level=-6),
        Tune("music-box",
             "B5*2 D6*1 | C6*2 A5*1 | B5*1 A5*1 G5*1 | E5*3 | D5*1 G5*1 B5*1 | A5*2 C6*1 | B5*1 A5*1 F#5*1 | G5*3 | "
             "E6*2 C6*1 | D6*2 B5*1 | C6*1 B5*1 A5*1 | F#5*2 D5*1 | G5*2 B5*1 | C6*2 E5*1 | D5*1 G5*1 A5*1 | F#5*3", level=0.5),
        Held("pad", "O12", level=-21.5, octave=-1, phrases=(2, 3)),
    ),
    cadence=("D7", "A5*2 F#5*1"), home=("G", "G5*3"),
)  # fmt: skip
