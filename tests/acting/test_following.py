"""Hair and hems: they lag behind who sets off, swing through when they stop, and hang still when nothing moves."""

from __future__ import annotations

import numpy as np

from scenec.acting.evaluate import evaluate
from scenec.acting.following import MOST
from scenec.story import Walk
from stories import film


def test_a_hem_lags_behind_and_swings_through() -> None:
    t = film(Walk("w", who="ben", to="ana"))
    ben = next(p for p in t.performances if p.character == "ben")
    pose = evaluate(ben, t.frames, 30, {})
    hem, speed = pose["hem"], np.gradient(pose["x"])
    way = np.sign(pose["x"][-1] - pose["x"][0])
    assert (hem * way)[: int(np.abs(speed).argmax())].min() < -0.02
    stopping = int(np.abs(speed).argmax())
    assert (hem * way)[stopping:].max() > 0.01
    assert np.abs(hem).max() <= MOST
    assert np.abs(np.diff(hem)).max() < 0.03


def test_what_hangs_is_still_on_who_stands() -> None:
    t = film(Walk("w", who="ben", to="ana"))
    ana = next(p for p in t.performances if p.character == "ana")
    pose = evaluate(ana, t.frames, 30, {})
    assert np.abs(pose["hem"]).max() < 0.01
