"""What becomes of the things that nobody acts or draws yet: the film plays, and their time passes. It shrinks with the table.

Whoever acts or draws one of these takes its line out here, and its word out of `vocabulary/unfinished.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenec.acting.gestures.forms import FORMS
from scenec.deeds import Choice, Enter, Goto
from scenec.interaction import Interaction, InteractionForm
from scenec.sets.table import SETS
from scenec.story import Beat, CameraMove, Character, Cue, Duration, Gaze, Gesture, Line, Pause, Story, Walk, With
from scenec.vocabulary.unfinished import NOT_YET

# Seconds that things last of which nothing is said.
NATURAL = {Gesture: 1.2}
AN_INTERACTION = 2.5  # one without lengths of its own


def playable(story: Story) -> Story:
    """`story` in beats that can be acted today. Ids, moments and lengths stay."""
    weather = story.place.weather
    drawn = SETS[story.place.set].weather if story.place.set in SETS else ()
    place = replace(story.place, weather=None) if weather is not None and weather not in drawn else story.place
    seated = story.place.set in SETS and SETS[story.place.set].seated
    people = {name: _drawn(character, seated) for name, character in story.characters.items()}
    return replace(story, place=place, characters=people, beats=tuple(_beats(story, story.beats)))


def interaction_seconds(form: InteractionForm, fps: int) -> float:
    """How long an interaction naturally lasts."""
    return sum(phase.length.frames(fps) / fps for phase in form.phases if phase.length is not None) or AN_INTERACTION


def _drawn(character: Character, seated: bool) -> Character:
    """Figures that are not drawn yet as people; who sits on a seat of the place without the wheelchair."""
    look, rig = character.look, character.look.get("rig")
    if rig in NOT_YET["rig"]:
        look = {**look, "rig": "person"}
    if seated and "wheelchair" in look:
        look = {key: value for key, value in look.items() if key != "wheelchair"}
    return replace(character, look=look) if look is not character.look else character


def _beats(story: Story, beats: tuple[Beat, ...]) -> Iterator[Beat]:
    for beat in beats:
        yield replace(beat, beats=tuple(_beats(story, beat.beats))) if isinstance(beat, With) else _beat(story, beat)


def _beat(story: Story, beat: Beat) -> Beat:
    match beat:
        case Line():
            return replace(beat, cues=tuple(cue for cue in beat.cues if _acted(cue)))
        case Gesture() if beat.kind not in FORMS:
            return _passes(beat, beat.length, NATURAL[Gesture])
        case Enter():
            walk = Walk(beat.id, beat.at, until=beat.until, span=beat.span, who=beat.who, to=beat.to, over=beat.over)
            return replace(walk, side=beat.side)
        case Interaction() if beat.form.name in NOT_YET["verb"]:
            return _passes(beat, beat.length, interaction_seconds(beat.form, story.format.fps))
        case CameraMove() if beat.move in NOT_YET["camera move"]:
            return _nothing(beat)
        case Choice() if beat.asked:
            return beat
        case Choice() | Goto():
            return _nothing(beat)
    return beat


def _acted(cue: Cue) -> bool:
    return cue.kind in FORMS or cue.kind in ("feel", "gaze", "pause")


def _passes(beat: Beat, length: Duration | None, seconds: float) -> Beat:
    """Its time passes."""
    return Pause(beat.id, beat.at, until=beat.until, span=beat.span, length=length or Duration(round(seconds, 4), "s"))


def _nothing(beat: Beat) -> Beat:
    """A beat that takes no time, so that moments may hang on it."""
    return Gaze(beat.id, beat.at, span=beat.span, who=(), to="")
