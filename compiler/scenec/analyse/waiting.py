"""What waits for what: beats that wait for each other, and moments before the film begins, as far as they are known unspoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft, flat
from scenec.analyse.staging import story_format
from scenec.story import Anchor, Duration
from scenec.vocabulary import GESTURES, TIMELESS

# A moment: the start or the end of a beat.
Moment = tuple[str, str]


def check_waiting(context: Context, drafts: tuple[Draft, ...], anchors: Mapping[str, Anchor], ends: Mapping[str, Anchor]) -> None:
    """Note circles and times before the start."""
    by_id = {draft.id: draft for draft in flat(drafts)}
    for circle in _circles(_needs(drafts, anchors, ends)):
        names = list(dict.fromkeys(name for name, _ in circle))
        anchored = next((name for name in names if name in anchors or name in ends), names[0])
        turned = names[names.index(anchored) :] + names[: names.index(anchored)]
        if len(turned) == 1:
            message = f'"{turned[0]}" waits for itself'
        else:
            message = f'"{turned[0]}" waits for ' + ", which waits for ".join(f'"{name}"' for name in (*turned[1:], turned[0]))
        context.error(
            "anchor-cycle",
            message,
            context.tree.span(*by_id[anchored].path, "at" if anchored in anchors else "until"),
            "anchor one of them elsewhere",
        )
    _early(context, drafts, anchors)


def _needs(drafts: tuple[Draft, ...], anchors: Mapping[str, Anchor], ends: Mapping[str, Anchor]) -> dict[Moment, list[Moment]]:
    """For every moment the moments that must be known before it.

    That a line also waits for the lines above it is left out: it does so only where they do not hang on it.
    """
    needs: dict[Moment, list[Moment]] = {}

    def add(draft: Draft, default: list[Moment]) -> None:
        anchor = anchors.get(draft.id)
        if anchor is not None:
            wanted = [(anchor.beat, anchor.edge)] if anchor.beat is not None else []
            needs[draft.id, "start"] = list(wanted)
        else:
            needs[draft.id, "start"] = default
        # A `with` is as long as its longest beat; those that hang on other moments do not count.
        waits = [inner.id for inner in draft.beats if inner.id not in anchors and inner.id not in ends]
        needs[draft.id, "end"] = [(draft.id, "start"), *((name, "end") for name in waits)]
        if (until := ends.get(draft.id)) is not None and until.beat is not None:
            needs[draft.id, "end"].append((until.beat, until.edge))
        for inner in draft.beats:
            add(inner, [(draft.id, "start")])

    cursor: list[Moment] = []
    for draft in drafts:
        add(draft, list(cursor))
        if "at" not in draft.head.options and draft.head.verb not in TIMELESS:  # nobody waits until music is over
            cursor = [(draft.id, "end")]
    return needs


def _circles(needs: Mapping[Moment, list[Moment]]) -> Iterator[list[Moment]]:
    """Circles of moments, each once; without recursion, since a script may be long."""
    done: set[Moment] = set()
    for first in needs:
        trail: list[Moment] = []
        place: dict[Moment, int] = {}
        stack: list[tuple[Moment, bool]] = [(first, False)]
        while stack:
            moment, leaving = stack.pop()
            if leaving:
                done.add(moment)
                del place[trail.pop()]
            elif moment in place:
                yield trail[place[moment] :]
            elif moment not in done:
                place[moment] = len(trail)
                trail.append(moment)
                stack.append((moment, True))
                stack.extend((need, False) for need in needs.get(moment, ()))


def _early(context: Context, drafts: tuple[Draft, ...], anchors: Mapping[str, Anchor]) -> None:
    """Moments before the film's start, where the times of the beats before are certain without speaking."""
    fps = story_format(context.tree).fps
    starts: dict[str, float] = {}
    cursor: float | None = 0.0
    for draft in drafts:
        if "at" in draft.head.options:
            continue
        gap = draft.head.options.get("gap")
        if cursor is not None and gap is not None and cursor + _seconds(gap, fps) < 0:
            span = context.tree.span(*draft.path, "gap")
            context.error("before-start", "this line would begin before the film does", span, "leave the gap out")
        if cursor is not None:
            starts[draft.id] = cursor
            starts |= {inner.id: cursor for inner in draft.beats if "at" not in inner.head.options}
        length = _length(draft, fps)
        cursor = cursor + length if cursor is not None and length is not None else None
    for draft in flat(drafts):
        anchor = anchors.get(draft.id)
        if anchor is None or anchor.offset is None or anchor.edge == "end" or anchor.word is not None:
            continue
        base = 0.0 if anchor.beat is None else starts.get(anchor.beat)
        if base is not None and base + anchor.offset.frames(fps) / fps < 0:
            span = context.tree.span(*draft.path, "at")
            context.error("before-start", "this moment lies before the film begins", span, "the film begins at `start`")


def _length(draft: Draft, fps: int) -> float | None:
    """Seconds that a beat lasts, None where only speaking or acting it can tell."""
    verb, options = draft.head.verb, draft.head.options
    if verb in TIMELESS:
        return 0.0
    if verb == "pause":
        return _seconds(draft.head.value, fps)
    if verb == "fade":
        return _seconds(options.get("over", "1s"), fps)
    if verb in GESTURES and "for" in options:
        return _seconds(options["for"], fps)
    if verb == "with":
        lengths = [_length(inner, fps) if "at" not in inner.head.options else None for inner in draft.beats]
        return max((length for length in lengths if length is not None), default=0.0) if None not in lengths else None
    return None


def _seconds(text: str, fps: int) -> float:
    number = float(text.rstrip("msf"))
    unit = "f" if text.endswith("f") else "s"
    return Duration(number / 1000 if text.endswith("ms") else number, unit).frames(fps) / fps  # type: ignore[arg-type]
