"""What happens to one character, in the order of time: moods, walks, turns, looks and gestures that the writer asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from scenec.acting.channels import per_frame
from scenec.acting.emotions import main_emotion
from scenec.acting.gestures.forms import FORMS
from scenec.acting.gestures.utterances import VOICED
from scenec.acting.interactions.answers import hesitated, refused
from scenec.acting.interactions.dancing import Pulse
from scenec.acting.interactions.plan import Plan
from scenec.arrange.beats import TURN, walk_through
from scenec.arrange.blocked import Walked, upstage
from scenec.arrange.pulse import pulse_of
from scenec.arrange.seating import Sat
from scenec.arrange.shots import Places
from scenec.arrange.times import LEAD
from scenec.diagnostics import Diagnostic, SceneError
from scenec.story import Beat, Cue, Feel, Feeling, Gaze, Gesture, Line, Story, Turn
from scenec.take import Timing

LIGHT = frozenset({"smiling", "happy", "tender", "soft", "hopeful"})  # of an approach: a manner may say it in its own way
BUILDS_UP, GROWS, MOST = frozenset({"tearful", "laughing"}), 0.1, 1.25  # with every line; the level that it reaches
FACE_FIRST = 3  # frames at 30 a second that a face changes before the word
SEES = 10  # frames that somebody looks before pointing
LOOKS_UP, LOOKS_AFTER = 9, 16  # frames from when somebody comes in or turns to go until others look
CARES = 4  # tenths of closeness from which one looks the whole while
SEES_ONLY = 26  # frames that others look
NOTICES = 9  # frames after the stroke until the others look there


@dataclass(frozen=True)
class Mood:
    """The mood changes."""

    frame: float
    feeling: Feeling
    again: int = 0  # how often in a row somebody spoke in tears, or laughing, before


@dataclass(frozen=True)
class Walking:
    """A walk over frames [frame, end) to a place in metres; `turns`: frames at its beginning and end in which one turns round."""

    frame: float
    end: float
    to: float
    facing: int
    turns: tuple[int, int]
    begins: float | None = None  # where who enters comes from
    leaving: bool = False
    passing: tuple[float, ...] = ()
    rise: int = 0
    wait: int = 0


@dataclass(frozen=True)
class Seating:
    """Somebody goes to a seat and sits down."""

    frame: float
    plan: Sat


@dataclass(frozen=True)
class Rising:
    """Somebody stands up."""

    frame: float
    end: float


@dataclass(frozen=True)
class Turning:
    """The body turns to a side; `to` is what the writer says that it turns to."""

    frame: float
    end: float
    facing: int
    to: str | None = None
    back: bool = False  # it turns the back to us


@dataclass(frozen=True)
class Looking:
    """A look that the writer asked for: at a character, a mark or a direction; None gives the eyes back to the talk."""

    frame: float
    to: str | None


@dataclass(frozen=True)
class Glancing:
    """A look at something for a while: what is pointed at."""

    frame: float
    end: float
    to: str


@dataclass(frozen=True)
class Noticing:
    """A look at a place of the stage in metres: at who comes in or goes out there."""

    frame: float
    end: float
    x: float


@dataclass(frozen=True)
class Gesturing:
    """A gesture. `stroke`: the frame of its stroke, or None: at `frame`. `end`: as written. `after`: heard, after words."""

    frame: float
    kind: str
    stroke: float | None
    end: float | None
    to: str | None
    first_word: bool = False
    after: bool = False


@dataclass(frozen=True)
class Touching:
    """What passes between somebody (`index` 0: who begins) and somebody else, to the beats of music."""

    frame: float
    plan: Plan
    index: int
    pulse: Pulse | None = None


Moment = Mood | Walking | Seating | Rising | Turning | Looking | Glancing | Noticing | Gesturing | Touching
ORDER = (Rising, Turning, Walking, Seating, Touching, Mood, Looking, Glancing, Noticing, Gesturing)  # at one frame


def word_frame(line: Line, word: int, times: Mapping[str, tuple[int, int]], timing: Timing, fps: int) -> float:
    """The frame at which a word begins; after the last one, at which that ends. The first is where the line itself is."""
    start = times[line.id][0]
    if word <= 0 or not timing.words:
        return start + 2 * per_frame(fps)
    if word >= len(timing.words):
        return start + round(timing.words[-1].end * fps)
    return start + round(timing.words[word].start * fps)


def moments(
    story: Story, who: str, times: Mapping[str, tuple[int, int]], timings: Mapping[str, Timing], where: Places
) -> list[Moment]:
    """All moments of `who`."""
    found = [*_staged(who, where, times, story.format.fps)]
    for beat in walk_through(story.beats):
        found += _of_beat(story, beat, who, times, timings)
    return sorted(found, key=lambda m: (m.frame, ORDER.index(type(m))))


def _staged(who: str, where: Places, times: Mapping[str, tuple[int, int]], fps: int) -> Iterator[Moment]:
    u = per_frame(fps)
    turned_to = {b.id: b.to for b in walk_through(where.story.beats) if isinstance(b, Turn)}
    for beat, walked in where.staging.walks.items():
        if walked.who == who:
            w, begins = walked, walked.start if walked.entering else None
            yield Walking(*times[beat], w.end, w.facing, w.turns, begins, w.leaving, w.passing, w.rise, w.wait)
        elif walked.entering or walked.leaving:
            yield from _notices(where, who, beat, walked, *times[beat], u)
    for beat, sats in where.staging.sits.items():
        yield from (Seating(times[beat][0], sat) for sat in sats if sat.who == who and sat.length)
    for beat, stood in where.staging.stands.items():
        yield from (Rising(times[beat][0], times[beat][0] + each.frames) for each in stood if each.who == who)
    for beat, met in where.staging.meetings.items():
        if who in met.who:
            yield Touching(times[beat][0], met, met.who.index(who), pulse_of(where.story, met, times))
            yield from _felt(met, met.who.index(who), times[beat][0], u)
    for beat, turned in where.staging.turns.items():
        for name, side in turned:
            if name == who:
                first, last = times[beat]
                begin = first + 0.45 * (last - first) if beat in where.staging.walks or beat in where.staging.sits else first
                to = turned_to.get(beat)
                yield Turning(begin, begin + TURN * u, side, to, to is not None and upstage(where.story, where.staging.stage, to))


def _notices(where: Places, who: str, beat: str, walked: Walked, first: int, last: int, u: float) -> Iterator[Moment]:
    """Somebody comes in or goes out: who is near to them looks the whole while, others only see that somebody does."""
    if where.standing(who, first) is None or any(m.who == who and m.first < last and m.last > first for m in where.moves):
        return
    near = where.staging.ledger.at(beat, who, walked.who).closeness
    start = first + (LOOKS_UP if walked.entering else LOOKS_AFTER) * u
    end = max(start + 16 * u, last - 6 * u) if near >= CARES else start + SEES_ONLY * u
    yield Noticing(start, end, walked.start if walked.entering else walked.end)


def _felt(met: Plan, index: int, start: float, u: float) -> Iterator[Moment]:
    """What somebody feels in the phases of an interaction: faces change before hands do."""
    role = met.form.roles[index]
    if met.outcome == "refuse":
        for refusal in met.form.refuse:
            if refusal.role == role and refusal.feeling is not None:
                yield Mood(start + refused(met) + (12 if index == 0 else 2) * u, refusal.feeling)
        return
    first = next((felt.name for who, felt in met.spans[0].phase.express if who in {role, "both"}), "")
    coloured = bool(met.manner.before) and (not first or first in LIGHT)
    if coloured:
        yield Mood(start + met.spans[0].start + 3 * u, Feeling(met.manner.before, met.manner.level))
    for answer in met.form.hesitate if met.outcome == "hesitate" else ():
        if answer.role == role and answer.feeling is not None:
            yield Mood(start + hesitated(met) + (8 if index == 0 else 2) * u, answer.feeling)
    for span in met.spans:
        for who, feeling in span.phase.express:
            if who in {role, "both"}:
                early = 14 * u if span.phase.kind == "hold" else 0.0
                if span is met.spans[0] and coloured:
                    continue  # the manner says it
                yield Mood(max(start, start + span.start - early), feeling)
    if met.manner.after:
        yield Mood(
            start + met.parting.start + 0.7 * (met.parting.end - met.parting.start), Feeling(met.manner.after, met.manner.level)
        )


def _of_beat(
    story: Story, beat: Beat, who: str, times: Mapping[str, tuple[int, int]], timings: Mapping[str, Timing]
) -> Iterator[Moment]:
    fps = story.format.fps
    u = per_frame(fps)
    start, end = times[beat.id]
    if isinstance(beat, Line):
        if beat.who == who:
            again = times_before(story, beat)
            yield Mood(start - LEAD * u, built_up(beat.feeling, again), again)
            yield Looking(start - LEAD * u, None)
        for cue in beat.cues:
            yield from _of_cue(beat, cue, who, times, timings[beat.id], fps)
    elif isinstance(beat, Feel) and who in beat.who:
        yield Mood(start, beat.feeling)
    elif isinstance(beat, Gaze) and who in beat.who:
        yield Looking(start, beat.to)
    elif isinstance(beat, Gesture):
        _known(beat.kind, beat)
        form_end = end if beat.length or beat.until else None
        for name in beat.who:
            if name == who:
                yield Gesturing(start, beat.kind, None, form_end, beat.to)
            elif beat.kind == "point" and beat.to and beat.to != who:
                yield Glancing(start + 25 * u, start + 58 * u, beat.to)


def _of_cue(line: Line, cue: Cue, who: str, times: Mapping[str, tuple[int, int]], timing: Timing, fps: int) -> Iterator[Moment]:
    u = per_frame(fps)
    at = word_frame(line, cue.word, times, timing, fps)
    if 0 < cue.word <= len(timing.words) and _before_pause(line, cue):
        at = times[line.id][0] + round(timing.words[cue.word - 1].end * fps) + 2 * u
    if cue.kind == "feel" and line.who == who and cue.feeling is not None:
        yield Mood(at - FACE_FIRST * u, cue.feeling)
    elif cue.kind == "gaze" and line.who == who:
        yield Looking(at - 2 * u, cue.to)
    elif cue.kind not in {"feel", "gaze", "pause"}:
        form = _known(cue.kind, line)
        if line.who == who:
            frame = at - FORMS[form].lands * u
            after = form in VOICED and (cue.word >= len(timing.words) > 0 or _before_pause(line, cue))
            yield Gesturing(frame, form, at, None, cue.to, cue.word == 0, after)
        elif form == "point" and cue.to and cue.to != who:
            yield Glancing(at + NOTICES * u, at + (NOTICES + 30) * u, cue.to)


def times_before(story: Story, line: Line) -> int:
    """How many lines of the same person before this one, one after the other, were said in tears, or laughing, as this one is."""
    name, count = main_emotion(line.feeling), 0
    for beat in walk_through(story.beats) if name in BUILDS_UP else ():
        if beat.id == line.id:
            break
        if isinstance(beat, Line) and beat.who == line.who:
            count = count + 1 if main_emotion(beat.feeling) == name else 0
    return count


def built_up(feeling: Feeling, again: int) -> Feeling:
    """The feeling as it is when it comes again and again: it grows."""
    if not again:
        return feeling
    return replace(feeling, level=round(min(MOST, feeling.level * (1 + GROWS * min(again, 3))), 3))


def _before_pause(line: Line, cue: Cue) -> bool:
    """Whether a cue stands before a pause that is made at the same word: it happens when the pause begins, not after it."""
    here = [each for each in line.cues if each.word == cue.word]
    index = next(i for i, each in enumerate(here) if each is cue)
    return any(each.kind == "pause" for each in here[index + 1 :])


def _known(kind: str, beat: Beat) -> str:
    if kind not in FORMS:
        raise SceneError((Diagnostic("unknown-gesture", "error", f'nobody knows the gesture "{kind}"', beat.span),))
    return kind
