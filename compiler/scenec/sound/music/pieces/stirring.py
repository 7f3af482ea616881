"""Pieces that stir: tense, a mystery, a chase."""

from __future__ import annotations

from scenec.sound.music.score import Figure, Held, Score, Tune

TENSE = Score(
    tempo=100, beats=4, seed=31, middle=57, room=(2.0, 0.28), homecoming=3.5,
    harmony="Dm | Dm | Bb/D | Gm/D | Dm | Dm | Em7b5 | A7 | Bbmaj7 | Gm | Em7b5 | A7 | Dm | Bb | Gm | A7",
    parts=(
        Figure("spiccato", ("0:B! 0.5:B, 1:B, 1.5:B 2:B, 2.5:B, 3:B 3.5:B,",), level=-1, hold=0.4),
        Held("tremolo", "234", level=-18.5, phrases=(1, 2, 3)),
        Figure("woodblock", ("0:x, 1:x, 2:x, 3:x,",), level=-2, hold=0.2, pan=0.3),
        Figure("kettle", ("0:B,", "2.5:B, 3:B",), level=-2, hold=1.0, phrases=(2, 3)),
        Tune("horn",
             "_*4 | _*2 A4*1 F4*1 | F4*3 _*1 | _*2 G4*1 Bb4*1 | A4*4 | _*2 D5*1 A4*1 | Bb4*3 _*1 | C#5*2 E5*2 | "
             "D5*3 C5*1 | Bb4*3 _*1 | G4*2 Bb4*2 | A4*3 _*1 | D5*1 E5*1 F5*2 | F5*2 D5*2 | G4*2 Bb4*2 | A4*2 C#5*2", level=1),
    ),
    cadence=("A7", "C#5*4"), home=("Dm", "D4*4"),
)  # fmt: skip

MYSTERY = Score(
    tempo=74, beats=4, seed=32, middle=59, room=(2.8, 0.42),
    harmony="Em | Cm | Em | Cm | Am7 | Fmaj7 | F#m7b5 | B7 | Em | Gm | Em | Gm | C | Am7 | F#m7b5 | B7",
    parts=(
        Held("tremolo", "234", level=-20.5),
        Figure("pizzicato", ("0:B! 2.5:F,", "0:B! 1.5:O, 3:F,"), level=-6, hold=0.5),
        Figure("vibraphone", ("1:1, 1.5:2, 2:3, 2.5:4, 3:3,",), level=-9.5, hold=2.0, phrases=(1, 3)),
        Tune("celesta",
             "B5*1 G5*1 E5*2 | Eb5*1 G5*1 C6*2 | B5*1 E6*1 G5*2 | Eb6*2 C6*2 | A5*1 C6*1 E6*2 | C6*1 A5*1 E5*2 | "
             "C6*2 A5*1 F#5*1 | "
             "D#5*3 _*1 | G5*1 B5*1 E6*2 | D6*1 Bb5*1 G5*2 | B5*2 G5*2 | Bb5*2 D5*2 | E5*1 G5*1 C6*2 | C6*1 B5*1 A5*2 | "
             "A5*1 C6*1 E6*2 | D#6*2 B5*2", level=-0.5, pan=-0.15),
    ),
    cadence=("B7", "D#5*2 F#5*2"), home=("Em", "E5*4"),
)  # fmt: skip

CHASE = Score(
    tempo=138, beats=4, seed=33, middle=59, room=(1.8, 0.24), homecoming=2.6,
    harmony="Em | Em | C | D | Em | Em | C | B7 | Am | Am | Em | B7 | C | D | Em | B7",
    parts=(
        Figure("spiccato", ("0:O! 0.5:O, 1:1 1.5:O, 2:O! 2.5:2, 3:O 3.5:1,",), level=-7, hold=0.4),
        Figure("kick", ("0:x! 1.5:x, 2:x",), level=-2, hold=0.3),
        Figure("snare", ("1:x 3:x", "1:x 2.75:x, 3:x 3.5:x,"), level=-3.5, hold=0.3),
        Figure("bass", ("0:B! 0.5:B, 1.5:B, 2:B 3:B, 3.5:F,",), level=-3, hold=0.45),
        Held("strings", "234", level=-16, phrases=(1, 2, 3)),
        Tune("brass",
             "E5*1.5 G5*.5 F#5*1 E5*1 | B4*3 _*1 | C5*1.5 E5*.5 G5*2 | F#5*2 D5*2 | E5*1.5 G5*.5 B5*1 G5*1 | E5*3 _*1 | "
             "C5*1.5 E5*.5 G5*1 E5*1 | D#5*2 F#5*2 | A5*1.5 G5*.5 E5*1 C5*1 | A4*3 _*1 | G5*1.5 F#5*.5 E5*1 B4*1 | D#5*3 _*1 | "
             "E5*1 G5*1 C5*2 | A5*1 F#5*1 D5*2 | G5*1.5 F#5*.5 E5*1 B4*1 | D#5*2 B4*2", level=4),
    ),
    cadence=("B7", "D#5*2 F#5*2"), home=("Em", "E5*4"),
)  # fmt: skip
