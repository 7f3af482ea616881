"""Cutting tracks and performances to a piece: only what is seen there stays, in the piece's own frames. Pure Python."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from scenec.acting.channels import per_frame
from scenec.pose import REST
from scenec.timeline import UNSEEN, Contact, Feet, Footstep, Key, Noise, Performance, Pulse, Reach, Swing, Track

SLACK = 0.05  # frames by which something may end after an edge and still not be seen beyond it
DECIMALS = 4  # frames and values of a cut track: what two cuts of the same acting agree on to the last digit

# Frames at 30 a second.
MOUTH_LEAD = 6  # a mouth opens this long before its line, and closes this long after
STEP_LEAD = 14  # a step is felt in the hips and arms this long before and after it
ONE_WALK = 20  # steps that are closer than this are one walk


def window(track: Track, start: float, end: float) -> Track:
    """`track` as frames [start, end) see it, counted from `start`.

    What has settled before is folded into the start value; what still moves keeps its frames, which may be negative.
    """
    settled = max((i for i, key in enumerate(track.keys) if key.frame + key.over <= start + SLACK), default=-1)
    value = track.keys[settled].value if settled >= 0 else track.start
    keys = [_shift_key(k, start) for k in track.keys[settled + 1 :] if k.frame < end]
    pulses = [
        _shift_pulse(p, start) for p in track.pulses if p.frame - p.on < end - SLACK and p.frame + p.hold + p.off > start + SLACK
    ]
    swings = [_shift_swing(s, start) for s in track.swings if s.frame < end and s.frame + s.on + s.hold + s.off > start]
    noises = [_shift_noise(n, start) for n in track.noises if n.frame < end and n.end > start]
    return Track(round(value, DECIMALS), tuple(keys), tuple(pulses), tuple(swings), tuple(noises))


def is_rest(track: Track, rest: float) -> bool:
    """Whether the track says nothing that its channel's rest value does not."""
    return track == Track(rest)


def window_performance(performance: Performance, start: int, end: int, fps: int) -> Performance:
    """`performance` as frames [start, end) see it, counted from `start`. Tracks that are at rest there are left out."""
    cut = {name: window(track, start, end) for name, track in sorted(performance.tracks.items())}
    tracks = {name: track for name, track in cut.items() if not is_rest(track, REST.get(name, 0.0))}
    lead = mouth_lead(fps)
    speech = [
        replace(s, frame=s.frame - start)
        for s in performance.speech
        if s.frame - lead < end and s.frame + s.frames + lead > start
    ]
    visible = [(max(a, start) - start, min(b, end) - start) for a, b in performance.visible if a < end and b > start]
    grips = [(max(0, g.frame - start), g) for g in performance.grips if g.frame < end and g.end > start]
    hands = {-1: performance.hands[0], 1: performance.hands[1]}
    for _, grip in sorted(grips, key=lambda item: (item[0], item[1].side)):
        hands[grip.side] = (hands[grip.side][0], grip.shape)
    return replace(
        performance,
        tracks=tracks,
        feet=window_feet(performance.feet, start, end, fps),
        hands=(hands[-1], hands[1]),
        grips=(),
        utterances=(),
        speech=tuple(speech),
        visible=tuple(visible),
        contacts=tuple(_shift_contact(c, start) for c in performance.contacts if touches(c, start, end)),
        reaches=tuple(replace(r, frame=_local(r.frame, start)) for r in performance.reaches if touches(r, start, end)),
    )


def touches(contact: Contact | Reach, start: float, end: float) -> bool:
    """Whether frames [start, end) see something of a contact."""
    return contact.frame < end and contact.frame + contact.on + contact.hold + contact.off > start


def mouth_lead(fps: int) -> int:
    """Frames before and after a line in which its mouth may move: a gap of twice that keeps two lines apart."""
    return math.ceil(MOUTH_LEAD * per_frame(fps))


def walks(steps: Sequence[Footstep], fps: int) -> list[list[Footstep]]:
    """Steps in the order of their landing, in groups that are one movement each."""
    groups: list[list[Footstep]] = []
    for step in sorted(steps, key=lambda s: (s.land, s.side)):
        together = groups and (step.height == UNSEEN) == (groups[-1][-1].height == UNSEEN)
        if together and step.lift - groups[-1][-1].land < ONE_WALK * per_frame(fps):
            groups[-1].append(step)
        else:
            groups.append([step])
    return groups


def window_feet(feet: Feet, start: int, end: int, fps: int) -> Feet:
    """The feet as frames [start, end) see them: walks that touch the window, earlier ones folded into where they stand."""
    lead = STEP_LEAD * per_frame(fps)
    x, yaw, depth = list(feet.x), list(feet.yaw), list(feet.depth)
    kept: list[Footstep] = []
    for walk in walks(feet.steps, fps):
        if walk[-1].land + lead <= start:
            for step in walk:
                x[step.side > 0], yaw[step.side > 0], depth[step.side > 0] = step.x, step.yaw, step.depth
        elif walk[0].lift - lead < end:
            kept += [_shift_step(s, start) for s in walk]
    (x0, x1), (yaw0, yaw1), (d0, d1) = ([round(v, DECIMALS) for v in pair] for pair in (x, yaw, depth))
    return Feet((x0, x1), (yaw0, yaw1), tuple(kept), (d0, d1))


def _local(frame: float, start: float) -> float:
    return round(frame - start, DECIMALS)


def _shift_key(key: Key, start: float) -> Key:
    return Key(_local(key.frame, start), round(key.value, DECIMALS), round(key.over, DECIMALS), key.ease)


def _shift_pulse(p: Pulse, start: float) -> Pulse:
    return Pulse(
        _local(p.frame, start),
        round(p.amount, DECIMALS),
        round(p.on, DECIMALS),
        round(p.hold, DECIMALS),
        round(p.off, DECIMALS),
    )


def _shift_swing(s: Swing, start: float) -> Swing:
    return replace(s, frame=_local(s.frame, start), amount=round(s.amount, DECIMALS), hold=round(s.hold, DECIMALS))


def _shift_contact(c: Contact, start: float) -> Contact:
    return replace(c, frame=_local(c.frame, start), strokes=tuple(_shift_swing(s, start) for s in c.strokes))


def _shift_noise(n: Noise, start: float) -> Noise:
    return replace(n, frame=_local(n.frame, start), end=_local(n.end, start), amount=round(n.amount, DECIMALS))


def _shift_step(s: Footstep, start: float) -> Footstep:
    return replace(
        s, lift=_local(s.lift, start), land=_local(s.land, start), x=round(s.x, DECIMALS), depth=round(s.depth, DECIMALS)
    )
