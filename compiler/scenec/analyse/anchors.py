"""Moments: `at:` becomes an edge of a beat or a word of a line, with an offset; and no beat may wait for itself."""

from __future__ import annotations

import re
from dataclasses import replace

from scenec.analyse.context import Context
from scenec.analyse.dialogue import plain_word
from scenec.analyse.drafts import Draft, flat
from scenec.analyse.waiting import check_waiting
from scenec.faults import unknown
from scenec.positions import find_within
from scenec.source import Span
from scenec.spelling import did_you_mean
from scenec.story import Anchor, Beat, Duration, With
from scenec.vocabulary import NAME

_OFFSET = re.compile(r"(?P<target>.*?)\s*(?P<sign>[+-])\s*(?P<length>[0-9]+(?:\.[0-9]+)?(?:s|ms)|[0-9]+f)")
_TARGET = re.compile(rf"(?P<id>{NAME})(?:\.(?P<edge>\w+)|@(?P<word>[^@#\s]+)(?:#(?P<number>[0-9]{{1,6}}))?)?")


def resolve_anchors(context: Context, drafts: tuple[Draft, ...], beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """The beats with their `at:` filled in."""
    everything = {draft.id: draft for draft in flat(drafts)}
    anchors: dict[str, Anchor] = {}
    _resolve(context, drafts, everything, anchors)
    check_waiting(context, drafts, anchors)
    return _filled(beats, anchors)


def _filled(beats: tuple[Beat, ...], anchors: dict[str, Anchor]) -> tuple[Beat, ...]:
    filled = []
    for beat in beats:
        whole = replace(beat, beats=_filled(beat.beats, anchors)) if isinstance(beat, With) else beat
        filled.append(replace(whole, at=anchors.get(beat.id)))
    return tuple(filled)


def _resolve(context: Context, drafts: tuple[Draft, ...], everything: dict[str, Draft], anchors: dict[str, Anchor]) -> None:
    before: Draft | None = None
    for draft in drafts:
        if context.full:
            return
        if "at" in draft.head.options:
            anchor = _anchor(context, draft, before, everything)
            if anchor is not None:
                anchors[draft.id] = anchor
        _resolve(context, draft.beats, everything, anchors)
        before = draft


def _anchor(context: Context, draft: Draft, before: Draft | None, everything: dict[str, Draft]) -> Anchor | None:
    written = draft.head.options["at"].strip()
    span = context.tree.span(*draft.path, "at")
    target, offset = written, None
    match = _OFFSET.fullmatch(written)
    if match is not None and written not in everything:
        target = match["target"]
        length = context.duration(match["length"], span)
        offset = Duration(-length.amount, length.unit) if match["sign"] == "-" else length
    parts = _TARGET.fullmatch(target)
    if parts is None:
        bare = re.fullmatch(r"[0-9.]+(?:s|ms|f)", written)
        advice = (
            f"write `start + {written}`"
            if bare
            else "write `start`, `prev.end`, `ID`, `ID.end` or `ID@word`, then `+ 0.5s` if need be"
        )
        context.error("bad-anchor", f'"{written[:60]}" is not a moment', span, advice)
        return None
    return _point(context, parts, before, everything, span, offset, draft)


def _point(
    context: Context,
    parts: re.Match[str],
    before: Draft | None,
    everything: dict[str, Draft],
    span: Span,
    offset: Duration | None,
    draft: Draft,
) -> Anchor | None:
    name, edge, word = parts["id"], parts["edge"], parts["word"]
    if edge is not None and edge not in ("start", "end"):
        edge_span = find_within(context.tree.source, span, edge, 1 if edge in name else 0)
        context.faults.append(unknown("bad-anchor", "edge", edge, edge_span, ("start", "end"), f'a beat has no "{edge[:40]}"'))
        return None
    if name == "start" and name not in everything:
        if edge or word:
            context.error("bad-anchor", "`start` is the beginning of the film and has no parts", span, "write `start`", "start")
            return None
        return Anchor(None, "start", None, offset)
    if name == "prev":
        if before is None:
            where = "this is the first beat" + (" of its `with`" if "with" in draft.path else "")
            context.error("no-previous-beat", f"there is nothing before it: {where}", span, "use `start`, or the id of a beat")
            return None
        name = before.id
    if name not in everything:
        id_span = find_within(context.tree.source, span, name)
        written_ids = [key for key, other in everything.items() if "id" in other.head.options] or list(everything)
        context.faults.append(unknown("unknown-anchor", "beat", name, id_span, written_ids, f'no beat has the id "{name[:60]}"'))
        return None
    if word is None:
        return Anchor(name, "end" if edge == "end" else "start", None, offset)
    index = _word(context, everything[name], word, parts["number"], span)
    return None if index is None else Anchor(name, "start", index, offset)


def _word(context: Context, line: Draft, word: str, number: str | None, span: Span) -> int | None:
    """The index of the word that an anchor names."""
    at = find_within(context.tree.source, span, word + (f"#{number}" if number else ""))
    if line.words is None:
        context.error("bad-anchor", f'"{line.id}" is not a line and has no words', at, f"write `{line.id}` or `{line.id}.end`")
        return None
    spoken = line.words.text.split()
    wanted = plain_word(word)
    found = [index for index, other in enumerate(spoken) if wanted and plain_word(other) == wanted]
    if not found:
        _, advice = did_you_mean(wanted, dict.fromkeys(plain for other in spoken if (plain := plain_word(other))))
        context.error("unknown-word", f'the line "{line.id}" does not say "{word[:40]}"', at, advice)
        return None
    if number is None and len(found) > 1:
        advice = f"write `{line.id}@{word}#1` for the first, up to #{len(found)}"
        context.error("ambiguous-word", f'the line "{line.id}" says "{word}" {len(found)} times', at, advice)
        return None
    which = int(number) if number is not None else 1
    if not 1 <= which <= len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        context.error("unknown-word", f'the line "{line.id}" says "{word}" only {times}', at, "#1 is the first")
        return None
    return found[which - 1]
