"""analyse: names, words, moods, ids, moments; and that any scene gives a story or diagnostics, never a traceback."""

from __future__ import annotations

import hashlib
import json
import random
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from front import HEAD, codes, from_file, from_script, from_text, story_of
from scenec.analyse.dialogue import read_dialogue
from scenec.analyse.looks import RIG_BUILDS, complete
from scenec.diagnostics import SceneError, has_errors
from scenec.diagnostics.report import as_json, as_text
from scenec.front import read
from scenec.sets.table import SETS
from scenec.source import Source
from scenec.story import (
    Anchor,
    Beat,
    CameraMove,
    Cue,
    Duration,
    Feel,
    Feeling,
    Gaze,
    Gesture,
    Line,
    Shot,
    Sound,
    Story,
    Turn,
    Walk,
    With,
)
from scenec.vocabulary import AGES, EMOTIONS, GESTURES, NAME

ROOT = Path(__file__).resolve().parent.parent
HELLO = (ROOT / "scenes" / "hello.yaml").read_text(encoding="utf-8")


def hello() -> Story:
    story, diagnostics = from_file(ROOT / "scenes" / "hello.yaml", ROOT / "scenes")
    assert diagnostics == ()
    assert story is not None
    return story


def lines(script: str) -> list[Line]:
    return [beat for beat in story_of(script).beats if isinstance(beat, Line)]


def everything(beats: tuple[Beat, ...]) -> list[Beat]:
    return [each for beat in beats for each in ([beat, *everything(beat.beats)] if isinstance(beat, With) else [beat])]


# ---- the scene that comes with it ----


def test_hello_has_all_that_it_should_show() -> None:
    story = hello()
    assert 8 <= len(story.beats) <= 12
    beats = everything(story.beats)
    cues = {cue.kind for beat in beats if isinstance(beat, Line) for cue in beat.cues}
    assert {"wave", "point", "pause", "gaze", "feel"} <= cues
    assert {beat.framing for beat in beats if isinstance(beat, Shot)} == {"wide", "two-shot", "medium", "close"}
    assert any(isinstance(beat, Walk) for beat in beats)
    assert any(isinstance(beat, Sound) and beat.kind == "music" for beat in beats)
    (push,) = [beat for beat in beats if isinstance(beat, CameraMove)]
    assert push.at == Anchor("two-tickets", "start", 5)
    assert (story.format.width, story.format.height, story.format.fps) == (1920, 1080, 30)
    assert story.captions.files == ("srt", "vtt")
    assert (story.place.set, story.place.light) == ("railway-platform", "dusk")
    assert set(story.characters) == {"ana", "ben"}
    ana = story.characters["ana"]
    assert (ana.look["hair"]["style"], ana.look["top"]["kind"], ana.height) == ("bob", "coat", 1.68)
    assert {mark.character: mark.mark for mark in story.cast} == {"ben": "left", "ana": "right"}


def test_a_comment_or_the_order_of_keys_changes_nothing() -> None:
    swapped = HELLO.replace(
        "      - walk: ben\n        to: ana\n        over: 2.2s",
        "      - over: 2.2s\n        walk: ben # to her\n        to: ana",
    )
    assert swapped != HELLO
    assert from_text("# a comment\n" + swapped, ROOT / "scenes")[0] == from_text(HELLO, ROOT / "scenes")[0]


# ---- words ----


@pytest.mark.parametrize(
    ("written", "text", "cues", "stressed"),
    [
        ("Hello there.", "Hello there.", [], []),
        ("{wave}Hello there.", "Hello there.", [("wave", 0)], []),
        ("Hello {wave}there.", "Hello there.", [("wave", 1)], []),
        ("Hello {wave} there.", "Hello there.", [("wave", 1)], []),
        ("Hello there.{wave}", "Hello there.", [("wave", 2)], []),
        ("Hello there. {wave}", "Hello there.", [("wave", 2)], []),
        ("Hello{pause: 0.4s}, there", "Hello, there", [("pause", 1)], []),
        ('He said "{wave}hello"', 'He said "hello"', [("wave", 2)], []),
        ("{gaze: down}{pause: 1s}{sad}No.", "No.", [("gaze", 0), ("pause", 0), ("sad", 0)], []),
        ("*Two* tickets", "Two tickets", [], [0]),
        ("I bought *two* tickets.", "I bought two tickets.", [], [2]),
        ("I bought {nod}*two whole* tickets", "I bought two whole tickets", [("nod", 2)], [2, 3]),
        ("*{nod}two*", "two", [("nod", 0)], [0]),
        ("un*believ*able, Ana", "unbelievable, Ana", [], [0]),
        ("*Please*.", "Please.", [], [0]),
        ("2 * 3 * 4", "2 * 3 * 4", [], []),
        ("{{wave}} is a cue", "{wave} is a cue", [], []),
        ("Many\n  spaces \t here", "Many spaces here", [], []),
        ("\u00bfQu\u00e9? \u6f22\u5b57", "\u00bfQu\u00e9? \u6f22\u5b57", [], []),
    ],
)
def test_lines_are_taken_apart(written: str, text: str, cues: list[tuple[str, int]], stressed: list[int]) -> None:
    dialogue = read_dialogue(written)
    assert not dialogue.faults
    assert dialogue.text == text
    assert [(cue.name, cue.word) for cue in dialogue.cues] == cues
    assert list(dialogue.stressed) == stressed


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("a { b", "lone-brace"),
        ("a } b", "lone-brace"),
        ("a *b", "lone-star"),
        ("a ** b", "lone-star"),
        ("he{nod}llo", "cue-inside-word"),
    ],
)
def test_lines_that_cannot_be_taken_apart(written: str, code: str) -> None:
    assert [fault.code for fault in read_dialogue(written).faults] == [code]


