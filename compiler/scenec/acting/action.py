"""The action of a piece: everybody evaluated, brought to touch, with things in their hands, on the frames wanted. Numpy."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scenec.acting import lanes
from scenec.acting.evaluate import evaluate
from scenec.acting.handling import Placed, at_moments, handled
from scenec.acting.interactions.contact import Touched, touch
from scenec.acting.slowing import seen_at
from scenec.lipsync.curves import read_curves
from scenec.plain import from_plain
from scenec.timeline import Performance


@dataclass(frozen=True)
class Action:
    """What is acted in a piece. `moments`: the frame of the action at each wanted frame of the film (parts of frames in slow
    motion); `picked`: where in the poses of `touched` each of them is; `posed`: the poses there."""

    performances: Sequence[Performance]
    touched: Touched
    held: list[Placed]
    moments: NDArray[np.float64]
    picked: NDArray[np.intp]
    ranks: list[int]  # in which order they are drawn
    posed: list[dict[str, NDArray[np.float32]]]


def acted(params: Mapping[str, Any], mouths: Sequence[Path], chosen: NDArray[np.intp]) -> Action:
    """The action of the piece with these parameters (nodes/piece.py says what they hold), on its local frames `chosen`."""
    count, fps = int(params["frames"]), int(params["fps"])
    curves = {line: read_curves(folder) for line, folder in zip(params["mouths"], mouths, strict=True)}
    performances: Sequence[Performance] = [from_plain(Performance, data) for data in params["performances"]]
    times = np.asarray(params["times"]) if "times" in params else None
    length = count if times is None else math.floor(times[-1]) + 2  # frames of the action
    touched = touch(performances, [evaluate(performance, length, fps, curves) for performance in performances], fps)
    things = handled(performances, touched.poses, params)
    moments, picked = np.asarray(chosen, np.float64), chosen
    if times is not None:
        moments, picked = times[chosen], np.arange(len(chosen))
        performances, touched = seen_at(performances, touched, moments)
    held = [at_moments(each, moments) for each in things]
    posed = [{name: values[picked] for name, values in pose.items()} for pose in touched.poses]
    return Action(performances, touched, held, moments, picked, lanes.order(touched.poses), posed)
