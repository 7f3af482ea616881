"""What a speech node is asked for, whose voice it is, and the JSON of its times."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scenec.story import Captions, Character, Cue, Duration, Feeling, Format, Line, Place, Story, Voice
from scenec.take import Phoneme, Timing, Word
from scenec.vocabulary import EMOTIONS, VOICE_ENGINES
from scenec.voices import VOICES
from scenec.voices.casting import MEN, WOMEN, cast_voice, cast_voices
from scenec.voices.prosody import FEELINGS
from scenec.voices.request import Tone, request_of, speech_params
from scenec.voices.timings import read_timing, write_timing


def character(name: str, **more: Any) -> Character:
    values: dict[str, Any] = {"age": None, "height": 1.7, "voice": Voice(), "look": {}, **more}
    return Character(name, name.title(), **values)


def story(**more: Any) -> Story:
    people = {name: character(name) for name in ("ana", "ben")}
    values: dict[str, Any] = {"lexicon": {"Kyiv": "ˈkiːv", "Lviv": "lviv"}, "characters": people, **more}
    return Story(
        "test",
        "Test",
        "en",
        Format(fps=25),
        Place("platform", "platform", {}, "dusk"),
        cast=(),
        captions=Captions(),
        beats=(),
        **values,
    )


LINE = Line(
    "ana-1", who="ana", text="To  Kyiv, then.", feeling=Feeling("sad", 0.5), stressed=(2, 1),
    cues=(Cue("pause", 1, length=Duration(10, "f")), Cue("wave", 0), Cue("feel", 2, feeling=Feeling("happy"))),
)  # fmt: skip


def test_params_hold_what_is_heard_and_come_back_as_a_request() -> None:
    params = speech_params(story(), LINE)
    assert params["text"] == "To Kyiv, then."
    assert params["pauses"] == [[1, 0.4]]
    assert params["stressed"] == [1, 2]
    assert params["feeling"] == {"name": "sad", "level": 0.5}
    assert params["lexicon"] == {"kyiv": "ˈkiːv"}  # Lviv is not in the line
    request = request_of(params)
    assert (request.text, request.feeling, request.stressed) == ("To Kyiv, then.", Tone("sad", 0.5), (1, 2))
    assert request.turns == ((2, Tone("happy")),)
    assert request.voice == Voice("espeak", params["voice"]["name"], *(params["voice"][k] for k in ("pitch", "speed", "volume")))
    mix = replace(LINE, feeling=Feeling("mix", 1.0, (("joy", 0.6), ("fear", 0.2))))
    assert request_of(speech_params(story(), mix)).feeling.mix == (("fear", 0.2), ("joy", 0.6))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"}, {"to": "ben"}, {"off": True}, {"gap": Duration(1, "s")},
        {"cues": (LINE.cues[0], Cue("nod", 2), LINE.cues[2])},
    ],
)  # fmt: skip
def test_what_is_not_heard_does_not_speak_again(change: dict[str, Any]) -> None:
    assert speech_params(story(), replace(LINE, **change)) == speech_params(story(), LINE)


def test_another_lexicon_or_look_of_somebody_else_does_not_speak_again() -> None:
    other = story(lexicon={"Kyiv": "ˈkiːv", "Odesa": "o"}, characters={"ana": character("ana"), "cy": character("cy")})
    assert speech_params(other, LINE) == speech_params(story(), LINE)
    assert speech_params(story(lexicon={}), LINE) != speech_params(story(), LINE)


def test_everybody_gets_a_voice_that_fits() -> None:
    names = [f"person-{number}" for number in range(24)]
    women = [cast_voice(character(name, look={"build": "woman"})) for name in names]
    men = [cast_voice(character(name, look={"build": "man"})) for name in names]
    assert {voice.name for voice in women} == set(WOMEN)
    assert {voice.name for voice in men} == set(MEN)
    assert len({(voice.name, voice.pitch) for voice in women}) >= 12
    assert cast_voice(character("kid", age="child")).pitch > 3
    assert cast_voice(character("ana")) == cast_voice(character("ana"))
    chosen = Voice("espeak", "m3", -1.0, 0.9, 0.8)
    assert cast_voice(character("ana", voice=chosen)) == chosen
    assert cast_voice(character("ana", voice=Voice("tone"))) == Voice("tone")
    lower = cast_voice(character("ana", voice=Voice(pitch=-2.0)))
    assert lower.pitch == pytest.approx(cast_voice(character("ana")).pitch - 2.0)


def test_no_two_people_sound_alike_and_a_third_changes_nobody() -> None:
    people = {name: character(name, look={"build": "woman"}) for name in (f"woman-{number}" for number in range(30))}
    cast = cast_voices(people)
    assert len({(voice.name, round(voice.pitch, 1)) for voice in cast.values()}) == 30
    two = cast_voices({name: people[name] for name in ("woman-1", "woman-2")})
    assert len({voice.name for voice in two.values()}) == 2
    assert two["woman-1"] == cast_voices({"woman-1": people["woman-1"]})["woman-1"]
    written = cast_voices({**people, "zoe": character("zoe", voice=Voice("espeak", "f2"))})
    assert [voice.name for voice in written.values()].count("f2") == 1 or len(written) > len(WOMEN)


def test_kokoro_is_cast_where_its_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = cast_voice(character("ana", look={"build": "woman"}))
    assert plain.engine == "espeak"
    monkeypatch.setenv("SCENEC_VOICES", str(tmp_path))
    (tmp_path / "kokoro").mkdir()
    for name in ("model.onnx", "af_heart.bin", "af_bella.bin", "am_michael.bin", "bm_george.bin"):
        (tmp_path / "kokoro" / name).write_bytes(b"")
    women = {f"w{number}": character(f"w{number}", look={"build": "woman"}) for number in range(5)}
    cast = cast_voices(women)
    assert {voice.engine for voice in cast.values()} == {"kokoro"}
    assert {voice.name for voice in cast.values()} >= {"af_heart", "af_bella", "af_heart*0.5+af_bella*0.5"}
    assert len({(voice.name, voice.pitch) for voice in cast.values()}) == 5
    assert cast_voice(character("ben", look={"build": "man"}), "en-GB").name == "bm_george"
    assert cast_voice(character("ben", look={"build": "man"}), "he").engine == "espeak"
    assert cast_voice(character("ben", voice=Voice("", "af_nova"))).engine == "espeak"  # its file is not there
    assert cast_voice(character("ben", voice=Voice("", "af_nova"))).name in WOMEN
    params = speech_params(story(), LINE)
    assert set(params["files"]) >= {"model.onnx"}
    (tmp_path / "kokoro" / "model.onnx").write_bytes(b"another")
    assert speech_params(story(), LINE) != params


def test_timings_come_back_from_their_file(tmp_path: Path) -> None:
    timing = Timing(1.25, (Phoneme(0.03, 0.1, "t͡ʃ", 2), Phoneme(0.1, 0.2, "")), (Word(0.03, 0.2, "“chew”"),), "engine")
    write_timing(tmp_path, timing)
    assert read_timing(tmp_path) == timing
    before = (tmp_path / "timing.json").read_bytes()
    write_timing(tmp_path, read_timing(tmp_path))
    assert (tmp_path / "timing.json").read_bytes() == before


def test_every_emotion_and_engine_of_the_language_is_known() -> None:
    assert set(FEELINGS) == set(EMOTIONS)
    assert set(VOICES) == set(VOICE_ENGINES)


def test_the_stages_part_imports_nothing_heavy() -> None:
    modules = "request, timings, casting, prosody, words, ipa"
    code = f"from scenec.voices import {modules}; from scenec.lipsync import params; import sys; print('numpy' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"


def test_a_manner_stands_in_the_params_only_where_it_is_written(tmp_path: Path) -> None:
    from scenec import line
    from scenec.nodes.speeches import lines_of

    scene = tmp_path / "a.yaml"
    scene.write_text(
        'scene: a\ncast: {ana: left}\nscript:\n  - ana: "Ssh."\n    manner: whispered\n  - ana: "Now!"\n', encoding="utf-8"
    )
    story = line.read(scene).story
    whispered, plain = (speech_params(story, each) for each in lines_of(story.beats))
    assert whispered["manner"] == "whispered"
    assert "manner" not in plain
    assert whispered["voice"]["speed"] < plain["voice"]["speed"]
    assert request_of(whispered).manner == "whispered"
