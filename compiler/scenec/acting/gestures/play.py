"""Acts a gesture: keys, accents and shakes on a person's sheet, with anticipation, overshoot, settling and return."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenec.acting.channels import SIDES, arm
from scenec.acting.gait import hang
from scenec.acting.gestures.forms import Accent, Form, Reach, Shake, length
from scenec.acting.person import Person
from scenec.acting.sheet import Sheet
from scenec.timeline import Grip

LEADS_BACK = 9.0  # degrees that an upper arm goes the other way first
FOREARM_BEND = 12.0
FOREARM_LATE, WRIST_LATE, HAND_LATE = 1.0, 3.0, 4.0  # frames behind the upper arm
HAND_CHANGE = 7.0
LIMB = frozenset({"armUp", "armLow", "wrist"})
SHORTEST_HOLD = 4.0


@dataclass(frozen=True)
class Played:
    """A gesture in the film's frames: its beginning, the moment from which it is held, the return's beginning and its end."""

    start: float
    top: float
    back: float
    end: float
    form: Form
    way: int  # -1 or +1: mirrors what the form says


def fit(form: Form, u: float, start: float, end: float | None = None) -> tuple[float, float]:
    """Hold in film frames and a factor for everything else, so that the gesture ends at `end` (its natural end by default)."""
    if end is None:
        return form.hold * u, 1.0
    moving = (form.anticipate + form.rise + form.back) * u
    hold = end - start - moving
    if hold >= SHORTEST_HOLD * u:
        return hold, 1.0
    factor = max(0.55, (end - start) / (moving + SHORTEST_HOLD * u))
    return SHORTEST_HOLD * u * factor, factor


def play(person: Person, form: Form, start: float, end: float | None = None, way: int = 0) -> Played:
    """Writes the gesture from frame `start` on; `way` is where it goes (by default where the person faces)."""
    way = way or person.facing
    hold, factor = fit(form, person.u, start, end)
    u = person.u * factor
    top = start + (form.anticipate + form.rise) * u
    played = Played(start, top, top + hold, top + hold + form.back * u, form, way)
    for side, share in _arms(form, way):
        _move_arm(person, played, side, share, u)
    _let_go(person, played, u)
    for accent in form.accents:
        _accent(person.sheet, accent, played, u, _side(form, way))
    for shake in form.shakes:
        _shake(person.sheet, shake, played, u, _side(form, way))
        if form.arms == "both" and shake.channel in LIMB:
            _shake(person.sheet, replace(shake, amount=-form.spread * shake.amount), played, u, -way)
    return played


def natural_end(form: Form, person: Person, start: float) -> float:
    """The frame at which the gesture is over when it takes its natural length."""
    return start + length(form) * person.u


def sides(form: Form, way: int) -> tuple[int, ...]:
    """The arms that a gesture needs."""
    return tuple(side for side, _ in _arms(form, way))


def _side(form: Form, way: int) -> int:
    return -way if form.arms == "near" else way


def _arms(form: Form, way: int) -> list[tuple[int, float]]:
    """(side, share) of the arms that move; a negative share goes the other way."""
    if form.arms == "none" or form.reach is None:
        return []
    if form.arms == "both":
        return [(way, 1.0), (-way, -form.spread)]
    return [(_side(form, way), 1.0)]


def _move_arm(person: Person, p: Played, side: int, share: float, u: float) -> None:
    form, reach, sheet = p.form, p.form.reach, person.sheet
    assert reach is not None
    rest = person.rest(side)
    rise, back = form.rise * u, form.back * u
    go = p.start + form.anticipate * u
    home_up, home_low, home_wrist = (value * person.facing for value in (rest.up, rest.low, rest.wrist))
    up, low, wrist = (value * p.way * share for value in (reach.up, reach.low, reach.wrist))
    away = 1.0 if up >= home_up else -1.0
    bend = 1.0 if low >= home_low else -1.0
    if form.anticipate:
        size = min(1.0, abs(up - home_up) / 60 + 0.35)
        sheet.key(arm("armUp", side), p.start, home_up - LEADS_BACK * size * away, form.anticipate * u, "sm")
        sheet.key(arm("armLow", side), p.start, home_low - FOREARM_BEND * 0.5 * size * bend, form.anticipate * u, "sm")
    late = FOREARM_LATE * u
    for name, value, home, delay in (
        ("armUp", up, home_up, 0.0),
        ("armLow", low, home_low, late),
        ("wrist", wrist, home_wrist, WRIST_LATE * u),
    ):
        sheet.key(arm(name, side), go + delay, value, rise, form.overshoot)
        sheet.key(arm(name, side), p.back + delay * 0.6, home, back - delay * 0.6, "io")
    for name, value, home in (("armUpScale", reach.up_scale, rest.up_scale), ("armLowScale", reach.low_scale, rest.low_scale)):
        sheet.key(arm(name, side), go, value, rise, "io")
        sheet.key(arm(name, side), p.back, home, back, "io")
    _pass(sheet, side, reach, go, rise, p.back, back)
    _hand(person, p, side, go, u)


def _let_go(person: Person, p: Played, u: float) -> None:
    """The arm that was folded with the one that gestures, or held it, hangs until that one comes back."""
    moving = sides(p.form, p.way)
    if not moving:
        return
    go = p.start + 0.5 * p.form.anticipate * u
    for side in SIDES:
        rest = None if side in moving or person.busy[side] > p.start else person.lets_go(side)
        if rest is not None and not person.rest(side).kept:
            hang(person, side, rest, go, p.form.rise * u)
            hang(person, side, person.rest(side), p.back, p.form.back * u)
            person.busy[side] = p.end


def _pass(sheet: Sheet, side: int, reach: Reach, go: float, rise: float, back_at: float, back: float) -> None:
    """Arms in the middle of a raise point towards us and look shorter: without it everybody does jumping jacks."""
    for name, amount in (("armUpScale", reach.up_passing), ("armLowScale", reach.low_passing)):
        sheet.pulse(arm(name, side), go + rise * 0.32, amount, rise * 0.30, 0, rise * 0.34)
        sheet.pulse(arm(name, side), back_at + back * 0.5, amount, back * 0.44, 0, back * 0.44)


def _hand(person: Person, p: Played, side: int, go: float, u: float) -> None:
    if p.form.shape == "relaxed":
        return
    change = HAND_CHANGE * u
    person.sheet.key(arm("hand", side), go + HAND_LATE * u, 1.0, change, "sm")
    person.sheet.key(arm("hand", side), p.back + 2 * u, 0.0, (p.end - p.back) - 2 * u, "sm")
    person.grips.append(Grip(side, round(p.start, 2), round(p.end, 2), p.form.shape))


def _accent(sheet: Sheet, a: Accent, p: Played, u: float, side: int) -> None:
    sign = p.way if a.mirrored else 1
    at = p.start + a.at * u
    hold = max(0.0, p.back - at) if a.stay else a.hold * u
    channel = arm(a.channel, side) if a.channel in LIMB else a.channel
    sheet.pulse(channel, at, a.amount * sign, a.on * u, hold, a.off * u)


def _shake(sheet: Sheet, s: Shake, p: Played, u: float, side: int) -> None:
    start = p.start + (s.at + s.late) * u
    hold = max(0.0, p.back - start - (s.on + s.off * 0.5) * u)
    channel = arm(s.channel, side) if s.channel in LIMB else s.channel
    sheet.swing(channel, start, s.amount * (p.way if s.mirrored else 1), s.hertz, s.on * u, hold, s.off * u)
