"""MP4 films: closed H.264 segments and an AAC track joined, nothing encoded again.

A segment's packets are copied; only their times are new. Decoding times are counted afresh over the whole film, because segments
may delay their pictures by different numbers of frames.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.video.stream import VideoStream

from scenec.outputs import aac

# Nothing that changes from run to run (clocks, names of libraries) is written; the index stands before the pictures.
OPTIONS = {"fflags": "+bitexact", "movflags": "+faststart"}
LONGEST_GAP = 2  # frames between the ends of picture and sound


class FilmError(Exception):
    """The parts do not make the film that was planned."""


def join(
    segments: Sequence[tuple[Path, int]],
    track: Path,
    film: Path,
    fps: int,
    size: tuple[int, int],
    progress: Callable[[float], None] = lambda _: None,
) -> None:
    """Write `film` from `segments` (each with its number of frames) and the AAC file `track`, then look whether it is right."""
    frames = sum(count for _, count in segments)
    delay = max(_delay(path, count, fps) for path, count in segments)
    heard = aac.length(track)
    if abs(heard - Fraction(frames, fps)) > Fraction(1, 24):
        raise FilmError(f"{track.name} lasts {float(heard):.3f} s, the picture {frames / fps:.3f} s")
    with (
        av.open(str(segments[0][0])) as first,
        av.open(str(track)) as sound,
        av.open(str(film), "w", format="mp4", options=OPTIONS) as container,
    ):
        picture = container.add_stream_from_template(first.streams.video[0])
        picture.time_base = Fraction(1, fps)
        voice = container.add_stream_from_template(sound.streams.audio[0])
        pictures, sounds = _pictures(segments, picture, delay, fps), aac.packets(track, voice)
        for index, (_, packet) in enumerate(heapq.merge(pictures, sounds, key=lambda timed: timed[0])):
            container.mux(packet)
            if index % 50 == 0:
                progress(min(1.0, index / (frames * 2)))
    check(film, frames, fps, size)


def check(film: Path, frames: int, fps: int, size: tuple[int, int]) -> None:
    """Open a film again and raise FilmError where it is not what was promised. Decodes nothing."""
    with av.open(str(film)) as container:
        if not container.streams.video or not container.streams.audio:
            raise FilmError("the film lacks picture or sound")
        picture, track = container.streams.video[0], container.streams.audio[0]
        if (picture.width, picture.height) != size:
            raise FilmError(f"the film is {picture.width}x{picture.height}, planned {size[0]}x{size[1]}")
        ends = {"video": Fraction(0), "audio": Fraction(0)}
        found = 0
        for packet in container.demux(picture, track):
            if packet.pts is not None and packet.time_base is not None:
                kind = packet.stream.type
                ends[kind] = max(ends[kind], (packet.pts + (packet.duration or 0)) * packet.time_base)
                found += kind == "video"
    seconds, heard = float(ends["video"]), float(ends["audio"])
    if found != frames or ends["video"] != Fraction(frames, fps):
        raise FilmError(f"the film has {found} frames and lasts {seconds:.3f} s, planned {frames} at {fps} a second")
    if abs(seconds - heard) * fps > LONGEST_GAP:
        raise FilmError(f"the sound ends at {heard:.3f} s, the picture at {seconds:.3f} s")


def _delay(path: Path, count: int, fps: int) -> int:
    """By how many frames a segment decodes its pictures ahead of showing them. Looks whether all of them are there."""
    with av.open(str(path)) as container:
        ranks = _ranks(container, path, fps)
    if sorted(ranks) != list(range(count)):
        raise FilmError(f"{path} holds {len(ranks)} frames, planned {count}")
    return max(place - rank for place, rank in enumerate(ranks))


def _ranks(container: av.container.InputContainer, path: Path, fps: int) -> list[int]:
    """For each packet in the order of decoding, which frame of the segment it shows."""
    times = [
        packet.pts * packet.time_base
        for packet in container.demux(video=0)
        if packet.pts is not None and packet.time_base is not None
    ]
    if not times:
        raise FilmError(f"{path} holds no pictures")
    return [round((time - min(times)) * fps) for time in times]


def _pictures(
    segments: Sequence[tuple[Path, int]], stream: VideoStream, delay: int, fps: int
) -> Iterator[tuple[Fraction, av.Packet[Any]]]:
    """The packets of all segments with their times in the film, each with its decoding time in seconds."""
    start = 0
    headers = stream.codec_context.extradata
    for path, count in segments:
        with av.open(str(path)) as container:
            if container.streams.video[0].codec_context.extradata != headers:
                raise FilmError(f"{path} was encoded with other settings than the segments before it")
            ranks = iter(_ranks(container, path, fps))
            container.seek(0)
            packets = (packet for packet in container.demux(video=0) if packet.pts is not None)
            for index, packet in enumerate(packets):
                packet.time_base = Fraction(1, fps)
                packet.pts, packet.dts, packet.duration = start + next(ranks), start + index - delay, 1
                packet.stream = stream
                yield Fraction(start + index - delay, fps), packet
        start += count
