"""What can be shot, how large people are in it, and what may follow what."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.arrange.cameras import nearest, view_of
from scenec.arrange.directing.scene import TALL_TOGETHER, Passage
from scenec.camera.framing import RULES
from scenec.sets.table import STAGE_HEIGHT

GROUPS = ("wide", "two-shot")
RANKS = {"wide": 0.0, "two-shot": 1.0, "over": 1.6, "medium": 2.0, "close": 3.0}
ON_ACTION = 1.5
SIZE_RATIO = 2.2  # two steps, between two shots of the same people; what is less is a jump along the axis
NEAR_EACH_OTHER = 1.1  # metres: over a shoulder two would look farther apart than they are, and both are in a medium shot
READABLE = 0.78  # of the frame's height, a body: in what is smaller no face is read
HEARD_LATER = 11  # seconds: who is heard or spoken to so soon can be shot


@dataclass(frozen=True)
class Option:
    """A framing and whom it is of."""

    framing: str
    subject: str | None = None

    @property
    def group(self) -> bool:
        """Whether it shows everybody."""
        return self.framing in GROUPS

    def shows(self, who: str) -> bool:
        """Whether `who` is seen from the front in it."""
        return self.group or self.subject == who


def options_at(told: Passage, frame: int) -> tuple[Option, ...]:
    """What can be shot at a frame: of those who are on stage, and speak or are spoken to round about."""
    on = [who for who in told.people if told.where.standing(who, frame + 1)]
    found = [Option("wide")]
    places = [each.x for who in on if (each := told.where.standing(who, frame + 1))]
    if len(on) > 1 and (not told.tall or max(places) - min(places) <= TALL_TOGETHER):
        found.append(Option("two-shot"))
    near = told.within(frame - 2 * told.fps, frame + HEARD_LATER * told.fps)
    heard = {line.who for line in near} | {line.listener for line in near} | {who for a, b, who in told.named if a <= frame < b}
    touched = {who for each in told.moving(frame, frame + 1) if each.touch for who in each.who}
    for who in on:
        if who not in heard or who in touched:
            continue
        found.append(Option("close", who))
        over, me = nearest(told.where, who, frame + 1), told.where.standing(who, frame + 1)
        if over is not None and me is not None and abs(over.x - me.x) < NEAR_EACH_OTHER:
            continue  # a medium shot of one would be one of both
        found.append(Option("medium", who))
        if over is not None and told.where.story.characters[over.who].look.get("rig", "person") == "person":
            found.append(Option("over", who))
    return tuple(found)


def size_of(told: Passage, option: Option, at: int) -> float:
    """How large people are in a shot that begins at a frame: a body's height, of the frame's."""
    key = (option.framing, option.subject, at)
    if key not in told.sizes:
        stage, subject = told.where.staging.stage, option.subject
        who = told.where.standing(subject, at) if subject else None
        shown = [who] if who is not None else told.where.everybody(at) if subject is None else []
        if not shown:
            return RULES[option.framing][0].body
        mean = sum(each.height for each in shown) / len(shown)
        view = view_of(told.where, option.framing, subject, at)
        told.sizes[key] = view.z * mean * stage.pixels_per_metre / STAGE_HEIGHT
    return told.sizes[key]


def readable(told: Passage, option: Option, at: int) -> bool:
    """Whether faces are read in it; in a tall frame everybody is smaller."""
    return not option.group or size_of(told, option, at) >= READABLE * (0.6 if told.tall else 1.0)


def change_allowed(told: Passage, before: Option, after: Option, at: int, moving: bool = False) -> bool:
    """Whether one may follow the other: other people, or the same at least two steps larger or smaller; one step
    larger where the cut is on a movement, which hides it."""
    if before == after:
        return False
    same = before.group == after.group and before.subject == after.subject
    ratio = size_of(told, after, at + 1) / size_of(told, before, at + 1)
    return not same or max(ratio, 1 / ratio) >= SIZE_RATIO or (moving and ratio >= ON_ACTION)