@given(st.text(alphabet="ab {}*:,.\n\u00e9\U0001f600", max_size=40))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_cues_and_stress_stay_within_the_words(written: str) -> None:
    dialogue = read_dialogue(written)
    words = len(dialogue.text.split())
    assert all(0 <= cue.word <= words for cue in dialogue.cues)
    assert all(0 <= index < words for index in dialogue.stressed)


def test_cues_become_what_they_mean() -> None:
    (line,) = lines('  - ana: "{wave}Look, {point: edge}there {gaze: ben}and {pause: 250ms}{sad}gone."')
    assert line.cues == (
        Cue("wave", 0),
        Cue("point", 1, to="edge"),
        Cue("gaze", 2, to="ben"),
        Cue("pause", 3, length=Duration(0.25, "s")),
        Cue("feel", 3, feeling=Feeling("sad")),
    )


@pytest.mark.parametrize("gesture", GESTURES)
def test_every_gesture_is_a_verb_and_a_cue(gesture: str) -> None:
    to, target = (": edge", "\n    to: edge") if gesture == "point" else ("", "")
    story = story_of(f'  - {gesture}: ana{target}\n    for: 12f\n  - ana: "Hello {{{gesture}{to}}}there."')
    beat, line = story.beats
    assert isinstance(beat, Gesture)
    assert isinstance(line, Line)
    assert (beat.kind, beat.who, beat.length) == (gesture, ("ana",), Duration(12, "f"))
    assert [(cue.kind, cue.word) for cue in line.cues] == [(gesture, 1)]


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_every_emotion_is_a_head_an_option_and_a_cue(emotion: str) -> None:
    script = f'  - ana ({emotion}, .5): "A."\n  - ben: "B."\n    emotion: {emotion}\n  - ana: "{{{emotion}}}C."\n  - ana: "D."'
    assert [line.feeling for line in lines(script)] == [
        Feeling(emotion, 0.5),
        Feeling(emotion),
        Feeling(emotion, 0.5),
        Feeling(emotion),
    ]


def test_moods_are_inherited() -> None:
    script = """
  - ana: "One."
  - ana (sad, 0.4): "Two."
  - ben: "Three."
  - ana: "Four."
  - feel: [ana, ben]
    as: {joy: 0.6, fear: 0.2}
    level: 0.8
  - ana: "Five."
  - ben: "{proud}Six."
  - ben: "Seven."
"""
    mix = Feeling("mix", 0.8, (("fear", 0.2), ("joy", 0.6)))
    sad, plain = Feeling("sad", 0.4), Feeling()
    assert [line.feeling for line in lines(script)] == [plain, sad, plain, sad, mix, mix, Feeling("proud")]
    assert Feel("feel-1", who=("ana", "ben"), feeling=mix) in story_of(script).beats


# ---- ids and moments ----


def test_ids_are_speaker_and_hash_or_verb_and_number() -> None:
    digest = hashlib.sha256(b"Hello there.").hexdigest()[:4]
    script = f"""
  - ana: "Hello {{wave}}*there*."
  - ana (sad): "Hello there."
  - wave: ana
  - wave: ben
  - shot: wide
  - cut: close ana
  - wave: ana
    id: wave-3
  - wave: ana
  - nod: ben
    id: ana-{digest}-3
  - ana: "Hello there."
"""
    expected = [f"ana-{digest}", f"ana-{digest}-2", "wave-1", "wave-2", "shot-1", "shot-2", "wave-3", "wave-4"]
    assert [beat.id for beat in story_of(script).beats] == [*expected, f"ana-{digest}-3", f"ana-{digest}-4"]


