"""Bodies that sit or kneel: how high the hips are, and where the feet go that do not reach the floor. Numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenec.acting.channels import SEAT, SIDE_NAMES
from scenec.rigs.person.build import SLOPING, Build

Array = NDArray[np.float64]

HANGING = 0.985  # of the shin's length, below the hips: feet that do not reach the floor
TOES = 60.0  # degrees of the sole of the foot behind
BALL = 0.43  # H of a foot from the ankle to where the toes bend
POINTED = 14.0  # degrees that toes of feet in the air hang down


def lowered(pose: dict[str, Array], build: Build, standing: Array) -> None:
    """Sinks the hips of who sits or kneels. `standing`: H of the hips if they did neither."""
    sit, kneel = np.clip(pose["sit"], 0, 1), np.clip(pose["kneel"], 0, 1)
    goal = np.where(sit > 0, pose[SEAT], standing)
    pose["hipHeight"] += sit * (goal - standing) + kneel * (build.kneeling_height - standing)
    hang = goal - HANGING * build.shin - SLOPING * build.thigh
    for name in SIDE_NAMES.values():
        short = np.maximum(0.0, hang - pose["ankleY" + name]) * sit
        pose["ankleY" + name] += short
        pose["footPitch" + name] += POINTED * np.clip(short / 0.3, 0, 1)
    for name in SIDE_NAMES.values():
        on_toes(pose, build, name, kneel)


def on_toes(pose: dict[str, Array], build: Build, name: str, kneel: Array) -> None:
    """The foot behind of who kneels stands on its toes, the heel up."""
    way = np.where(pose["footYaw" + name] < 0, -1.0, 1.0)
    angle = TOES * kneel * np.clip(-way * pose["ankleX" + name] / 0.6, 0, 1)
    turned = np.abs(np.sin(np.radians(pose["footYaw" + name])))
    ball, a = BALL * build.leg_width * turned, np.radians(angle) * turned
    pose["ankleX" + name] += way * (ball * (1 - np.cos(a)) + build.ankle * np.sin(a))
    pose["ankleY" + name] += ball * np.sin(a) - build.ankle * (1 - np.cos(a))
    pose["footPitch" + name] += angle
    pose["toe" + name] += angle
