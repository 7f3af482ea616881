"""Captions beside the film: captions.srt and captions.vtt.

Params: cues (a list of timeline.CaptionCue as plain data), fps, width, height, language, files (of "srt" and "vtt").
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = (
    "fontpkg-heebo",
    "fontpkg-inter",
    "fontpkg-noto-sans-arabic",
    "python-bidi",
    "uharfbuzz",
)  # they decide where lines break
CODE = ("captions", "outputs/subtitles.py", "timeline.py")


def run(work: Work) -> None:
    """Write one file for each of `files`. A film without words gets files without captions."""
    from scenec.outputs.subtitles import FORMATS
    from scenec.plain import from_plain
    from scenec.timeline import CaptionCue

    cues = [from_plain(CaptionCue, cue) for cue in work.params["cues"]]
    fps, width, height = (int(work.params[name]) for name in ("fps", "width", "height"))
    for name in work.params["files"]:
        text = FORMATS[name](cues, fps, width, height, str(work.params["language"]))
        (work.out / f"captions.{name}").write_text(text, encoding="utf-8", newline="\n")
