"""What burned-in captions cannot show: characters that no font of scenec has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from scenec.captions.fonts import missing
from scenec.deeds import CaptionText, Title
from scenec.diagnostics import Diagnostic
from scenec.source import Span
from scenec.story import Beat, Story, With, lines_of

ADVICE = {
    False: "take it out, or write `captions: {burn: false}` and let the player draw them from `files: [srt]`",
    True: "take it out, or set it in a font of your own: `fonts:`",
}


def faults(story: Story) -> tuple[Diagnostic, ...]:
    """One diagnostic for each text with such characters: titles, and where captions are drawn lines and names."""
    found = [
        fault for title in _titles(story.beats) for fault in _faults(f"{title.text} {title.under}", "this title", title.span)
    ]
    if not story.captions.burn:
        return tuple(found)
    speakers: dict[str, None] = {}
    for line in lines_of(story.beats):
        speakers[line.who] = None
        found += _faults(line.text, "the captions of this line", line.span)
    for who in speakers:
        if who in story.characters:
            found += _faults(story.characters[who].name, "the captions of this name", story.characters[who].span)
    return tuple(found)


def _titles(beats: Iterable[Beat]) -> Iterator[Title | CaptionText]:
    """Text on the picture that is set in scenec's fonts."""
    for beat in beats:
        if isinstance(beat, With):
            yield from _titles(beat.beats)
        elif isinstance(beat, Title | CaptionText) and beat.font is None:
            yield beat


def _faults(text: str, what: str, span: Span | None) -> list[Diagnostic]:
    absent = missing(text)
    if not absent:
        return []
    named = ", ".join(
        f"{character!r} ({unicodedata.name(character, f'U+{ord(character):04X}').lower()})" for character in absent[:3]
    )
    more = f" and {len(absent) - 3} more" if len(absent) > 3 else ""
    return [
        Diagnostic(
            "missing-glyph",
            "error",
            f"no font of scenec has {named}{more}: {what} would show a box",
            span,
            ADVICE[what == "this title"],
        )
    ]