ANCHORED = """
  - ana: "One train, two trains, one well-known platform. Don't!"
    id: trains
  - with:
      - wave: ana
      - nod: ben
        at: {at}
    id: both
"""


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("start", Anchor(None)),
        ("start + 1.5s", Anchor(None, offset=Duration(1.5, "s"))),
        ("prev", Anchor("wave-1")),
        ("both.end", Anchor("both", "end")),  # what hangs elsewhere does not make a `with` longer
        ("prev.end", Anchor("wave-1", "end")),
        ("prev.end - 250ms", Anchor("wave-1", "end", None, Duration(-0.25, "s"))),
        ("trains", Anchor("trains")),
        ("trains.start", Anchor("trains")),
        ("trains.end+12f", Anchor("trains", "end", None, Duration(12, "f"))),
        ("trains@TWO", Anchor("trains", "start", 2)),
        ("trains@one#2 - 0.5s", Anchor("trains", "start", 4, Duration(-0.5, "s"))),
        ("trains@well-known", Anchor("trains", "start", 5)),
        ("trains@dont", Anchor("trains", "start", 7)),
        ("trains@Don't!", Anchor("trains", "start", 7)),
    ],
)
def test_moments(written: str, anchor: Anchor) -> None:
    both = story_of(ANCHORED.replace("{at}", f'"{written}"')).beats[1]
    assert isinstance(both, With)
    assert both.beats[1].at == anchor


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("trans", "unknown-anchor"),
        ("trains@plane", "unknown-word"),
        ("trains@one", "ambiguous-word"),
        ("trains@one#3", "unknown-word"),
        ("trains@two#0", "unknown-word"),
        ("wave-1@one", "bad-anchor"),
        ("trains.middle", "bad-anchor"),
        ("start.end", "bad-anchor"),
        ("3s", "bad-anchor"),
        ("trains +", "bad-anchor"),
        ("trains + 3", "bad-anchor"),
        ("trains + 2h", "bad-anchor"),
        ("@one", "bad-anchor"),
        ("start - 1f", "before-start"),
    ],
)
def test_moments_that_cannot_be(written: str, code: str) -> None:
    assert codes(ANCHORED.replace("{at}", f'"{written}"')) == [code]


def test_prev_in_the_first_beat() -> None:
    assert codes("  - wave: ana\n    at: prev\n") == ["no-previous-beat"]
    assert codes("  - shot: wide\n  - with:\n      - wave: ana\n        at: prev.end\n") == ["no-previous-beat"]


def test_circles_are_found_through_the_flow_and_through_with() -> None:
    assert codes("  - wave: ana\n    at: nod-1.end\n  - nod: ana\n") == []
    assert codes("  - wave: ana\n    id: a\n    at: b\n  - pause: 1s\n  - nod: ana\n    id: b\n    at: a.end\n") == [
        "anchor-cycle"
    ]
    assert codes("  - with:\n      - wave: ana\n    at: after.end\n  - nod: ben\n    at: wave-1\n    id: after\n") == [
        "anchor-cycle"
    ]
    assert codes("  - wave: ana\n    at: wave-1 + 1s\n") == ["anchor-cycle"]


def test_a_long_script_is_no_trouble() -> None:
    script = (
        "".join(f"  - wave: ana\n    id: w{n}\n    at: w{n + 1}.end\n" for n in range(3000)) + "  - wave: ana\n    id: w3000\n"
    )
    assert len(story_of(script).beats) == 3001


@pytest.mark.parametrize(
    "script",
    [
        '  - ana: "The same line, {wave}again and *again*."\n' * 5000,
        "  - ana: " + '"' + "{wave}" * 300_000 + 'hi"\n',
        "  - ana: " + '"' + "*a* " * 400_000 + '"\n',
        "".join(f"  - unknown{n}: ana\n" for n in range(20_000)),
        "  - wave: ana\n    at: prev.end\n" * 10_000,
        '  - ana: "hi"\n    id: same\n' * 5000,
        "  - with:\n" + "".join(f"{'  ' * n}- with:\n" for n in range(3, 30)) + "  " * 30 + "- wave: ana\n",
    ],
    ids=range(7),
)
def test_no_script_hurts(script: str) -> None:
    before = time.process_time()
    from_script(script)
    assert time.process_time() - before < 5


