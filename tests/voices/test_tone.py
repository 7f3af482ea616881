"""The voice of the tests."""

from __future__ import annotations

import pytest

from scenec.story import Voice
from scenec.voices import tone
from scenec.voices.request import Request


def test_a_letter_is_a_phone_and_a_token_a_word() -> None:
    take = tone.speak(Request("tone", "Bob, may I — pay?"))
    assert [word.text for word in take.timing.words] == ["Bob,", "may", "I", "—", "pay?"]
    assert [p.phone for p in take.timing.phonemes][:3] == ["b", "oʊ", "b"]
    assert len(take.samples) / take.rate == take.timing.seconds
    assert take.samples.tobytes() == tone.speak(Request("tone", "Bob, may I — pay?")).samples.tobytes()
    assert 0.2 < abs(take.samples).max() < 0.84


def test_it_follows_pauses_speed_and_stress() -> None:
    plain = tone.speak(Request("tone", "one two three")).timing
    assert tone.speak(Request("tone", "one two three", pauses=((1, 0.5),))).timing.seconds == pytest.approx(
        plain.seconds + 0.5, abs=1e-3
    )
    assert tone.speak(Request("tone", "one two three", voice=Voice("tone", speed=2.0))).timing.seconds < 0.6 * plain.seconds
    assert tone.speak(Request("tone", "one two three", stressed=(1,))).timing.phonemes[5].stress == 2
