"""Speak: the lines of a story, spoken once and kept. Only now does anybody know how long the film is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenec.diagnostics import Diagnostic, SceneError
from scenec.graph import Graph
from scenec.nodes import KINDS
from scenec.nodes.speeches import heard_params, lines_of, speech_nodes
from scenec.running.progress import Progress
from scenec.running.run import ExecutionError, run_graph
from scenec.running.supervisor import Supervisor
from scenec.store import Store
from scenec.story import Line, Story
from scenec.take import Timing, Word
from scenec.vocabulary.spelling import listed
from scenec.voices import FALLBACK_ENGINE
from scenec.voices.casting import cast_voices, fallen_back
from scenec.voices.timings import read_timing

SECONDS = (0.3, 0.065)  # a guess at a line's length: at its ends, and for each character


class VoiceError(SceneError):
    """Lines could not be spoken: the scene may be right, but the run failed."""


@dataclass(frozen=True)
class Takes(Mapping[str, Timing]):
    """The timing of every line by its id, and the keys of the nodes that spoke in this run."""

    timings: Mapping[str, Timing]
    executed: tuple[str, ...] = ()
    seconds: float = 0.0

    def __getitem__(self, line: str) -> Timing:
        return self.timings[line]

    def __iter__(self) -> Iterator[str]:
        return iter(self.timings)

    def __len__(self) -> int:
        return len(self.timings)


def speak(
    story: Story, store: Store, workers: Supervisor | int, progress: Progress | None = None, kinds: Mapping[str, str] = KINDS
) -> Takes:
    """The takes of a story; what is not in the store is spoken. Raises VoiceError with all that failed."""
    nodes = speech_nodes(story, kinds)
    if not nodes:
        return Takes({})
    graph = Graph(tuple(nodes.values()), next(iter(nodes.values())).key)
    try:
        run = run_graph(graph, store, workers, progress, kinds)
    except ExecutionError as error:
        lines = {nodes[line.id].key: line for line in lines_of(story.beats)}
        raise VoiceError(
            tuple(
                Diagnostic("voice-failed", "error", f"this line could not be spoken: {each.message}", lines[each.key].span)
                for each in error.failures
            )
        ) from error
    timings = {line: read_timing(run.artifacts[node.key]) for line, node in nodes.items()}
    return Takes(timings, run.executed, run.seconds)


def fallbacks(story: Story) -> tuple[Diagnostic, ...]:
    """The warning that somebody does not sound as meant, because the engine that was meant is not here."""
    cast = cast_voices(story.characters, story.language)
    speaking = {line.who for line in lines_of(story.beats) if heard_params(story, line, cast)["engine"] == FALLBACK_ENGINE}
    fallen = fallen_back({name: story.characters[name] for name in speaking}, story.language)
    if fallen is None:
        return ()
    why, who = fallen
    message = f"{listed(who, 'and')} will sound like espeak: Kokoro cannot speak, {why}"
    span = next((story.characters[name].span for name in who if story.characters[name].voice.engine), None)
    return (Diagnostic("voice-fallback", "warning", message, span, "scenec voices install kokoro (or write `engine: espeak`)"),)


def spoken(story: Story, store: Store, kinds: Mapping[str, str] = KINDS) -> dict[str, Timing]:
    """The timings of the lines whose takes are in the store."""
    found = {}
    for line, node in speech_nodes(story, kinds).items():
        if node.digest is not None and store.verified(node.digest):
            found[line] = read_timing(store.path(node.digest))
    return found


def guessed(story: Story, scale: float = 1.0) -> dict[str, Timing]:
    """How long the lines may be, by their letters."""
    return {line.id: _guess(line, scale, story.format.fps) for line in lines_of(story.beats)}


def _guess(line: Line, scale: float, fps: int) -> Timing:
    pauses = sum(cue.length.frames(fps) / fps for cue in line.cues if cue.length is not None)
    seconds = scale * (SECONDS[0] + SECONDS[1] * len(line.text)) / line.speed + pauses
    return Timing(seconds, (), tuple(_words(line.text.split(), seconds)), "even")


def _words(words: list[str], seconds: float) -> Iterator[Word]:
    letters = sum(map(len, words)) or 1
    start = 0.0
    for word in words:
        end = start + seconds * len(word) / letters
        yield Word(start, end, word)
        start = end
