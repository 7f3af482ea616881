"""The rest of the language: what passes between people, coming and going, choices, moods from text, what is not shown yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from front import HEAD, codes, from_script, from_text, story_of
from scenec.analyse.conditions import ConditionError, read_condition
from scenec.analyse.feelings import inferred
from scenec.analyse.phrases import PHRASES
from scenec.arrange import arrange
from scenec.deeds import Choice, Enter, Exit, Goto, Sit, Title
from scenec.effects.table import EFFECTS
from scenec.front import Wish, examine
from scenec.interaction import Interaction
from scenec.speak import guessed
from scenec.story import Anchor, Gesture, Line, Shot, With, lines_of
from scenec.vocabulary import EMOTIONS, INTERACTIONS

CLOSE = "relationships: {ana & ben: {closeness: 0.9, trust: 0.9, attraction: 0.9, tension: 0.1}}\n"


def told(script: str, head: str = HEAD) -> list[str]:
    """Codes of a script, without those of what is not shown yet."""
    return [d.code for d in from_text(head + script)[1] if d.code != "not-yet"]


# ---- between two people ----


@pytest.mark.parametrize("verb", INTERACTIONS)
def test_every_interaction_is_defined_and_understood(verb: str) -> None:
    story, diagnostics = from_text(CLOSE + HEAD + f"  - {verb}: [ana, ben]\n    for: 2s\n")
    assert story is not None, diagnostics
    assert {d.code for d in diagnostics} <= {"not-yet"}
    (beat,) = story.beats
    assert isinstance(beat, Interaction)
    assert (beat.form.name, beat.who, beat.outcome) == (verb, ("ana", "ben"), "accept")
    assert beat.form.phases
    assert beat.length is not None


def test_an_own_interaction_is_data() -> None:
    head = (
        "interactions:\n  pinky-promise:\n    requires: {trust: {min: 0.3}}\n    phases:\n"
        "      - approach: {gap: 45cm, gaze: partner, for: 0.8s}\n"
        "      - contact: {touch: [[initiator.hand-right, partner.hand-right]], ease: 0.4s}\n"
        "      - hold: {for: 1.2s, express: {both: tender}, loop: {shake: 0.3}}\n"
        "    refuse: {at: approach, partner: {step-back: 30cm, express: worried}}\n    changes: {trust: 0.1}\n" + HEAD
    )
    for script in ("  - pinky-promise: [ana, ben]\n", "  - do: pinky-promise\n    who: [ana, ben]\n"):
        story, diagnostics = from_text(head + script)
        assert story is not None, diagnostics
        (beat,) = story.beats
        assert isinstance(beat, Interaction)
        assert [phase.kind for phase in beat.form.phases] == ["approach", "contact", "hold"]
        assert beat.form.phases[0].gap == 0.45
        assert beat.form.phases[1].touch[0].part == "hand-right"
        assert dict(beat.form.phases[2].express)["partner"].name == "tender"
        assert beat.form.refuse[0].back == 0.3
        assert {(c.of, c.quantity, c.after) for c in story.ledger} == {("ana", "trust", 0.6), ("ben", "trust", 0.6)}


@pytest.mark.parametrize(
    ("beat", "wrong"),
    [
        ("  - kiss: [ana, zoe]\n", True),
        ("  - do: kiss\n    who: [zoe, ana]\n", True),
        ("  - kiss: [ana, zoe]\n    kind: lips\n", True),
        ("  - hug: [ana, zoe]\n    manner: romantic\n", True),
        ("  - smooch: [ana, zoe]\n", True),
        ("  - kiss: [ana, zoe]\n    outcome: refuse\n", True),
        ("  - kiss: [ana, zoe]\n    kind: cheek\n", False),
        ("  - hug: [ana, zoe]\n", False),
    ],
)
@pytest.mark.parametrize("age", ["age: child", "age: teen", ""])
def test_romance_is_among_stated_adults(beat: str, wrong: bool, age: str) -> None:
    head = f"characters: {{zoe: {{name: Zoe, {age}}}}}\nscene: x\nplace: platform\ncast: {{ana: left, zoe: right}}\n"
    head += "interactions: {smooch: {phases: [{contact: {touch: [[initiator.lips, partner.lips]]}}]}}\nscript:\n"
    assert ("not-adults" in told(beat, head)) is wrong
    assert "not-adults" not in told(beat, head.replace(f"name: Zoe, {age}", "age: elder"))


def test_the_ledger_is_carried_and_clamped() -> None:
    story, _ = from_text(
        "relationships: {ana & ben: {kind: exes, closeness: 0.95, tension: 0.6}, ben -> ana: {trust: 0.3}}\n"
        + HEAD
        + "  - hug: [ben, ana]\n    id: first\n    changes: {closeness: 0.3, tension: -0.4}\n"
        "  - hug: [ben, ana]\n    id: second\n    changes: {tension: -0.4}\n"
    )
    assert story is not None
    assert [(b.of, b.to, b.trust, b.tension, b.kind) for b in story.bonds] == [
        ("ana", "ben", 0.5, 0.6, "exes"),
        ("ben", "ana", 0.3, 0.6, "exes"),
    ]
    changes = {(c.beat, c.of, c.quantity): c.after for c in story.ledger}
    assert changes["first", "ana", "closeness"] == 1.0
    assert changes["first", "ben", "tension"] == 0.2
    assert changes["second", "ben", "tension"] == 0.0


@pytest.mark.parametrize(
    ("closeness", "more", "outcome"),
    [(0.9, "", "accept"), (0.2, "", "hesitate"), (0.0, "", "refuse"), (0.0, "    outcome: accept\n", "accept")],
)
def test_an_unmet_requirement_warns_and_decides(closeness: float, more: str, outcome: str) -> None:
    story, diagnostics = from_text(
        f"relationships: {{ana & ben: {{closeness: {closeness}}}}}\n" + HEAD + "  - hug: [ben, ana]\n" + more
    )
    assert story is not None
    (beat,) = story.beats
    assert isinstance(beat, Interaction)
    assert beat.outcome == outcome
    assert ("unmet-requirement" in {d.code for d in diagnostics}) is (outcome != "accept")
    assert bool(story.ledger) is (outcome == "accept")


# ---- coming and going ----


def test_who_has_entered_can_act_and_who_has_left_cannot() -> None:
    head = HEAD.replace("ana: right", "ana: off")
    assert told("  - wave: ana\n", head) == ["not-on-stage"]
    assert told("  - enter: ana\n    to: right\n  - wave: ana\n", head) == []
    assert told("  - exit: ben\n  - wave: ben\n") == ["not-on-stage"]
    assert told("  - exit: ben\n  - enter: ben\n    to: left\n  - wave: ben\n") == []
    story, _ = from_text(head + "  - enter: ana\n  - exit: [ana, ben]\n")
    assert story is not None
    entered, left = story.beats
    assert isinstance(entered, Enter)
    assert entered.to in story.place.marks
    assert isinstance(left, With)
    assert [each.who for each in left.beats if isinstance(each, Exit)] == [("ana",), ("ben",)]


def test_things_and_seats() -> None:
    things = "  - take: ana\n    kind: letter\n  - give: ana\n    kind: letter\n    to: ben\n"
    story = story_of(things + "  - sit: ben\n    on: bench\n  - stand: ben\n")
    assert [type(beat).__name__ for beat in story.beats] == ["Handle", "Interaction", "Sit", "Stand"]
    give = story.beats[1]
    assert isinstance(give, Interaction)
    assert (give.form.name, give.who, give.thing) == ("give", ("ana", "ben"), "letter")
    assert isinstance(story.beats[2], Sit)


def test_until_names_the_end() -> None:
    story = story_of('  - ana: "A long line, this one."\n    id: long\n  - wave: ben\n    at: long\n    until: long.end\n')
    wave = story.beats[1]
    assert isinstance(wave, Gesture)
    assert wave.until == Anchor("long", "end")
    timeline = arrange(story, guessed(story))
    assert timeline.beats[wave.id] == timeline.beats["long"]
    assert codes('  - music: dusk-piano\n    until: b.end\n  - ana: "Hello."\n  - wave: ana\n    id: b\n') == []
    assert codes("  - wave: ben\n    id: a\n    until: b.end\n  - wave: ana\n    id: b\n    until: a.end\n") == ["anchor-cycle"]


def test_a_with_does_not_wait_for_what_ends_elsewhere() -> None:
    script = "  - with:\n      - effect: vignette\n        id: dark\n        until: late.end\n      - wave: ana\n"
    script += "  - ben: Hello.\n    id: late\n"
    story = story_of(script)
    times = arrange(story, guessed(story)).beats
    assert times["dark"][1] == times["late"][1]
    assert times["with-1"] == times["wave-1"] != times["dark"]


# ---- choices ----

CHOICE = """\
  - hug: [ana, ben]
    outcome: accept
    changes: {trust: DELTA}
  - choice: "Stay?"
    id: way
    options:
      - {text: "Stay", goto: stay, when: ben -> ana.trust > 0.6}
      - {text: "Leave", goto: leave}
  - ana: "Never said."
  - ana: "I stay."
    id: stay
  - goto: end
  - ana: "I leave."
    id: leave
