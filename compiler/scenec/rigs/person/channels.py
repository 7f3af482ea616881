"""Reading a pose: each channel as a float32 array of all frames, at rest where the pose does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from scenec.pose import REST
from scenec.rigs.person.build import Build

Scalar = NDArray[np.float32]  # (T,): one number a frame
Pose = Mapping[str, NDArray[np.float32]]
Side = Literal[-1, 1]  # of the screen, for somebody who faces us: -1 left, +1 right

SIDES: tuple[Side, Side] = (-1, 1)
NAMES: Mapping[Side, str] = {-1: "Left", 1: "Right"}
PARTS: Mapping[Side, str] = {-1: "left", 1: "right"}


@dataclass(frozen=True)
class Channels:
    """A pose and the body it is for: a body knows where its feet are when nobody says."""

    pose: Pose
    build: Build

    @property
    def frames(self) -> int:
        """T."""
        return max((len(v) for v in self.pose.values()), default=1)

    def __call__(self, name: str) -> Scalar:
        """(T,) of a channel."""
        if name in self.pose:
            return np.asarray(self.pose[name], np.float32)
        return np.full(self.frames, self._rest(name), np.float32)

    def of(self, name: str, side: Side) -> Scalar:
        """(T,) of a limb's channel."""
        return self(name + NAMES[side])

    def aside(self) -> Scalar:
        """Degrees (T,) to the viewer's right that the body is turned, -90..90, be it towards us or away from us."""
        yaw = wrapped(self("yaw"))
        return np.where(np.abs(yaw) > 90, np.sign(yaw) * 180 - yaw, yaw).astype(np.float32)

    def away(self) -> NDArray[np.bool_]:
        """Whether we see the back of the body, (T,)."""
        return np.abs(wrapped(self("yaw"))) > 90

    def out(self, side: Side) -> Scalar:
        """The side of the screen, -1 or 1 (T,), on which a limb hangs: who turns the back to us has them the other way round."""
        return np.where(self.away(), -side, side).astype(np.float32)

    def _rest(self, name: str) -> float:
        b = self.build
        stand = {"hipHeight": b.hip_height, "ankleYLeft": b.ankle, "ankleYRight": b.ankle}
        stand |= {"ankleXLeft": -0.4 * b.hip, "ankleXRight": 0.4 * b.hip, "footYawLeft": -24.0, "footYawRight": 24.0}
        return stand.get(name, REST.get(name, 0.0))


def wrapped(degrees: Scalar) -> Scalar:
    """The same direction within -180..180."""
    return np.where(np.abs(degrees) > 180, (degrees + 180) % 360 - 180, degrees).astype(np.float32)


def smooth(x: NDArray[np.floating[Any]]) -> Scalar:
    """0 below 0, 1 above 1, and no corner between."""
    k = np.clip(x, 0, 1)
    return np.asarray(k * k * (3 - 2 * k), np.float32)


def settled(value: Scalar, low: float, high: float) -> NDArray[np.bool_]:
    """Whether `value` (T,) is high: so from above `high` until it falls below `low`, so that nothing flickers."""
    sure = np.where(value > high, 1, np.where(value < low, 0, -1))
    if sure[0] < 0:
        sure[0] = int(value[0] > (low + high) / 2)
    known = np.maximum.accumulate(np.where(sure >= 0, np.arange(len(sure)), 0))
    return np.asarray(sure[known] > 0)


def stepped(value: Scalar, steps: Sequence[float], margin: float = 1.5) -> NDArray[np.intp]:
    """How many of `steps` the value has passed, (T,), each with a margin to either side so that nothing flickers."""
    passed = np.stack([settled(value, step - margin, step + margin) for step in steps])
    return np.asarray(passed.sum(0), np.intp)
