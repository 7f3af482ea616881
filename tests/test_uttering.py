"""Laughs, sighs, sobs and hums: heard in the voice of whose they are, as the mouth makes them, and never over words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.acting.gestures.utterances import VOICED, notes
from scenec.acting.sampling import values
from scenec.arrange import arrange
from scenec.hearing import Foley, Heard
from scenec.plan.sounding import mix_params, sound_nodes
from scenec.sound import RATE
from scenec.sound.mix import mixed
from scenec.sound.sources import played, source_of
from scenec.sound.vocal import vocal
from scenec.story import Gesture, Shot, Story, Voice
from scenec.timeline import Timeline
from scenec.voices.throat import throat
from stories import film, line, story, timings

LAUGH = Gesture("laugh-1", kind="laugh", who=("ana",))
CLOSE = Shot("shot-1", framing="close", subject="ana")


def uttered(timeline: Timeline) -> list[Foley]:
    return [each for each in timeline.foley if each.uttered is not None]


def with_voice(told: Story, who: str, voice: Voice) -> Story:
    return replace(told, characters={**told.characters, who: replace(told.characters[who], voice=voice)})


def strength(sound: NDArray[np.float32], at: float, seconds: float) -> float:
    part = sound[round(at * RATE) : round((at + seconds) * RATE), 0]
    return float(np.sqrt(np.mean(part**2)))


def pitch(sound: NDArray[np.float32], at: float, seconds: float) -> float:
    """Hertz, by autocorrelation."""
    part = sound[round(at * RATE) : round((at + seconds) * RATE), 0].astype(np.float64)
    part -= part.mean()
    row = np.correlate(part, part, "full")[len(part) - 1 :]
    low, high = RATE // 600, RATE // 70
    return RATE / (low + int(row[low:high].argmax()))


@pytest.mark.parametrize("kind", sorted(VOICED))
@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.7, 6.0])
def test_an_utterance_stays_inside_its_time_and_is_the_same_every_time(kind: str, seconds: float) -> None:
    made = notes(kind, seconds, 5)
    assert made == notes(kind, seconds, 5)
    assert all(note.at >= 0 and note.at + note.length <= seconds + 0.08 for note in made)
    assert all(b.at >= a.at + 0.1 for a, b in pairwise(made))


def test_a_laugh_is_bursts_five_a_second_that_fall_and_grow_softer_with_air_between_bouts() -> None:
    made = notes("laugh", 6.0, 7)
    voiced = [note for note in made if note.voice > 0]
    first = voiced[: next(index for index, note in enumerate(made) if note.drawn)]
    assert 4 <= len(first) <= 6
    assert all(0.17 < b.at - a.at < 0.26 for a, b in pairwise(first))
    assert first[0].pitch[0] > first[-1].pitch[0] + 0.3
    assert first[-1].level < 0.7 * first[0].level
    assert sum(note.drawn for note in made) >= 3


@pytest.mark.parametrize(("hertz", "tract"), [(185.0, 1.0), (105.0, 0.86), (270.0, 1.18)])
def test_it_sounds_at_the_speakers_pitch_where_the_notes_are(hertz: float, tract: float) -> None:
    sound = vocal("laugh", hertz, tract, 1.6, 3)
    assert np.array_equal(sound, vocal("laugh", hertz, tract, 1.6, 3))
    assert float(np.abs(sound).max()) == pytest.approx(0.5, abs=1e-3)
    for note in [each for each in notes("laugh", 1.6, 3) if each.voice > 0][:3]:
        heard = pitch(sound, note.at + 0.38 * note.length, 0.4 * note.length)
        assert heard == pytest.approx(hertz * (note.pitch[0] + note.pitch[1]) / 2, rel=0.12)
        assert strength(sound, note.at + 0.4 * note.length, 0.04) > 4 * strength(sound, note.at + 0.97 * note.length, 0.006)


def test_a_mouth_opens_with_every_burst_and_closes_before_the_next() -> None:
    timeline = film(CLOSE, line("a", "ana", "Look at that."), LAUGH)
    ana = next(each for each in timeline.performances if each.character == "ana")
    (said,) = ana.utterances
    bursts = [note for note in notes(said.kind, said.seconds, said.seed) if note.voice > 0]
    frames = np.arange(timeline.frames, dtype=np.float64)
    jaw = values(ana.tracks["jawOpen"], frames, timeline.format.fps)
    for a, b in pairwise(bursts[:4]):
        opened = jaw[round(said.frame + (a.at + 0.42 * a.length) * timeline.format.fps)]
        shut = jaw[round(said.frame + b.at * timeline.format.fps)]
        assert opened > shut + 0.12
    (heard,) = uttered(timeline)
    assert abs(heard.frame - said.frame) < 0.02


def test_nobody_laughs_over_their_own_words_but_in_a_pause_and_after_the_last_one() -> None:
    assert not uttered(film(CLOSE, line("a", "ana", "We were so {laugh}very happy there that whole long summer by the sea.")))
    after = film(CLOSE, line("a", "ana", "We were so very happy by the sea. {laugh}"), line("b", "ben", "So were we."))
    (heard,) = uttered(after)
    assert heard.frame >= after.lines[0].frame + 0.9 * after.lines[0].frames - 6


def test_another_voice_changes_what_is_heard_and_nothing_that_is_seen() -> None:
    told = story(CLOSE, line("a", "ana", "Look at that."), LAUGH)
    low, high = (with_voice(told, "ana", Voice("espeak", name)) for name in ("m3", "f2"))
    one, other = (arrange(each, timings(told)) for each in (low, high))
    assert one.performances == other.performances
    assert uttered(one)[0].uttered.hertz < 0.75 * uttered(other)[0].uttered.hertz  # type: ignore[union-attr]
    assert [node.params for node in sound_nodes(one)] != [node.params for node in sound_nodes(other)]
    softer = arrange(with_voice(told, "ana", Voice("espeak", "f2", volume=0.5)), timings(told))
    assert uttered(softer)[0].level == pytest.approx(uttered(other)[0].level - 6.02, abs=0.02)


def test_voices_have_their_own_throats() -> None:
    ana = story(LAUGH).characters["ana"]
    heart, onyx = (throat(ana, Voice("kokoro", name)) for name in ("af_heart", "am_onyx"))
    between = throat(ana, Voice("kokoro", "af_heart*0.5+am_onyx*0.5"))
    assert heart.hertz > 1.8 * onyx.hertz
    assert onyx.hertz < between.hertz < heart.hertz
    assert onyx.tract < between.tract < heart.tract
    assert throat(ana, Voice("kokoro", "af_heart", pitch=12)).hertz == pytest.approx(2 * heart.hertz, rel=0.01)
    assert throat(replace(ana, age="child"), Voice("gtts")).hertz > throat(replace(ana, age="adult"), Voice("gtts")).hertz


def test_the_switch_for_what_is_heard_by_itself_silences_it() -> None:
    told = replace(story(CLOSE, LAUGH), heard=Heard(foley=False))
    assert not arrange(told, timings(told)).foley


def test_a_laugh_lies_in_the_mix_as_loud_as_words_and_music_makes_room_for_it() -> None:
    timeline = film(CLOSE, LAUGH)
    (heard,) = uttered(timeline)
    params = mix_params(replace(timeline, sounds=()))
    assert [each["voice"] for each in params["foley"] if "voice" in each] == [True]
    sources = [played(source_of(node.params)) for node in sound_nodes(replace(timeline, sounds=()))]
    track, _, _ = mixed(params, [], sources, lambda _: None)
    at = heard.frame / timeline.format.fps
    assert strength(track, at, 0.8) > 0.02 > strength(track, 0.0, max(0.05, at - 0.1))


def test_a_sigh_at_the_first_word_is_a_short_breath_before_it() -> None:
    timeline = film(CLOSE, line("b", "ben", "And what is it called?"), line("a", "ana", "{sigh}A bakery."))
    (heard,) = uttered(timeline)
    assert heard.uttered is not None
    assert 0.34 <= heard.uttered.seconds < 0.8
    spoken = next(each for each in timeline.lines if each.who == "ana")
    assert heard.frame + heard.uttered.seconds * timeline.format.fps <= spoken.frame + 4
