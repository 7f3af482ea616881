"""What actions are heard by, without being asked for: steps, cloth, hands, lips, doors, somebody who sits down."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scenec.acting.channels import per_frame
from scenec.acting.interactions.plan import Plan
from scenec.arrange.beats import walk_through
from scenec.arrange.shots import Places
from scenec.arrange.sides import seen_at
from scenec.deeds import Handle, Sit, Stand
from scenec.hearing import Foley, Uttered
from scenec.sets.stage import Stage
from scenec.sound.places import acoustics
from scenec.sound.sources import TAKES
from scenec.story import Format, Story
from scenec.tempo import Stretch, film_of
from scenec.timeline import Contact, Footstep, Performance, ShotSpan
from scenec.voices.casting import cast_voices
from scenec.voices.throat import throat

LEAST_STEP = 0.07  # metres: a foot that moves less is only put right
STRIDE = 0.55  # metres of a step at its usual loudness
APART = 3.0  # frames at 30 a second: two sounds of one kind nearer than this are one
NAMED = 8.0  # dB of a sound that an interaction names, against what is only overheard
OUT_OF_VIEW = -5.0  # dB of what is not in the picture
WIDTH = 0.5  # how far to the side what is at the picture's edge is heard
HANDS = ("handLeft", "handRight")
LET_OUT: Mapping[str, float] = {
    "laugh": 14.0,
    "sigh": 8.0,
    "cry": 12.0,
    "think": 11.0,
}  # dB; words lie 18 above foley
VOICE_WIDTH = 0.2  # how far to the side voices are heard


@dataclass(frozen=True)
class Heard:
    """A sound of an action on the action's frames: `x` metres on the stage, `level` in dB."""

    what: str
    frame: float
    x: float
    level: float = 0.0
    uttered: Uttered | None = None


def foley(
    story: Story,
    performances: Sequence[Performance],
    where: Places,
    shots: Sequence[ShotSpan],
    slow: Sequence[Stretch],
    frames: int,
) -> tuple[Foley, ...]:
    """Everything of the kind, in the order of time. `shots` and `frames` are those of the film, all others of the action."""
    if not story.heard.foley:
        return ()
    u = per_frame(story.format.fps)
    found = [heard for performance in performances for heard in _of_one(performance, story, u)]
    found += [heard for beat, met in where.staging.meetings.items() for heard in _phases(met, where.times[beat][0])]
    found += [*_beats(story, performances, where.times), *_doors(story, where, u), *_uttered(story, performances)]
    made: list[Foley] = []
    last: dict[str, float] = {}
    takes: dict[str, int] = {}
    for heard in sorted(found, key=lambda each: (each.frame, each.what, each.x)):
        frame = film_of(slow, heard.frame)
        kind = f"{heard.what} {heard.uttered}" if heard.uttered is not None else heard.what
        if frame - last.get(kind, -math.inf) < APART * u or not 0 <= frame < frames:
            continue
        last[kind] = frame
        sound = _placed(heard, frame, story.format, shots, where.staging.stage)
        if heard.uttered is None and takes.get(sound.what) == sound.take:  # never the same take twice in a row
            sound = replace(sound, take=(sound.take + 1) % TAKES)
        takes[sound.what] = sound.take
        made.append(sound)
    return tuple(made)


def _placed(heard: Heard, frame: float, form: Format, shots: Sequence[ShotSpan], stage: Stage) -> Foley:
    """The side that it is heard from, and how near it is: what is seen large is heard a little louder."""
    side, zoom = seen_at(heard.x, frame, form, shots, stage)
    level = heard.level + max(-1.5, min(3.0, 4.0 * math.log2(max(0.5, zoom)) * 0.6))
    if abs(side) > 1:
        level += OUT_OF_VIEW
    # Which take depends on what is done and where, not on how many sounds came before: a new step changes no other.
    take = round(abs(heard.x) * 977 + heard.frame) % TAKES
    if heard.uttered is not None:
        pan = round(VOICE_WIDTH * max(-1.0, min(1.0, side)), 3)
        return Foley(heard.what, 0, round(frame, 2), round(level, 2), pan, heard.uttered)
    return Foley(heard.what, take, round(frame, 2), round(level, 2), round(WIDTH * max(-1.0, min(1.0, side)), 3))


def _of_one(performance: Performance, story: Story, u: float) -> Iterator[Heard]:
    """Steps, and what somebody's hands and lips touch."""
    ground = acoustics(story.place.set).ground
    places = {-1: performance.feet.x[0], 1: performance.feet.x[1]}
    for step in sorted(performance.feet.steps, key=lambda each: each.land):
        moved = abs(step.x - places[step.side])
        places[step.side] = step.x
        if moved >= LEAST_STEP and any(a <= step.land < b for a, b in performance.visible):
            yield Heard(ground, step.land, step.x, _stride(step, moved, u))
    for contact in performance.contacts:
        yield from _touch(contact, _stands(performance, contact.frame + contact.on), u)


