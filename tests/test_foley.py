"""What actions are heard by: steps as feet land, from where they are seen, doors, cloth; and what voices owe to the picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from scenec.arrange import arrange
from scenec.front import read
from scenec.hearing import Foley, Heard
from scenec.sound.places import ACOUSTICS, tones
from scenec.story import Beat, Duration, Shot, Sound, Story, Walk, With
from scenec.timeline import Timeline
from stories import film, line, story, timings

WALK = Walk("walk-1", who="ben", to="ana", over=Duration(2.0, "s"))
WIDE, CLOSE = Shot("shot-1", framing="wide"), Shot("shot-1", framing="close", subject="ana")


def arranged(told: Story) -> Timeline:
    return arrange(told, timings(told))


def steps(timeline: Timeline) -> list[Foley]:
    return [each for each in timeline.foley if each.what.startswith("steps")]


def test_steps_are_heard_as_feet_land_and_from_where_they_land() -> None:
    timeline = film(WIDE, line("a", "ana", "Come here."), WALK, line("b", "ben", "I am here now."))
    ben = next(each for each in timeline.performances if each.character == "ben")
    landings = [step.land for step in ben.feet.steps]
    heard = steps(timeline)
    assert len(heard) >= 3
    assert all(min(abs(each.frame - land) for land in landings) < 0.02 for each in heard)
    assert heard[-1].pan > heard[0].pan, "from left to right"
    assert max(each.level for each in heard) > min(each.level for each in heard) + 3, "a foot that is drawn up is softer"
    assert all(a.take != b.take for a, b in pairwise(heard))
    assert {each.what for each in heard} == {"steps-stone"}


def test_nobody_walks_nothing_is_heard_and_a_switch_switches_it_off() -> None:
    assert not film(WIDE, line("a", "ana", "Stay.")).foley
    told = replace(story(WIDE, WALK), heard=Heard(foley=False))
    assert not arranged(told).foley
    assert [cue.kind for cue in arranged(told).sounds] == ["tone"]
    assert not arranged(replace(told, heard=Heard(foley=False, tone=False))).sounds


def test_a_door_where_the_set_has_one() -> None:
    comes = story(line("a", "ana", "Who is it?"), Walk("walk-1", who="cal", to="ana"), cast=(("ana", "right"), ("cal", None)))
    assert "door" not in {each.what for each in arranged(comes).foley}
    inside = replace(comes, place=replace(comes.place, set="cafe"))
    heard = arranged(inside).foley
    door = next(each for each in heard if each.what == "door")
    assert door.frame < min(each.frame for each in heard if each.what == "steps-wood")


def test_a_place_sounds_wherever_no_ambience_of_the_writer_does() -> None:
    told = story(
        line("a", "ana", "Listen to the water, how it falls and falls."),
        Sound("rain", kind="ambience", what="rain", length=Duration(1.0, "s")),
        line("b", "ben", "It has stopped now, so we may as well go home again."),
    )
    cues = arranged(told).sounds
    ambience = next(cue for cue in cues if cue.kind == "ambience")
    around = [cue for cue in cues if cue.kind == "tone"]
    assert [cue.what for cue in around] == ["platform", "platform"]
    assert around[0].start == 0
    assert ambience.start <= around[0].end <= ambience.start + 30
    assert ambience.end - 30 <= around[1].start <= ambience.end


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (("park", "day", None), ("park",)),
        (("park", "night", None), ("night",)),
        (("park", "day", "rain"), ("rain",)),
        (("cafe", "dusk", "rain"), ("cafe", "rain-on-windows")),
        (("studio", "day", None), ("studio",)),
        (("a-set-of-ones-own", "day", None), (ACOUSTICS["studio"].tone,)),
    ],
)
def test_tones(place: tuple[str, str, str | None], expected: tuple[str, ...]) -> None:
    assert tones(*place) == expected


def test_voices_are_near_or_far_and_walk_with_who_walks() -> None:
    def voice(*beats: Beat) -> tuple[float, float, int]:
        found = film(*beats).lines[-1]
        return found.gain, found.wet, len(found.path)

    said = line("a", "ana", "Here I am, and here I stay until you go.")
    wide, close = voice(WIDE, said), voice(CLOSE, said)
    assert wide[0] < close[0]
    assert wide[1] > close[1]
    narrated = film(WIDE, replace(said, who="narrator")).lines[0]
    assert (narrated.wet, narrated.x) == (0.0, 0.0)
    walking = replace(line("b", "ben", "I am coming over to you now, and nothing will stop me."), at=None)
    together = film(WIDE, replace(WALK, at=None), said)
    assert not together.lines[-1].path, "nobody walks while she speaks"
    both = film(WIDE, With("with-1", beats=(WALK, walking)))
    path = both.lines[0].path
    assert len(path) > 3
    assert path[-1][1] > path[0][1]


def test_a_phase_has_the_sound_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("scene: a\ncast: {ana: left, ben: right}\nscript:\n  - high-five: [ana, ben]\n", encoding="utf-8")
    told = read(path, tmp_path).story
    heard = {each.what: each.frame for each in arrange(told, {}).foley}
    assert {"slap", "clasp"} <= set(heard)
    assert abs(heard["slap"] - heard["clasp"]) < 8
