"""Where the picture ends on the stage: how far somebody must be to be out of it in every size of the film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scenec.camera.framing import FRAMINGS, Standing, View, frame
from scenec.camera.moves import PULL_OUT
from scenec.sets.table import STAGE_HEIGHT, STAGE_WIDTH, Stage
from scenec.story import Format, Story

OFF = 0.55  # metres beyond the frame at which nothing of somebody is seen
IN_THE_WAY = 1.5  # metres of a longer way that one rather walks than past somebody


class Edges:
    """The camera's frame while a script is followed: a shot as it was set up, wider where the camera pulled out."""

    def __init__(self, story: Story, stage: Stage) -> None:
        self.stage = stage
        self.formats = tuple(dict.fromkeys((Format(), story.format, *(output.format for output in story.outputs))))
        self.framing, self.subject, self.wider = "wide", "", 1.0
        self.groups: list[tuple[Standing, ...]] = []  # all that the shot has been framed for so far

    def cut(self, framing: str, subject: str | None, people: Sequence[Standing]) -> None:
        """A new shot of those who are there."""
        self.framing, self.subject, self.wider, self.groups = framing, subject or "", 1.0, [tuple(people)]

    def moved(self, people: Sequence[Standing]) -> None:
        """Somebody has walked: the camera may have gone along."""
        self.groups.append(tuple(people))

    def pull_out(self) -> None:
        """The camera goes back."""
        self.wider /= PULL_OUT

    def span(self, people: Sequence[Standing], subject: Standing | None) -> tuple[float, float]:
        """Metres on the stage, left and right, beyond which nobody is seen: with those whom the
        shot was framed for, or those now."""
        views = [view for group in (*self.groups, tuple(people)) for view in self._views(group, subject)]
        left = min(view.x - half for view, half in views)
        right = max(view.x + half for view, half in views)
        middle, scale = self.stage.stage_x(0.0), self.stage.pixels_per_metre
        return (left - middle) / scale - OFF, (right - middle) / scale + OFF

    def _views(self, people: Sequence[Standing], subject: Standing | None) -> Iterator[tuple[View, float]]:
        framing = self.framing if self.framing in FRAMINGS else "wide"
        for size in self.formats:
            one = subject if subject is not None else people[0] if people else None
            if one is None:
                yield View(self.stage.stage_x(0.0), 0.0, 1.0), STAGE_WIDTH / 2
                continue
            for way in (-1, 1):  # the one of a shot may look to either side
                view = frame(framing, replace(one, facing=way), people, size.width, size.height, self.stage)
                yield view, self.wider * STAGE_HEIGHT * size.width / size.height / view.z / 2


SIDES = {"left": -1, "right": 1}


def side_of(start: float, target: float, apart: float) -> int:
    """-1 or +1: the side on which a mark lies, seen from `start`; of one that is nearer than `apart`, seen from the middle."""
    return 1 if target > (start if abs(target - start) > apart else 0.0) else -1


def way_out(start: float, ends: tuple[float, float], others: Sequence[float]) -> int:
    """-1 or +1: the side to which the way from `start` out of the picture is free, or else the nearer one."""

    def cost(which: int) -> float:
        end = ends[which > 0]
        return abs(end - start) + IN_THE_WAY * sum(min(start, end) < x < max(start, end) for x in others)

    return -1 if cost(-1) < cost(1) else 1
