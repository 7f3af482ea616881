"""What the mix of a film holds, and the built-in sounds that it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scenec.graph import Node
from scenec.hearing import Foley, SoundCue
from scenec.plain import to_plain
from scenec.sound.places import acoustics
from scenec.sound.sources import FOLEY, Source, action, sources
from scenec.timeline import Spoken, Timeline


def sound_nodes(timeline: Timeline) -> list[Node]:
    """A node for each built-in sound, in the order in which mixes count them."""
    return [
        Node(f"{timeline.id}/sound/{source.key}", "sound", source.params, label=f"{source.kind} {source.name}")
        for source in _needed(timeline)
    ]


def mix_params(timeline: Timeline) -> dict[str, Any]:
    """The parameters of the mix (sound.mix says what they mean)."""
    numbers = {source: index for index, source in enumerate(_needed(timeline))}
    sound = acoustics(timeline.place.set)
    params: dict[str, Any] = {
        "fps": timeline.format.fps,
        "frames": timeline.frames,
        "lines": [_line(line) for line in timeline.lines],
        "sounds": [_cue(cue, timeline.format.fps, numbers) for cue in timeline.sounds],
        "fade": timeline.fade,
        "ring": [sound.ring, sound.wet],
        "loudness": timeline.format.loudness,
    }
    if timeline.foley:
        params["foley"] = [_acted(each, numbers) for each in timeline.foley]
    plain: dict[str, Any] = to_plain(params)
    return plain


def _needed(timeline: Timeline) -> list[Source]:
    """Every built-in sound of the film, each once."""
    return list(dict.fromkeys(_sources(timeline)))


def _sources(timeline: Timeline) -> Iterator[Source]:
    for cue in timeline.sounds:
        if cue.path is None:
            yield from (source for source, _ in sources(to_plain(cue), timeline.format.fps))
    yield from (action(each.what, each.uttered) for each in timeline.foley)


def _acted(each: Foley, numbers: dict[Source, int]) -> dict[str, Any]:
    source = action(each.what, each.uttered)
    take: dict[str, Any] = {"take": each.take} if source.kind == FOLEY else {"voice": True} if each.uttered is not None else {}
    return {"source": numbers[source], **take, "frame": each.frame, "level": each.level, "pan": each.pan}


def _line(line: Spoken) -> dict[str, Any]:
    plain: dict[str, Any] = {"frame": line.frame, "gain": line.gain, "pan": line.x, "wet": line.wet}
    return plain | {"path": [list(point) for point in line.path]} if line.path else plain


def _cue(cue: SoundCue, fps: int, numbers: dict[Source, int]) -> dict[str, Any]:
    """A sound without its beat's id, which nobody hears: of a file {"path", "digest"}, of a built-in one its `parts`, as
    [number, seconds after which it begins]."""
    plain: dict[str, Any] = to_plain(cue)
    del plain["id"]
    path, digest, what = plain.pop("path"), plain.pop("digest"), plain.pop("what")
    if path is not None:
        return plain | {"file": {"path": path, "digest": digest}}
    return plain | {"parts": [[numbers[source], round(start, 6)] for source, start in sources({**plain, "what": what}, fps)]}
