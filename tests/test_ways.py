"""The ways through stories and scenes with choices: stretches, states, names, what is open; and where a film stops to ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenec.arrange import arrange
from scenec.arrange.beats import ASKED
from scenec.diagnostics import SceneError
from scenec.front import Wish
from scenec.speak import guessed
from scenec.story import Line, Story, lines_of
from scenec.ways import FIRST, MOST, Stretch, read_ways

HEAD = "format: {size: 64x36, fps: 30}\ncast: {ana: left, ben: right}\n"
FIRST_SCENE = """\
scene: first
HEADrelationships: {ana & ben: {trust: TRUST}}
script:
  - ana (sad): "One."
  - choice: "Does she follow?"
    id: follow
    options:
      - {text: "Run", goto: chase, when: ben -> ana.trust > 0.6}
      - {text: "Stay", goto: alone}
      - {text: "Talk", goto: talk}
      - {text: "Leave", goto: end}
  - ben: "We should talk."
    id: talk
  - choice: "And now?"
    id: now
    options:
      - {text: "From the start", goto: first}
      - {text: "A hug", goto: embrace}
  - hug: [ana, ben]
    id: embrace
  - goto: end
"""
CHASE = 'scene: chase\nHEADscript:\n  - ana: "Two."\n  - goto: end\n'
ALONE = 'scene: alone\nHEADscript:\n  - ana: "Three."\n'


def write(folder: Path, trust: float = 0.7, **scenes: str) -> Path:
    (folder / "scenec.toml").touch()
    for name, text in ({"first": FIRST_SCENE, "chase": CHASE, "alone": ALONE} | scenes).items():
        (folder / f"{name}.yaml").write_text(text.replace("HEAD", HEAD).replace("TRUST", str(trust)), encoding="utf-8")
    (folder / "tale.yaml").write_text("story: tale\nscenes: [first.yaml, chase.yaml, alone.yaml]\n", encoding="utf-8")
    return folder / "tale.yaml"


def stretches(path: Path, wish: Wish = Wish()) -> dict[str, Stretch]:  # noqa: B008 (it is frozen)
    return {stretch.name: stretch for stretch in read_ways(path, wish=wish).stretches}


def said(stretch: Stretch) -> list[str]:
    """The lines that are heard in it."""
    found = []
    for part in stretch.parts:
        beats = list(part.story.beats)
        first = next((index + 1 for index, beat in enumerate(beats) if beat.id == part.after), 0)
        found += [line.text for line in lines_of(beats[first:])]
    return found


def test_every_answer_leads_to_a_stretch_of_its_own(tmp_path: Path) -> None:
    found = stretches(write(tmp_path))
    first = found[FIRST]
    assert said(first) == ["One."]
    assert first.question is not None
    assert first.question.text == "Does she follow?"
    assert [text for _, text in first.question.options] == ["Run", "Stay", "Talk", "Leave"]
    run, stay, talk, leave = (found[name] for name in first.leads)
    assert (said(run), run.question) == (["Two."], None)
    assert (said(stay), stay.question) == (["Three."], None)
    assert said(talk) == ["We should talk."]
    assert leave.parts == ()
    assert talk.name == "follow-3"
    assert found[talk.leads[1]].name == "follow-3.now-2"


def test_ways_that_come_to_the_same_state_go_on_together(tmp_path: Path) -> None:
    """The first scene a second time begins in another mood; after that nothing is new."""
    found = stretches(write(tmp_path))
    again = found[found["follow-3"].leads[0]]
    assert said(again) == ["One."]
    assert again.name != FIRST
    assert again.leads[0] == found[FIRST].leads[0]
    once_more = found[again.leads[2]]
    assert once_more.leads[0] == again.name


def test_a_condition_counts_on_the_way_that_was_taken(tmp_path: Path) -> None:
    closed = stretches(write(tmp_path, trust=0.5))[FIRST].question
    assert closed is not None
    assert [number for number, _ in closed.options] == [2, 3, 4]
    changed = FIRST_SCENE.replace("  - ana (sad)", "  - hug: [ana, ben]\n    changes: {trust: 0.3}\n  - ana (sad)")
    opened = stretches(write(tmp_path, trust=0.5, first=changed))[FIRST].question
    assert opened is not None
    assert [number for number, _ in opened.options] == [1, 2, 3, 4]


def test_a_choice_of_which_nothing_is_open_is_passed(tmp_path: Path) -> None:
    never = FIRST_SCENE.replace("goto: talk}", "goto: talk, when: ana -> ben.trust > 2}")
    never = never.replace("goto: alone}", "goto: alone, when: ana -> ben.trust > 2}").replace(
        "goto: end}", "goto: end, when: ana -> ben.trust > 2}"
    )
    first = stretches(write(tmp_path, trust=0.5, first=never))[FIRST]
    assert said(first) == ["One.", "We should talk."]
    assert first.question is not None
    assert first.question.id == "now"


def test_an_answer_that_is_given_is_not_asked_for(tmp_path: Path) -> None:
    found = stretches(write(tmp_path), Wish(choose={"follow": 3}))
    assert said(found[FIRST]) == ["One.", "We should talk."]
    assert [stretch.question.id for stretch in found.values() if stretch.question] == ["now"] * 2


def test_a_scene_alone_asks_too_and_ends_where_another_follows(tmp_path: Path) -> None:
    write(tmp_path)
    found = stretches(tmp_path / "first.yaml")
    assert set(found[FIRST].leads) == {"follow-1", "follow-3"}
    assert found["follow-1"].parts == ()


def test_a_translation_asks_in_its_language(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "first.fr.yaml").write_text(
        'translation: fr\nof: "first.yaml"\nentries:\n'
        '  follow: {source: "Does she follow?", text: "Le suit-elle ?"}\n'
        '  follow.1: {source: "Run", text: "Courir"}\n',
        encoding="utf-8",
    )
    for name in ("chase", "alone"):
        (tmp_path / f"{name}.fr.yaml").write_text(f'translation: fr\nof: "{name}.yaml"\nentries: {{}}\n', encoding="utf-8")
    question = stretches(path, Wish(language="fr"))[FIRST].question
    assert question is not None
    assert question.text == "Le suit-elle ?"
    assert question.options[0] == (1, "Courir")


def test_there_is_an_end_to_ways(tmp_path: Path) -> None:
    beats = "".join(
        f'  - choice: "{n}?"\n    id: q{n}\n    options: [{{text: "Yes", goto: a{n}}}, {{text: "No", goto: b{n}}}]\n'
        f"  - nod: ana\n    id: a{n}\n  - nod: ben\n    id: b{n}\n"
        for n in range(1, 8)
    )
    path = write(tmp_path, first=f"scene: first\n{HEAD}script:\n{beats}")
    with pytest.raises(SceneError) as caught:
        read_ways(path)
    (fault,) = (each for each in caught.value.diagnostics if each.severity == "error")
    assert fault.code == "too-many-ways"
    assert 'choice "q' in fault.message
    assert str(MOST) in fault.message


def told(script: str, folder: Path) -> dict[str, Stretch]:
    (folder / "scenec.toml").touch()
    (folder / "one.yaml").write_text(f"scene: one\n{HEAD}script:\n{script}", encoding="utf-8")
    return stretches(folder / "one.yaml")


LATER = '  - ben: "I stay."\n    id: later\n'
ASKS = """\
  - music: dusk-piano
    until: later.end
  - gaze: ben
    to: ana
    at: later
    id: looks
  - ana: "Well?"
  - choice: "Stay?"
    id: way
    options: [{text: "Yes", goto: later}, {text: "No", goto: later}]
