"""From the text of expanded templates back to what somebody wrote: diagnostics and beats point into the template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scenec.diagnostics import Diagnostic, Fix
from scenec.source import Source
from scenec.source.positions import bounds, turned_back
from scenec.story import Beat, Story, With


def as_written(faults: Iterable[Diagnostic], sources: Iterable[Source]) -> tuple[Diagnostic, ...]:
    """The diagnostics with their places in the files that people edit."""
    known = {source.name: source for source in sources if source.written}
    return tuple(_one(fault, known) for fault in faults) if known else tuple(faults)


def _one(fault: Diagnostic, known: dict[str, Source]) -> Diagnostic:
    for name in known:
        if name in fault.message or name in (fault.help or ""):
            plain = name.rpartition("#")[0]
            fault = replace(
                fault, message=fault.message.replace(name, plain), help=(fault.help or "").replace(name, plain) or None
            )
    source = known.get(fault.span.file) if fault.span else None
    if source is None or fault.span is None:
        return fault
    return replace(fault, span=turned_back(source, fault.span), fix=_fix(fault.fix, source) if fault.fix else None)


def _fix(fix: Fix, source: Source) -> Fix | None:
    """A fix stays where the text stands in the template as it is."""
    if fix.span.file != source.name:
        return None
    start, end = bounds(source, fix.span)
    pieces = [piece for piece in source.written if piece.start < max(end, start + 1)]
    whole = bool(pieces) and pieces[-1].literal and pieces[-1].start <= start
    return Fix(turned_back(source, fix.span), fix.text) if whole else None


def story_as_written(story: Story, sources: Iterable[Source]) -> Story:
    """The same for the places of beats."""
    known = {source.name: source for source in sources if source.written}
    return replace(story, beats=tuple(_beat(beat, known) for beat in story.beats)) if known else story


def _beat(beat: Beat, known: dict[str, Source]) -> Beat:
    if isinstance(beat, With):
        beat = replace(beat, beats=tuple(_beat(inner, known) for inner in beat.beats))
    if beat.span is None or beat.span.file not in known:
        return beat
    return replace(beat, span=turned_back(known[beat.span.file], beat.span))
