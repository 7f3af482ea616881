"""What a piece of music is made of, as it is written down: harmony in chord symbols, tunes in note names, figures in short signs.

Plain data; how it is read stands in `reading.py`, how it is played in `playing.py`. Notes are MIDI numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

PHRASE = 4  # bars: pieces are written, played and kept in phrases of so many


@dataclass(frozen=True)
class Chord:
    """One bar: the bass, four voices from low to high, and the bass's third and fifth as notes above it (for walking basses)."""

    bass: int
    voices: tuple[int, int, int, int]
    third: int = 0
    fifth: int = 0


@dataclass(frozen=True)
class Figure:
    """An instrument that does the same in every bar. `bars`: patterns that take turns, each `BEAT:SIGNS` with spaces between;
    signs: `1` to `4` the chord's voices, `B` bass, `T` `F` `O` its third, fifth and octave, `A` a step to the next bass, `x` a
    stroke without pitch, then perhaps `!` louder or `,` softer. `hold`: beats that a note lasts (None: to the bar's end).
    `level` in dB, `pan` -1..1, `octave`: octaves up. `phrases`: those of the piece in which it plays (empty: all)."""

    instrument: str
    bars: tuple[str, ...]
    level: float = 0.0
    pan: float = 0.0
    hold: float | None = None
    octave: int = 0
    phrases: tuple[int, ...] = ()


@dataclass(frozen=True)
class Tune:
    """A melody: bars with `|` between, notes as `F#5*1.5` (name, octave, beats), `_*1` a rest."""

    instrument: str
    notes: str
    level: float = 0.0
    pan: float = 0.0
    octave: int = 0
    phrases: tuple[int, ...] = ()


@dataclass(frozen=True)
class Held:
    """An instrument that holds voices of the chord, `B1234`, for the whole bar."""

    instrument: str
    voices: str = "B1234"
    level: float = 0.0
    pan: float = 0.0
    octave: int = 0
    phrases: tuple[int, ...] = ()


@dataclass(frozen=True)
class Score:
    """A piece that goes round. `tempo` beats a minute, `beats` a bar. `harmony`: a chord a bar (symbols with `|` between, or
    chords led voice by voice). It ends with the bar `cadence` (a chord, its tune) and the chord `home` with its last note, which
    rings for `homecoming` seconds at least. `swing`: share of a beat at which its second half comes. `room`: seconds, level."""

    tempo: float
    beats: int
    harmony: str | tuple[Chord, ...]
    parts: tuple[Figure | Tune | Held, ...]
    cadence: tuple[str | Chord, str]
    home: tuple[str | Chord, str]
    homecoming: float = 4.5
    swing: float = 0.5
    room: tuple[float, float] = (2.1, 0.30)
    middle: int = 61  # about where the four voices lie
    seed: int = 1

    @property
    def bars(self) -> int:
        """How many bars it has before it goes round."""
        return self.harmony.count("|") + 1 if isinstance(self.harmony, str) else len(self.harmony)

    @property
    def bar(self) -> float:
        """Seconds of a bar."""
        return self.beats * 60.0 / self.tempo
