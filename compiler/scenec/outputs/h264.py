"""H.264 segments: pictures in the surface's own colour order to a closed piece of film that joins without re-encoding."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

from scenec.drawing.canvas import Box, Picture

SIMD = "MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI2,AVX2"


def _instructions() -> str:
    """x264's AVX-512 code for macroblock trees reads past rows whose number of macroblocks is no multiple of 8, so that the bytes
    of a 480p or a vertical film would hang on what memory held before. Where there is AVX-512 there is AVX2, which is as fast."""
    try:
        wide = "avx512" in Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:  # no such file: not Linux
        return ":asm=MMX2,SSE2Fast,SSSE3,SSE4.2" if platform.machine().lower() in {"x86_64", "amd64"} else ""
    return f":asm={SIMD}" if wide else ""


# veryfast with a cheaper motion search, whole macroblocks, a shorter look ahead and less leaning to flat areas, at a crf that
# gives back what these cost: on flat art 0.45 to 0.65 of veryfast's time at crf 20, as many bytes, and nearer around people
# (docs/benchmarks.md). One thread: x264's bytes depend on the number of threads, and there is one worker a core. Pieces are cut
# at shot borders: scene-cut detection finds nothing.
OPTIONS = {
    "preset": "veryfast",
    "crf": "19",
    "threads": "1",
    "x264-params": "scenecut=0:rc-lookahead=5:me=dia:subme=0:weightp=0:weightb=0:b-adapt=0:open-gop=0:partitions=none:chroma-me=0"
    ":aq-strength=0.4" + _instructions(),
}

BT709 = 1  # of AVColorSpace, AVColorPrimaries and AVColorTransferCharacteristic
LIMITED = 1  # AVCOL_RANGE_MPEG


class Planes:
    """The planes of an nv12 frame, written from pictures in U, V, Y, A order."""

    def __init__(self, frame: av.VideoFrame) -> None:
        height, width = frame.height, frame.width
        self.luma = np.frombuffer(frame.planes[0], np.uint8).reshape(height, -1)[:, :width]  # type: ignore[call-overload]
        chroma = np.frombuffer(frame.planes[1], np.uint16)  # type: ignore[call-overload]
        self.chroma = chroma.reshape(height // 2, -1)[:, : width // 2]
        self.half = np.empty((height // 2, width // 2, 4), np.uint8)

    def fill(self, pixels: Picture, box: Box) -> None:
        """Writes what lies in `box`: left, top, right, bottom in pixels; it is widened to whole pixels of chroma."""
        height, width = pixels.shape[:2]
        left, top = max(box[0], 0) // 2, max(box[1], 0) // 2
        right, bottom = -(-min(box[2], width) // 2), -(-min(box[3], height) // 2)
        if left >= right or top >= bottom:
            return
        part = pixels[2 * top : 2 * bottom, 2 * left : 2 * right]
        cv2.extractChannel(part, 2, self.luma[2 * top : 2 * bottom, 2 * left : 2 * right])
        half = self.half[top:bottom, left:right]
        cv2.resize(part, (right - left, bottom - top), half, interpolation=cv2.INTER_AREA)
        np.copyto(self.chroma[top:bottom, left:right], half.view(np.uint16)[..., 0])


def encode(
    path: Path,
    width: int,
    height: int,
    fps: int,
    frames: int,
    picture: Callable[[int], Picture | None],
    options: Mapping[str, str] = OPTIONS,
    changed: Callable[[int], Box] | None = None,
) -> None:
    """Writes `frames` pictures to `path` as one closed H.264 segment (mp4, yuv420p, BT.709, no sound).

    `picture(t)` gives frame t as (height, width, 4) uint8 in U, V, Y, A order, or None for "the same as before"; the array may be
    reused between calls. `changed(t)` (left, top, right, bottom): outside it frame t equals frame t - 1, so that only what is
    inside goes to the encoder's planes anew; the bytes are the same without it.
    """
    with av.open(str(path), "w", format="mp4", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libx264", rate=fps, options=dict(options))
        stream.width, stream.height, stream.pix_fmt = width, height, "nv12"
        stream.thread_count = 1
        stream.time_base = stream.codec_context.time_base = Fraction(1, fps)
        context = stream.codec_context
        context.color_range, context.colorspace, context.color_primaries, context.color_trc = LIMITED, BT709, BT709, BT709
        frame = av.VideoFrame(width, height, "nv12")
        planes = Planes(frame)
        for t in range(frames):
            pixels = picture(t)
            if pixels is not None:
                planes.fill(pixels, changed(t) if changed is not None and t > 0 else (0, 0, width, height))
            frame.pts, frame.time_base = t, Fraction(1, fps)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
