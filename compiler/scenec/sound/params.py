"""The params of a mix node, for the stage that plans it. Pure Python."""

from __future__ import annotations

from typing import Any

from scenec.timeline import SoundCue, Spoken, Timeline, Track

# A voice from the edge of the picture comes a little from that side; more would tire on headphones.
WIDTH = 0.35
OFF = 0.55  # volume of somebody who speaks off screen


def mix_params(timeline: Timeline) -> dict[str, Any]:
    """Params for the whole film. The node's inputs are the speech nodes of `timeline.lines`, in that order."""
    return {
        "fps": timeline.format.fps,
        "frames": timeline.frames,
        "lines": [_line(each) for each in timeline.lines],
        "sounds": [_sound(each) for each in timeline.sounds],
        "fade": _fade(timeline.fade),
    }


def _line(spoken: Spoken) -> dict[str, Any]:
    return {
        "frame": spoken.frame,
        "frames": spoken.frames,
        "gain": OFF if spoken.off else 1.0,
        "pan": round(0.0 if spoken.off else WIDTH * max(-1.0, min(1.0, spoken.x)), 2),
    }


def _sound(cue: SoundCue) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": cue.kind, "what": cue.what, "start": cue.start, "end": cue.end, "volume": cue.volume,
        "fade_in": cue.fade_in, "fade_out": cue.fade_out,
    }  # fmt: skip
    if cue.path is not None:  # what the writer called it is not heard; what is in it is
        made["what"] = ""
        made["file"] = {"path": cue.path, "digest": cue.digest}
    return made


def _fade(track: Track) -> dict[str, Any]:
    return {"start": track.start, "keys": [[key.frame, key.value, key.over] for key in track.keys]}