"""
ASKS += LATER


def test_what_hangs_on_what_lies_ahead_comes_after_the_answer(tmp_path: Path) -> None:
    found = told(ASKS, tmp_path)
    before, after = found[FIRST].parts[0].story, found["way-1"].parts[0].story
    assert "looks" not in {beat.id for beat in before.beats}
    assert "looks" in {beat.id for beat in after.beats}
    assert next(beat for beat in before.beats if beat.id == "music-1").until is None
    assert next(beat for beat in after.beats if beat.id == "music-1").until is not None


def test_the_stretches_of_a_scene_meet_at_one_frame(tmp_path: Path) -> None:
    """What is seen before a question ends where what follows the answer begins, and no piece lies across it."""
    found = told(ASKS, tmp_path)
    before, after = (arranged(found[name].parts[0].story) for name in (FIRST, "way-1"))
    stop = after.beats["way"][1]
    assert before.frames == stop
    assert stop - after.beats["way"][0] == ASKED
    assert all(not window.start < stop < window.end for window in after.windows)
    assert [(w.start, w.end) for w in before.windows] == [(w.start, w.end) for w in after.windows if w.end <= stop]
    line = next(each for each in after.lines if each.id == "later")
    assert line.frame > stop


def test_a_cut_after_an_answer_is_the_first_picture(tmp_path: Path) -> None:
    script = ASKS.replace('  - ben: "I stay."\n    id: later\n', '  - cut: close ben\n    id: later\n  - ben: "I stay."\n')
    after = arranged(told(script, tmp_path)["way-1"].parts[0].story)
    assert after.shots[1].start == after.beats["way"][1]


def test_a_transition_never_lies_across_a_question(tmp_path: Path) -> None:
    script = ASKS.replace(
        '  - ben: "I stay."\n    id: later\n', '  - cut: close ben\n    transition: dissolve\n    id: later\n  - ben: "I stay."\n'
    )
    after = arranged(told(script, tmp_path)["way-1"].parts[0].story)
    assert all(shot.transition is None for shot in after.shots)
    assert [note.code for note in after.notes] == ["short-transition"]


def arranged(story: Story):  # type: ignore[no-untyped-def]
    assert any(isinstance(beat, Line) for beat in story.beats)
    return arrange(story, guessed(story))
