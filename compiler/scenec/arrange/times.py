"""When every beat starts and ends, in whole frames of the film."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenec.acting.channels import per_frame
from scenec.arrange.beats import ADVANCING, LEADING, beat_frames, is_time, lines_of, walk_through
from scenec.deeds import Choice, Effect, Exit, Handle, Sit, Stand
from scenec.diagnostics import Diagnostic, SceneError
from scenec.interaction import Interaction
from scenec.story import Anchor, Beat, Line, Pause, Shot, Story, Walk, With
from scenec.take import Timing

Times = Mapping[str, tuple[int, int]]

# What a body can do only one after the other.
BODILY = (Walk, Exit, Handle, Sit, Stand, Interaction)

# Frames at 30 a second.
LEAD = 6  # a cut, a look or a mood comes so long before the line that it stands before
PRE_ROLL = 20  # of picture before the first word
AIR = 12  # between two speakers
BREATH = 9  # between two lines of one speaker
AFTER_MOVE = 6  # between a movement and a line
AFTER_LINE = 6  # between a line and a movement, or a cut that no line follows


def lay(story: Story, timings: Mapping[str, Timing], walks: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Start and end of every beat by id. `walks`: frames of every walk. Raises SceneError for times that cannot be."""
    return _Layout(story, timings, walks).solve()


@dataclass(frozen=True)
class _Before:
    """What a spine beat finds before it: the time so far and the last beat that took time."""

    cursor: int
    last: Beat | None


