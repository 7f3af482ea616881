"""Kokoro speaks, where its files are. Everything else about it is tested without them (test_kokoro_parts)."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from scenec.sound.loudness import loudness, true_peak
from scenec.story import Voice
from scenec.take import Take
from scenec.voices import finish
from scenec.voices.kokoro import files
from scenec.voices.kokoro.engine import speak
from scenec.voices.request import Request, Tone

TEXT = "I never thought you would answer."


@pytest.fixture(autouse=True)
def _installed(user_voices: None) -> None:
    if (lack := files.missing("af_heart*0.5+bf_emma*0.3+am_michael*0.2")) is not None:
        pytest.skip(lack)


def said(text: str = TEXT, name: str = "af_heart", language: str = "en", **more: object) -> Take:
    voice = Voice("kokoro", name, **{key: more.pop(key) for key in ("pitch", "speed", "volume") if key in more})  # type: ignore[arg-type]
    return speak(Request("kokoro", text, language, voice, **more))  # type: ignore[arg-type]


def pitch(take: Take) -> float:
    """The median pitch in hertz, by autocorrelation."""
    samples, found = take.samples.astype(np.float64), []
    low, high = take.rate // 450, take.rate // 65
    for at in range(0, len(samples) - 1000, 300):
        window = samples[at : at + 1000] * np.hanning(1000)
        likeness = np.fft.irfft(np.abs(np.fft.rfft(window, 4096)) ** 2)
        best = low + int(np.argmax(likeness[low:high]))
        if likeness[0] > 1.0 and likeness[best] > 0.4 * likeness[0]:
            found.append(take.rate / best)
    return float(np.median(found))


@pytest.mark.parametrize(
    "text",
    [
        "I paid 25 dollars to Dr. Smith's well-known friend — for 3:30 …",
        "WOW!!! *** Yes. “So-called” café & bar",
        "... of the , of the . ",
    ],
)
def test_there_is_one_word_for_each_token_and_phones_without_gaps(text: str) -> None:
    take = said(text)
    assert [word.text for word in take.timing.words] == text.split()
    assert len(take.samples) / take.rate == take.timing.seconds
    assert all(b.start >= a.start - 1e-9 for a, b in itertools.pairwise(take.timing.words))
    assert all(b.start == pytest.approx(a.end, abs=1e-6) for a, b in itertools.pairwise(take.timing.phonemes))
    assert take.timing.phonemes[-1].end <= take.timing.seconds


def test_the_same_line_gives_the_same_bytes_at_an_even_level() -> None:
    one, two = said(), said()
    assert one.samples.tobytes() == two.samples.tobytes()
    assert one.timing == two.timing
    assert loudness(one.samples, one.rate) == pytest.approx(finish.LEVEL, abs=0.5)
    assert true_peak(one.samples) <= finish.PEAK + 0.01
    assert abs(one.samples[0]) < 1e-3
    assert abs(one.samples[-1]) < 1e-3


def test_times_are_those_of_the_sound() -> None:
    """Every s begins and ends where its hiss does."""
    from scipy.signal import butter, sosfiltfilt

    off = []
    for name in ("af_heart", "am_michael"):
        take = said("She said I see a sad sea sailor saying so soon, as he sits.", name)
        hiss = sosfiltfilt(butter(4, [4500, 11000], "bandpass", fs=take.rate, output="sos"), take.samples.astype(np.float64))
        level = 10 * np.log10(np.convolve(hiss**2, np.ones(240) / 240, "same")[::24] + 1e-10)
        for before, phone in itertools.pairwise(take.timing.phonemes):
            if phone.phone == "s" and before.phone and before.phone[-1] in "æɛɪiɑʌəɔuʊa":
                low, high = round((phone.start - 0.1) * 1000), round((phone.start + 0.14) * 1000)
                loudest = low + int(np.argmax(level[low:high]))
                quiet = np.flatnonzero(level[low:loudest] < level[loudest] - 15)
                off.append(phone.start - (low + quiet[-1]) / 1000 if len(quiet) else 0.0)
    assert len(off) >= 10
    assert abs(np.median(off)) < 0.010
    assert np.mean(np.abs(off) < 0.025) > 0.8


def test_pauses_stress_and_lexicon_are_followed() -> None:
    plain = said("You never read my letter.").timing.words
    paused = said("You never read my letter.", pauses=((2, 0.5),)).timing.words
    assert paused[2].start - paused[1].end == pytest.approx(0.5, abs=0.12)
    stressed = said("You never read my letter.", stressed=(1,)).timing.words
    assert stressed[1].end - stressed[1].start > 1.05 * (plain[1].end - plain[1].start)
    kyiv = said("To Kyiv, then.", lexicon=(("kyiv", "ˈkiːv"),))
    assert "kiv" in "".join(p.phone for p in kyiv.timing.phonemes)


def test_feelings_change_the_sound_by_their_level() -> None:
    neutral, sad, angry = (said(feeling=Tone(feeling)) for feeling in ("neutral", "sad", "angry"))
    assert sad.timing.seconds > 1.12 * neutral.timing.seconds > 1.1 * angry.timing.seconds
    assert loudness(angry.samples, angry.rate) > loudness(sad.samples, sad.rate) + 3
    assert pitch(sad) < 0.95 * pitch(neutral)
    half = said(feeling=Tone("sad", 0.5))
    assert neutral.timing.seconds < half.timing.seconds < sad.timing.seconds
    assert said(feeling=Tone("sad", 0.0)).samples.tobytes() == neutral.samples.tobytes()


def test_the_voice_is_followed() -> None:
    neutral = said()
    for semitones in (-3.0, 3.0):
        moved = said(pitch=semitones)
        assert 12 * np.log2(pitch(moved) / pitch(neutral)) == pytest.approx(semitones, abs=1.2)
        assert moved.timing.seconds == pytest.approx(neutral.timing.seconds, rel=0.06)
    assert said(speed=1.4).timing.seconds < 0.82 * neutral.timing.seconds
    assert not said(volume=0.0).samples.any()
    assert said(name="af_heart*0.6+bf_emma*0.4").samples.tobytes() != neutral.samples.tobytes()


def test_a_long_line_is_spoken_to_its_end() -> None:
    text = " ".join(["This is a rather long sentence, which goes on until nobody can remember how it began."] * 3)
    take = said(text)
    assert len(take.timing.words) == len(text.split())
    rate = len(text) / take.timing.seconds
    assert 12 < rate < 22  # letters a second: it does not hurry
    ends = [word.end for word in take.timing.words if word.text == "began."]
    starts = [word.start for word in take.timing.words if word.text == "This"][1:]
    assert all(0.1 < start - end < 0.9 for end, start in zip(ends, starts, strict=False))


def test_a_line_without_a_word_is_a_silence() -> None:
    assert not said("… ?!").samples.any()