def test_times_before_the_start_that_are_certain() -> None:
    assert codes('  - ana: "Hi."\n    gap: -0.2s\n') == ["before-start"]
    assert codes('  - pause: 1s\n  - ana: "Hi."\n    gap: -0.2s\n') == []
    assert codes("  - pause: 1s\n  - wave: ana\n    at: pause-1 - 1f\n") == ["before-start"]
    assert codes("  - pause: 1s\n  - pause: 12f\n    id: p\n  - wave: ana\n    at: p - 1.1s\n") == ["before-start"]
    assert codes("  - pause: 1s\n  - pause: 12f\n    id: p\n  - wave: ana\n    at: p - 1s\n") == []


# ---- beats ----


def test_staging_beats() -> None:
    script = """
  - walk: [ana, ben]
    to: edge
    over: 2s
  - turn: [ana, ben]
    to: bench
  - gaze: ana
    to: away
  - camera: pull-out
  - camera: push-in ben
    over: 24f
"""
    walk, turn, gaze, out, push = story_of(script).beats
    assert walk == With(
        "walk-1",
        beats=(
            Walk("walk-1-ana", who="ana", to="edge", over=Duration(2, "s")),
            Walk("walk-1-ben", who="ben", to="edge", over=Duration(2, "s")),
        ),
    )
    assert turn == Turn("turn-1", who=("ana", "ben"), to="bench")
    assert gaze == Gaze("gaze-1", who=("ana",), to="away")
    assert out == CameraMove("camera-1", move="pull-out")
    assert push == CameraMove("camera-2", move="push-in", subject="ben", over=Duration(24, "f"))


def test_options_of_a_line() -> None:
    (line,) = lines('  - ana: "Hello."\n    to: ben\n    off: true\n    gap: -250ms\n    speed: 1.2\n    at: start + 1s')
    assert (line.to, line.off, line.gap, line.speed, line.at) == (
        "ben",
        True,
        Duration(-0.25, "s"),
        1.2,
        Anchor(None, "start", None, Duration(1, "s")),
    )


def test_who_is_not_on_stage_is_heard_from_off() -> None:
    story, diagnostics = from_text(
        HEAD.replace("right", "off") + '  - ana: "Hello."\n  - narrator: "So it began."\n  - mara: "Hm."\n    off: true\n'
    )
    assert [d.code for d in diagnostics] == ["heard-from-off"]
    assert story is not None
    assert [line.off for line in story.beats if isinstance(line, Line)] == [True, True, True]
    assert set(story.characters) == {"ana", "ben", "mara", "narrator"}


@pytest.mark.parametrize("verb", [*GESTURES, "walk", "turn", "gaze", "feel"])
def test_who_is_not_on_stage_cannot_act(verb: str) -> None:
    option = "as: sad" if verb == "feel" else "to: ben" if verb in ("point", "walk", "turn", "gaze") else "id: x"
    assert codes(f"  - {verb}: mara\n    {option}\n") == ["not-on-stage"]
    assert codes(f"  - {verb}: narrator\n    {option}\n") == ["not-on-stage"]


@pytest.mark.parametrize("kind", ["music", "sound", "ambience"])
def test_sounds_from_files(kind: str, tmp_path: Path) -> None:
    (tmp_path / "rain.wav").write_bytes(b"RIFF")
    (tmp_path.parent / "outside.wav").write_bytes(b"RIFF")
    (tmp_path / "link.wav").symlink_to(tmp_path.parent / "outside.wav")
    story, diagnostics = from_text(HEAD + f"  - {kind}: rain.wav\n    volume: 0.5\n    fade-in: 1s\n    for: 3s\n", tmp_path)
    assert diagnostics == ()
    assert story is not None
    (sound,) = story.beats
    assert isinstance(sound, Sound)
    assert sound.digest == hashlib.sha256(b"RIFF").hexdigest()
    assert sound.path == str(tmp_path / "rain.wav")
    assert (sound.volume, sound.fade_in, sound.length) == (0.5, Duration(1, "s"), Duration(3, "s"))
    wrong = {
        "rian.wav": "file-not-found",
        "link.wav": "outside-project",
        "../outside.wav": "outside-project",
        "a.txt": "unknown-format",
    }
    for name, code in {**wrong, str(tmp_path / "rain.wav"): "outside-project"}.items():
        assert [d.code for d in from_text(HEAD + f"  - {kind}: {name}\n", tmp_path)[1]] == [code]


# ---- people and places ----


def test_a_place_and_its_marks() -> None:
    story, _ = from_text(
        "scene: x\nplace: quay\nplaces:\n  quay: {set: railway-platform, marks: {rail: 0.5}}\nscript:\n  - shot: wide\n"
    )
    assert story is not None
    assert story.place.marks == {**SETS["railway-platform"].marks, "rail": 0.5}
    assert story.place.light == SETS["railway-platform"].lights[0]


