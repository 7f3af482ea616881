"""What whole bodies do again and again in an interaction: sway, squeeze, turn in a dance, gesticulate, laugh. Pure Python."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenec.acting.channels import BREATH, NOD, SIDES, arm
from scenec.acting.gestures.forms import FORMS, Form, Reach
from scenec.acting.gestures.play import natural_end, play, sides
from scenec.acting.gestures.uttering import utter
from scenec.acting.interactions.dancing import Pulse, dance
from scenec.acting.person import Person

SWAY_SECONDS, ROLL_SECONDS = 3.2, 2.9
# Each of two who argue has the word for so long, and says it with one of these.
TURN_TO_ARGUE = 33.0
VEHEMENT: tuple[Form, ...] = (
    replace(FORMS["both-open"], reach=Reach(26, 112, 14, up_scale=0.93, low_scale=0.84, low_passing=-0.10), spread=0.9),
    replace(FORMS["lift"], reach=Reach(20, 122, -8, up_scale=0.92, low_scale=0.86, low_passing=-0.08)),
    replace(FORMS["offer"], reach=Reach(30, 92, 18, up_scale=0.92, low_scale=0.80, low_passing=-0.12)),
)
# Laughter comes in bouts of puffs (about five a second: Provine, Laughter, 2000); the other one joins in later.
PUFFS, BOUT_FRAMES, REST_FRAMES, CATCHES = 4.8, 26.0, 9.0, 12.0


@dataclass(frozen=True)
class Bout:
    """A motion of `kind`, so much of it, over frames [start, end); `index` 0: of who begins. `pulse`: the beats of the music."""

    kind: str
    amount: float
    start: float
    end: float
    index: int
    pulse: Pulse | None = None


def move(person: Person, bout: Bout) -> None:
    """Writes the motion; what only hands do is none of it."""
    motion = MOTIONS.get(bout.kind)
    if motion is not None:
        motion(person, bout)


def _sway(person: Person, b: Bout) -> None:
    u, hold = person.u, max(0.0, b.end - b.start - 30 * person.u)
    person.sheet.swing("lean", b.start + 6 * u, b.amount, 1 / SWAY_SECONDS, 12 * u, hold, 12 * u)
    person.sheet.swing("headRoll", b.start + 6 * u, 1.1 * b.amount, 1 / ROLL_SECONDS, 12 * u, hold, 12 * u)


def _squeeze(person: Person, b: Bout) -> None:
    u = person.u
    person.sheet.pulse("lean", b.start + 12 * u, 1.2 * b.amount * person.facing, 9 * u, 8 * u, 15 * u)


def _turn(person: Person, b: Bout) -> None:
    """A slow dance."""
    dance(person, b.amount, b.start, b.end, b.index, b.pulse)


def _gesticulate(person: Person, b: Bout) -> None:
    """One has the word, then the other; who has it not draws back and shakes the head."""
    u, s, sheet = person.u, person.facing, person.sheet
    at, number = b.start + 2 * u, 0
    while at + 20 * u < b.end:
        if number % 2 == b.index:
            form = VEHEMENT[(number // 2 + person.chance("argue").randrange(len(VEHEMENT))) % len(VEHEMENT)]
            form = replace(form, hold=max(4.0, TURN_TO_ARGUE - form.anticipate - form.rise - 4))
            if all(person.busy[side] <= at for side in sides(form, s)):
                played = play(person, form, at, min(natural_end(form, person, at), b.end + 8 * u))
                for side in sides(form, s):
                    person.busy[side] = played.end
            for channel, amount in (("lean", 3.4 * s), (NOD, -3.0)):
                sheet.pulse(channel, at + 12 * u, amount * b.amount, 10 * u, 12 * u, 12 * u)
            for beat in (14.0, 25.0):
                sheet.pulse(NOD, at + beat * u, -3.6 * b.amount, 4 * u, 1 * u, 7 * u)
            sheet.pulse("jawOpen", at + 10 * u, 0.25 * b.amount, 5 * u, 16 * u, 8 * u)
        else:
            sheet.pulse("lean", at + 14 * u, -2.2 * s * b.amount, 12 * u, 6 * u, 14 * u)
            sheet.swing("headYaw", at + 8 * u, 7.0 * b.amount, 1.5, 6 * u, 14 * u, 10 * u)
        at, number = at + TURN_TO_ARGUE * u, number + 1


def _laugh(person: Person, b: Bout) -> None:
    """Bouts of puffs that shake shoulders and chest, the head back in one, the body forward in the next."""
    u, s, sheet, a = person.u, person.facing, person.sheet, b.amount
    at, number = b.start + (CATCHES * u if b.index else 0.0), 0
    while at + 14 * u < b.end + 6 * u:
        length = min(BOUT_FRAMES * u, b.end + 6 * u - at)
        hold = max(0.0, length - 10 * u)
        for channel, size in ((BREATH, 0.9), ("shoulderTilt", 0.5), (NOD, 0.9)):
            sheet.swing(channel, at, size * a, PUFFS, 4 * u, hold, 6 * u, 0.7 * b.index)
        back = (number + b.index) % 2 == 0
        full = at + 9 * u
        for channel, far, near in (("lean", -5.0 * s, 11.0 * s), (NOD, 11.0, -9.0), ("headRoll", 4.0 * s, -5.0 * s)):
            sheet.pulse(channel, full, (far if back else near) * a, 9 * u, max(0.0, hold - 8 * u), 12 * u)
        sheet.pulse("eyeBlink", full, 0.2 * a, 6 * u, max(0.0, hold - 10 * u), 10 * u)
        if back:  # by turns a hand goes to the chest
            form = FORMS["touch-chest"]
            if all(person.busy[side] <= at for side in sides(form, s)):
                played = play(person, form, at + 3 * u, min(at + (BOUT_FRAMES + 20) * u, b.end + 12 * u))
                for side in sides(form, s):
                    person.busy[side] = played.end
        utter(person, "laugh", at + 2 * u, at + length)
        at, number = at + (BOUT_FRAMES + REST_FRAMES) * u, number + 1
    for side in SIDES:
        sheet.swing(arm("armUp", side), b.start, 1.2 * a, PUFFS, 6 * u, max(0.0, b.end - b.start - 14 * u), 8 * u)


MOTIONS = {"sway": _sway, "squeeze": _squeeze, "turn": _turn, "gesticulate": _gesticulate, "laugh": _laugh}
