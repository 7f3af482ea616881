"""The mix: length, loudness, peaks, words above music, fades."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenec.nodes import medley
from scenec.nodes import mix as node
from scenec.nodes.work import NodeError, Work
from scenec.sound import RATE, ducking
from scenec.sound import mix as mixing
from scenec.sound.ambience import ambience
from scenec.sound.loudness import decibels, loudness, true_peak
from scenec.sound.sources import Source, played, sources
from scenec.sound.wave import read_wave, write_wave

OPEN = {"start": 1}


@cache
def made(source: Source) -> np.ndarray:
    """The same sound need not be played for every test."""
    return ambience(source.name, 2.0) if source.kind == "ambience" else played(source)


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A speech artifact: 1.5 s of something as uneven as a voice, at -20 LUFS."""
    generator = np.random.default_rng(3)
    rate = 22_050
    times = np.arange(round(1.5 * rate)) / rate
    voice = np.sin(2 * np.pi * 180 * times) * (1 + np.sin(2 * np.pi * 4 * times)) + 0.2 * generator.standard_normal(len(times))
    voice = voice.astype(np.float32)
    voice *= np.float32(10 ** ((-20 - loudness(voice, rate)) / 20))
    folder = tmp_path / "speech"
    folder.mkdir()
    write_wave(folder / "audio.wav", voice, rate)
    return folder


def sound(kind: str, what: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "what": what, "start": start, "end": end, "volume": 1, "fade_in": 0, "fade_out": 0, **more}


def params(**more: Any) -> dict[str, Any]:
    return {
        "fps": 30, "frames": 180, "lines": [], "sounds": [], "fade": OPEN, "ring": [0.7, 0.09], "loudness": -16.0, **more
    }  # fmt: skip


def resolved(given: dict[str, Any]) -> tuple[dict[str, Any], list[np.ndarray]]:
    """The parameters as a plan has them, and the sounds that they count."""
    found: list[Source] = []
    cues = []
    for cue in given["sounds"]:
        if "file" not in cue:
            parts = list(sources(cue, given["fps"]))
            found += [source for source, _ in parts if source not in found]
            cues.append({**cue, "parts": [[found.index(source), start] for source, start in parts]})
        else:
            cues.append(cue)
    return {**given, "sounds": cues}, [made(source) for source in found]


def mixed(given: dict[str, Any], *speech: Path) -> np.ndarray:
    given, heard = resolved(given)
    return mixing.mixed(given, speech, heard, lambda share: None)[0]


def level(track: np.ndarray, start: float, end: float) -> float:
    return loudness(track[round(start * RATE) : round(end * RATE)], RATE)


LINES = [{"frame": 45, "gain": 1, "pan": -1}, {"frame": 120, "gain": 1, "pan": 0}]
MUSIC = sound("music", "dusk-piano", 0, 180)