def test_without_a_place_it_plays_in_the_studio() -> None:
    story, _ = from_text("scene: x\nscript:\n  - shot: wide\n")
    assert story is not None
    assert (story.place.set, story.title) == ("studio", "x")


def test_own_people_come_before_those_that_come_with_scenec() -> None:
    story, diagnostics = from_text(HEAD + "  - shot: wide\n" + "characters:\n  ana: {name: Anna-Maria}\n")
    assert diagnostics == ()
    assert story is not None
    assert story.characters["ana"].name == "Anna-Maria"
    assert story.characters["ben"].name == "Ben"


@pytest.mark.parametrize("seed", range(200))
def test_looks_are_complete_and_stable(seed: int) -> None:
    age = random.Random(seed).choice([*AGES, None])
    look = complete({"seed": seed}, "anybody", age)
    assert look == complete({"seed": seed}, "somebody else", age)
    assert look["build"] in RIG_BUILDS.values()
    for part in ("rig", "skin", "hair", "eyes", "top", "bottom", "shoes"):
        assert look[part]
    assert complete(look | {"build": None}, "x", age) | {"build": look["build"]} == look
    changed = complete({"seed": seed, "top": {"kind": "tee"}}, "anybody", age)
    assert {part for part in look if changed[part] != look[part]} <= {"top", "bottom"}


def test_looks_differ_between_people() -> None:
    looks = [complete({}, name, "adult") for name in ("ana", "ben", "mara", "leo", "cleo", "ivo", "noor", "tess")]
    assert len({(look["skin"], look["hair"]["style"], look["top"]["colour"]) for look in looks}) == len(looks)


# ---- any scene at all ----

ROWS = HELLO.splitlines()
PIECES = st.sampled_from(
    [
        "- ",
        "  ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        "*",
        "&",
        "#",
        '"',
        "'",
        "\t",
        "\x00",
        "ana",
        "ben",
        "walk",
        "at",
        "prev",
        "0.3s",
        "-",
        "\n",
        "é",
        "😀",
        "|",
    ]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """hello.yaml with a few edits that a person, or a cat, might make."""
    rows = list(ROWS)
    for _ in range(draw(st.integers(1, 4))):
        row = draw(st.integers(0, len(rows) - 1))
        column = draw(st.integers(0, len(rows[row])))
        match draw(st.integers(0, 5)):
            case 0:
                del rows[row]
                rows = rows or [""]
            case 1:
                rows.insert(row, draw(st.sampled_from(ROWS)))
            case 2:
                rows[row] = rows[row][:column] + draw(PIECES) + rows[row][column:]
            case 3:
                rows[row] = rows[row][:column] + rows[row][column + draw(st.integers(1, 6)) :]
            case 4:
                other = draw(st.integers(0, len(rows) - 1))
                rows[row], rows[other] = rows[other], rows[row]
            case _:
                rows[row] = rows[row][:column] + draw(st.text(max_size=5)) + rows[row][column:]
    return "\n".join(rows)


@given(texts())
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_scene_gives_a_story_or_diagnostics(text: str) -> None:
    story, diagnostics = from_text(text, ROOT / "scenes")
    assert (story is None) == has_errors(diagnostics)
    source = Source(Path("test.yaml"), "test.yaml", text)
    printed = as_text(diagnostics, [source])
    assert not {unicodedata.category(character) for character in printed.replace("\n", "")} & {"Cc", "Cs", "Zl", "Zp"}
    assert len(json.loads(as_json(diagnostics))["diagnostics"]) == len(diagnostics)
    for diagnostic in diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.span.line >= 1
        assert diagnostic.span.column >= 1
        assert (diagnostic.span.end_line, diagnostic.span.end_column) >= (diagnostic.span.line, diagnostic.span.column)
    if story is not None:
        ids = [beat.id for beat in everything(story.beats)]
        assert len(ids) == len(set(ids))


def test_names_are_what_the_documentation_says() -> None:
    assert re.fullmatch(NAME, "the-letter-2")
    for wrong in ("The", "2nd", "a_b", "a--b", "-a", "a-", "é", ""):
        assert not re.fullmatch(NAME, wrong)


def test_a_library_is_not_a_scene() -> None:
    with pytest.raises(SceneError) as caught:
        read(ROOT / "scenes" / "cast.yaml", ROOT / "scenes")
    assert [d.code for d in caught.value.diagnostics] == ["not-a-scene"]
    assert from_script("  - shot: wide\n")[0] is not None
