"""What is planned: named work, and pieces that hold what is seen in them and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from fakes import FOLDER
from scenec.graph import Graph, Node
from scenec.hearing import SoundCue
from scenec.optimise import optimise
from scenec.plan import plan
from scenec.plan.partial import agreed
from scenec.plan.pieces import piece_params
from scenec.story import Captions, Character, Format, Line, Place, Story, Voice, With
from scenec.take import Phoneme, Timing, Word
from scenec.timeline import (
    CameraKey,
    CaptionCue,
    Feet,
    Key,
    Performance,
    Pulse,
    ShotSpan,
    Speech,
    Spoken,
    Timeline,
    Track,
    Window,
)

KINDS = dict.fromkeys(("speech", "mouth", "backdrop", "piece", "captions", "sound", "mix", "track", "film"), "fake_text")
WIDE = (CameraKey(0, 900, 540, 1.0),)
CLOSE = (CameraKey(90, 650, 500, 6.0),)  # ana alone: ben stands 500 pixels further right


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))


def person(name: str, x: float, speech: tuple[Speech, ...] = (), **tracks: Track) -> Performance:
    look = {"rig": "person", "top": "red"}
    hands = (("rest", "open"), ("rest", "open"))
    return Performance(name, look, None, 1.7, {"x": Track(x), **tracks}, Feet((x, x), (0, 0)), hands, speech, ((0, 240),))


def timeline(**changes: Any) -> Timeline:
    """Two people, 8 seconds: wide (two pieces, a line in each), close on ana (one piece, one line)."""
    smile = Track(0.0, (Key(20, 0.5, 10), Key(100, 0.8, 10)), (Pulse(70, 0.2, 4, 4, 6),))
    ana = person("ana", -1.1, (Speech("hi", 20, 30), Speech("end", 130, 60)), mouthSmile=smile)
    ben = person("ben", 0.7, (Speech("yes", 75, 10),))
    values: dict[str, Any] = {
        "id": "test",
        "title": "Test",
        "language": "en",
        "format": Format(640, 360, 30),
        "place": Place("platform", "railway-platform", {}, "dusk"),
        "frames": 240,
        "shots": (ShotSpan("shot-1", 0, 90, "wide", None, WIDE), ShotSpan("shot-2", 90, 240, "close", "ana", CLOSE)),
        "windows": (
            Window("shot-1/piece-1", "shot-1", "hi", 0, 60),
            Window("shot-1/piece-2", "shot-1", "yes", 60, 90),
            Window("shot-2/piece-1", "shot-2", "end", 90, 240),
        ),
        "performances": (ana, ben),
        "lines": (
            Spoken("hi", "ana", "Hi.", 20, 30, False, -0.4),
            Spoken("yes", "ben", "Yes?", 75, 10, False, 0.3),
            Spoken("end", "ana", "The end.", 130, 60, False),
        ),
        "captions": (
            CaptionCue(20, 70, "ana", "Ana", "#ffd98a", "Hi.", True),
            CaptionCue(75, 88, "ben", "Ben", "#9fe0e6", "Yes?", True),
        ),
        "caption_style": Captions(True, ("vtt", "srt"), "plate"),
        "sounds": (SoundCue("music-1", "music", "rain-piano", None, None, 0, 240, 0.5, 0, 30),),
        "fade": Track(1.0, (Key(210, 0.0, 30),)),
        "beats": {"hi": (20, 50)},
    }
    return Timeline(**{**values, **changes})


def story() -> Story:
    voice = Voice("tone")
    people = {name: Character(name, name.title(), None, 1.7, voice, {}) for name in ("ana", "ben")}
    beats = (
        Line("hi", who="ana", text="Hi."),
        With("with-1", beats=(Line("yes", who="ben", text="Yes?"),)),
        Line("end", who="ana", text="The end."),
    )
    place = Place("platform", "railway-platform", {}, "dusk")
    return Story("test", "Test", "en", Format(640, 360, 30), place, people, (), Captions(), {}, beats)


def timings(**seconds: float) -> dict[str, Timing]:
    lengths = {"hi": 0.99, "yes": 0.3, "end": 2.0, **seconds}
    return {
        line: Timing(length, (Phoneme(0, length, "a", 1),), (Word(0, length, "x"),), "engine") for line, length in lengths.items()
    }


def planned(film: Timeline | None = None, **seconds: float) -> Graph:
    return plan(film or timeline(), story(), timings(**seconds), kinds=KINDS)


def digests(graph: Graph) -> dict[str, str | None]:
    return {node.key: node.digest for node in graph.nodes}


def changed(before: Graph, after: Graph) -> set[str]:
    one, two = digests(before), digests(after)
    return {key.removeprefix("test/") for key in one.keys() | two.keys() if one.get(key) != two.get(key)}


def piece(graph: Graph, key: str) -> Node:
    return next(node for node in graph.nodes if node.key == f"test/{key}")


def test_the_keys() -> None:
    graph = planned()
    assert [node.key for node in graph.nodes] == [
        "test/speech/hi",
        "test/speech/yes",
        "test/speech/end",
        "test/mouth/hi",
        "test/mouth/yes",
        "test/mouth/end",
        "test/shot-1/backdrop",
        "test/shot-2/backdrop",
        "test/shot-1/piece-1",
        "test/shot-1/piece-2",
        "test/shot-2/piece-1",
        "test/captions",
        "test/sound/rain-piano-1-1",
        "test/sound/rain-piano-home",
        "test/mix",
        "test/track",
        "test/film",
    ]
    assert graph.output == "test/film"
    assert all(node.digest for node in graph.nodes)


def test_the_inputs() -> None:
    graph = planned()
    assert piece(graph, "shot-1/piece-2").inputs == ("test/shot-1/backdrop", "test/mouth/yes")
    assert piece(graph, "film").inputs == ("test/shot-1/piece-1", "test/shot-1/piece-2", "test/shot-2/piece-1", "test/track")
    assert piece(graph, "mix").inputs == (
        "test/speech/hi",
        "test/speech/yes",
        "test/speech/end",
        "test/sound/rain-piano-1-1",
        "test/sound/rain-piano-home",
    )
    assert piece(graph, "film").params == {"fps": 30, "size": [640, 360], "pieces": [60, 30, 150]}


def test_a_piece_has_its_own_frames() -> None:
    params = piece(planned(), "shot-1/piece-2").params
    assert params["frames"] == 30
    ana, ben = params["performances"]
    assert ana["tracks"]["mouthSmile"] == {"start": 0.5, "pulses": [{"frame": 10, "amount": 0.2, "on": 4, "hold": 4, "off": 6}]}
    assert ben["speech"] == [{"line": "yes", "frame": 15, "frames": 10}]
    assert params["captions"] == [
        {"start": 0, "end": 10, "who": "ana", "name": "Ana", "colour": "#ffd98a", "text": "Hi.", "tag": True},
        {"start": 15, "end": 28, "who": "ben", "name": "Ben", "colour": "#9fe0e6", "text": "Yes?", "tag": True},
    ]
    assert params["fade"] == {"start": 1}
    assert piece(planned(), "shot-2/piece-1").params["fade"]["keys"] == [{"frame": 120, "value": 0, "over": 30}]


def test_who_is_outside_the_frame_is_not_in_the_piece() -> None:
    params = piece(planned(), "shot-2/piece-1").params
    assert [performance["character"] for performance in params["performances"]] == ["ana"]


def test_the_camera_shows_who_walks_into_the_frame() -> None:
    walks = person("ben", 0.7)
    walks = replace(walks, tracks={"x": Track(0.7, (Key(150, -0.8, 40),))})
    film = timeline(performances=(timeline().performances[0], walks))
    assert len(piece_params(film, film.windows[2])[0]["performances"]) == 2


def longer(film: Timeline, by: int) -> Timeline:
    """The first line lasts longer: everything after it moves."""

    def moved(frame: float) -> float:
        return frame + by if frame >= 50 else frame

    def later(track: Track) -> Track:
        return replace(
            track,
            keys=tuple(replace(key, frame=moved(key.frame)) for key in track.keys),
            pulses=tuple(replace(pulse, frame=moved(pulse.frame)) for pulse in track.pulses),
        )

    return replace(
        film,
        frames=film.frames + by,
        shots=tuple(
            replace(
                shot,
                start=int(moved(shot.start)),
                end=int(moved(shot.end)),
                camera=tuple(replace(key, frame=moved(key.frame)) for key in shot.camera),
            )
            for shot in film.shots
        ),
        windows=tuple(replace(w, start=int(moved(w.start)), end=int(moved(w.end))) for w in film.windows),
        performances=tuple(
            replace(
                p,
                tracks={name: later(track) for name, track in p.tracks.items()},
                speech=tuple(replace(s, frame=int(moved(s.frame)), frames=s.frames + by * (s.line == "hi")) for s in p.speech),
                visible=((0, film.frames + by),),
            )
            for p in film.performances
        ),
        lines=tuple(replace(s, frame=int(moved(s.frame)), frames=s.frames + by * (s.id == "hi")) for s in film.lines),
        captions=tuple(replace(c, start=int(moved(c.start)), end=int(moved(c.end))) for c in film.captions),
        sounds=tuple(replace(s, end=s.end + by) for s in film.sounds),
        fade=later(film.fade),
    )


def test_a_longer_line_leaves_what_comes_after_alone() -> None:
    after = plan(longer(timeline(), 17), story(), timings(hi=1.55), kinds=KINDS)
    assert changed(planned(), after) == {"mouth/hi", "shot-1/piece-1", "captions", "mix", "track", "film"}


def test_a_look_redraws_where_it_is_seen() -> None:
    ana, ben = timeline().performances
    film = timeline(performances=(ana, replace(ben, look={"rig": "person", "top": "blue"})))
    assert changed(planned(), planned(film)) == {"shot-1/piece-1", "shot-1/piece-2", "film"}


def test_a_caption_style_redraws_where_there_are_captions() -> None:
    film = timeline(caption_style=Captions(True, ("srt", "vtt"), "outline"))
    assert changed(planned(), planned(film)) == {"shot-1/piece-1", "shot-1/piece-2", "film"}


def test_captions_beside_the_film() -> None:
    assert changed(planned(), planned(timeline(caption_style=Captions(True, (), "plate")))) == {"captions"}
    assert "captions" not in changed(planned(), planned(timeline(caption_style=Captions(False, ("srt", "vtt"), "plate"))))


def test_a_quieter_music_mixes_anew() -> None:
    quiet = tuple(replace(cue, volume=0.2) for cue in timeline().sounds)
    assert changed(planned(), planned(timeline(sounds=quiet))) == {"mix", "track", "film"}


def test_names_of_beats_are_not_heard() -> None:
    assert changed(planned(), planned(timeline(sounds=tuple(replace(cue, id="x") for cue in timeline().sounds)))) == set()


def test_a_sound_is_known_by_what_is_in_it() -> None:
    def film(path: str, digest: str) -> Graph:
        return planned(timeline(sounds=(SoundCue("m", "music", "song", path, digest, 0, 240, 1, 0, 0),)))

    assert changed(film("/a/song.ogg", "1"), film("/b/song.ogg", "1")) == set()
    assert changed(film("/a/song.ogg", "1"), film("/a/song.ogg", "2")) == {"mix", "track", "film"}


def test_a_moving_camera_has_one_backdrop_however_long_it_takes() -> None:
    def moving(end: float) -> Graph:
        camera = (CameraKey(100, 650, 500, 4.0), CameraKey(end, 650, 480, 6.0))
        return planned(timeline(shots=(timeline().shots[0], ShotSpan("shot-2", 90, 240, "close", "ana", camera))))

    assert changed(moving(150), moving(200)) == {"shot-2/piece-1", "film"}
    assert piece(moving(150), "shot-2/backdrop").params["views"] == [[650, 500, 4], [650, 480, 6]]
    assert piece(planned(), "shot-2/backdrop").params["views"] == [[650, 500, 6]]


def test_what_hangs_on_a_line_that_is_not_spoken_is_not_known() -> None:
    guesses = [
        plan(longer(timeline(), by), story(), timings(hi=0.99 + by / 30), unspoken={"hi"}, kinds=KINDS) for by in (0, -9, 17)
    ]
    graph = agreed(guesses)
    unknown = {node.key.removeprefix("test/") for node in graph.nodes if node.digest is None}
    assert unknown == {"mouth/hi", "shot-1/piece-1", "captions", "mix", "track", "film"}
    assert {node.key for node in graph.nodes} == {node.key for node in planned().nodes}
    exact = digests(planned())
    assert all(node.digest == exact[node.key] for node in graph.nodes if node.digest is not None)


def test_guesses_that_differ_in_their_pieces_are_all_listed() -> None:
    one = planned()
    split = (
        *timeline().windows[:2],
        Window("shot-2/piece-1", "shot-2", "end", 90, 150),
        Window("shot-2/piece-2", "shot-2", "end", 150, 240),
    )
    graph = agreed([one, planned(timeline(windows=split))])
    assert [node.key for node in graph.nodes if node.kind == "piece"][-1] == "test/shot-2/piece-2"
    assert {node.key for node in graph.nodes if node.digest is None} == {
        "test/shot-2/piece-1",
        "test/shot-2/piece-2",
        "test/film",
    }


def test_one_plan_agrees_with_itself() -> None:
    assert agreed([planned()]) == planned()


def test_optimise_merges_the_same_work() -> None:
    film = timeline(shots=(timeline().shots[0], replace(timeline().shots[1], framing="wide", camera=WIDE)))
    before = planned(film)
    after = optimise(before)
    assert {node.key for node in before.nodes} - {node.key for node in after.nodes} == {"test/shot-2/backdrop"}
    assert piece(after, "shot-2/piece-1").inputs[0] == "test/shot-1/backdrop"
    assert digests(after) == {key: digest for key, digest in digests(before).items() if key != "test/shot-2/backdrop"}


def test_optimise_drops_a_mouth_that_nobody_sees() -> None:
    ana, ben = timeline().performances
    film = timeline(performances=(ana, replace(ben, visible=())))
    kept = {node.key for node in optimise(planned(film)).nodes}
    assert "test/mouth/yes" not in kept
    assert {"test/speech/yes", "test/captions", "test/mouth/hi"} <= kept
