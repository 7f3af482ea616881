"""What people are to each other, and what passes between them as data: bonds, the ledger, interactions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenec.source import Span
from scenec.story import Duration, Feeling


@dataclass(frozen=True)
class Bond:
    """How `of` stands to `to`; every number in 0..1. `kind` is the writer's own word (exes, friends)."""

    of: str
    to: str
    kind: str | None = None
    closeness: float = 0.5
    trust: float = 0.5
    tension: float = 0.2
    attraction: float = 0.5
    respect: float = 0.5


@dataclass(frozen=True)
class Change:
    """The ledger's line: at `beat` a number of a bond moved from `before` to `after`."""

    beat: str
    of: str
    to: str
    quantity: str
    before: float
    after: float


@dataclass(frozen=True)
class Requirement:
    """A number of the partner's bond to the one who begins must lie in low..high."""

    quantity: str
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True)
class Touch:
    """Two parts of two bodies that meet: (role, part) and (role, part)."""

    first: tuple[str, str]
    second: tuple[str, str]


@dataclass(frozen=True)
class Phase:
    """A stretch of an interaction. Everything in it is by role; `gap` in metres."""

    name: str
    length: Duration | None = None
    gap: float | None = None
    ease: Duration | None = None
    touch: tuple[Touch, ...] = ()
    gaze: Mapping[str, str] = field(default_factory=dict)  # role -> role or away, down, up
    express: Mapping[str, Feeling] = field(default_factory=dict)
    loop: Mapping[str, float] = field(default_factory=dict)  # a motion that repeats -> its strength
    sound: str | None = None


@dataclass(frozen=True)
class Reaction:
    """What happens instead from phase `at` on: by role a step back in metres, a look, an expression."""

    at: str
    step_back: Mapping[str, float] = field(default_factory=dict)
    gaze: Mapping[str, str] = field(default_factory=dict)
    express: Mapping[str, Feeling] = field(default_factory=dict)


@dataclass(frozen=True)
class InteractionForm:
    """What an interaction is: the same data for those that come with scenec and the writer's own."""

    id: str
    roles: tuple[str, str] = ("initiator", "partner")
    requires: tuple[Requirement, ...] = ()
    phases: tuple[Phase, ...] = ()
    hesitate: Reaction | None = None
    refuse: Reaction | None = None
    changes: tuple[tuple[str, float], ...] = ()
    span: Span | None = field(default=None, compare=False)
