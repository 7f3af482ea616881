"""Built-in sounds by name: what a film needs of them, and how each is made. Pure Python until something is played."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scenec.hearing import Uttered
from scenec.plain import from_plain, to_plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# By the source's kind. Music sits in phrases, so that a longer film plays none of them anew.
MUSIC, AMBIENCE, SOUND, FOLEY, VOCAL = "music", "ambience", "sound", "foley", "vocal"
# What actions are heard by (sound.effects makes them), and how many takes there are of each.
ACTIONS = (
    "steps-stone", "steps-wood", "steps-carpet", "steps-grass", "steps-sand", "rustle", "embrace", "clasp", "pat", "lips", "seat",
    "set-down",
)  # fmt: skip
TAKES = 6


@dataclass(frozen=True)
class Source:
    """A built-in sound of its own: of music the phrase and how many of its bars are played; `uttered`: in whose voice it is."""

    kind: str
    name: str
    phrase: int = 0
    bars: int = 0
    uttered: Uttered | None = None

    @property
    def key(self) -> str:
        """How it is called in a graph."""
        if self.uttered is not None:
            u = self.uttered
            return f"{self.name}-{u.hertz:g}-{u.tract:g}-{u.seconds:g}-{u.seed % 4096:x}"
        if self.kind != MUSIC:
            return self.name
        part = {-1: "home", -2: "cadence"}.get(
            self.phrase, f"{self.phrase + 1}" if self.bars == 4 else f"{self.phrase + 1}-{self.bars}"
        )
        return f"{self.name}-{part}"

    @property
    def params(self) -> dict[str, Any]:
        """As the parameters of a node."""
        fields: dict[str, Any] = {"kind": self.kind, "name": self.name}
        if self.uttered is not None:
            return fields | {"uttered": to_plain(self.uttered)}
        return fields | {"phrase": self.phrase, "bars": self.bars} if self.kind == MUSIC else fields


def sources(cue: Mapping[str, Any], fps: int) -> Iterator[tuple[Source, float]]:
    """What a built-in music, ambience or sound is put together from, each with the seconds after which it begins. `cue`: its
    `kind`, `what`, `start` and `end` in frames."""
    if cue["kind"] == MUSIC:
        from scenec.sound.music import form

        for stretch in form(cue["what"], (cue["end"] - cue["start"]) / fps):
            yield Source(MUSIC, cue["what"], stretch.phrase, stretch.bars), stretch.start
    else:
        yield Source(SOUND if cue["kind"] == "sound" else AMBIENCE, cue["what"]), 0.0


def source_of(params: Mapping[str, Any]) -> Source:
    """The source whose parameters these are."""
    uttered = from_plain(Uttered, params["uttered"]) if "uttered" in params else None
    return Source(params["kind"], params["name"], params.get("phrase", 0), params.get("bars", 0), uttered)


def action(name: str, uttered: Uttered | None = None) -> Source:
    """The source of what an action is heard by: one of ACTIONS, a sound that scenes may call, too, or what somebody lets out."""
    if uttered is not None:
        return Source(VOCAL, name, uttered=uttered)
    return Source(FOLEY if name in ACTIONS else SOUND, name)


def played(source: Source) -> NDArray[np.float32]:
    """The sound of a source, shape (n, 2)."""
    if source.kind == MUSIC:
        from scenec.sound.music.playing import stretch

        return stretch(source.name, source.phrase, source.bars)
    if source.kind == AMBIENCE:
        from scenec.sound.ambience import ambience

        return ambience(source.name)
    if source.uttered is not None:
        from scenec.sound.vocal import vocal

        return vocal(source.name, **dataclasses.asdict(source.uttered))
    from scenec.sound.effects import effect, takes

    return takes(source.name) if source.kind == FOLEY else effect(source.name)
