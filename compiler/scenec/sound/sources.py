"""Built-in sounds by name: what a film needs of them, and how each is made. Pure Python until something is played."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# By the source's kind. Music sits in phrases, so that a longer film plays none of them anew.
MUSIC, AMBIENCE, SOUND, FOLEY = "music", "ambience", "sound", "foley"
# What actions are heard by (sound.effects makes them), and how many takes there are of each.
ACTIONS = (
    "steps-stone", "steps-wood", "steps-carpet", "steps-grass", "steps-sand", "rustle", "embrace", "clasp", "pat", "lips", "seat",
    "set-down",
)  # fmt: skip
TAKES = 6


@dataclass(frozen=True)
class Source:
    """A built-in sound of its own: of music the phrase and how many of its bars are played."""

    kind: str
    name: str
    phrase: int = 0
    bars: int = 0

    @property
    def key(self) -> str:
        """How it is called in a graph."""
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


def action(name: str) -> Source:
    """The source of what an action is heard by: one of ACTIONS, or a sound that scenes may call, too."""
    return Source(FOLEY if name in ACTIONS else SOUND, name)


def played(source: Source) -> NDArray[np.float32]:
    """The sound of a source, shape (n, 2)."""
    if source.kind == MUSIC:
        from scenec.sound.music.playing import stretch

        return stretch(source.name, source.phrase, source.bars)
    if source.kind == AMBIENCE:
        from scenec.sound.ambience import ambience

        return ambience(source.name)
    from scenec.sound.effects import effect, takes

    return takes(source.name) if source.kind == FOLEY else effect(source.name)
