"""The kind `mouth`: how the mouth moves in one line. Makes curves.npy and channels.json (see lipsync.curves)."""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("numpy",)
CODE = tuple(f"lipsync/{name}.py" for name in ("__init__", "curves", "params", "phonemes", "segments", "style", "visemes"))


def run(work: Work) -> None:
    """Turn the phonemes in the params (`lipsync.params.mouth_params` makes them) into curves."""
    from scenec.lipsync.curves import curves, write_curves
    from scenec.lipsync.params import timing_of

    params = work.params
    style, hold = params.get("style", "normal"), params.get("hold", 0)
    write_curves(work.out, curves(timing_of(params), params["fps"], params["frames"], params["language"], style, hold))
