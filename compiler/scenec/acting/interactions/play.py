"""Acts one person's share of an interaction: steps, tilts, open arms, closed eyes, and the contacts that evaluation solves."""

from __future__ import annotations

from dataclasses import dataclass

from scenec.acting import gait
from scenec.acting.carries import carry, end_of
from scenec.acting.channels import SHUT, arm
from scenec.acting.interactions.answers import colour, held_look, hesitate, refuse
from scenec.acting.interactions.attitudes import HELD_OUT, attitude
from scenec.acting.interactions.dancing import Pulse
from scenec.acting.interactions.kneeling import get_up, kneel_down
from scenec.acting.interactions.loops import loop
from scenec.acting.interactions.motions import Bout, move
from scenec.acting.interactions.parts import HANDS, is_hand, resolve, split
from scenec.acting.interactions.plan import Plan, Span
from scenec.acting.interactions.stepping import two_steps
from scenec.acting.person import Person
from scenec.timeline import Contact, Grip, Swing
from scenec.vocabulary import GAZE_DIRECTIONS

# Frames at 30 a second around the moment of contact, for a contact of 24 frames; and after the release begins, for one of 34.
HAND_COMES, HAND_ON, NEAR_HAND_LATE = -24.0, 21.0, 3.0
BODY_COMES, BODY_ON = -14.0, 16.0
HEAD_COMES, HEAD_ON = -13.0, 15.0
ARMS_OPEN, ARMS_OPENING = -31.0, 18.0
HEAD_LEAVES, HEAD_OFF = 0.0, 16.0
BODY_LEAVES, BODY_OFF = 0.0, 16.0
HAND_LEAVES, HAND_OFF = 3.0, 31.0
LATE_WHO_HESITATES = 12.0

CLOSE_YAW, USUAL_YAW = 52.0, 36.0
LOOKING_OUT = (-14.0, 20.0)  # degrees of the bodies of two who look into what the first of them holds out
OPEN_ARM = {"near": (40.0, 66.0), "towards": (46.0, 74.0)}  # upper arm and forearm: the camera's side, the partner's side
SHAPES = {"hip": "hold", "waist": "shake", "chest": "flat", "shoulder": "open", "head": "open", "above": "open"}


@dataclass(frozen=True)
class Share:
    """What one of two does: contacts of their own, and what of theirs is touched, as (own part, other's part)."""

    index: int
    own: tuple[tuple[Span, str, str, str], ...]  # (phase, own part, other's part, level)
    pairs: tuple[tuple[str, str], ...]


def share_of(p: Plan, index: int) -> Share:
    """Index 0 is who begins. Two hands that meet both come; of two other parts the one that is named first does."""
    own, pairs = [], []
    facing, other = p.facing[index], p.facing[1 - index]
    for span in p.spans:
        for touch in span.phase.touch:
            mine = p.form.roles.index(touch.role) == index
            part = _in_hand(resolve(touch.part if mine else touch.to, facing), p.hands[index])
            to = _in_hand(resolve(touch.to if mine else touch.part, other), p.hands[1 - index])
            pairs.append((part, to))
            if mine or (is_hand(part) and is_hand(to)):
                own.append((span, part, to, span.phase.level))
    return Share(index, _lower(p, index, own), tuple(pairs))


def _in_hand(part: str, side: int) -> str:
    """The part, or the hand of the side that has or gets something."""
    return split(part)[0] + ("Left" if side < 0 else "Right") if side and is_hand(part) else part


def _aside(p: Plan, index: int, part: str, to: str) -> tuple[float, float]:
    """Metres from where hands meet for what is between them: its two ends, or two things side by side."""
    if not (is_hand(part) and is_hand(to)):
        return (0.0, 0.0)
    if p.thing:
        x, y = end_of(carry(p.thing, p.opened), p.facing[0])
        return (x / 2, y / 2) if index else (-x / 2, -y / 2)
    return (-p.facing[index] * p.beside / 2, 0.0)


def _lower(p: Plan, index: int, own: list[tuple[Span, str, str, str]]) -> tuple[tuple[Span, str, str, str], ...]:
    """The arms of the smaller one pass under: on the lower back, or where they can reach."""
    small = p.heights[index] < p.heights[1 - index] and not p.kneels(1 - index)
    return tuple(
        (span, part, "lowerBack" if small and to == "upperBack" and split(part)[1] != p.facing[index] else to, level)
        for span, part, to, level in own
    )


