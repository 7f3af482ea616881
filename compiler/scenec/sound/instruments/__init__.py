"""The built-in instruments, computed: each `(MIDI note, seconds, velocity 0..1, seed) -> samples (n,) at RATE`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scenec.sound.instruments import blown, bowed, drums, plucked, struck
from scenec.sound.instruments.piano import piano
from scenec.sound.instruments.tones import Mono

Instrument = Callable[[int, float, float, int], Mono]

INSTRUMENTS: Mapping[str, Instrument] = {
    "piano": piano,
    "strings": bowed.strings,
    "violins": bowed.violins,
    "pad": bowed.pad,
    "tremolo": bowed.tremolo,
    "spiccato": bowed.spiccato,
    "cello": bowed.cello,
    "flute": blown.flute,
    "clarinet": blown.clarinet,
    "bassoon": blown.bassoon,
    "horn": blown.horn,
    "brass": blown.brass,
    "guitar": plucked.guitar,
    "harp": plucked.harp,
    "pizzicato": plucked.pizzicato,
    "bass": plucked.bass,
    "marimba": struck.marimba,
    "vibraphone": struck.vibraphone,
    "glockenspiel": struck.glockenspiel,
    "celesta": struck.celesta,
    "music-box": struck.music_box,
    "kettle": drums.kettle,
    "kick": drums.kick,
    "snare": drums.snare,
    "brush": drums.brush,
    "shaker": drums.shaker,
    "tambourine": drums.tambourine,
    "woodblock": drums.woodblock,
    "claps": drums.claps,
}
DRUMS = frozenset(("kettle", "kick", "snare", "brush", "shaker", "tambourine", "woodblock", "claps"))
ONE_TONE = frozenset(
    ("strings", "violins", "pad", "tremolo", "spiccato", "cello", "bassoon")
)  # loud or soft, they sound the same
# dB that make them alike in loudness: a note of the middle at velocity 0.6 is about -18 LUFS, drums and short ones -20 to -26.
LEVELS: Mapping[str, float] = {
    "strings": 4.0, "violins": 2.0, "pad": 6.0, "tremolo": 6.0, "spiccato": 8.0, "cello": -6.0, "flute": -3.0, "clarinet": -1.0,
    "bassoon": -2.5, "horn": -2.0, "brass": -4.5, "guitar": -7.0, "harp": -10.5, "bass": -10.0, "marimba": 1.0,
    "vibraphone": -1.0, "glockenspiel": 2.0, "kettle": -4.0, "snare": 3.0, "brush": 2.0, "shaker": 2.0, "tambourine": 2.0,
    "woodblock": 3.0, "claps": 3.0,
}  # fmt: skip
