"""What staging gives: walks in metres, places and facings of everybody, who sits; and marks as metres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenec.acting.interactions.plan import Plan
from scenec.arrange.hands import Hands, Reached
from scenec.arrange.ledger import Ledger
from scenec.arrange.seating import Sat, Stood
from scenec.diagnostics import Diagnostic, SceneError
from scenec.sets.table import SETS, Stage
from scenec.story import Beat, Story
from scenec.vocabulary import AWAY


@dataclass(frozen=True)
class Walked:
    """A walk in metres: from where to where, which way one faces then, and whether it began or ends off stage. `passing`: the
    places of those whom one walks behind."""

    who: str
    start: float
    end: float
    facing: int
    entering: bool
    turns: tuple[int, int] = (0, 0)  # frames at the beginning and at the end in which one turns round
    leaving: bool = False
    passing: tuple[float, ...] = ()
    rise: int = 0  # frames before all that in which who sits stands up
    wait: int = 0  # frames after that in which one lets others go first


@dataclass(frozen=True)
class Staging:
    """Places of everybody in metres. `turns`: by beat, who turns to which side because of it (beside those who walk)."""

    stage: Stage
    x: Mapping[str, float]
    facing: Mapping[str, int]
    on: frozenset[str]
    walks: Mapping[str, Walked]
    turns: Mapping[str, tuple[tuple[str, int], ...]]
    lengths: Mapping[str, int]
    meetings: Mapping[str, Plan]
    ledger: Ledger
    seated: Mapping[str, Sat] = field(default_factory=dict)  # who sits when the film begins
    sits: Mapping[str, tuple[Sat, ...]] = field(default_factory=dict)
    stands: Mapping[str, tuple[Stood, ...]] = field(default_factory=dict)
    reached: Mapping[str, Reached] = field(default_factory=dict)
    hands: Hands = field(default_factory=Hands)


def stage_of(story: Story) -> Stage:
    """The set that the story plays on."""
    if story.place.set not in SETS:
        message = f'there is no set called "{story.place.set}"'
        raise SceneError((Diagnostic("unknown-set", "error", message, story.place.span, f"write one of: {', '.join(SETS)}"),))
    return SETS[story.place.set]


def screen_of(story: Story, stage: Stage, name: str) -> tuple[float, float] | None:
    """The middle of a screen of the set in metres across and above the ground; None where `name` is none."""
    if name in story.place.marks or name in story.characters or name not in stage.screens:
        return None
    left, top, right, bottom = stage.screens[name].box
    return stage.metres_of((left + right) / 2), (stage.ground - (top + bottom) / 2) / stage.pixels_per_metre


def upstage(story: Story, stage: Stage, to: str) -> bool:
    """Whether who turns there turns the back to us: away, or to what hangs on the wall."""
    return to == AWAY or screen_of(story, stage, to) is not None


def place_of(story: Story, stage: Stage, name: str, beat: Beat) -> float:
    """Metres of a screen or a mark."""
    screen = screen_of(story, stage, name)
    return screen[0] if screen is not None else mark(story, stage, name, beat)


def mark(story: Story, stage: Stage, name: str, beat: Beat | None = None) -> float:
    """Metres of a mark, of the place's own or the set's."""
    share = story.place.marks.get(name, stage.marks.get(name))
    if share is None:
        span = beat.span if beat else None
        raise SceneError((Diagnostic("unknown-mark", "error", f'the place has no mark "{name}"', span),))
    return stage.metres(share)
