"""Whatever the script: poses are finite, nobody jumps, and every piece shows what the whole film shows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenec.acting.evaluate import evaluate
from scenec.acting.tracks import window_performance
from scenec.lipsync.curves import curves
from scenec.pose import CHANNELS
from scenec.story import Beat
from stories import film, story, timings
from test_arrange_any import beats

STEPS = {  # a frame at 30 a second, even where a script asks for too much at once
    "x": 0.06, "hipHeight": 0.08, "headYaw": 7.5, "yaw": 6.0, "headPitch": 4.0, "armUpLeft": 26, "armUpRight": 26,
    "armLowLeft": 45, "armLowRight": 45, "ankleYLeft": 0.20, "ankleXLeft": 0.33,
}  # fmt: skip


@given(beats(), st.sampled_from([24, 30, 60]))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_script_can_be_acted(script: tuple[Beat, ...], fps: int) -> None:
    t = film(*script, cast=(("ana", "right"), ("ben", "left"), ("cal", None)), fps=fps)
    told = timings(story(*script))
    mouths = {s.id: curves(told[s.id], fps, s.frames, "en") for s in t.lines}
    for p in t.performances:
        pose = evaluate(p, t.frames, fps, mouths)
        assert all(np.isfinite(values).all() for values in pose.values())
        for name, limit in STEPS.items():
            assert np.abs(np.diff(pose[name])).max(initial=0) * fps / 30 < limit, (p.character, name)
        for w in t.windows:
            cut = evaluate(window_performance(p, w.start, w.end, fps), w.end - w.start, fps, mouths)
            for name in CHANNELS:
                whole = pose[name][w.start : w.end]
                assert cut[name] == pytest.approx(whole, abs=0.02 * max(1.0, float(np.abs(whole).max()))), (w.key, name)
