"""Light pieces: playful, comic, festive, and the music of a cafe."""

from __future__ import annotations

from scenec.sound.music.score import Figure, Score, Tune

PLAYFUL = Score(
    tempo=116, beats=4, seed=41, room=(1.1, 0.20), homecoming=2.4, middle=62,
    harmony="C | Am7 | Dm7 | G7 | C | A7 | Dm7 | G7 | F | C/E | Dm7 | G7 | C | A7 | Dm7 | G7",
    parts=(
        Figure("pizzicato", ("0:B! 1:23, 2:F 3:23,",), level=-5.5, hold=0.4),
        Figure("shaker", ("0.5:x, 1:x, 1.5:x 2.5:x, 3:x, 3.5:x",), level=-3, hold=0.2, pan=0.35),
        Tune("marimba",
             "E5*.5 G5*.5 _*.5 E5*.5 G5*.5 C6*1 _*.5 | A5*.5 C6*.5 _*.5 A5*.5 G5*.5 E5*1 _*.5 | "
             "F5*.5 A5*.5 _*.5 F5*.5 D5*.5 F5*1 _*.5 | "
             "D5*.5 F5*.5 _*.5 B4*.5 D5*1 G5*.5 _*.5 | E5*.5 G5*.5 _*.5 E5*.5 G5*.5 C6*1 _*.5 | "
             "C#6*.5 A5*.5 _*.5 G5*.5 E5*.5 C#5*1 _*.5 | "
             "D5*.5 F5*.5 A5*.5 F5*.5 D5*.5 F5*1 _*.5 | G5*.5 F5*.5 D5*.5 B4*.5 G4*1 _*1 | A5*1 F5*.5 A5*.5 C6*1 _*1 | "
             "G5*1 E5*.5 G5*.5 C6*1 _*1 | F5*.5 E5*.5 D5*.5 F5*.5 A5*1 _*1 | G5*.5 B5*.5 D6*.5 B5*.5 G5*1 _*1 | "
             "E5*.5 G5*.5 _*.5 E5*.5 G5*.5 C6*1 _*.5 | A5*.5 G5*.5 E5*.5 C#5*.5 A4*1 _*1 | "
             "D5*.5 F5*.5 _*.5 F5*.5 A5*.5 F5*1 _*.5 | "
             "G5*.5 F5*.5 E5*.5 D5*.5 B4*1 _*1", level=0),
        Tune("glockenspiel",
             "_*4 | _*4 | _*4 | _*3 G5*1 | _*4 | _*4 | _*4 | _*3 D6*1 | C6*2 A5*2 | G5*2 E5*2 | F5*2 D6*2 | B5*2 G5*2 | "
             "_*4 | _*3 G5*1 | _*4 | _*3 B5*1", level=-2.5, pan=-0.3, octave=1),
    ),
    cadence=("G7", "B4*.5 D5*.5 F5*.5 G5*.5 B5*1 _*1"), home=("C", "C6*1"),
)  # fmt: skip

COMIC = Score(
    tempo=126, beats=4, seed=42, room=(0.9, 0.16), homecoming=2.2, middle=61,
    harmony="F | F | C7 | C7 | Gm7 | C7 | F | C7 | Bb | F/A | G7 | C7 | F | D7 | Gm7 | C7",
    parts=(
        Figure("bassoon", ("0:B! 2:F",), level=1.5, hold=0.7, pan=-0.2),
        Figure("pizzicato", ("1:23 3:23",), level=-3, hold=0.3, pan=0.2),
        Figure("woodblock", ("3.5:x,", "1.5:x, 3.5:x,"), level=1, hold=0.2, pan=0.4),
        Tune("clarinet",
             "A4*.5 Bb4*.5 B4*.5 C5*.5 _*.5 A4*.5 F4*1 | A4*.5 C5*.5 F5*.5 E5*.5 D5*.5 C5*.5 A4*1 | "
             "G4*.5 A4*.5 Bb4*.5 B4*.5 C5*.5 Bb4*.5 G4*1 | "
             "E4*.5 G4*.5 Bb4*.5 C5*.5 E5*1 _*1 | D5*.5 _*.5 Bb4*.5 D5*.5 G5*1 F5*.5 D5*.5 | E5*.5 _*.5 C5*.5 E5*.5 G5*1 _*1 | "
             "F5*.5 E5*.5 F5*.5 G5*.5 A5*.5 F5*.5 C5*1 | Bb4*.5 A4*.5 G4*.5 E4*.5 C4*1 _*1 | "
             "D5*1 F5*.5 Bb5*.5 A5*.5 F5*.5 D5*1 | "
             "C5*1 F5*.5 A5*.5 G5*.5 F5*.5 C5*1 | B4*.5 D5*.5 F5*.5 G5*.5 F5*.5 D5*.5 B4*1 | C5*.5 B4*.5 C5*.5 D5*.5 E5*1 _*1 | "
             "A4*.5 Bb4*.5 B4*.5 C5*.5 _*.5 A4*.5 F4*1 | F#4*.5 A4*.5 C5*.5 D5*.5 _*.5 C5*.5 A4*1 | "
             "Bb4*.5 D5*.5 G5*.5 F5*.5 E5*.5 D5*.5 Bb4*1 | C5*.5 D5*.5 E5*.5 G5*.5 C5*1 _*1", level=1.5),
    ),
    cadence=("C7", "C5*.5 D5*.5 E5*.5 G5*.5 Bb4*1 _*1"), home=("F", "F5*.6"),
)  # fmt: skip

