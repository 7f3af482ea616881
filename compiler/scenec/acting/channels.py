"""Channels that acting writes beside those of a pose; evaluation turns them into a pose. Plain names, no numpy.

Every number of frames in acting is meant at 30 frames a second and is scaled to the film's own rate by `per_frame`.
"""

from __future__ import annotations

LOOK_YAW = "lookYaw"  # where the eyes point, degrees as headYaw: they stay there while the head moves
LOOK_PITCH = "lookPitch"  # degrees, + up
NOD = "nod"  # degrees of pitch that a nod or a beat adds; part of it is taken by the neck
BLINK = "blink"  # every pulse is one blink that begins at the pulse's frame
BREATH = "breath"
SWAY = "sway"  # metres of the pelvis beside the middle of the feet; the channel x is where somebody is going to stand
SEAT = "seat"  # H of the hip joints above the ground while somebody sits
SHUT = "shut"  # 0 eyes as they are .. 1 closed: in a kiss, in an embrace

BASE_RATE = 30.0
SIDES = (-1, 1)  # of the screen, for somebody who faces us
SIDE_NAMES = {-1: "Left", 1: "Right"}
BLINK_FRAMES = 6


def per_frame(fps: int) -> float:
    """How many of the film's frames one frame at 30 a second is."""
    return fps / BASE_RATE


def arm(channel: str, side: int) -> str:
    """The name of a limb's channel on a side, as `armUpLeft`."""
    return channel + SIDE_NAMES[side]
