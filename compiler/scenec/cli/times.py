"""What a plan says of time: when every beat begins and how long it lasts; of lines that are not spoken yet, a guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from scenec.arrange.beats import walk_through
from scenec.line import Guesses
from scenec.speak import guessed, spoken
from scenec.store import Store
from scenec.story import Line, Story
from scenec.timeline import Timeline

Foreseen = tuple[Story, Timeline, frozenset[str]]
WIDEST = 60  # characters of what is said


def foreseen_times(stories: Sequence[Story], scenes: Sequence[Guesses], store: Store) -> list[Foreseen]:
    """Each scene, arranged, with the ids of the lines that nobody has spoken yet."""
    told = zip(stories, scenes, strict=True)
    return [(story, guesses[0][0], frozenset(guessed(story)) - spoken(story, store).keys()) for story, guesses in told]


def times(found: Sequence[Foreseen]) -> str:
    """A row for each beat: when, how long, its id, what is said; then how long all of it is."""
    lines, total, unspoken = [], 0.0, 0
    for story, timeline, guesses in found:
        rows = list(_rows(story, timeline, guesses))
        width = max((len(row["id"]) for row in rows), default=0)
        for row in rows:
            said = row["text"][:WIDEST] + ("..." if len(row["text"]) > WIDEST else "")
            about = "about " if row["guessed"] else ""
            lines.append(f"{clock(total + row['start'])}  {about:6}{row['seconds']:5.1f} s  {row['id']:{width}}  {said}".rstrip())
        total += timeline.frames / timeline.format.fps
        unspoken += len(guesses)
    lines.append(f"{clock(total)}  the end")
    if unspoken:
        count = f"{unspoken} line{'s have' if unspoken > 1 else ' has'} not been spoken yet"
        lines.append(f"{count}: how long they last is a guess (--speak makes it exact)")
    return "\n".join(lines)


def times_json(found: Sequence[Foreseen]) -> list[dict[str, Any]]:
    """The same for programs: seconds from the start of each scene."""
    return [
        {"scene": story.id, "seconds": timeline.frames / timeline.format.fps, "beats": list(_rows(story, timeline, guesses))}
        for story, timeline, guesses in found
    ]


def _rows(story: Story, timeline: Timeline, guesses: frozenset[str]) -> Iterator[dict[str, Any]]:
    fps = timeline.format.fps
    beats = [beat for beat in walk_through(story.beats) if beat.id in timeline.beats]
    for beat in sorted(beats, key=lambda each: timeline.beats[each.id][0]):  # in the order in which they are seen
        start, end = timeline.beats[beat.id]
        yield {
            "id": beat.id,
            "start": round(start / fps, 3),
            "seconds": round((end - start) / fps, 3),
            "text": beat.text if isinstance(beat, Line) else "",
            "guessed": beat.id in guesses,
        }


def clock(seconds: float) -> str:
    """`0:07.4`."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 // 10:02}.{tenths % 10}"
