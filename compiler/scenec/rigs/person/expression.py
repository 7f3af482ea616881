"""What the face's channels mean in drawing units: a pose to the parameters of eyes, brows and mouth, for all frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenec.rigs.person.projection import Array

Pose = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True)
class Expression:
    """All (T, 1). Brows in units of .0125 H up; lids as shares of the open eye; the mouth as ART section 3 has it."""

    brow_inner: Array
    brow_middle: Array
    brow_outer: Array
    brow_squeeze: Array
    lid: Array  # 1 open, 1.38 wide, 0 closed, -.4 closed and arched
    lower_lid: Array
    slope: Array
    cheek: Array
    asymmetry: Array
    pupil: Array
    gaze_x: Array
    gaze_y: Array
    width: Array
    open: Array
    corner: Array
    round: Array
    square: Array
    press: Array
    upper: Array  # upper lip raised
    lower: Array  # lower lip down; below 0 rolled in under the teeth
    teeth_upper: Array
    teeth_lower: Array
    tongue: Array
    blush: Array
    tear: Array


def frames_of(pose: Pose) -> int:
    """How many frames a pose has."""
    return max((len(values) for values in pose.values()), default=1)


def channel(pose: Pose, name: str) -> Array:
    """One channel as (T, 1); at rest where the pose does not have it."""
    frames = frames_of(pose)
    values = np.asarray(pose.get(name, np.zeros(frames)), np.float32)
    return np.broadcast_to(values.reshape(-1, 1), (frames, 1))


def expression(pose: Pose) -> Expression:
    """The linear map from channels to parameters."""

    def c(name: str) -> Array:
        return channel(pose, name)

    return Expression(
        brow_inner=4.0 * c("browInnerUp") - 3.4 * c("browDown"),
        brow_middle=1.8 * c("browInnerUp") + 3.3 * c("browOuterUp") - 2.45 * c("browDown"),
        brow_outer=4.2 * c("browOuterUp"),
        brow_squeeze=c("browSqueeze"),
        lid=1 + 0.38 * c("eyeWide") - c("eyeBlink"),
        lower_lid=0.5 * c("eyeSquint"),
        slope=c("eyeSlope"),
        cheek=c("cheekSquint"),
        asymmetry=c("asymmetry"),
        pupil=np.clip(1 + c("pupil"), 0.3, 1.6),
        gaze_x=np.clip(c("gazeX"), -1.2, 1.2),
        gaze_y=np.clip(c("gazeY"), -1.2, 1.2),
        width=np.clip(1 + 0.3 * c("mouthStretch"), 0.4, 1.6),
        open=np.clip(0.62 * c("jawOpen"), 0, 0.9),
        corner=0.12 + c("mouthSmile") - c("mouthFrown"),
        round=np.clip(c("mouthPucker"), 0, 1),
        square=np.clip(c("mouthSquare"), 0, 1),
        press=np.clip(c("mouthPress"), 0, 1),
        upper=c("mouthUpperUp") + 0.8 * c("noseSneer"),
        lower=c("mouthLowerDown") - 0.8 * c("mouthRollLower"),
        teeth_upper=np.clip(c("teethUpper"), 0, 1.5),
        teeth_lower=np.clip(c("teethLower"), 0, 1.5),
        tongue=np.clip(c("tongue"), 0, 1.6),
        blush=np.clip(c("blush"), 0, 1),
        tear=np.clip(c("tear"), 0, 1),
    )
