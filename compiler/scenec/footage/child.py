"""A process of its own that decodes one picture, clip or sound: limited in memory, time and what it writes.

It reads a request (reading.py says what it holds) from standard input as JSON, writes its files into a folder, and says on
standard output what it made or why it could not. Files are given to the decoders as open files, with their format named:
nothing in them can make another file or an address be opened.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scenec.footage import webp
from scenec.footage.limits import CLIP_PIXELS, MEMORY, WRITTEN, FootageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]  # (h, w, 3) B, G, R

CODECS = ("h264", "hevc", "av1", "libdav1d", "vp8", "vp9", "mpeg4", "mjpeg", "prores", "gif", "png")
ALIKE = 1.12  # shapes that differ by no more than this factor
DIMMED = 0.45  # of what lies behind a picture that does not fill the frame
OPEN = {"protocol_whitelist": "file", "enable_drefs": "0", "use_absolute_path": "0"}
DIE_WITH_PARENT = 1  # of prctl
ENCODING = {"preset": "superfast", "crf": "13", "threads": "1", "x264-params": "keyint=12:scenecut=0:open-gop=0:bframes=0"}


def picture(request: dict[str, Any]) -> Picture:
    """A still picture, turned as it is to be seen, without transparency."""
    import cv2
    import numpy as np

    data = np.frombuffer(Path(request["path"]).read_bytes(), np.uint8)
    if request["kind"] == "gif":
        return next(moments(request))[1]
    read = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    if read is None:
        raise FootageError("cannot be decoded", "save it again from the program that made it")
    return turned(opaque(np.asarray(read)), request["orientation"])


def opaque(pixels: NDArray[Any]) -> Picture:
    """(h, w), (h, w, 3) or (h, w, 4) of 8 or 16 bits, or floats 0..1, as B, G, R; what is transparent lies on white."""
    import cv2
    import numpy as np

    if pixels.dtype == np.uint16:
        pixels = (pixels.astype(np.float32) / 257).round().astype(np.uint8)
    elif pixels.dtype != np.uint8:
        pixels = (np.clip(np.nan_to_num(pixels), 0, 1) * 255).round().astype(np.uint8)
    if pixels.ndim == 2:
        pixels = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR))
    if pixels.shape[2] == 4:
        alpha = pixels[..., 3:].astype(np.float32) / 255
        pixels = (pixels[..., :3] * alpha + 255 * (1 - alpha)).round().astype(np.uint8)
    return np.ascontiguousarray(pixels[..., :3])


def turned(pixels: Picture, orientation: int) -> Picture:
    """As EXIF says: mirrored, then turned."""
    import numpy as np

    if orientation in (2, 4, 5, 7):
        pixels = pixels[:, ::-1]
    quarters = {3: 2, 4: 2, 5: 1, 6: 3, 7: 3, 8: 1}.get(orientation, 0)
    return np.ascontiguousarray(np.rot90(pixels, quarters))


def fitted(pixels: Picture, width: int, height: int, fit: str) -> Picture:
    """In a frame of this size: filling it where the shapes are alike or `fit` is fill; else whole, on itself blurred, or, where
    `fit` is bare, on black."""
    import cv2
    import numpy as np

    high, wide = pixels.shape[:2]
    across, down = width / wide, height / high
    if fit == "fill" or max(across, down) / min(across, down) < ALIKE:
        return _covering(pixels, width, height)
    frame = np.zeros((height, width, 3), np.uint8)
    if fit != "bare":
        small = cv2.GaussianBlur(_covering(pixels, max(2, width // 8), max(2, height // 8)), (0, 0), height / 216)
        frame = (cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR) * DIMMED).astype(np.uint8)
    scale = min(across, down)
    whole = _scaled(pixels, min(width, max(1, round(wide * scale))), min(height, max(1, round(high * scale))))
    top, left = (height - whole.shape[0]) // 2, (width - whole.shape[1]) // 2
    frame[top : top + whole.shape[0], left : left + whole.shape[1]] = whole
    return frame


def _covering(pixels: Picture, width: int, height: int) -> Picture:
    """The middle of a picture, all of a frame."""
    high, wide = pixels.shape[:2]
    scale = max(width / wide, height / high)
    across, down = max(1, min(wide, round(width / scale))), max(1, min(high, round(height / scale)))
    left, top = (wide - across) // 2, (high - down) // 2
    return _scaled(pixels[top : top + down, left : left + across], width, height)


def _scaled(pixels: Picture, width: int, height: int) -> Picture:
    import cv2
    import numpy as np

    smaller = width < pixels.shape[1] or height < pixels.shape[0]
    method = cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=method), np.uint8)


def moments(request: dict[str, Any]) -> Iterator[tuple[float, Picture]]:
    """The frames of a clip, each with the second from which it is seen, counted from the first."""
    if request["kind"] == "webp":
        yield from _animated(Path(request["path"]))
        return
    import av
    import numpy as np

    with (
        Path(request["path"]).open("rb") as file,
        av.open(file, "r", format=request["kind"], options=OPEN) as clip,
    ):
        if not clip.streams.video:
            raise FootageError("has no picture in it", "sound is for `sound:` or `music:`")
        stream = clip.streams.video[0]
        name = stream.codec_context.codec.name
        if name not in CODECS:
            raise FootageError(f"is encoded as {name}", "save it as mp4 (H.264)")
        stream.thread_count = 1
        first: float | None = None
        for frame in clip.decode(stream):
            if frame.width * frame.height > CLIP_PIXELS:
                raise FootageError("has frames that are too large", "make it smaller")
            at = float(frame.time) if frame.time is not None else 0.0
            first = at if first is None else first
            pixels = opaque(frame.to_ndarray(format="bgra" if request["kind"] == "gif" else "bgr24"))
            aspect = stream.sample_aspect_ratio
            if aspect and aspect != 1 and 0.2 < aspect < 5:
                import cv2

                pixels = np.asarray(cv2.resize(pixels, (round(pixels.shape[1] * float(aspect)), pixels.shape[0])), np.uint8)
            yield at - first, np.ascontiguousarray(np.rot90(pixels, round(frame.rotation / 90) % 4))


def _animated(path: Path) -> Iterator[tuple[float, Picture]]:
    """The frames of an animated WebP."""
    import cv2
    import numpy as np

    with path.open("rb") as file:
        lasts = webp.read(file, file.read(64), path.stat().st_size).lasts
    # All frames must be asked for by their number: without one OpenCV 5.0 leaves out the first.
    whole, found = cv2.imdecodeanimation(np.frombuffer(path.read_bytes(), np.uint8), 0, len(lasts))
    if not whole:
        raise FootageError("cannot be decoded", "save it again from the program that made it")
    at = 0.0
    for pixels, milliseconds in zip(found.frames, lasts, strict=False):
        yield at, opaque(np.asarray(pixels))
        at += milliseconds / 1000


def clip(request: dict[str, Any], out: Path) -> int:
    """Writes `clip.mp4` with every frame that the film shows of a clip; gives back how many the clip itself had for them."""
    import numpy as np

    from scenec.drawing.canvas import to_yuv
    from scenec.outputs.h264 import encode

    size, fps, wanted = (request["width"], request["height"]), request["fps"], request["frames"]
    source = moments(request)
    upcoming = next(source, None)
    if upcoming is None:
        raise FootageError("has no frames that can be decoded", "save it again from the program that made it")
    state: dict[str, Any] = {"next": upcoming, "source": source, "had": 0}

    def shown(t: int) -> Picture | None:
        found = None
        while state["next"] is not None and state["next"][0] <= t / fps + 1e-6:
            found = state["next"][1]
            state["next"] = next(state["source"], None)
        if found is None:
            return None
        state["had"] = t + 1
        return np.asarray(to_yuv(fitted(found, *size, request["fit"])), np.uint8)

    encode(out / "clip.mp4", *size, fps, wanted, shown, ENCODING)
    return int(state["had"])


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do what is asked for."""
    out = Path(request["out"])
    if request["kind"] == "sound":
        from scenec.sound.samples import write

        return {"had": write(request, out)}
    import cv2

    cv2.setNumThreads(1)
    if request["frames"]:
        return {"had": clip(request, out)}
    made = fitted(picture(request), request["width"], request["height"], request["fit"])
    cv2.imwrite(str(out / "picture.png"), made, [cv2.IMWRITE_PNG_COMPRESSION, 3])
    return {"had": 1}


def main() -> int:
    """One request, one answer."""
    request = json.loads(sys.stdin.read())
    with contextlib.suppress(AttributeError, OSError):  # not Linux: the limit of processor time ends it
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, 9)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN, WRITTEN))
    resource.setrlimit(resource.RLIMIT_CPU, (request["seconds"], request["seconds"] + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        reply = answer(request)
    except FootageError as error:
        reply = {"why": str(error), "advice": error.advice}
    except MemoryError:
        reply = {"why": "needs more memory than it may", "advice": "make it smaller"}
    except Exception as error:  # noqa: BLE001 (decoders fail in many ways; what matters is that they do)
        kind = type(error).__name__
        reply = {"why": f"cannot be decoded ({kind})", "advice": "is it damaged? save it again from the program that made it"}
    sys.stdout.write(json.dumps(reply))
    return 0


if __name__ == "__main__":
    sys.exit(main())
