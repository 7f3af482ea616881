"""What burned-in captions cannot show: characters that no font of scenec has."""

from __future__ import annotations

import unicodedata

from scenec.captions.fonts import missing
from scenec.diagnostics import Diagnostic
from scenec.source import Span
from scenec.story import Story, lines_of


def faults(story: Story) -> tuple[Diagnostic, ...]:
    """One diagnostic for each line or name with such characters; none when captions are not drawn into the picture."""
    if not story.captions.burn:
        return ()
    found: list[Diagnostic] = []
    speakers: dict[str, None] = {}
    for line in lines_of(story.beats):
        speakers[line.who] = None
        found += _faults(line.text, "this line", line.span)
    for who in speakers:
        if who in story.characters:
            found += _faults(story.characters[who].name, "this name", story.characters[who].span)
    return tuple(found)


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
            f"no font of scenec has {named}{more}: the captions of {what} would show a box",
            span,
            "take it out, or write `captions: {burn: false}` and let the player draw them from `files: [srt]`",
        )
    ]
