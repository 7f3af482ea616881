"""Captions in time: what is on screen when, in whose colour, with whose name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from scenec.acting.channels import per_frame
from scenec.story import Story
from scenec.take import Timing
from scenec.timeline import CaptionCue, ShotSpan, Spoken

COLOURS = ("#FFD98A", "#9FE0E6", "#F5B9C8", "#BFE3A0", "#D9C4F5")  # by order of speaking
NARRATOR, NARRATOR_COLOUR = "narrator", "#FFFFFF"

SHORTEST = 5 / 6  # seconds
LONGEST = 7.0
AFTER = 12  # frames at 30 a second that a caption stays after its words
APART = 2  # frames between two


def caption(
    story: Story, lines: Sequence[Spoken], timings: Mapping[str, Timing], shots: Sequence[ShotSpan], frames: int
) -> tuple[CaptionCue, ...]:
    """One or more captions a line, in order."""
    from scenec.captions.layout import split

    colours = colour_of(lines)
    size = story.format
    cues: list[CaptionCue] = []
    named: set[str] = set()
    for line in sorted(lines, key=lambda each: (each.frame, each.id)):
        timing = timings[line.id]
        for part in split(line.text, size.width, size.height, story.language, timing.words, timing.seconds):
            start = line.frame + (0 if part.first == 0 else math.floor(part.start * size.fps))
            end = line.frame + math.ceil(part.end * size.fps)
            tag = line.who not in named or _unseen(line, shots, start)
            named.add(line.who)
            name = story.characters[line.who].name if line.who in story.characters else line.who.capitalize()
            cues.append(CaptionCue(start, end, line.who, name, colours[line.who], part.text, tag))
    return tuple(_timed(cues, [shot.start for shot in shots], frames, size.fps))


def colour_of(lines: Sequence[Spoken]) -> dict[str, str]:
    """A colour for everybody who speaks."""
    order = dict.fromkeys(line.who for line in sorted(lines, key=lambda each: (each.frame, each.id)))
    seen = [who for who in order if who != NARRATOR]
    colours = {who: COLOURS[i % len(COLOURS)] for i, who in enumerate(seen)}
    return colours | {NARRATOR: NARRATOR_COLOUR}


def _unseen(line: Spoken, shots: Sequence[ShotSpan], frame: int) -> bool:
    """Whether the speaker is not in the picture when the caption comes up."""
    shot = next((s for s in shots if s.start <= frame < s.end), None)
    return line.off or (shot is not None and shot.subject is not None and shot.subject != line.who)


def _timed(cues: Sequence[CaptionCue], cuts: Sequence[int], frames: int, fps: int) -> list[CaptionCue]:
    """Ends: a little after the words, not across a cut that comes soon, never into the next caption."""
    stay, apart = round(AFTER * per_frame(fps)), APART
    timed = []
    for index, cue in enumerate(cues):
        following = cues[index + 1] if index + 1 < len(cues) else None
        said = min(cue.end, cue.start + round(LONGEST * fps))
        least = cue.start + math.ceil(SHORTEST * fps)
        end = max(said + stay, least)
        cut = next((c for c in cuts if said <= c <= end + stay), None)
        if cut is not None:
            end = max(cut - apart, said) if cut - apart >= least else max(min(end, cut - apart), said)
        if following is not None and following.start - apart < end:
            end = max(following.start - apart, cue.start + 1)
        timed.append(CaptionCue(cue.start, min(end, frames), cue.who, cue.name, cue.colour, cue.text, cue.tag))
    return [cue for cue in timed if cue.end > cue.start]
