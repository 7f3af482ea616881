"""What passes between two people, as data: the forms of interactions, built in or a user's own, and the beat that has one."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.story import Beat, Duration, Feeling


@dataclass(frozen=True)
class Touch:
    """Two parts that meet: `part` of who has the role `role`, `to` of the other one; in the language's words (`hand-right`)."""

    role: str
    part: str
    to: str


@dataclass(frozen=True)
class Phase:
    """A part of an interaction. `kind`: approach, contact, hold or release. `length`: `for:`, of a contact `ease:`. `gap`: metres
    of air between the two. `gaze`, `express`: by role, or for "both". `loop`: what is done again and again, and how much.
    `level`: at what height hands meet; `hands`: their shape; `eyes`: by role, closed or open. `turn`: by role, whether the body
    turns away or back to the partner."""

    kind: str
    length: Duration | None = None
    gap: float | None = None
    gaze: tuple[tuple[str, str], ...] = ()
    express: tuple[tuple[str, Feeling], ...] = ()
    touch: tuple[Touch, ...] = ()
    loop: tuple[tuple[str, float], ...] = ()
    level: str = ""
    hands: str = ""
    eyes: tuple[tuple[str, str], ...] = ()
    sound: str | None = None
    turn: tuple[tuple[str, str], ...] = ()
    raised: tuple[str, ...] = ()  # roles that hold what they have out at arm's length, on the side away from the other


@dataclass(frozen=True)
class Requirement:
    """What must be between the two before it is welcome: `what` (closeness, trust...) from `least` to `most`."""

    what: str
    least: float = 0.0
    most: float = 1.0


@dataclass(frozen=True)
class Refusal:
    """How one of the two turns it down, or is not sure: metres that they step back, what they feel, where they look."""

    role: str
    back: float = 0.0
    feeling: Feeling | None = None
    gaze: str | None = None


@dataclass(frozen=True)
class InteractionForm:
    """What passes between two, as data: built in or a user's own. `roles`: who begins, and the other."""

    name: str
    roles: tuple[str, str]
    phases: tuple[Phase, ...]
    requires: tuple[Requirement, ...] = ()
    refuse: tuple[Refusal, ...] = ()
    refused_at: str = "approach"
    changes: tuple[tuple[str, float], ...] = ()
    hesitate: tuple[Refusal, ...] = ()
    hesitated_at: str = "approach"
    things: tuple[tuple[str, str], ...] = ()  # by role, what they have in the hand that touches


@dataclass(frozen=True)
class Interaction(Beat):
    """`who` do something to each other, in the order of the form's roles. `outcome`: accept, hesitate or refuse. `length` None:
    its natural length. `changes`: deltas of the relationship that replace the form's."""

    form: InteractionForm = InteractionForm("", ("", ""), ())
    who: tuple[str, str] = ("", "")
    manner: str = ""
    outcome: str = "accept"
    length: Duration | None = None
    changes: tuple[tuple[str, float], ...] | None = None
    thing: str = ""  # what changes hands from the first to the second
