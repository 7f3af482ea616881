"""Moments: `at:` becomes an edge of a beat or a word of a line, with an offset; and no beat may wait for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from scenec.analyse.context import Context
from scenec.analyse.dialogue import plain_word
from scenec.analyse.drafts import Draft, flat
from scenec.analyse.route import Route
from scenec.analyse.translation import Translation
from scenec.analyse.waiting import check_waiting
from scenec.diagnostics.faults import unknown
from scenec.source import Span
from scenec.story import Anchor, Beat, Duration, With
from scenec.vocabulary import NAME
from scenec.vocabulary.spelling import did_you_mean

_OFFSET = re.compile(r"(?P<target>.*?)\s*(?P<sign>[+-])\s*(?P<length>[0-9]+(?:\.[0-9]+)?(?:s|ms)|[0-9]+f)")
_TARGET = re.compile(rf"(?P<id>{NAME})(?:\.(?P<edge>\w+)|@(?P<word>[^@#\s]+)(?:#(?P<number>[0-9]{{1,6}}))?)?")


def resolve_anchors(context: Context, route: Route, translation: Translation) -> tuple[Beat, ...]:
    """The beats that play, with their `at:` and `until:` filled in. Nothing may hang on a beat that is skipped; what hangs on one
    ahead of the choice at which an interactive film stops comes after the answer, or goes on until then."""
    everything = {draft.id: draft for draft in flat(route.drafts)}
    left_out = {draft.id: draft for draft in flat(route.skipped)}
    ahead = frozenset(draft.id for draft in flat(route.ahead))
    anchors: dict[str, Anchor] = {}
    ends: dict[str, Anchor] = {}
    resolver = _Resolver(context, everything, left_out, ahead, translation)
    resolver.resolve(route.drafts, anchors, ends)
    later = _later(resolver.waiting, route.drafts, anchors)
    anchors = {name: anchor for name, anchor in anchors.items() if name not in later}
    ends = {name: anchor for name, anchor in ends.items() if anchor.beat not in later}
    check_waiting(context, _without(route.drafts, later), anchors, ends)
    return _filled(route.beats, anchors, ends, later)


def _later(waiting: AbstractSet[str], drafts: tuple[Draft, ...], anchors: Mapping[str, Anchor]) -> frozenset[str]:
    """Beats that wait for what lies ahead, with all that hangs on them or stands inside them."""
    found, before = set(waiting), -1
    inside = {inner.id: draft.id for draft in flat(drafts) for inner in draft.beats}
    while len(found) > before:
        before = len(found)
        found |= {name for name, anchor in anchors.items() if anchor.beat in found}
        found |= {name for name, outer in inside.items() if outer in found}
    return frozenset(found)


def _without(drafts: tuple[Draft, ...], later: AbstractSet[str]) -> tuple[Draft, ...]:
    if not later:
        return drafts
    return tuple(replace(draft, beats=_without(draft.beats, later)) for draft in drafts if draft.id not in later)


def _filled(
    beats: tuple[Beat, ...], anchors: Mapping[str, Anchor], ends: Mapping[str, Anchor], later: AbstractSet[str]
) -> tuple[Beat, ...]:
    filled = []
    for beat in beats:
        if beat.id not in later:
            whole = replace(beat, beats=_filled(beat.beats, anchors, ends, later)) if isinstance(beat, With) else beat
            filled.append(replace(whole, at=anchors.get(beat.id), until=ends.get(beat.id)))
    return tuple(filled)


class _Resolver:
    """Finds the moments that anchors name."""

    def __init__(
        self,
        context: Context,
        everything: Mapping[str, Draft],
        left_out: Mapping[str, Draft],
        ahead: AbstractSet[str],
        translation: Translation,
    ) -> None:
        self.context, self.everything, self.left_out, self.translation = context, everything, left_out, translation
        self.ahead = ahead
        self.waiting: set[str] = set()  # filled: the beats whose moment lies ahead

    def resolve(self, drafts: tuple[Draft, ...], anchors: dict[str, Anchor], ends: dict[str, Anchor]) -> None:
        """Those of `drafts` and of the beats inside them."""
        before: Draft | None = None
        for draft in drafts:
            if self.context.full:
                return
            for option, found in (("at", anchors), ("until", ends)):
                if option in draft.head.options:
                    anchor = self._anchor(draft, before, option)
                    if anchor is not None:
                        found[draft.id] = anchor
            self.resolve(draft.beats, anchors, ends)
            before = draft

    def _anchor(self, draft: Draft, before: Draft | None, option: str) -> Anchor | None:
        context = self.context
        written = draft.head.options[option].strip()
        span = context.tree.span(*draft.path, option)
        target, offset = written, None
        match = _OFFSET.fullmatch(written)
        if match is not None and written not in self.everything:
            target = match["target"]
            length = context.duration(match["length"], span)
            offset = Duration(-length.amount, length.unit) if match["sign"] == "-" else length
        parts = _TARGET.fullmatch(target)
        if parts is None:
            bare = re.fullmatch(r"[0-9.]+(?:s|ms|f)", written)
            example = f"write `start + {written}`" if option == "at" else f"write `for: {written}`"
            general = "write `start`, `prev.end`, `ID`, `ID.end` or `ID@word`, then `+ 0.5s` if need be"
            context.error("bad-anchor", f'"{written[:60]}" is not a moment', span, example if bare else general)
            return None
        return self._point(parts, before, span, offset, draft, option)

    def _point(
        self, parts: re.Match[str], before: Draft | None, span: Span, offset: Duration | None, draft: Draft, option: str
    ) -> Anchor | None:
        context = self.context
        name, edge, word = parts["id"], parts["edge"], parts["word"]
        if edge is not None and edge not in ("start", "end"):
            edge_span = context.within(span, edge, 1 if edge in name else 0)
            message = f'a beat has no "{edge[:40]}"'
            context.faults.append(unknown("bad-anchor", "edge", edge, edge_span, ("start", "end"), message))
            return None
        if name == "start" and name not in self.everything:
            if edge or word:
                message = "`start` is the beginning of the film and has no parts"
                context.error("bad-anchor", message, span, "write `start`", "start")
                return None
            return Anchor(None, "start", None, offset)
        if name == "prev":
            if before is None:
                where = "this is the first beat" + (" of its `with`" if "with" in draft.path else "")
                context.error(
                    "no-previous-beat", f"there is nothing before it: {where}", span, "use `start`, or the id of a beat"
                )
                return None
            name = before.id
        if name in self.ahead:
            self.waiting.update(() if option == "until" else (draft.id,))
            return None
        if not self._there(name, span):
            return None
        if word is None:
            return Anchor(name, "end" if edge == "end" else "start", None, offset)
        index = self._word(self.everything[name], word, parts["number"], span)
        return None if index is None else Anchor(name, "start", index, offset)

    def _there(self, name: str, span: Span) -> bool:
        """Whether the film has a beat with this id. Notes why not."""
        if name in self.everything:
            return True
        id_span = self.context.within(span, name)
        if name in self.left_out:
            message = f'this film skips the beat "{name}", and a moment of it cannot be'
            self.context.error("skipped-anchor", message, id_span, "hang it on a beat that is always there")
            return False
        written = [key for key, other in self.everything.items() if "id" in other.head.options] or list(self.everything)
        message = f'no beat has the id "{name[:60]}"'
        self.context.faults.append(unknown("unknown-anchor", "beat", name, id_span, written, message))
        return False

    def _word(self, line: Draft, word: str, number: str | None, span: Span) -> int | None:
        """The index of the word that an anchor names."""
        context = self.context
        at = context.within(span, word + (f"#{number}" if number else ""))
        if line.words is None:
            context.error(
                "bad-anchor", f'"{line.id}" is not a line and has no words', at, f"write `{line.id}` or `{line.id}.end`"
            )
            return None
        spoken = (line.source_words or line.words).text.split()
        index = self._index(line, spoken, word, number, at)
        if index is None or line.source_words is None:
            return index
        return self._translated(line, word, index, len(spoken), at)

    def _index(self, line: Draft, spoken: list[str], word: str, number: str | None, at: Span) -> int | None:
        context, wanted = self.context, plain_word(word)
        found = [index for index, other in enumerate(spoken) if wanted and plain_word(other) == wanted]
        if not found:
            plain = [plain_word(other) for other in spoken]
            guess, advice = did_you_mean(wanted, dict.fromkeys(filter(None, plain)))
            fix = guess if guess is not None and number is None and plain.count(guess) == 1 else None
            context.error("unknown-word", f'the line "{line.id}" does not say "{word[:40]}"', at, advice, fix)
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

    def _translated(self, line: Draft, word: str, index: int, count: int, at: Span) -> int | None:
        """The word of the translation: the one that its `anchors:` names, else the one that stands as far into the line."""
        assert line.words is not None
        spoken = line.words.text.split()
        named = self.translation.anchor(line.id, word)
        if named is None:
            self.context.warn(
                "unanchored-word",
                f'nobody says which word of the translation of "{line.id}" stands for "{word}"',
                self.translation.anchor_span(line.id) or at,
                f'write `anchors: {{{word}: "..."}}` below it; until then it is the word that stands as far into the line',
            )
            return min(round(index * len(spoken) / max(count, 1)), len(spoken) - 1)
        return self._index(replace(line, source_words=None), spoken, named, None, self.translation.anchor_span(line.id) or at)
