"""How long captions take: cutting a long line, and drawing one."""

from __future__ import annotations

from time import perf_counter

from scenec.captions import layout
from scenec.captions.draw import sprite
from scenec.timeline import CaptionCue

LINE = "I never thought you would answer after all of these years of silence, because every letter came back unopened. "


def test_cutting() -> None:
    layout.split("warm up", 1920, 1080)
    start = perf_counter()
    parts = layout.split(LINE * 6, 1920, 1080, seconds=50)
    spent = 1000 * (perf_counter() - start)
    print(f"\ncaptions: a line of {len(LINE.split()) * 6} words into {len(parts)} captions: {spent:.1f} ms")


def test_drawing() -> None:
    cue = CaptionCue(0, 30, "ana", "Ana", "#FFD98A", "Ana! I thought you had left for good.", True)
    sprite(cue, 1920, 1080)
    start = perf_counter()
    for _ in range(20):
        sprite(cue, 1920, 1080)
    print(f"\ncaptions: one drawn at 1080p: {(perf_counter() - start) * 50:.2f} ms")
