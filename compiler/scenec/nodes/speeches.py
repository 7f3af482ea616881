"""The speech nodes of a story: the same for the stage that speaks and the one that plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.graph import Node
from scenec.nodes import KINDS, digested
from scenec.story import Line, Story, Voice, lines_of
from scenec.voices.casting import cast_voices
from scenec.voices.frozen import frozen_params
from scenec.voices.request import speech_params

__all__ = ["lines_of", "speech_key", "speech_nodes"]


def speech_key(story: Story, line: str) -> str:
    """The key of a line's speech node."""
    return f"{story.id}/speech/{line}"


def heard_params(story: Story, line: Line, cast: Mapping[str, Voice] | None = None) -> dict[str, Any]:
    """The params of a line's speech node: of its frozen take where there is one, else of its speaking."""
    heard = speech_params(story, line, cast)
    return heard if line.audio is not None else frozen_params(story, line, heard) or heard


def speech_nodes(story: Story, kinds: Mapping[str, str] = KINDS) -> dict[str, Node]:
    """The speech node of each line by line id, with its digest."""
    cast = cast_voices(story.characters, story.language)
    return {
        line.id: digested(
            Node(speech_key(story, line.id), "speech", heard_params(story, line, cast), label=f"{line.who}: {line.text}"),
            {},
            kinds,
        )
        for line in lines_of(story.beats)
    }
