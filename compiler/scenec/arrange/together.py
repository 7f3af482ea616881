"""Those who set off together the same way: nearest to where they go first, one pace, nobody through anybody. Pure Python."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scenec.acting.channels import per_frame
from scenec.arrange.blocked import Walked
from scenec.deeds import Exit
from scenec.story import Beat, Walk, With

KEPT = 0.80  # metres between two who walk one after the other; less where they begin nearer
LAG = 5.0  # frames at 30 a second that who follows is later, however much room there is
LEAST = 0.35  # metres between two who begin, from which on one can follow the other


@dataclass(frozen=True)
class Going:
    """A walk that is about to begin. `frames`: of all of it; `fixed`: the writer says how long it takes."""

    beat: str
    walked: Walked
    frames: int
    fixed: bool

    @property
    def way(self) -> int:
        """-1 to the left, +1 to the right."""
        return 1 if self.walked.end >= self.walked.start else -1

    @property
    def before(self) -> int:
        """Frames until the first step: getting up, waiting, turning round."""
        return self.walked.rise + self.walked.wait + self.walked.turns[0]

    @property
    def walks(self) -> int:
        """Frames of the way itself."""
        return max(1, self.frames - self.before - self.walked.turns[1])

    @property
    def pace(self) -> float:
        """Metres a frame."""
        return abs(self.walked.end - self.walked.start) / self.walks


def peel_off(
    beats: Sequence[Beat], walks: Mapping[str, Walked], lengths: Mapping[str, int], fps: int
) -> tuple[dict[str, Walked], dict[str, int]]:
    """Walks and their frames, those of each `with` brought into line. Others stay what they are."""
    walks, lengths = dict(walks), dict(lengths)
    for beat in beats:
        for going in _lines(beat, walks, lengths) if isinstance(beat, With) else ():
            for each in _in_turn(going, fps):
                walks[each.beat], lengths[each.beat] = each.walked, each.frames
    return walks, lengths


def _lines(beat: With, walks: Mapping[str, Walked], lengths: Mapping[str, int]) -> Iterator[list[Going]]:
    """Those who go to the left, and to the right, who is ahead first."""
    going = [
        Going(each.id, walks[each.id], lengths[each.id], each.over is not None)
        for each in beat.beats
        if isinstance(each, Exit | Walk) and each.id in walks and not walks[each.id].entering
    ]
    for way in (-1, 1):
        line = sorted((each for each in going if each.way == way), key=lambda each: -way * each.walked.start)
        if len(line) > 1:
            yield line


def _in_turn(line: Sequence[Going], fps: int) -> list[Going]:
    """Everybody after who is ahead of them, at the pace of the slowest; past who stops sooner, farther away from us."""
    pace = min(each.pace for each in line)
    made = [_slowed(line[0], pace)]
    for each in line[1:]:
        made.append(_after(made[-1], _slowed(each, pace), fps))
    return made


def _slowed(each: Going, pace: float) -> Going:
    if each.fixed:
        return each
    frames = math.ceil(abs(each.walked.end - each.walked.start) / pace)
    return replace(each, frames=each.before + max(each.walks, frames) + each.walked.turns[1])


def _after(ahead: Going, each: Going, fps: int) -> Going:
    apart = abs(ahead.walked.start - each.walked.start)
    overtakes = (each.walked.end - ahead.walked.end) * each.way > 0
    if overtakes or each.fixed or apart < LEAST:
        passing = (*each.walked.passing, ahead.walked.start, ahead.walked.end)
        return replace(each, walked=replace(each.walked, passing=tuple(sorted(passing, reverse=each.way < 0))))
    late = LAG * per_frame(fps) + max(0.0, KEPT - apart) / ahead.pace
    wait = max(each.walked.wait, math.ceil(ahead.before + late) - each.before)
    return replace(each, walked=replace(each.walked, wait=wait), frames=each.frames + wait - each.walked.wait)