class _Layout:
    """Lays beats as soon as what they hang on is laid; what is left when nothing moves any more is a circle."""

    def __init__(self, story: Story, timings: Mapping[str, Timing], walks: Mapping[str, int]) -> None:
        self.fps = story.format.fps
        self.u = per_frame(self.fps)
        self.timings = timings
        self.walks = walks
        self.top = story.beats
        self.flat = list(walk_through(story.beats))
        self.position = {beat.id: i for i, beat in enumerate(self.flat)}
        self.by_id = {beat.id: beat for beat in self.flat}
        self.times: dict[str, tuple[int, int]] = {}

    def solve(self) -> dict[str, tuple[int, int]]:
        patient = True
        while len(self.times) < len(self.flat):
            if self._pass(patient):
                patient = True
            elif patient:
                patient = False  # a line may not wait for one that is hung on it: let it go first
            else:
                raise SceneError(tuple(_circle(b) for b in self.flat if b.id not in self.times and (b.at or b.until)))
        self._check()
        return {beat.id: self.times[beat.id] for beat in self.flat}

    def _pass(self, patient: bool) -> bool:
        moved = False
        before: _Before | None = _Before(0, None)
        for index, beat in enumerate(self.top):
            if beat.id not in self.times and self._place(index, beat, before, patient):
                moved = True
                if not patient:
                    return True
            moved = self._place_children(beat) or moved
            before = self._after(index, beat, before)
        return moved

    def _after(self, index: int, beat: Beat, before: _Before | None) -> _Before | None:
        if before is None or beat.at is not None:
            return before
        if isinstance(beat, ADVANCING):
            return _Before(self.times[beat.id][1], beat) if beat.id in self.times else None
        if isinstance(beat, Shot) and self._needs_air(index, before):
            return _Before(before.cursor + self._frames(AFTER_LINE), None)
        return before

    def _place(self, index: int, beat: Beat, before: _Before | None, patient: bool) -> bool:
        start = self._anchored(beat) if beat.at is not None else self._in_turn(index, beat, before, patient)
        if start is not None and beat.at is None:
            start = self._free(beat, start, patient)
        return start is not None and self._lay(beat, start)

    def _free(self, beat: Beat, start: int, patient: bool) -> int | None:
        """When the people of a beat in turn have done what they began by an `at:` of its own: nobody walks and takes at once."""
        people = {who for each in walk_through((beat,)) if isinstance(each, BODILY) for who in doers(each)}
        for other in self.flat[: self.position[beat.id]] if people else ():
            if other.at is None or not isinstance(other, BODILY) or people.isdisjoint(doers(other)):
                continue
            if other.id not in self.times:
                if patient:
                    return None
                continue
            start = max(start, self.times[other.id][1])
        return start

    def _lay(self, beat: Beat, start: int) -> bool:
        """Note when a beat is; False where its end is not known yet."""
        end = start + self._length(beat) if beat.until is None else self._ends(beat, start, beat.until)
        if end is None:
            return False
        self.times[beat.id] = (start, end)
        return True

    def _ends(self, beat: Beat, start: int, until: Anchor) -> int | None:
        """The frame that `until:` names."""
        moment = self._moment(until, beat)
        if moment is None:
            return None
        end = round(moment + (until.offset.frames(self.fps) if until.offset else 0.0))
        if end <= start:
            message = f'"{beat.id}" would end {(start - end) / self.fps:.2f} s before it begins'
            raise SceneError((Diagnostic("ends-before-start", "error", message, beat.span, "hang `until:` on a later moment"),))
        return end

    def _place_children(self, beat: Beat) -> bool:
        """Beats inside a `with` that is laid already, whose own anchors can be told by now."""
        moved = False
        if isinstance(beat, With):
            for child in beat.beats:
                if child.id not in self.times and (start := self._child_start(child, beat)) is not None:
                    moved = self._lay(child, start) or moved
                moved = self._place_children(child) or moved
        return moved

    def _child_start(self, child: Beat, parent: With) -> int | None:
        if child.at is not None:
            return self._anchored(child)
        if parent.id not in self.times:
            return None
        gap = child.gap.frames(self.fps) if isinstance(child, Line) and child.gap else 0.0
        return self.times[parent.id][0] + round(gap)

    # ---- starts ----

    def _anchored(self, beat: Beat) -> int | None:
        anchor = beat.at
        assert anchor is not None
        base = self._moment(anchor, beat)
        if base is None:
            return None
        gap = beat.gap.frames(self.fps) if isinstance(beat, Line) and beat.gap else 0.0
        offset = anchor.offset.frames(self.fps) if anchor.offset else 0.0
        return round(base + offset + gap)

    def _moment(self, anchor: Anchor, beat: Beat) -> float | None:
        if anchor.beat is None:
            return 0.0
        target = self.by_id.get(anchor.beat)
        if target is None:
            raise SceneError((Diagnostic("unknown-anchor", "error", f'no beat is called "{anchor.beat}"', beat.span),))
        if anchor.beat not in self.times:
            return None
        start, end = self.times[anchor.beat]
        if anchor.word is None:
            return start if anchor.edge == "start" else end
        words = self.timings[anchor.beat].words if anchor.beat in self.timings else ()
        if anchor.word >= len(words):
            message = f'"{anchor.beat}" has no spoken word number {anchor.word + 1}'
            raise SceneError((Diagnostic("unknown-word", "error", message, beat.span),))
        return start + round(words[anchor.word].start * self.fps)

    def _in_turn(self, index: int, beat: Beat, before: _Before | None, patient: bool) -> int | None:
        if before is None:
            return None
        lines = lines_of(beat)
        if lines:
            return self._line_start(beat, lines, before, patient)
        if isinstance(beat, Choice):
            return self._asked(beat, before)
        if isinstance(beat, Shot | Effect) and before.cursor == 0 and before.last is None:
            return 0
        if isinstance(before.last, Choice) and isinstance(beat, LEADING):
            return before.cursor  # a film that goes on after an answer may begin with it
        if isinstance(beat, LEADING) and not is_time(beat):
            following = self._following(index)
            if following is not None and lines_of(following):
                if following.id not in self.times:
                    return None
                silent = isinstance(before.last, Pause)  # nothing is lost of a pause when the picture changes before its end
                earliest = self.times[before.last.id][0] if silent and before.last else before.cursor
                return max(earliest, self.times[following.id][0] - math.ceil(LEAD * per_frame(self.fps)))
            if isinstance(beat, Shot) and self._needs_air(index, before):
                return before.cursor + self._frames(AFTER_LINE)
        moves = is_time(beat) or (isinstance(beat, ADVANCING) and not isinstance(beat, Pause))
        if moves and before.last is not None and lines_of(before.last):
            return before.cursor + self._frames(AFTER_LINE)
        return before.cursor

    def _line_start(self, beat: Beat, lines: Sequence[Line], before: _Before, patient: bool) -> int | None:
        spoken, speaker = 0, None
        for other in self.flat[: self.position[beat.id]]:
            if isinstance(other, Line):
                if other.id not in self.times:
                    if patient:
                        return None
                    continue
                if self.times[other.id][1] >= spoken:
                    spoken, speaker = self.times[other.id][1], other.who
        first = lines[0]
        if isinstance(beat, Line) and beat.gap is not None:
            return max(before.cursor, spoken) + round(beat.gap.frames(self.fps))
        if isinstance(before.last, Pause):
            return max(before.cursor, spoken)
        air = self._frames(BREATH if speaker == first.who else AIR) if speaker is not None else 0
        moved = self._frames(AFTER_MOVE) if before.last is not None and not lines_of(before.last) else 0
        if before.last is None and before.cursor == 0:
            moved = self._frames(PRE_ROLL)
        return max(before.cursor + moved, spoken + air)

    def _asked(self, beat: Choice, before: _Before) -> int | None:
        """An interactive film stops when everything that is being said has been said."""
        said = [other.id for other in self.flat[: self.position[beat.id]] if isinstance(other, Line)]
        return max([before.cursor, *(self.times[line][1] for line in said)]) if all(line in self.times for line in said) else None

    def _following(self, index: int) -> Beat | None:
        """The next beat of the spine that takes time."""
        return next((b for b in self.top[index + 1 :] if b.at is None and isinstance(b, ADVANCING)), None)

    def _needs_air(self, index: int, before: _Before) -> bool:
        following = self._following(index)
        return before.last is not None and bool(lines_of(before.last)) and following is not None and not lines_of(following)

    def _frames(self, base: float) -> int:
        return round(base * self.u)

    def _length(self, beat: Beat) -> int:
        return beat_frames(beat, self.fps, self.timings, self.walks)

    # ---- what cannot be ----

    def _check(self) -> None:
        faults = [
            Diagnostic("time-before-start", "error", f'"{b.id}" would begin before the film does', b.span, "move it later")
            for b in self.flat
            if self.times[b.id][0] < 0
        ]
        last: dict[str, Line] = {}
        for line in sorted((b for b in self.flat if isinstance(b, Line)), key=lambda b: self.times[b.id]):
            before = last.get(line.who)
            if before is not None and self.times[line.id][0] < self.times[before.id][1]:
                seconds = (self.times[before.id][1] - self.times[line.id][0]) / self.fps
                message = f'{line.who} is still speaking ("{before.id}") when "{line.id}" begins'
                faults.append(Diagnostic("speaker-overlap", "error", message, line.span, f"start it {seconds:.2f} s later"))
            last[line.who] = line
        if faults:
            raise SceneError(tuple(faults))


def doers(beat: Walk | Exit | Handle | Sit | Stand | Interaction) -> tuple[str, ...]:
    """Who moves."""
    return (beat.who,) if isinstance(beat.who, str) else tuple(beat.who)


def _circle(beat: Beat) -> Diagnostic:
    return Diagnostic(
        "anchor-cycle", "error", f'the time of "{beat.id}" hangs on itself', beat.span, "hang one of the beats on something else"
    )