def act(person: Person, p: Plan, index: int, start: float, pulse: Pulse | None = None) -> list[Contact]:
    """Writes everything on the person's sheet; gives back the contacts of their own. `pulse`: the beats of music to dance to."""
    share = share_of(p, index)
    if p.outcome == "refuse":
        hands = [split(part)[1] for _, part, _, _ in share.own if is_hand(part)]
        refuse(person, p, index, hands or [-person.facing], start)
        return []
    if person.seat is None or person.wheels:
        _feet(person, p, index, start)
    _stance(person, p, share, start)
    _open_arms(person, share, start)
    _eyes(person, p, share, start)
    if p.outcome == "hesitate":
        hesitate(person, p, index, start)
    if p.kiss:
        held_look(person, p, start)
    colour(person, p, start)
    for span in p.spans:
        for kind, amount in span.phase.loop:
            move(person, Bout(kind, amount * p.manner.amplitude, start + span.start, start + span.end, index, pulse))
    return _contacts(person, p, share, start)


def looks(p: Plan, index: int) -> list[tuple[float, str]]:
    """(frame, where) of the looks that the phases ask for: at the partner, away, down, up. It begins with one at the partner."""
    role, found = p.form.roles[index], []
    for span in p.spans if p.outcome != "refuse" else p.spans[:1]:
        for who, to in span.phase.gaze:
            if who in {role, "both"}:
                aside = to in GAZE_DIRECTIONS
                if aside or span is not p.spans[0]:
                    found.append(
                        (span.start + (0.5 * (span.end - span.start) if span is p.spans[0] else 0.0), to if aside else "partner")
                    )
    return found


def _beat(person: Person, span: Span) -> float:
    """Film frames a frame of the tables: a phase that is longer is slower."""
    return max(0.5 * person.u, (span.end - span.start) / 24.0) if span.phase.kind == "contact" else person.u


def _release(person: Person, p: Plan) -> float:
    return max(0.4 * person.u, (p.parting.end - p.parting.start) / 34.0)


def _contacts(person: Person, p: Plan, share: Share, start: float) -> list[Contact]:
    made = []
    late = LATE_WHO_HESITATES * person.u if p.outcome == "hesitate" and share.index == 1 else 0.0
    r, parting = _release(person, p), start + p.parting.start
    for span, part, to, level in share.own:
        e, at = _beat(person, span), start + span.end + late
        if is_hand(part):
            after = 0.0 if split(part)[1] == person.facing else NEAR_HAND_LATE
            come, on, leave, off = HAND_COMES + after, HAND_ON, HAND_LEAVES + after, HAND_OFF - after
            _grip(person, p, span, part, to, start)
        elif split(part)[0] == "chest":
            come, on, leave, off = BODY_COMES, BODY_ON, BODY_LEAVES, BODY_OFF
        else:
            come, on, leave, off = HEAD_COMES, HEAD_ON, HEAD_LEAVES, HEAD_OFF
        frame = at + come * e
        hold = max(0.0, parting + leave * r - (frame + on * e))
        strokes = _strokes(p, share, part, to, start, person.u)
        made.append(
            Contact(
                part,
                p.who[1 - share.index],
                to,
                _r(frame),
                _r(on * e),
                _r(hold),
                _r(off * r),
                level,
                tuple(strokes),
                _aside(p, share.index, part, to),
            )
        )
    return made


def _strokes(p: Plan, share: Share, part: str, to: str, start: float, u: float) -> list[Swing]:
    found: list[Swing] = []
    if is_hand(part):
        for span in p.spans:
            for kind, amount in span.phase.loop:
                found += loop(
                    kind, amount * p.manner.amplitude, start + span.start, start + span.end, u, is_hand(to), share.index
                )
    return found


def _grip(person: Person, p: Plan, span: Span, part: str, to: str, start: float) -> None:
    side = split(part)[1]
    if side in person.carrying or p.thing:
        return  # the hand has its shape
    meets = is_hand(to) or not any(_named_hand(t.part) and _named_hand(t.to) for t in span.phase.touch)
    shape = span.phase.hands if meets else ""
    shape = shape or (SHAPES.get(span.phase.level or "waist", "shake") if is_hand(to) else "flat")
    e, r = _beat(person, span), _release(person, p)
    go = start + span.end + (HAND_COMES + 2) * e
    back = start + p.parting.start + 12 * r
    person.sheet.pulse(arm("hand", side), go + 9 * e, 1.0, 9 * e, max(0.0, back - go - 9 * e), 18 * r)
    person.grips.append(Grip(side, _r(go), _r(back + 18 * r), shape))
    person.busy[side] = max(person.busy[side], start + p.length)


def _named_hand(part: str) -> bool:
    """Whether a part in the language's words is a hand."""
    return part.partition("-")[0] in HANDS


