"""The aligner: times of speech whose times are known, and what it does where sound and text part."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest

from lipsync.speech import blocks, spoken
from scenec.lipsync.align import align
from scenec.lipsync.features import RATE
from scenec.lipsync.phoneset import sounds
from scenec.lipsync.recognise import recognise
from scenec.lipsync.recording import timed
from scenec.take import Timing

TEXT = "Maybe Bob bought a big purple umbrella, because the weather was bad."


def starts(timing: Timing, language: str = "en") -> list[tuple[str, float]]:
    """(sound, seconds) of everything that sounds."""
    return [(name, p.start) for p in timing.phonemes if p.phone for name in sounds(p.phone, language)[:1]]


def errors(found: Timing, true: Timing, wanted: str, language: str = "en") -> list[float]:
    """Seconds between each true start of the wanted sounds and the nearest that was found."""
    have = [time for sound, time in starts(found, language) if sound in wanted]
    return [min(abs(time - other) for other in have) for sound, time in starts(true, language) if sound in wanted]


def test_times_of_known_speech() -> None:
    sound, true = spoken(TEXT)
    found = align(blocks(sound), TEXT)
    assert not found.mismatches
    late = np.array(errors(found.timing, true, "pbmtdkszfv"))
    assert np.median(late) < 0.015
    assert (late < 0.050).mean() > 0.9
    assert all(a.end <= b.start + 1e-9 and a.end > a.start for a, b in pairwise(found.timing.phonemes))


def test_every_word_has_its_time() -> None:
    sound, true = spoken(TEXT)
    words = align(blocks(sound), TEXT).timing.words
    assert [word.text for word in words] == TEXT.split()
    assert max(abs(a.start - b.start) for a, b in zip(words, true.words, strict=True)) < 0.09


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Abend kommt meine Mutter mit dem Bus aus Bonn."),
        ("es", "Mi hermano bebe un vaso de agua por la mañana."),
        ("fr", "Le petit bateau part demain matin pour Bordeaux."),
    ],
)
def test_other_languages(language: str, text: str) -> None:
    sound, true = spoken(text, language)
    found = align(blocks(sound), text, language)
    assert not found.mismatches
    assert np.median(errors(found.timing, true, "pbm", language)) < 0.020


def test_blocks_do_not_matter() -> None:
    sound, _ = spoken(TEXT)
    parted, whole = align(blocks(sound, 777), TEXT), align([sound], TEXT)
    assert (parted.timing, parted.mismatches) == (whole.timing, whole.mismatches)
    assert np.array_equal(parted.heard, whole.heard)


def test_names_where_something_else_is_said() -> None:
    first, _ = spoken("Maybe Bob bought a big umbrella.")
    other, _ = spoken("Fifteen seagulls finished their chocolate ice.")
    last, _ = spoken("The weather was bad.")
    sound = np.concatenate([first, other, last])
    found = align(blocks(sound), "Maybe Bob bought a big umbrella. The weather was bad.")
    assert len(found.mismatches) == 1
    gap = found.mismatches[0]
    assert (gap.word, gap.until) == (6, 6)
    begin, end = len(first) / RATE, (len(first) + len(other)) / RATE
    assert abs(gap.start - begin) < 0.3
    assert abs(gap.end - end) < 0.3
    # The result can be used: the mouth moves there, too, and the words after it are in their places.
    assert sum(bool(p.phone) for p in found.timing.phonemes if begin < p.start < end) > 8
    assert abs(found.timing.words[6].start - end) < 0.15


def test_words_that_do_not_sound_like_it_are_not_believed() -> None:
    first, _ = spoken("Maybe Bob bought a big umbrella.")
    other, _ = spoken("Fifteen seagulls finished their chocolate ice.")
    last, _ = spoken("The weather was bad.")
    wrong = "Maybe Bob bought a big umbrella. Purple elephants own a bicycle company. The weather was bad."
    found = align([np.concatenate([first, other, last])], wrong)
    assert len(found.mismatches) == 1
    assert found.mismatches[0].word in {5, 6, 7}
    assert found.mismatches[0].until in {11, 12, 13}


def test_names_what_is_not_said() -> None:
    first, _ = spoken("Maybe Bob bought a big umbrella.")
    found = align(
        blocks(first), "Maybe Bob bought a big umbrella. Fifteen seagulls finished all of their chocolate ice in Paris."
    )
    assert found.mismatches
    assert found.mismatches[-1].word >= 6
    assert abs(found.timing.words[5].end - len(first) / RATE) < 0.2


@pytest.mark.parametrize("sound", [np.zeros(0, np.float32), np.zeros(RATE, np.float32), np.full(RATE, np.float32(0.2))])
def test_silence_is_a_mouth_at_rest(sound: np.ndarray) -> None:
    assert not any(p.phone for p in recognise([sound]).timing.phonemes)
    assert align([sound], "Hello there.").timing.seconds == pytest.approx(len(sound) // 160 / 100)


def test_no_words_no_sounds() -> None:
    sound, _ = spoken("Bob.")
    assert align([sound], "... !").timing.seconds == pytest.approx(len(sound) // 160 / 100)


def test_lexicon_and_stress() -> None:
    sound, _ = spoken("Maybe tomorrow.")
    found = align([sound], "Xqz tomorrow.", lexicon=[("xqz", "meɪbi")])
    assert not found.mismatches
    assert [p.phone for p in found.timing.phonemes if p.phone][:4] == ["m", "eɪ", "b", "i"]
    assert [p.phone for p in found.timing.phonemes if p.stress == 2][-1] in {"ɔ", "ɑ"}


def test_without_a_text_lips_close_for_bilabials_only() -> None:
    sound, true = spoken("Papa, mama, baby, happy, maybe, mommy.")
    found = recognise(blocks(sound))
    shut = [cue for cue in found.cues if cue.value == "A"]
    lips = [p for p in true.phonemes if p.phone[:1] in {"p", "b", "m"}]
    hit = sum(any(cue.start < p.end + 0.04 and cue.end > p.start - 0.04 for cue in shut) for p in lips)
    assert hit >= 0.8 * len(lips)
    assert all(any(cue.start < p.end + 0.06 and cue.end > p.start - 0.06 for p in lips) for cue in shut)


def test_memory_does_not_grow_with_the_recording() -> None:
    sound, _ = spoken(TEXT)
    text = " ".join([TEXT] * 40)
    tracemalloc.start()
    try:
        align((sound for _ in range(40)), text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60e6


def test_a_take_at_another_rate() -> None:
    sound, _ = spoken("Maybe Bob.")
    other = np.interp(np.arange(0, len(sound), 16_000 / 22_050), np.arange(len(sound)), sound).astype(np.float32)
    one, two = timed(sound, 16_000, "Maybe Bob.", "en").timing, timed(other, 22_050, "Maybe Bob.", "en").timing
    assert max(abs(a.start - b.start) for a, b in zip(one.words, two.words, strict=True)) < 0.02