def test_a_film_is_as_loud_as_it_should_be(speech: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    shares: list[float] = []
    given, heard = resolved(params(lines=LINES, sounds=[MUSIC, sound("ambience", "platform", 0, 180)]))
    folders = [tmp_path / str(number) for number in range(len(heard))]
    for folder, samples in zip(folders, heard, strict=True):
        folder.mkdir()
        write_wave(folder / "sound.wav", samples, RATE)
    node.run(Work(given, (speech, speech, *folders), out, shares.append))
    track, rate = read_wave(out / "mix.wav")
    assert rate == RATE
    assert track.shape == (6 * RATE, 2)
    assert loudness(track, RATE) == pytest.approx(-16, abs=0.3)
    assert true_peak(track) <= -1.0
    told = json.loads((out / "loudness.json").read_text())
    assert told["lufs"] == pytest.approx(loudness(track, RATE), abs=0.01)
    assert told["true_peak"] == pytest.approx(true_peak(track), abs=0.01)
    assert shares == sorted(shares)


def test_the_same_bytes_twice_and_frames_that_do_not_divide_the_rate(speech: Path) -> None:
    given = params(fps=23, frames=101, lines=LINES[:1], sounds=[sound("ambience", "platform", 3, 99, fade_in=5.0)])
    assert mixed(given, speech).tobytes() == mixed(given, speech).tobytes()
    assert len(mixed(given, speech)) == round(101 * RATE / 23)


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without mastering, levels can be told apart."""
    monkeypatch.setattr(mixing, "mastered", lambda track, target: (track, 1.0))


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("gain", [1.0, 0.4])
def test_words_stay_15_db_above_the_music(speech: Path, gain: float) -> None:
    lines = [{**line, "gain": gain} for line in LINES]
    words = mixed(params(lines=lines), speech, speech)
    bed = mixed(params(lines=lines, sounds=[MUSIC, sound("ambience", "platform", 0, 180)]), speech, speech) - words
    for start in (1.5, 4.0):
        assert level(words, start, start + 1.5) - level(bed, start, start + 1.5) >= 15


@pytest.mark.usefixtures("plain")
def test_an_ambience_makes_less_room_than_music(speech: Path) -> None:
    """What lies under loud words, against the same without them: rain by 4 to 6 dB, music by 9 or more."""
    down = {}
    for each in (sound("ambience", "platform", 0, 180), MUSIC):
        given = params(lines=LINES[:1], sounds=[each])
        bed = mixed(given, speech) - mixed({**given, "sounds": []}, speech)
        alone = mixed({**given, "lines": []})
        down[each["kind"]] = level(alone, 1.7, 2.8) - level(bed, 1.7, 2.8)
    assert 3.9 < down["ambience"] < 6.5, down
    assert down["music"] > 8.9, down


@pytest.mark.usefixtures("plain")
def test_music_ducks_before_the_words_and_comes_back(speech: Path, tmp_path: Path) -> None:
    write_wave(
        tmp_path / "m.wav",
        np.full((RATE * 8, 2), 0.1, np.float32) * np.tile([[1.0], [-1.0]], (RATE * 4, 1)).astype(np.float32),
        RATE,
    )
    music = sound("music", "", 0, 300, file={"path": str(tmp_path / "m.wav"), "digest": "x"}, fade_out=1)
    given = params(frames=300, lines=LINES[:1], sounds=[music])
    bed = mixed(given, speech) - mixed({**given, "sounds": []}, speech)
    heard = np.abs(bed[:, 0])
    around = {at: decibels(float(heard[round(at * RATE)])) for at in (0.5, 1.3, 1.45, 1.52, 2.9, 3.05, 3.45, 6.0)}
    assert around[1.3] == pytest.approx(around[0.5], abs=0.1)
    assert around[1.45] < around[0.5] - 3
    assert around[1.52] <= around[0.5] - 8.9
    assert around[2.9] <= around[0.5] - 8.9
    assert around[3.05] < around[0.5] - 6
    assert around[3.45] == pytest.approx(around[0.5], abs=0.1)


def test_music_does_not_pump_between_lines_that_are_close() -> None:
    talks = [ducking.Talk(1.0, 2.0), ducking.Talk(2.6, 3.0, 12.0), ducking.Talk(6.0, 7.0)]
    factor = ducking.ducked(talks, 8 * RATE, RATE)
    assert decibels(float(factor[round(2.3 * RATE)])) == pytest.approx(-12, abs=0.01)
    assert factor[round(5 * RATE)] == 1
    assert np.abs(np.diff(factor)).max() < 0.001


@pytest.mark.usefixtures("plain")
def test_fades_of_the_film_take_the_music_and_not_the_words(speech: Path) -> None:
    dark = {"keys": [{"frame": 0, "value": 1, "over": 30}, {"frame": 150, "value": 0, "over": 30}]}
    track = mixed(params(sounds=[MUSIC], fade=dark))
    assert np.abs(track[:10]).max() < 1e-9
    assert level(track, 5.9, 6.0) < level(track, 2, 3) - 25
    black = {"start": 0}
    assert not mixed(params(sounds=[MUSIC], fade=black)).any()
    assert mixed(params(lines=LINES, fade=black), speech, speech).any()


@pytest.mark.usefixtures("plain")
def test_volume_pan_and_short_files_that_go_round(speech: Path, tmp_path: Path) -> None:
    whole, half = (mixed(params(sounds=[{**MUSIC, "volume": volume}])) for volume in (1, 0.5))
    assert np.allclose(half, whole / 2, atol=1e-6)
    assert not mixed(params(sounds=[{**MUSIC, "volume": 0}])).any()
    left = mixed(params(lines=LINES[:1]), speech)
    sides = [np.sqrt(np.mean(left[:, side] ** 2)) for side in (0, 1)]
    assert 1.2 < sides[0] / sides[1] < 3.5
    write_wave(tmp_path / "s.wav", np.random.default_rng(2).normal(0, 0.1, (RATE, 2)).astype(np.float32), RATE)
    given = sound("music", "s", 0, 180, file={"path": str(tmp_path / "s.wav"), "digest": "x"})
    track = mixed(params(sounds=[given]))
    levels = [level(track, start, start + 0.4) for start in np.arange(0.2, 4.0, 0.3)]
    assert max(levels) - min(levels) < 1.5
    once = mixed(params(sounds=[{**given, "kind": "sound"}]))
    assert once[: RATE - 1000].any()
    assert not once[RATE + 10 :].any()


def test_silent_and_tiny_films_do_not_fail(speech: Path) -> None:
    track, _, told = mixing.mixed(params(), (), [], lambda share: None)
    assert track.shape == (6 * RATE, 2)
    assert not track.any()
    assert told == {"lufs": None, "true_peak": None, "seconds": 6.0}
    for frames in (1, 2, 5):
        tiny = mixed(
            params(frames=frames, lines=[{"frame": 0, "gain": 1, "pan": 0}], sounds=[sound("music", "rain-piano", 0, frames)]),
            speech,
        )
        assert tiny.shape == (frames * 1600, 2)
        assert np.isfinite(tiny).all()
        assert true_peak(tiny) <= -1.0
    late = params(frames=30, lines=[{"frame": 40, "gain": 1, "pan": 0}], sounds=[sound("music", "dusk-piano", 50, 60)])
    assert not mixed(late, speech).any()


def test_what_cannot_be_played_says_so(tmp_path: Path) -> None:
    given = sound("sound", "", 0, 9, file={"path": str(tmp_path / "gone.wav"), "digest": "x"})
    with pytest.raises(NodeError, match=r"gone\.wav"):
        node.run(Work(params(sounds=[given]), (), tmp_path))


@pytest.mark.parametrize("target", [-14.0, -23.0, -27.0])
def test_loudness_is_what_was_asked_for_and_peaks_stay_below(speech: Path, target: float) -> None:
    track = mixed(params(lines=LINES, sounds=[MUSIC, sound("sound", "door-slams", 20, 60)], loudness=target), speech, speech)
    assert loudness(track, RATE) == pytest.approx(target, abs=0.3)
    assert true_peak(track) <= -1.0


def test_nothing_clicks_where_sounds_meet() -> None:
    """At joins the wave steps no further than it does anywhere else in the same sound."""
    going = [
        sound("ambience", "rain", 0, 180),
        sound("music", "calm", 0, 90),
        sound("music", "sad", 85, 180, fade_in=5),
    ]
    track = mixed(params(sounds=going))
    bend = np.abs(np.diff(track[:, 0], 2))
    joins = [round(frame * RATE / 30) for frame in (60, 85, 90, 120)]  # the ambience's rounds, the music's ends
    usual = np.percentile(bend, 99.99)
    assert all(bend[at - 300 : at + 300].max() < 2.0 * usual for at in joins)


@pytest.mark.usefixtures("plain")
def test_a_place_and_actions_are_heard_quietly_and_from_their_side(speech: Path) -> None:
    words = level(mixed(params(lines=LINES), speech, speech), 1.5, 3.0)
    room = mixed(params(sounds=[sound("tone", "studio", 0, 180)]))
    assert 25 < words - level(room, 1, 5) < 35
    steps = made(Source("foley", "steps-stone"))
    acted = [{"source": 0, "take": take, "frame": 30 + 15 * take, "level": 0, "pan": -0.8} for take in range(7)]
    heard = mixing.mixed(params(foley=acted), (), [steps], lambda share: None)[0]
    onsets = [np.abs(heard[round((30 + 15 * take) * RATE / 30) :][:4800]).max() for take in range(6)]
    assert min(onsets) > 0.003
    assert not heard[: RATE - 10].any()
    assert np.square(heard[:, 0]).sum() > 4 * np.square(heard[:, 1]).sum()
    assert words - level(heard, 1, 5) > 12


@pytest.mark.usefixtures("plain")
def test_who_walks_while_they_speak_is_heard_to_walk(speech: Path) -> None:
    walking = {**LINES[0], "path": [[0.0, -1.0], [1.5, 1.0]]}
    track = mixed(params(lines=[walking], ring=[0.5, 0.0]), speech)
    first, last = track[round(1.5 * RATE) :][:9600], track[round(2.8 * RATE) :][:9600]
    assert np.square(first[:, 0]).sum() > 1.3 * np.square(first[:, 1]).sum()
    assert np.square(last[:, 1]).sum() > 1.3 * np.square(last[:, 0]).sum()


@pytest.mark.usefixtures("plain")
def test_a_place_rings_after_the_words(speech: Path) -> None:
    def rings(seconds: float, level_: float, wet: float = 1.0) -> float:
        track = mixed(params(lines=[{**LINES[0], "pan": 0, "wet": wet}], ring=[seconds, level_]), speech)
        return float(np.sqrt(np.mean(track[round(3.02 * RATE) : round(3.3 * RATE)] ** 2)))

    assert rings(0.5, 0.0) < 1e-7
    assert rings(1.2, 0.1) > 2 * rings(0.3, 0.1) > 0
    assert rings(0.5, 0.1, wet=2.0) == pytest.approx(2 * rings(0.5, 0.1), rel=0.05)


def test_a_place_is_heard_before_it_is_seen(tmp_path: Path) -> None:
    """At the join of two scenes the second one's tone has come in already."""
    folders = []
    for name in ("studio", "rain"):
        given, heard = resolved(params(frames=60, sounds=[sound("tone", name, 0, 60, fade_out=5)], loudness=-30.0))
        track, before, _ = mixing.mixed(given, (), heard, lambda share: None)
        folders.append(tmp_path / name)
        folders[-1].mkdir()
        write_wave(folders[-1] / "mix.wav", track, RATE)
        write_wave(folders[-1] / "lead.wav", before, RATE)
    out = tmp_path / "out"
    out.mkdir()
    medley.run(Work({"fps": 30, "frames": [60, 60]}, tuple(folders), out))
    joined, _ = read_wave(out / "mix.wav")
    assert len(joined) == 4 * RATE
    rainy = [np.abs(np.diff(joined[round(at * RATE) :][:2400, 0])).mean() for at in (1.5, 1.75, 1.94, 2.1)]
    assert rainy[0] < rainy[1] < rainy[2] < 1.3 * rainy[3]
    dark = params(
        frames=60, sounds=[sound("tone", "rain", 0, 60)], fade={"start": 0, "keys": [{"frame": 0, "value": 1, "over": 9}]}
    )
    given, heard = resolved(params(frames=60, sounds=[sound("tone", "rain", 0, 60)], fade=dark))
    assert not mixing.lead(given, heard).any()
