"""Subtitle files: SubRip (.srt) and WebVTT (.vtt) from the captions of a film."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scenec.captions.layout import lines
from scenec.captions.shaping import is_rtl
from scenec.timeline import CaptionCue

GAP = 2  # frames between two captions, so that the eye sees the change
RLM = "\u200f"  # a mark that sets the direction of the line that it begins
JOINER = "\u2060"  # invisible: keeps a player from reading what follows as markup


def spaced(cues: Sequence[CaptionCue]) -> list[CaptionCue]:
    """The captions in order, none over another and GAP frames between any two. Of two that overlap the first ends earlier; when
    they begin (nearly) together, they become one caption of two speakers, a dash before each."""
    done: list[CaptionCue] = []
    for cue in sorted(cues, key=lambda cue: (cue.start, cue.end)):
        if done and cue.start - done[-1].start <= GAP:
            first = done[-1]
            text = "\n".join(line if line.startswith("– ") else f"– {line}" for line in (*first.text.split("\n"), cue.text))
            done[-1] = replace(first, end=max(first.end, cue.end), text=text, tag=False, name="", who="")
            continue
        if done and done[-1].end > cue.start - GAP:
            done[-1] = replace(done[-1], end=cue.start - GAP)
        done.append(cue)
    return done


def srt(cues: Sequence[CaptionCue], fps: int, width: int, height: int, language: str = "en") -> str:
    """A SubRip file. It has no way to say who speaks, so a caption with a name tag begins with the name."""
    blocks = []
    for number, cue in enumerate(spaced(cues), 1):
        broken = _lines(cue.text, width, height, language)
        if cue.tag and cue.name:
            broken[0] = f"{' '.join(cue.name.split())}: {broken[0]}"
        text = "\n".join(_directed(_srt_escaped(line), is_rtl(cue.text)) for line in broken)
        blocks.append(f"{number}\n{_clock(cue.start, fps, ',')} --> {_clock(cue.end, fps, ',')}\n{text}\n")
    return "\n".join(blocks)


def vtt(cues: Sequence[CaptionCue], fps: int, width: int, height: int, language: str = "en") -> str:
    """A WebVTT file. Who speaks stands in voice tags."""
    blocks = ["WEBVTT\n"]
    for cue in spaced(cues):
        text = "\n".join(_directed(_vtt_escaped(line), is_rtl(cue.text)) for line in _lines(cue.text, width, height, language))
        voice = f"<v {_vtt_escaped(' '.join(cue.name.split()))}>" if cue.name else ""
        blocks.append(f"{_clock(cue.start, fps, '.')} --> {_clock(cue.end, fps, '.')}\n{voice}{text}\n")
    return "\n".join(blocks)


FORMATS = {"srt": srt, "vtt": vtt}


def _lines(text: str, width: int, height: int, language: str) -> list[str]:
    return [line for part in text.split("\n") for line in lines(part, width, height, language)]


def _clock(frame: int, fps: int, point: str) -> str:
    """When a frame is shown, to the millisecond below: so a caption is never a frame late, and gone when its end is shown."""
    seconds, milliseconds = divmod(frame * 1000 // fps, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{milliseconds:03}"


def _srt_escaped(line: str) -> str:
    """SubRip knows no escapes: what a player would take for a tag is parted by an invisible character."""
    return re.sub(r"<(?=[/a-zA-Z])", f"<{JOINER}", line).replace("{\\", f"{{{JOINER}\\").replace("-->", f"--{JOINER}>")


def _vtt_escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _directed(line: str, rtl: bool) -> str:
    """Players take a line's direction from its first letter; where that is not the caption's, a mark goes before it."""
    return RLM + line if rtl and not is_rtl(line) else line