def _stride(step: Footstep, moved: float, u: float) -> float:
    """dB of a step: long and quick ones are louder."""
    quick = moved / max(1.0, (step.land - step.lift) / u) / (STRIDE / 16.0)
    return max(-9.0, min(3.0, 6.0 * math.log2(max(0.2, moved / STRIDE)) * 0.5 + 3.0 * math.log2(max(0.3, quick)) * 0.5))


def _touch(contact: Contact, x: float, u: float) -> Iterator[Heard]:
    """What a contact sounds like as it comes, while it is moved, and as it goes."""
    met = contact.frame + contact.on
    if contact.part == "lips" or contact.to == "lips":
        yield Heard("lips", met + max(2 * u, contact.hold - 3 * u), x)
    elif contact.part in HANDS and contact.to in HANDS:
        yield Heard("clasp", met, x, -2.0)
    elif contact.part in HANDS and contact.to.startswith(("upperBack", "lowerBack", "waist", "shoulder", "chest")):
        yield Heard("embrace" if "Back" in contact.to or contact.to == "waist" else "rustle", met - 5 * u, x, -1.0)
        yield Heard("rustle", contact.frame + contact.on + contact.hold + 4 * u, x, -5.0)
    elif contact.part in HANDS:
        yield Heard("rustle", met - 4 * u, x, -8.0)
    for stroke in contact.strokes:
        period = 30.0 * u / max(0.2, stroke.hertz)
        at = stroke.frame + stroke.on
        while at < stroke.frame + stroke.on + stroke.hold:
            yield Heard("pat" if stroke.hertz > 1.2 else "rustle", at, x, -4.0 if stroke.hertz > 1.2 else -9.0)
            at += period


def _phases(met: Plan, begins: int) -> Iterator[Heard]:
    """Sounds that an interaction's own phases name: of a contact when it is there, else as the phase begins."""
    if met.outcome == "refuse":
        return
    for span in met.spans:
        if span.phase.sound:
            at = span.end if span.phase.kind == "contact" else span.start
            yield Heard(span.phase.sound, begins + at, sum(met.at) / 2, NAMED)


def _doors(story: Story, where: Places, u: float) -> Iterator[Heard]:
    """A door before somebody comes in, and after somebody has gone, where the set has one."""
    if not acoustics(story.place.set).door:
        return
    for moved in where.moves:
        if moved.entering:
            yield Heard("door", max(0.0, moved.first - 24 * u), moved.start)
        elif moved.leaving:
            yield Heard("door", moved.last + 3 * u, moved.end)


def _beats(story: Story, performances: Sequence[Performance], times: Mapping[str, tuple[int, int]]) -> Iterator[Heard]:
    """Somebody sits down or stands up, something is put down."""
    where = {performance.character: performance for performance in performances}
    for beat in walk_through(story.beats):
        if not isinstance(beat, Sit | Stand | Handle):
            continue
        first, last = times[beat.id]
        for who in beat.who:
            x = _stands(where[who], last) if who in where else 0.0
            if isinstance(beat, Sit):
                yield Heard("seat", last - 0.35 * (last - first), x)
            elif isinstance(beat, Stand):
                yield Heard("rustle", first + 0.2 * (last - first), x, -3.0)
            elif beat.kind == "put-down":
                yield Heard("set-down", first + 0.6 * (last - first), x, -1.0)
            else:
                yield Heard("rustle", first + 0.4 * (last - first), x, -6.0)


def _uttered(story: Story, performances: Sequence[Performance]) -> Iterator[Heard]:
    """Laughs, sighs, sobs and hums, each in the voice of whose it is."""
    if not any(performance.utterances for performance in performances):
        return
    cast = cast_voices(story.characters, story.language)
    for performance in performances:
        voice = cast[performance.character]
        own = throat(story.characters[performance.character], voice)
        quiet = 20 * math.log10(max(0.05, voice.volume))
        for said in performance.utterances:
            if any(a <= said.frame < b for a, b in performance.visible):
                sound = Uttered(own.hertz, own.tract, said.seconds, said.seed)
                yield Heard(said.kind, said.frame, _stands(performance, said.frame), LET_OUT[said.kind] + quiet, sound)


def _stands(performance: Performance, frame: float) -> float:
    """Where somebody's feet are at a frame."""
    x = sum(performance.feet.x) / 2
    for step in performance.feet.steps:
        if step.land <= frame:
            x = step.x
    return x
