"""A scene as a MoviePy clip, for people who edit in Python."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scenec import line
from scenec.front import Wish
from scenec.running.supervisor import Supervisor, default_workers
from scenec.store import Store, default_root
from scenec.story import Format
from scenec.tales import is_tale, read_tale
from scenec.telling import tell
from scenec.vocabulary import SIZES

if TYPE_CHECKING:
    from moviepy import VideoClip

LATE = 1e-4  # frames: where a moment that is meant to be a frame's is a little before it


def to_clip(
    path: str | os.PathLike[str],
    *,
    root: str | os.PathLike[str] | None = None,
    size: str | tuple[int, int] | None = None,
    fps: int | None = None,
    language: str | None = None,
    choose: Mapping[str, int] | None = None,
    workers: int | None = None,
) -> VideoClip:
    """The film of a scene (or a story of scenes) as a MoviePy VideoClip with its sound.

    What is not in the store yet is rendered first, by `workers` processes (default: one a core); the clip then reads the rendered
    film frame by frame. `size` is a name of the language (`1080p`, `vertical`) or (width, height) in even pixels, `fps` 12 to 60;
    without them the scene's own count. `language` and `choose` are those of `scenec render`.

    Raises scenec.diagnostics.SceneError for what is wrong with the scene, scenec.running.failures.ExecutionError for what could
    not be made, ValueError for a size or a rate that no film can have.
    """
    film = _rendered(Path(path), Path(root) if root is not None else None, Wish(language, dict(choose or {})), size, fps, workers)
    store, nodes = Store(default_root()), {node.key: node for node in film.graph.nodes}
    output = nodes[film.graph.output]
    mix = nodes[output.inputs[-1]].inputs[0]  # a film's last input is its track, made of its mix
    pictures, sound = (store.path(str(nodes[key].digest)) for key in (output.key, mix))
    return _clip(pictures, sound, film.timeline.frames, film.timeline.format)


def _rendered(
    path: Path, root: Path | None, wish: Wish, size: str | tuple[int, int] | None, fps: int | None, workers: int | None
) -> line.Film:
    store = Store(default_root())
    with Supervisor(workers or default_workers()) as running:
        if is_tale(path, root):
            tale = read_tale(path, root, wish)
            scenes = tuple(replace(scene, format=asked(scene.format, size, fps)) for scene in tale.scenes)
            return tell(replace(tale, scenes=scenes), store, running)
        story = line.read(path, root, wish).story
        return line.render(replace(story, format=asked(story.format, size, fps)), store, running)


def asked(own: Format, size: str | tuple[int, int] | None, fps: int | None) -> Format:
    """The format that is asked for. Raises ValueError."""
    width, height = SIZES.get(size, (0, 0)) if isinstance(size, str) else size or (own.width, own.height)
    rate = own.fps if fps is None else fps
    if not all(16 <= length <= 7680 and length % 2 == 0 for length in (width, height)):
        raise ValueError(f"a size is one of {', '.join(SIZES)} or two even numbers from 16 to 7680, not {size!r}")
    if not 12 <= rate <= 60:
        raise ValueError(f"a film has 12 to 60 frames a second, not {rate!r}")
    return Format(width, height, rate)


def _clip(pictures: Path, sound: Path, frames: int, form: Format) -> VideoClip:
    from moviepy import VideoClip
    from moviepy.audio.AudioClip import AudioArrayClip

    from scenec.drawing.canvas import to_bgr
    from scenec.footage.play import Reader
    from scenec.nodes.film import FILM
    from scenec.nodes.mix import AUDIO
    from scenec.sound.wave import read_wave

    reader = Reader(pictures, FILM)

    def frame(t: float) -> Any:
        number = min(frames - 1, max(0, int(t * form.fps + LATE)))
        return to_bgr(reader.frame(number))[..., ::-1].copy()

    samples, rate = read_wave(sound / AUDIO)
    clip = VideoClip(frame, duration=frames / form.fps).with_fps(form.fps)
    return clip.with_audio(AudioArrayClip(samples, fps=rate).with_duration(min(len(samples) / rate, frames / form.fps)))
