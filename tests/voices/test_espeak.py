"""espeak-ng: the same bytes always, one word a token, times that fit the sound."""

from __future__ import annotations

import itertools
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from scenec.sound.loudness import loudness
from scenec.story import Voice
from scenec.take import Take
from scenec.voices import VoiceError, espeak, finish
from scenec.voices.request import Request, Tone

BREATHY = Voice("espeak", "f2")  # a variant with breath noise, which the library seeds from the clock


def said(text: str, voice: Voice = BREATHY, **more: object) -> Take:
    return espeak.speak(Request("espeak", text, voice=voice, **more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def letter() -> Take:
    return said("Then I read your letter every single night.")


def test_the_same_line_has_the_same_bytes_even_when_two_are_spoken_at_once(letter: Take) -> None:
    text = "Then I read your letter every single night."
    with ThreadPoolExecutor(3) as pool:
        takes = list(pool.map(said, [text, "Another line.", text]))
    assert takes[0].samples.tobytes() == takes[2].samples.tobytes() == letter.samples.tobytes()
    assert takes[0].timing == letter.timing


def test_a_breathy_voice_does_not_hang_on_the_clock() -> None:
    """The library seeds its noise from the second in which it starts; we seed it again."""
    text = "Papa, maybe my mother came back about a baby bump."
    first = said(text)
    time.sleep(1.05)
    assert said(text).samples.tobytes() == first.samples.tobytes()


def test_a_take_is_trimmed_even_and_free_of_clicks(letter: Take) -> None:
    samples, rate = letter.samples, letter.rate
    assert samples.dtype == np.float32
    assert letter.timing.seconds == pytest.approx(len(samples) / rate, abs=1e-9)
    assert abs(loudness(samples, rate) - finish.LEVEL) < 0.5
    assert 20 * np.log10(np.abs(samples).max()) <= -1.5 + 1e-3
    assert np.abs(samples[[0, -1]]).max() < 1e-4
    first = next(p for p in letter.timing.phonemes if p.phone)
    assert first.start == pytest.approx(0.03, abs=0.012)
    assert letter.timing.seconds - letter.timing.phonemes[-1].end <= 0.13


TEXTS = (
    "Ben? Is that really you?",
    "I paid 25 dollars to Dr. Smith's well-known friend — for 3:30 …",
    "— Wait, what ?! It's 100% free & “so-called” café déjà-vu",
    "e.g. 1,234.50 at No. 10 Downing St., U.S.A.",
    "rock 'n' roll, isn't it?  don't   you 'dare'!",
    "<b>bold</b> &amp; [[x]] {no} /slash\\ 5<6>4",
    "... of the , of the . ",
    "Ça va ? Très bien !",
    "WOW!!! *** Yes.",
    "東京 is far.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_there_is_one_word_for_each_token_and_they_are_in_order(text: str) -> None:
    take = said(text)
    words = take.timing.words
    assert [word.text for word in words] == text.split()
    assert all(word.end >= word.start >= 0 for word in words)
    assert all(b.start >= a.start - 1e-9 for a, b in itertools.pairwise(words))
    assert words[-1].end <= take.timing.seconds + 1e-6
    phones = take.timing.phonemes
    assert all(b.start == pytest.approx(a.end, abs=1e-6) for a, b in itertools.pairwise(phones))


def test_words_lie_where_they_are_said() -> None:
    take = said("I paid 25 dollars to Dr. Smith.")
    heard = {
        w.text: "".join(p.phone for p in take.timing.phonemes if w.start - 1e-6 <= p.start < w.end - 1e-6)
        for w in take.timing.words
    }
    assert heard["25"].startswith("tw")
    assert heard["Dr."].startswith("d")
    assert heard["Smith."].startswith("sm")
    assert heard["dollars"].startswith("d")


def test_a_line_without_a_word_is_a_silence() -> None:
    take = said("… ?!")
    assert not take.samples.any()
    assert [word.text for word in take.timing.words] == ["…", "?!"]
    assert take.timing.phonemes == ()


def test_stops_begin_at_their_closure() -> None:
    """A p is silent before its burst: where the phone begins, the sound has just gone."""
    take = said("Happy people stopped a copper puppy.", Voice("espeak", "m3"))
    samples, rate = take.samples.astype(np.float64), take.rate
    checked = 0
    for before, phone in zip(take.timing.phonemes, take.timing.phonemes[1:], strict=False):
        if phone.phone == "p" and before.phone and before.phone[-1] in "æiəɑʌɐ":
            start = round(phone.start * rate)
            sounding = np.sqrt(np.mean(samples[start - round(0.02 * rate) : start] ** 2))
            silent = np.sqrt(np.mean(samples[start + round(0.006 * rate) : start + round(0.026 * rate)] ** 2))
            assert silent < 0.25 * sounding, phone
            checked += 1
    assert checked >= 4


def test_pauses_stress_and_lexicon_are_followed() -> None:
    plain = said("You never read my letter.")
    paused = said("You never read my letter.", pauses=((2, 0.5),))
    gap = paused.timing.words[2].start - paused.timing.words[1].end
    assert gap == pytest.approx(0.5, abs=0.12)
    stressed = said("You never read my letter.", stressed=(1,))
    length = [take.timing.words[1].end - take.timing.words[1].start for take in (plain, stressed)]
    assert length[1] > 1.08 * length[0]
    assert len(stressed.timing.words) == 5
    kyiv = said("To Kyiv, then.", lexicon=(("kyiv", "ˈkiːv"),))
    assert "kiv" in "".join(p.phone for p in kyiv.timing.phonemes)
    with pytest.raises(VoiceError, match="ǂ"):
        said("To Kyiv, then.", lexicon=(("kyiv", "ǂiv"),))


def pitch(take: Take, start: float = 0.0, end: float = 99.0) -> float:
    """The median pitch in hertz, by autocorrelation."""
    samples, found = take.samples[round(start * take.rate) : round(end * take.rate)].astype(np.float64), []
    low, high = take.rate // 450, take.rate // 65
    for at in range(0, len(samples) - 1000, 300):
        window = samples[at : at + 1000] * np.hanning(1000)
        likeness = np.fft.irfft(np.abs(np.fft.rfft(window, 4096)) ** 2)
        best = low + int(np.argmax(likeness[low:high]))
        if likeness[0] > 1.0 and likeness[best] > 0.4 * likeness[0]:
            found.append(take.rate / best)
    return float(np.median(found))


def test_feelings_change_the_sound_by_their_level() -> None:
    text = "I never thought you would answer."
    neutral, sad, angry = (said(text, feeling=Tone(feeling)) for feeling in ("neutral", "sad", "angry"))
    assert sad.timing.seconds > 1.15 * neutral.timing.seconds > 1.15 * 1.02 * angry.timing.seconds
    assert loudness(angry.samples, angry.rate) > loudness(sad.samples, sad.rate) + 3
    assert pitch(sad) < 0.95 * pitch(neutral)
    half = said(text, feeling=Tone("sad", 0.5))
    assert neutral.timing.seconds < half.timing.seconds < sad.timing.seconds
    assert said(text, feeling=Tone("sad", 0.0)).samples.tobytes() == neutral.samples.tobytes()
    mixed = said(text, feeling=Tone("mix", 1.0, (("anger", 0.3), ("sadness", 0.8))))
    assert mixed.timing.seconds > neutral.timing.seconds


def test_a_feeling_that_turns_changes_the_words_after_it() -> None:
    text = "I never thought you would answer, and now I have bought two tickets."
    plain, turned = said(text, feeling=Tone("sad")), said(text, feeling=Tone("sad"), turns=((6, Tone("happy")),))
    words = [take.timing.words for take in (plain, turned)]
    before = [each[5].end - each[0].start for each in words]
    after = [each[-1].end - each[6].start for each in words]
    assert before[1] == pytest.approx(before[0], rel=0.03)
    assert after[1] < 0.85 * after[0]
    assert pitch(turned, words[1][6].start) > 1.15 * pitch(plain, words[0][6].start)


def test_the_voice_is_followed() -> None:
    text = "I never thought you would answer."
    neutral = said(text)
    for semitones in (-3.0, 3.0):
        moved = pitch(said(text, Voice("espeak", "f2", pitch=semitones))) / pitch(neutral)
        assert 12 * np.log2(moved) == pytest.approx(semitones, abs=0.8)
    quiet = said(text, Voice("espeak", "f2", volume=0.5))
    assert loudness(quiet.samples, quiet.rate) == pytest.approx(loudness(neutral.samples, neutral.rate) - 6, abs=0.5)
    assert not said(text, Voice("espeak", "f2", volume=0.0)).samples.any()
    assert said(text, Voice("espeak", "f2", speed=1.5)).timing.seconds < 0.8 * neutral.timing.seconds


def test_other_languages_and_names_of_voices() -> None:
    assert said("Bonjour, mon ami.", language="fr").timing.phonemes
    assert said("Olá, meu amigo.", language="pt-BR", voice=Voice("espeak", "")).timing.phonemes
    with pytest.raises(VoiceError, match="language 'xx-YY'"):
        said("Hello.", language="xx-YY")
    with pytest.raises(VoiceError, match="no voice 'nobody'"):
        said("Hello.", Voice("espeak", "nobody"))


def test_a_child_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(order: dict[str, object]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], 3, b"", b"its data is missing\n")

    monkeypatch.setattr(espeak, "_child", broken)
    with pytest.raises(VoiceError, match="its data is missing"):
        said("Hello.")
