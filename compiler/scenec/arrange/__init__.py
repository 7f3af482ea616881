"""arrange: lays the beats of a story in time, on whole frames, and acts them out. Pure Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scenec.acting.channels import per_frame
from scenec.arrange import sounds
from scenec.arrange.beats import asked, walk_through
from scenec.arrange.captions import caption
from scenec.arrange.effects import effects
from scenec.arrange.film import Film
from scenec.arrange.foley import foley
from scenec.arrange.handling import things
from scenec.arrange.perform import perform
from scenec.arrange.playable import playable
from scenec.arrange.shots import places, shoot
from scenec.arrange.showing import heard, show
from scenec.arrange.sides import voiced
from scenec.arrange.staging import block
from scenec.arrange.subtitles import subtitles
from scenec.arrange.tempo import on_film, shots_on_film, stretches, windows_on_film
from scenec.arrange.times import lay
from scenec.arrange.titles import inscribe, raised
from scenec.arrange.transitions import joined
from scenec.arrange.windows import cut
from scenec.deeds import Effect
from scenec.story import Fade, Line, Sound, Stop, Story
from scenec.take import Timing
from scenec.tempo import film_frame
from scenec.timeline import Spoken, Timeline

TAIL = 24  # frames at 30 a second after the last word


def arrange(story: Story, timings: Mapping[str, Timing]) -> Timeline:
    """The film of `story` on frames. `timings`: of every line by id. Raises SceneError where times cannot be."""
    story = playable(story)
    staging = block(story)
    times = lay(story, timings, staging.lengths)
    slow = stretches(story, times)
    frames = max([_length(story, times), *(each.end for each in slow)])
    where = places(story, staging, times)
    shots, notes = joined(story, times, where, shoot(story, times, where, frames, timings))
    lines = tuple(_spoken(story, times))
    windows = cut(story, times, timings, shots, frames)
    film = Film(
        story,
        times,
        timings,
        where,
        shots,
        windows,
        lines,
        frames,
        staging.ledger,
        staging.ledger.alterations(times, staging.meetings),
    )
    timed, seen, length = on_film(story, times, slow), shots_on_film(shots, slow), film_frame(slow, frames)
    said = tuple(replace(line, frame=film_frame(slow, line.frame)) for line in lines)
    performances = perform(film)
    titles, showings = inscribe(story, timed, length), show(story, timed, where, seen, length, slow)
    cues = (*sounds.play(story, timed, length), *heard(story, showings))
    captions = caption(story, said, timings, seen, length)
    return Timeline(
        story.id,
        story.title,
        story.language,
        story.format,
        story.place,
        length,
        seen,
        windows_on_film(windows, slow),
        performances,
        tuple(voiced(line, acted, film) for line, acted in zip(said, lines, strict=True)),
        captions,
        story.captions,
        (*cues, *sounds.tone(story, cues, length)),
        sounds.fade(story, timed),
        timed,
        raised(titles, captions) if story.captions.burn else titles,
        showings,
        notes,
        effects(story, timed, seen, length),
        slow,
        things(
            staging.hands, times, staging.meetings, {beat: found.times[2] for beat, found in staging.reached.items()}, film.fps
        ),
        foley(story, performances, where, seen, slow, length),
        subtitles(story, said, timings, seen, length),
    )


def _length(story: Story, times: Mapping[str, tuple[int, int]]) -> int:
    """Frames of the film: until everything that is seen or said is over, and a little more unless it fades out; until it asks."""
    if story.beats and asked(story.beats[-1:]) and (ended := times[story.beats[-1].id][1]):
        return ended
    last = max((times[b.id][1] for b in walk_through(story.beats) if not isinstance(b, Sound | Stop | Effect)), default=0)
    out = max((times[b.id][1] for b in walk_through(story.beats) if isinstance(b, Fade) and b.direction == "out"), default=-1)
    tail = 0 if out >= last else round(TAIL * per_frame(story.format.fps))
    return max(last + tail, story.format.fps)


def _spoken(story: Story, times: Mapping[str, tuple[int, int]]) -> list[Spoken]:
    found = [
        Spoken(b.id, b.who, b.text, times[b.id][0], times[b.id][1] - times[b.id][0], b.off or b.who not in story.characters)
        for b in walk_through(story.beats)
        if isinstance(b, Line)
    ]
    return sorted(found, key=lambda line: (line.frame, line.id))
