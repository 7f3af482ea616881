"""The speech nodes of a story: the same for the stage that speaks and the one that plans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scenec.graph import Node
from scenec.nodes import KINDS, digested
from scenec.story import Beat, Line, Story, With
from scenec.voices.request import speech_params


def lines_of(beats: Iterable[Beat]) -> Iterator[Line]:
    """All lines, those inside `with` too, in the order of the script."""
    for beat in beats:
        if isinstance(beat, With):
            yield from lines_of(beat.beats)
        elif isinstance(beat, Line):
            yield beat


def speech_key(story: Story, line: str) -> str:
    """The key of a line's speech node."""
    return f"{story.id}/speech/{line}"


def speech_nodes(story: Story, kinds: Mapping[str, str] = KINDS) -> dict[str, Node]:
    """The speech node of each line by line id, with its digest."""
    return {
        line.id: digested(
            Node(speech_key(story, line.id), "speech", speech_params(story, line), label=f"{line.who}: {line.text}"), {}, kinds
        )
        for line in lines_of(story.beats)
    }
