"""Pieces that feel: hopeful, sad, romantic, triumphant."""

from __future__ import annotations

from scenec.sound.music.score import Figure, Held, Score, Tune

HOPEFUL = Score(
    tempo=84, beats=4, seed=21, room=(2.2, 0.30),
    harmony="G | D/F# | Em7 | Cmaj7 | G | D/F# | Em7 | D7sus | C | D | Bm7 | Em7 | Am7 | G/B | C | D7",
    parts=(
        Figure("piano", ("0:B! 0.5:1, 1:2 1.5:3, 2:4 2.5:3, 3:2 3.5:3,",), level=-8.5),
        Held("strings", "O123", level=-17.5, phrases=(1, 2, 3)),
        Held("cello", "B", level=-11, phrases=(2, 3)),
        Tune("piano",
             "B4*1.5 D5*.5 G5*2 | F#5*1.5 E5*.5 D5*2 | E5*1 G5*1 B5*1.5 A5*.5 | G5*3 _*1 | "
             "B4*1.5 D5*.5 G5*2 | A5*1.5 F#5*.5 D5*2 | B5*1 G5*1 E5*2 | A5*3 _*1 | "
             "E5*1 G5*1 C6*2 | A5*1.5 G5*.5 F#5*2 | D5*1 F#5*1 B5*2 | G5*1.5 F#5*.5 E5*2 | "
             "C5*1 E5*1 A5*2 | B5*1.5 A5*.5 G5*2 | E5*1 G5*1 C6*1 B5*1 | A5*2 F#5*2", level=1),
        Tune("violins",
             "_*4 | _*4 | _*4 | _*4 | _*4 | _*4 | _*4 | _*4 | "
             "E5*1 G5*1 C6*2 | A5*1.5 G5*.5 F#5*2 | D5*1 F#5*1 B5*2 | G5*1.5 F#5*.5 E5*2 | "
             "C5*1 E5*1 A5*2 | B5*1.5 A5*.5 G5*2 | E5*1 G5*1 C6*1 B5*1 | A5*2 F#5*2", level=-7.5, pan=-0.25),
    ),
    cadence=("D7", "A5*2 F#5*2"), home=("G", "G5*4"),
)  # fmt: skip

SAD = Score(
    tempo=58, beats=4, seed=22, middle=58, room=(2.5, 0.34),
    harmony="Cm | Gm/Bb | Abmaj7 | Fm7 | Cm | Gm/Bb | Ab | G7sus | Fm7 | Bb | Ebmaj7 | Abmaj7 | Fm7 | Dm7b5 | Gsus | G7",
    parts=(
        Figure("piano", ("0:B! 1:1, 2:23, 3:4,", "0:B! 1:2, 2:34, 3:1,"), level=-6.5),
        Held("strings", "123", level=-18, phrases=(1, 2, 3)),
        Tune("cello",
             "G4*2 Eb4*1 D4*1 | D4*3 _*1 | C4*2 Eb4*1 G4*1 | F4*3 _*1 | G4*2 C5*1 Bb4*1 | Bb4*2 G4*2 | "
             "Ab4*2 G4*1 F4*1 | G4*3 _*1 | "
             "Ab4*2 C5*1 Eb5*1 | D5*2 Bb4*2 | G4*2 Bb4*1 Eb5*1 | C5*3 _*1 | Ab4*1 G4*1 F4*2 | F4*1 Eb4*1 D4*2 | "
             "C4*2 D4*1 G4*1 | B3*3 _*1",
             level=-0.5),
    ),
    cadence=("G7", "D4*2 B3*2"), home=("Cm", "C4*4"), homecoming=5.0,
)  # fmt: skip

ROMANTIC = Score(
    tempo=80, beats=3, seed=23, room=(2.4, 0.32),
    harmony="Eb | Ebmaj7/D | Cm7 | Bb7sus | Abmaj7 | Eb/G | Fm7 | Bb7 | Gm7 | Cm7 | Fm7 | Bb7 | Abmaj7 | Gm7 | Fm7 | Bb7sus",
    parts=(
        Figure("harp", ("0:B! 0.5:1, 1:2 1.5:3, 2:4 2.5:3,",), level=-8.5, pan=0.2),
        Held("strings", "O123", level=-21),
        Tune("violins",
             "G5*2 F5*1 | G5*2 Bb5*1 | G5*1.5 F5*.5 Eb5*1 | F5*3 | Eb5*1 Ab5*1 C6*1 | Bb5*2 G5*1 | "
             "Ab5*1.5 G5*.5 F5*1 | F5*2 D5*1 | "
             "D5*1 G5*1 Bb5*1 | C6*2 Bb5*1 | Ab5*2 Eb5*1 | D5*2 F5*1 | C6*2 Bb5*1 | Bb5*2 F5*1 | Ab5*1.5 G5*.5 F5*1 | Eb5*2 F5*1",
             level=-0.5, pan=-0.2),
        Tune("cello",
             "_*3 | _*3 | _*3 | _*1 Bb3*1 D4*1 | Eb4*3 | _*3 | _*1 C4*1 Eb4*1 | D4*3 | "
             "Bb3*2 D4*1 | Eb4*2 G4*1 | F4*2 C4*1 | Bb3*3 | Ab3*1 C4*1 Eb4*1 | D4*2 Bb3*1 | C4*2 Eb4*1 | "
             "F4*2 D4*1", level=-8.5, pan=0.15),
    ),
    cadence=("Bb7", "D5*2 F5*1"), home=("Eb", "Eb5*3"), homecoming=5.0,
)  # fmt: skip

TRIUMPHANT = Score(
    tempo=96, beats=4, seed=24, room=(2.4, 0.30), homecoming=4.0,
    harmony="C | Am | F | G | C/E | F | G7sus | G7 | Am | F | C/G | G | F | Dm7 | G7sus | G7",
    parts=(
        Held("strings", "O1234", level=-19.5),
        Figure("spiccato", ("0:O! 0.5:O, 1:1 1.5:O, 2:O 2.5:O, 3:2 3.5:1,",), level=-6.5, hold=0.4),
        Figure("kettle", ("0:B! 3.5:B,", "0:B! 2:F 3:F, 3.5:F,"), level=-8.5, hold=1.0),
        Figure("snare", ("1:x, 1.5:x, 2:x 3:x, 3.25:x, 3.5:x,",), level=-6, phrases=(2, 3)),
        Held("horn", "13", level=-15.5, phrases=(1, 2, 3)),
        Tune("brass",
             "G4*1 C5*1.5 D5*.5 E5*1 | E5*1.5 D5*.5 C5*2 | A4*1 C5*1 F5*2 | D5*3 _*1 | E5*1 G5*1.5 E5*.5 C5*1 | A4*1 C5*1 F5*2 | "
             "D5*1 F5*1 G5*2 | D5*3 _*1 | E5*1 C5*.5 E5*.5 A5*2 | A5*1.5 G5*.5 F5*2 | E5*1 G5*1 C5*2 | D5*1 B4*1 G4*2 | "
             "A4*1 C5*1 F5*2 | A5*1.5 G5*.5 F5*2 | G5*2 C5*1 D5*1 | B4*1 D5*1 G5*2", level=2.5),
    ),
    cadence=("G7", "D5*1 F5*1 G5*1 B4*1"), home=("C", "C5*4"),
)  # fmt: skip