FESTIVE = Score(
    tempo=120, beats=4, seed=43, room=(1.2, 0.20), homecoming=2.8, middle=60,
    harmony="A | D | A | E | A | D | E | A | F#m | D | A | E | D | A/C# | Bm7 | E7",
    parts=(
        Figure("guitar", ("0:12! 0.5:34, 1:234 1.5:34, 2:12 2.5:34, 3:234 3.5:34,",), level=-11.5, hold=0.9, pan=-0.3),
        Figure("bass", ("0:B! 1.5:B, 2:F 3:B,",), level=-3, hold=0.9),
        Figure("kick", ("0:x 2:x",), level=-1, hold=0.3),
        Figure("claps", ("1:x 3:x",), level=-1, hold=0.2, phrases=(1, 2, 3)),
        Figure("tambourine", ("0.5:x, 1.5:x, 2.5:x, 3.5:x,",), level=0.5, hold=0.2, pan=0.35),
        Tune("flute",
             "C#5*.5 E5*.5 A5*1 G#5*.5 A5*.5 E5*1 | F#5*.5 A5*.5 D6*1 C#6*.5 B5*.5 A5*1 | E5*.5 A5*.5 C#6*1 B5*.5 A5*.5 E5*1 | "
             "G#5*.5 A5*.5 B5*1 E5*2 | C#5*.5 E5*.5 A5*1 G#5*.5 A5*.5 E5*1 | F#5*.5 A5*.5 D6*1 C#6*.5 B5*.5 A5*1 | "
             "B5*.5 A5*.5 G#5*.5 B5*.5 E5*.5 F#5*.5 G#5*1 | A5*3 _*1 | F#5*1 A5*.5 C#6*.5 B5*.5 A5*.5 F#5*1 | "
             "D6*1 A5*.5 F#5*.5 A5*.5 D5*.5 F#5*1 | E5*1 A5*.5 C#6*.5 E6*.5 C#6*.5 A5*1 | B5*.5 A5*.5 G#5*1 E5*2 | "
             "F#5*.5 A5*.5 D6*1 C#6*.5 D6*.5 A5*1 | E5*.5 A5*.5 C#6*1 B5*.5 C#6*.5 A5*1 | B5*.5 A5*.5 F#5*.5 B5*.5 D6*1 B5*1 | "
             "G#5*.5 B5*.5 E6*1 E5*1 _*1", level=2, pan=0.1),
    ),
    cadence=("E7", "B5*.5 G#5*.5 E5*.5 G#5*.5 B5*1 _*1"), home=("A", "A5*2"),
)  # fmt: skip

CAFE_JAZZ = Score(
    tempo=118, beats=4, seed=44, swing=0.64, room=(0.9, 0.18), homecoming=3.2, middle=60,
    harmony="Fmaj7 | D7 | Gm7 | C7 | Am7 | D7 | Gm7 | C7 | Cm7 | F7 | Bbmaj7 | Bbm6 | Am7 | D7 | Gm7 | C7",
    parts=(
        Figure("bass", ("0:B! 1:T 2:F 3:A", "0:B! 1:F, 2:T 3:A"), level=-5, hold=0.92),
        Figure("brush", ("0:x, 1:x! 1.5:x, 2:x, 3:x! 3.5:x,",), level=-5, hold=0.3, pan=0.25),
        Figure("piano", ("1.5:1234, 3:234,", "0:234, 2.5:1234,"), level=-5, hold=0.6, pan=-0.25),
        Tune("vibraphone",
             "A4*.5 C5*.5 E5*1 _*.5 D5*.5 C5*1 | C5*.5 A4*.5 F#4*1 _*1 A4*.5 C5*.5 | Bb4*1 D5*.5 F5*.5 _*.5 D5*.5 Bb4*1 | "
             "E5*.5 D5*.5 Bb4*.5 G4*.5 E4*1 _*1 | C5*.5 E5*.5 G5*1 _*.5 E5*.5 C5*1 | F#5*.5 E5*.5 C5*.5 A4*.5 F#4*1 _*1 | "
             "G4*.5 Bb4*.5 D5*.5 F5*.5 A5*1 G5*1 | E5*1.5 D5*.5 C5*1 _*1 | Eb5*1 G5*.5 Bb5*.5 _*.5 G5*.5 Eb5*1 | "
             "A5*.5 G5*.5 Eb5*.5 C5*.5 A4*1 _*1 | D5*.5 F5*.5 A5*1 _*.5 F5*.5 D5*1 | Db5*.5 F5*.5 G5*1 _*.5 F5*.5 Db5*1 | "
             "C5*1 E5*.5 G5*.5 _*.5 E5*.5 C5*1 | A4*.5 C5*.5 Eb5*.5 D5*.5 C5*.5 A4*.5 F#4*1 | Bb4*1.5 A4*.5 G4*.5 Bb4*.5 D5*1 | "
             "E5*.5 G5*.5 Bb5*.5 A5*.5 G5*1 _*1", level=-1, pan=0.1),
    ),
    cadence=("C7", "E5*.5 D5*.5 Bb4*.5 G4*.5 E4*1 _*1"), home=("Fmaj7", "A4*3"),
)  # fmt: skip