def _feet(person: Person, p: Plan, index: int, start: float) -> None:
    """Up to each other at the contact, back from each other at the release."""
    contact = next((s for s in p.spans if s.phase.kind == "contact"), p.spans[0])
    e, at = _beat(person, contact), start + contact.end
    kneels = p.kneels(index)
    if kneels:
        kneel_down(person, p, index, at, e, start + p.walk[1])
    elif abs(p.at[index] - person.x) > 0.02:
        ahead = (p.at[index] - person.x) * person.facing > 0
        two_steps(person, p.at[index], p.close, (at - 31 * e, at - 20 * e, at - 19 * e, at - 8 * e), ahead)
    r, parting = _release(person, p), start + p.parting.start
    if kneels:
        s, x = person.facing, p.after[index]
        usual = {-s: (x + gait.WEIGHT_FOOT * s * person.head, gait.WEIGHT_YAW * s)}
        get_up(person, x, parting + 6 * r, r, usual | {s: (x + gait.FREE_FOOT * s * person.head, gait.FREE_YAW * s)})
    elif abs(p.after[index] - p.at[index]) > 0.02:
        two_steps(person, p.after[index], False, (parting + 11 * r, parting + 21 * r, parting + 23 * r, parting + 33 * r), False)


def _stance(person: Person, p: Plan, share: Share, start: float) -> None:
    """Trunk and head towards the other while they touch: pulses, so that moods and looks go on below."""
    s, sheet = person.facing, person.sheet
    contact = next((x for x in p.spans if x.phase.kind == "contact"), p.spans[0])
    e, r, at, parting = _beat(person, contact), _release(person, p), start + contact.end, start + p.parting.start
    taller = _taller(p, share.index)
    a = attitude(share.pairs, taller)
    facing_down = s if taller else -s
    on, off = 20 * e, 26 * r

    def hold(channel: str, target: float, late: float = 0.0, leave: float = 6.0, absolute: bool = True) -> None:
        amount = target - sheet.target(channel) if absolute else target
        full = at + late * e
        sheet.pulse(channel, full, amount, on, max(0.0, parting + leave * r - full), off)

    yaw = CLOSE_YAW if p.close else USUAL_YAW
    if p.raised:
        a = HELD_OUT[p.form.roles[share.index] != p.raised]
        yaw = LOOKING_OUT[p.form.roles[share.index] != p.raised]
    hold("yaw", yaw * s)
    hold("lean", a.lean * p.manner.lean * s, absolute=False)
    for channel in ("hipTilt", "shoulderTilt", "curve"):
        if p.close:
            hold(channel, 0.0)
    hold("headYaw", a.yaw * s, 6, 0)
    hold("headPitch", a.pitch, 6, 0)
    hold("headRoll", a.roll * (facing_down if a.roll_with else s) * (1 if a.roll_with else p.manner.amplitude), 6, 0)
    if a.pout:
        for channel, amount in (("mouthPucker", a.pout), ("mouthStretch", -0.6), ("mouthSmile", -0.25), ("jawOpen", -0.3)):
            enough = max(amount, -sheet.target(channel)) if channel == "jawOpen" else amount
            sheet.pulse(channel, at - 2 * e, enough, 9 * e, max(0.0, parting + 2 * r - at), 10 * r)


def _taller(p: Plan, index: int) -> bool:
    mine, other = p.heights[index], p.heights[1 - index]
    return mine > other or (mine == other and p.facing[index] > 0)


def _open_arms(person: Person, share: Share, start: float) -> None:
    """Hands show what they are going to do before they do it."""
    s, sheet = person.facing, person.sheet
    for span, part, to, _ in share.own:
        if not is_hand(part) or is_hand(to):
            continue
        side, e = split(part)[1], _beat(person, span)
        kind = "towards" if side == s else "near"
        rest = person.rest(side)
        up, low = OPEN_ARM[kind]
        full = start + span.end + (ARMS_OPEN + ARMS_OPENING) * e
        for channel, goal, home in (("armUp", up, rest.up), ("armLow", low, rest.low)):
            amount = (goal - home) * s
            sheet.pulse(arm(channel, side), full - 22 * e, -0.06 * amount, 6 * e, 0, 7 * e)
            sheet.pulse(arm(channel, side), full, amount, ARMS_OPENING * e, 14 * e, 16 * e)


def _opens(span: Span, role: str) -> bool:
    return any(state == "open" and who in {role, "both"} for who, state in span.phase.eyes)


def _eyes(person: Person, p: Plan, share: Share, start: float) -> None:
    role = p.form.roles[share.index]
    for span in p.spans:
        for who, state in span.phase.eyes:
            if state == "closed" and who in {role, "both"} and p.manner.closed:
                u, r = person.u, _release(person, p)
                last = start + min(
                    [p.parting.start + 9 * r, *(s.start for s in p.spans if s.start > span.start and _opens(s, role))]
                )
                full = start + span.start + (0.0 if span.phase.kind == "hold" else (span.end - span.start) * 0.9)
                person.sheet.pulse(SHUT, full, 1.0, 7 * u, max(0.0, last - full), 6 * u)


def _r(frame: float) -> float:
    return round(frame, 2)