"""


@pytest.mark.parametrize(
    ("delta", "choose", "says"),
    [(0.2, {}, ["I stay."]), (0.0, {}, ["I leave."]), (0.2, {"way": 2}, ["I leave."]), (0.2, {"way": 1}, ["I stay."])],
)
def test_a_film_takes_the_first_open_option_or_what_is_asked(delta: float, choose: dict[str, int], says: list[str]) -> None:
    story, diagnostics = from_text(HEAD + CHOICE.replace("DELTA", str(delta)), wish=Wish(choose=choose))
    assert story is not None, diagnostics
    assert [line.text for line in lines_of(story.beats)] == says
    assert any(isinstance(beat, Choice) for beat in story.beats)
    assert {d.code for d in diagnostics} == {"unreachable-beat"}
    assert arrange(story, guessed(story)).frames > 0


def test_what_is_skipped_leaves_no_mood_and_nobody_on_stage() -> None:
    story = story_of('  - goto: on\n  - ana (sad): "No."\n  - exit: ben\n  - ana: "Here."\n    id: on\n  - wave: ben\n')
    line = next(iter(lines_of(story.beats)))
    assert line.feeling.name == "neutral"
    assert isinstance(story.beats[0], Goto)
    assert isinstance(story.beats[-1], Gesture)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ana",
        "ana -> ben.trust",
        "ana -> ben.trust < x",
        "(ana -> ben.trust < 1",
        "__import__('os')",
        "not " * 50 + "a -> b.trust < 1",
        "1 < 2",
    ],
)
def test_conditions_are_not_code(text: str) -> None:
    with pytest.raises(ConditionError):
        read_condition(text)


# ---- moods ----


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("I am so sorry, Ana.", "ashamed"),
        ("Please don't go.", "worried"),
        ("What?! You are here?", "surprised"),
        ("How dare you!", "angry"),
        ("Thank you, that is kind.", "happy"),
        ("Haha, stop it!", "laughing"),
        ("Goodbye, my friend.", "sad"),
        ("I love you.", "tender"),
        ("The train leaves at seven.", "neutral"),
        ("What a beautiful, wonderful day!", "happy"),
        ("This is a horrible, terrible, awful place.", "sad"),
    ],
)
def test_words_sound_like_something(text: str, feeling: str) -> None:
    found, because = inferred(text, "en")
    assert found.name == feeling
    assert found.name in EMOTIONS
    assert because
    assert inferred(text, "en") == (found, because)


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "fr",
            {
                "Je suis vraiment désolée.": "ashamed",
                "J’ai si peur !": "afraid",
                "Merci, Ben.": "happy",
                "Tu m'as manqué.": "sad",
            },
        ),
        (
            "de",
            {
                "Es tut mir so leid.": "ashamed",
                "Ich habe Angst.": "afraid",
                "Vielen Dank!": "happy",
                "Gott sei Dank.": "relieved",
            },
        ),
        ("es", {"Lo siento, Ana.": "ashamed", "Tengo miedo.": "afraid", "¡Gracias!": "happy", "No te quiero.": "neutral"}),
        ("it", {"Mi dispiace tanto.": "ashamed", "Ho paura.": "afraid", "Grazie mille.": "happy", "Non ho paura.": "neutral"}),
        ("fr-CA", {"Je ne suis pas triste.": "neutral", "Je suis triste.": "sad", "Quoi ?!": "surprised", "Haha !": "laughing"}),
        ("pl", {"Dzień dobry.": "neutral", "Co?!": "surprised"}),
    ],
)
def test_feelings_are_read_in_five_languages(language: str, texts: dict[str, str]) -> None:
    assert {text: inferred(text, language)[0].name for text in texts} == texts


def test_the_lexicon_names_feelings_and_what_is_not_read_is_said() -> None:
    for phrases in PHRASES.values():
        assert {feeling for _, feeling, _ in phrases} <= set(EMOTIONS)
    assert len({frozenset(feeling for _, feeling, _ in phrases) for phrases in PHRASES.values()}) == 1, (
        "the same in all languages"
    )
    assert inferred("Dzień dobry.", "pl")[1] == "neutral: feelings are not read from text in pl"
    assert "nothing in the text" in inferred("Le train part à sept heures.", "fr")[1]


def test_a_written_mood_goes_on_and_an_inferred_one_does_not() -> None:
    story = story_of('  - ana: "I am so sorry."\n  - ana: "The train leaves."\n  - ana (sad): "No."\n  - ana: "I am so sorry."\n')
    lines = list(lines_of(story.beats))
    assert [line.feeling.name for line in lines] == ["ashamed", "neutral", "sad", "sad"]
    assert lines[0].because.startswith("from the text")
    assert (lines[2].because, lines[3].because) == ("written", "ana's mood so far")


def test_the_lexicon_is_read_only_where_a_line_needs_it() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from front import story_of\n"
        "story_of('  - ana (sad): \"Hello.\"\\n'); print('vaderSentiment' in sys.modules)"
    )
    root = Path(__file__).resolve().parent.parent
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert run.stdout.strip() == "False"


# ---- not shown yet ----


def test_a_plain_film_passes_a_choice_in_no_time() -> None:
    choice = '  - choice: "Stay?"\n    options: [{text: "Yes", goto: last}]\n'
    story, diagnostics = from_text(CLOSE + HEAD + choice + '  - ana: "Done."\n    id: last\n')
    assert story is not None, diagnostics
    assert not diagnostics
    timeline = arrange(story, guessed(story))
    assert set(timeline.beats) == {beat.id for beat in story.beats}
    assert len({*timeline.beats["choice-1"]}) == 1


@pytest.mark.parametrize(
    "script",
    [
        *(f"  - effect: {name}\n  - pause: 3s\n" for name in EFFECTS),
        *(f"  - camera: {move}\n" for move in ("pan ana", "follow ben", "shake", "auto")),
        "  - cut: over ana\n",
        "  - sound: train-departs\n",
        "  - cut: wide\n    transition: wipe\n    over: 0.5s\n",
        '  - ana: "{laugh}{cry}Ha."\n',
    ],
)
def test_other_things_that_may_not_be_shown_yet_can_be_arranged(script: str) -> None:
    story, diagnostics = from_script(script + '  - ana: "Done."\n')
    assert story is not None, diagnostics
    assert {d.code for d in diagnostics} <= {"not-yet"}
    assert arrange(story, guessed(story)).frames > 0


def test_titles_and_over_shots_are_carried() -> None:
    story = story_of('  - title: "Three years later"\n    for: 2s\n  - cut: over ana\n    transition: dissolve\n    over: 1s\n')
    title, shot = story.beats
    assert isinstance(title, Title)
    assert title.text == "Three years later"
    assert isinstance(shot, Shot)
    assert (shot.framing, shot.subject, shot.transition) == ("over", "ana", "dissolve")


# ---- several files ----


def test_an_included_script_stands_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "greeting.part.yaml").write_text(
        'characters: {zoe: {age: adult}}\nscript:\n  - zoe: "Hello."\n    off: true\n  - wave: ana\n    at: prev.end\n'
    )
    story, diagnostics = from_text(HEAD + '  - ana: "One."\n  - include: greeting.part.yaml\n  - ben: "Three."\n', tmp_path)
    assert diagnostics == ()
    assert story is not None
    assert [type(beat).__name__ for beat in story.beats] == ["Line", "Line", "Gesture", "Line"]
    hello = story.beats[1]
    assert isinstance(hello, Line)
    assert hello.span is not None
    assert (hello.who, Path(hello.span.file).name, hello.span.line) == ("zoe", "greeting.part.yaml", 3)


def test_outputs_reframe_the_scene(tmp_path: Path) -> None:
    head = "output: [{size: vertical, file: reel.mp4}, {size: 128x72, fps: 12, file: small.mp4}]\nformat: {fps: 24}\n" + HEAD
    (tmp_path / "a.yaml").write_text(head + '  - ana: "Hello."\n')
    story = examine(tmp_path / "a.yaml", tmp_path).story
    assert story is not None
    assert [(o.file, o.format.width, o.format.height, o.format.fps) for o in story.outputs] == [
        ("reel.mp4", 1080, 1920, 24),
        ("small.mp4", 128, 72, 12),
    ]


@pytest.mark.parametrize("name", ["hug", "kiss-cheek", "wave", "who", "start"])
def test_an_interaction_of_ones_own_has_a_name_of_its_own(name: str) -> None:
    form = f"interactions:\n  {name}: {{phases: [hold: {{for: 1s}}]}}\n"
    _, faults = from_text(HEAD.replace("script:", f"{form}script:") + "  - hug: [ana, ben]\n")
    assert [d.code for d in faults] == ["reserved-name"]
