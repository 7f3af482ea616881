"""Subtitle files: times, escapes, directions."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenec.nodes import captions
from scenec.nodes.work import Work
from scenec.outputs.subtitles import GAP, spaced, srt, vtt
from scenec.plain import to_plain
from scenec.timeline import CaptionCue

SIZE = (1920, 1080)


def cue(start: int, end: int, text: str = "Hello.", name: str = "Ana", tag: bool = False) -> CaptionCue:
    return CaptionCue(start, end, name.lower(), name, "#FFD98A", text, tag)


CUES = [
    cue(0, 61, "Ben? Is that <i>really</i> you & me --> there?", tag=True),
    cue(62, 120, "I thought you had left for good, and never told me.", name="Ben", tag=True),
    cue(3_600 * 30 + 1, 3_600 * 30 + 45, "Ana, חיכיתי לך.", name="דן"),
]


def test_srt() -> None:
    assert srt(CUES, 30, *SIZE) == (
        "1\n00:00:00,000 --> 00:00:02,000\nAna: Ben? Is that <\u2060i>really<\u2060/i>\nyou & me --\u2060> there?\n\n"
        "2\n00:00:02,066 --> 00:00:04,000\nBen: I thought you had left for good,\nand never told me.\n\n"
        "3\n01:00:00,033 --> 01:00:01,500\nAna, חיכיתי לך.\n"
    )


def test_vtt() -> None:
    assert vtt(CUES, 30, *SIZE) == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:02.000\n<v Ana>Ben? Is that &lt;i&gt;really&lt;/i&gt;\nyou &amp; me --&gt; there?\n\n"
        "00:00:02.066 --> 00:00:04.000\n<v Ben>I thought you had left for good,\nand never told me.\n\n"
        "01:00:00.033 --> 01:00:01.500\n<v דן>Ana, חיכיתי לך.\n"
    )


def test_a_line_from_the_right_that_begins_with_latin_letters_is_marked() -> None:
    long = "חיכיתי לך כאן הרבה מאוד זמן, כמעט שנתיים ימים, ובסוף באה Ana."
    lines = srt([cue(0, 90, long)], 30, *SIZE).splitlines()[2:]
    assert all(line.startswith("\u200f") == (line[:1].isascii()) for line in lines)


@pytest.mark.parametrize("fps", [12, 24, 25, 30, 48, 60])
def test_a_caption_is_there_from_its_first_frame_to_its_last(fps: int) -> None:
    for start in range(0, 200, 7):
        text = vtt([cue(start, start + 5)], fps, *SIZE)
        hours, minutes, seconds = zip(*(part.split(":") for part in re.findall(r"[\d:.]{12}", text)), strict=True)
        first, last = (float(h) * 3600 + float(m) * 60 + float(s) for h, m, s in zip(hours, minutes, seconds, strict=True))
        shown = [frame for frame in range(start + 20) if first <= frame / fps + 1e-9 and frame / fps + 1e-9 < last]
        assert shown[0] == start
        assert shown[-1] in {start + 3, start + 4}
        assert all(frame / fps < last or frame >= start + 5 for frame in range(start, start + 6))


def test_two_who_speak_at_once_share_a_caption() -> None:
    both = spaced([cue(10, 60, "Yes!"), cue(11, 50, "No!", name="Ben"), cue(12, 70, "Perhaps.", name="Cy")])
    assert [(c.start, c.end, c.text) for c in both] == [(10, 70, "– Yes!\n– No!\n– Perhaps.")]


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)), max_size=20))
def test_captions_never_overlap(times: list[tuple[int, int]]) -> None:
    done = spaced([cue(start, start + length, f"word-{index}") for index, (start, length) in enumerate(times)])
    assert all(a.end + GAP <= b.start for a, b in itertools.pairwise(done))
    assert all(c.start < c.end for c in done)
    assert all(any(f"word-{index}" in c.text for c in done) for index in range(len(times)))


def test_the_node_writes_what_is_asked_for(tmp_path: Path) -> None:
    params = {"cues": to_plain(CUES), "fps": 30, "width": 1920, "height": 1080, "language": "en", "files": ["srt", "vtt"]}
    captions.run(Work(params, (), tmp_path))
    assert (tmp_path / "captions.srt").read_bytes() == srt(CUES, 30, *SIZE).encode()
    assert (tmp_path / "captions.vtt").read_bytes() == vtt(CUES, 30, *SIZE).encode()
