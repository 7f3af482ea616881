"""piece: a window of a shot, drawn and encoded to a closed H.264 segment.

Parameters: `width height fps frames`; `set light weather`, and in weather, `clock` (frames since the shot began), `seed` and, in
fog, `zoom` (of its first view); `camera` (timeline.CameraKey, piece-local frames) and, where it is shaken, `shake` ([[frame,
frames], ...]);
`near`, in shots over a shoulder: the `performance` of who is seen from behind, `facing`, `x` metres and the shot's first `view`;
`split`, of a split screen: of every part `who`, `left`, `top`, `width`, `height` and `camera`;
`performances` (timeline.Performance, windowed to the piece); `captions` (timeline.CaptionCue) with `caption_style` and
`language`; `titles` (timeline.Inscription), where there are some;
`fade` (timeline.Track); `mouths`: the ids of the lines whose curves are the last inputs. A transition has
`transition`: `kind`, `centre`, and of the second camera `camera`, `clock`, `seed`, `zoom`, `shake`, `near` and `split`;
`unseen` in either: who is left out of that shot.
`effects`, where there are any: what effects/laid.py reads.
`shows`, where something is: of each `style start end alpha`, perhaps `screen drift progress first loop`, `footage` false of a
screen that is off; then `framing` too. Inputs: the backdrop (of a split screen one a part), in a transition those of the second
camera, footage, mouths.
Artifact: `segment.mp4`.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("skia-python", "opencv-python-headless", "av", "numpy", "uharfbuzz", "fontpkg-inter", "fontpkg-fraunces")
DRAWN_FROM = (
    "lipsync/__init__.py",
    "lipsync/curves.py",
    "lipsync/visemes.py",
)  # of lip-sync; what made the curves is the mouth node's
ART = (
    "acting",
    "camera",
    "captions",
    "drawing",
    "effects",
    "footage",
    *DRAWN_FROM,
    "painter.py",
    "reel.py",
    "split.py",
    "rigs",
    "sets",
    "split.py",
    "titles",
)
CODE = (*ART, "outputs/h264.py")


def run(work: Work) -> None:
    """Draws and encodes the piece."""
    from scenec import reel
    from scenec.drawing.canvas import Picture
    from scenec.outputs import h264

    p = work.params
    ready = reel.prepare(p, work.inputs)
    frames = int(p["frames"])

    def picture(t: int) -> Picture:
        work.progress(t / frames)
        return ready.frame(t)

    h264.encode(
        work.out / "segment.mp4", int(p["width"]), int(p["height"]), int(p["fps"]), frames, picture, changed=ready.changed
    )
