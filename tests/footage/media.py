"""Pictures and clips for tests, made on the spot: right ones of every kind, and hostile ones."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import av
import cv2
import numpy as np
from PIL import Image

RED, BLUE = (200, 30, 40), (30, 60, 200)  # R, G, B


def halves(width: int = 60, height: int = 40) -> Image.Image:
    """Red at the left, blue at the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def turned_jpeg(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(halves(), "JPEG", quality=95, exif=exif)


def deep_png() -> bytes:
    """16 bits a channel."""
    pixels = np.asarray(halves(), np.uint16)[..., ::-1] * 257
    return bytes(cv2.imencode(".png", pixels)[1])


def clear_png() -> bytes:
    """A palette of which one colour is transparent: red at the left, nothing at the right."""
    picture = Image.new("P", (60, 40), 0)
    picture.putpalette([*RED, 0, 0, 0])
    picture.paste(1, (30, 0, 60, 40))
    return saved(picture, "PNG", transparency=1)


def moving_gif() -> bytes:
    """Three frames of 0.2 s: red, blue, red."""
    frames = [Image.new("RGB", (60, 40), colour) for colour in (RED, BLUE, RED)]
    return saved(
        frames[0].quantize(8), "GIF", save_all=True, append_images=[f.quantize(8) for f in frames[1:]], duration=200, loop=0
    )


def moving_webp(durations: tuple[int, ...] = (200, 200, 200), lossless: bool = True, clear: bool = False) -> bytes:
    """A red square of 20 x 20 that goes to the right by 20 a frame, on blue: WebP keeps only what changes. `clear`: the last
    frame shows nothing."""
    frames = []
    for index in range(len(durations)):
        frame = Image.new("RGBA", (60, 40), (*BLUE, 255))
        frame.paste((*RED, 255), (20 * (index % 3), 10, 20 * (index % 3) + 20, 30))
        frames.append(frame)
    if clear:
        frames[-1] = Image.new("RGBA", (60, 40), (*RED, 0))
    more = {"append_images": frames[1:], "duration": list(durations), "loop": 0, "minimize_size": True}
    return saved(frames[0], "WEBP", save_all=True, lossless=lossless, **more)


FRAGMENTS = {"movflags": "frag_keyframe+empty_moov+default_base_moof"}


def clip(
    path: Path,
    codec: str = "libx264",
    form: str = "mp4",
    frames: int = 25,
    fps: int = 25,
    sound: bool = False,
    options: dict[str, str] | None = None,
) -> Path:
    """Grey frames that grow lighter by 8 a frame."""
    with av.open(str(path), "w", format=form, options=options or {}) as container:
        stream = container.add_stream(codec, rate=fps)
        stream.width, stream.height, stream.pix_fmt, stream.gop_size = 64, 36, "yuv420p", 10
        voice = container.add_stream("aac", rate=48000) if sound else None
        for t in range(frames):
            pixels = np.full((36, 64, 3), 20 + 8 * t, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, "bgr24")))
        container.mux(stream.encode(None))
        if voice is not None:
            tone = av.AudioFrame.from_ndarray(np.zeros((2, 1024), np.float32), "fltp", "stereo")
            tone.sample_rate = 48000
            container.mux(voice.encode(tone))
            container.mux(voice.encode(None))
    return path


def bomb_png(width: int, height: int) -> bytes:
    """A PNG that says it is very large, in a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")


def vast_webp() -> bytes:
    """An animation of 3000 frames of 16 million pixels each, in a few bytes: empty frames, one after the other."""
    frame = b"ANMF" + struct.pack("<I", 16) + bytes(16)
    side = (4000 - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\x02\0\0\0" + side + side + frame * 3000
    return b"RIFF" + struct.pack("<I", len(body)) + body


def long_table(folder: Path) -> bytes:
    """A film in fragments one of whose tables says that it has four thousand million frames, each with its own duration."""
    data = bytearray(clip(folder / "fragments.mp4", options=FRAGMENTS).read_bytes())
    place = data.index(b"trun") + 4
    data[place : place + 8] = struct.pack(">II", 0x000100 | 0x1, 0xFFFFFFFF)
    return bytes(data)


def hostile(folder: Path) -> dict[str, tuple[bytes, str]]:
    """Files that cannot be used: name, content, and a part of what is said."""
    film = clip(folder / "whole.mp4").read_bytes()
    jpeg, png = saved(halves(), "JPEG"), saved(halves(300, 200), "PNG")
    return {
        "empty.png": (b"", "is empty"),
        "text.png": (b"This is a letter to you.\n", "is a text"),
        "page.jpg": (b"<!DOCTYPE html><html></html>", "markup"),
        "drawing.png": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "markup"),
        "list.mp4": (b"#EXTM3U\n#EXTINF:10,\nhttp://example.com/a.ts\n", "playlist"),
        "concat.mp4": (b"ffconcat version 1.0\nfile /etc/passwd\n", "playlist"),
        "dash.webm": (b'<?xml version="1.0"?><MPD></MPD>', "markup"),
        "noise.gif": (bytes(range(256)) * 8, "no kind"),
        "cut.png": (png[: len(png) // 2], "cut off"),
        "cut.jpg": (jpeg[: len(jpeg) // 2], "cut off"),
        "cut.gif": (moving_gif()[:120], "cut off"),
        "cut.mp4": (film[: len(film) // 2], "cut off"),
        "head.mp4": (film[:40], "cut off"),
        "bomb.png": (bomb_png(60_000, 60_000), "pixels"),
        "flat.png": (bomb_png(0, 10), "no size"),
        "moving.webp": (b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + b"\x02" + bytes(9), "animated"),
        "torn.webp": (moving_webp()[:150], "cut off"),
        "vast.webp": (vast_webp(), "more than fit into memory"),
        "table.mp4": (long_table(folder), "longer than its box"),
        "endless.mp4": (b"\x00\x00\x00\x01ftyp" + struct.pack(">Q", 2**62) + bytes(40), "cut off"),
        "short.mp4": (b"\x00\x00\x00\x10ftypisom" + bytes(4) + b"\x00\x00\x00\x03moov" + bytes(20), "damaged"),
    }
