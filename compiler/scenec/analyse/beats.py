"""Beats: every draft becomes what the story knows, its names resolved. Moments (`at:`) come after, in anchors.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scenec.analyse.arms import needs_arms
from scenec.analyse.context import Context
from scenec.analyse.deeds import (
    build_enter,
    build_exit,
    build_handle,
    build_interaction,
    build_sit,
)
from scenec.analyse.drafts import Draft
from scenec.analyse.effects import build_effect
from scenec.analyse.feelings import feeling_of
from scenec.analyse.lines import build_line
from scenec.analyse.parts import option, people, span_of, target
from scenec.analyse.seated import no_room
from scenec.analyse.shows import build_show
from scenec.analyse.sounds import build_sound
from scenec.analyse.titles import build_title
from scenec.diagnostics.faults import unknown
from scenec.story import Beat, CameraMove, Duration, Fade, Feel, Gaze, Gesture, Pause, Shot, Stop, Turn, Walk, With
from scenec.vocabulary import (
    AIMED_MOVES,
    AWAY,
    CAMERA_MOVES,
    FRAMINGS,
    GAZE_DIRECTIONS,
    GESTURES,
    INTERACTION,
    INTERACTIONS,
    JUMPS,
)


def build_beats(context: Context, drafts: tuple[Draft, ...]) -> tuple[Beat, ...]:
    """The beats of these drafts, without those that have no meaning (the faults say why)."""
    beats = (build_beat(context, draft) for draft in drafts if not context.full)
    return tuple(beat for beat in beats if beat is not None)


def build_beat(context: Context, draft: Draft) -> Beat | None:
    """The beat of a draft. Jumps are for route.py."""
    if draft.head.verb in (*JUMPS, "include"):
        where = "a `with`" if "with" in draft.path else "here"
        context.error(
            "jump-in-with",
            f"`{draft.head.verb}` cannot stand in {where}",
            span_of(context, draft),
            "write it in the script itself",
        )
        return None
    if no_room(context, draft):
        return None
    return _BUILDERS[draft.head.verb](context, draft)


def _with(context: Context, draft: Draft) -> Beat:
    speakers: dict[str, int] = {}
    for inner in draft.beats:
        who = inner.head.who or inner.head.options.get("who")
        if inner.head.verb != "line" or "at" in inner.head.options or not isinstance(who, str):
            continue
        span = context.tree.key_span(*inner.path, inner.head.key)
        if who in speakers:
            advice = f"the other line is in line {speakers[who]}; give one of them its own `at:`, or take it out"
            context.error("speaks-twice", f"{who} cannot say two lines at once", span, advice)
        speakers.setdefault(who, span.line)
    return With(draft.id, span=span_of(context, draft), beats=build_beats(context, draft.beats))


def _gesture(context: Context, draft: Draft) -> Beat | None:
    who = people(context, draft)
    to = target(context, draft, who, screens=True) if "to" in draft.head.options else None
    span, length = span_of(context, draft), option(context, draft, "for")
    if not who:
        return None
    context.not_yet("verb", draft.head.verb, span)
    for name in who:
        needs_arms(context, name, draft.head.verb, span)
    return Gesture(draft.id, span=span, kind=draft.head.verb, who=who, to=to, length=length)


def _walk(context: Context, draft: Draft) -> Beat | None:
    who = people(context, draft)
    to = target(context, draft, who)
    if to is None or not who:
        return None
    span, over = span_of(context, draft), option(context, draft, "over")
    if len(who) == 1:
        return Walk(draft.id, span=span, who=who[0], to=to, over=over)
    walks = tuple(Walk(f"{draft.id}-{name}", span=span, who=name, to=to, over=over) for name in who)
    return With(draft.id, span=span, beats=walks)


def _turn(context: Context, draft: Draft) -> Beat | None:
    who = people(context, draft)
    to = target(context, draft, who, directions=(AWAY,), screens=True)
    return Turn(draft.id, span=span_of(context, draft), who=who, to=to) if who and to else None


def _gaze(context: Context, draft: Draft) -> Beat | None:
    who = people(context, draft)
    to = target(context, draft, who, directions=GAZE_DIRECTIONS, screens=True)
    return Gaze(draft.id, span=span_of(context, draft), who=who, to=to) if who and to else None


def _feel(context: Context, draft: Draft) -> Beat | None:
    who = people(context, draft)
    feeling = feeling_of(draft.head.options["as"], float(draft.head.options.get("level", 1.0)))
    context.moods.update(dict.fromkeys(who, feeling))
    return Feel(draft.id, span=span_of(context, draft), who=who, feeling=feeling) if who else None


def _named(context: Context, draft: Draft, kind: str, table: Mapping[str, bool]) -> tuple[str, str | None] | None:
    """A framing or a camera move with the name that may stand behind it."""
    value, span = draft.head.value, context.tree.span(*draft.value_path)
    word, _, rest = value.strip().partition(" ")
    subject = rest.strip() or None
    word_span = context.within(span, word)
    if word not in table:
        whole = value.strip().replace(" ", "-")
        if whole in table:  # "two shot"
            context.error(
                f"unknown-{kind.replace(' ', '-')}", f'there is no {kind} "{value}"', span, f'did you mean "{whole}"?', whole
            )
        else:
            context.faults.append(unknown(f"unknown-{kind.replace(' ', '-')}", kind, word, word_span, table))
        return None
    context.not_yet(kind, word, word_span)
    if subject is None:
        return word, None
    subject_span = context.within(span, subject, 1 if subject in word else 0)
    if not table[word]:
        context.error("unknown-subject", f"`{word}` names nobody", subject_span, f"write `{draft.head.verb}: {word}`")
        return None
    fine = context.target(subject, subject_span) if word == "pan" else context.actor(subject, subject_span)
    return (word, subject) if fine else None


def _shot(context: Context, draft: Draft) -> Beat | None:
    framing = _named(context, draft, "framing", FRAMINGS)
    if framing is None:
        return None
    span = context.tree.span(*draft.value_path)
    if FRAMINGS[framing[0]] and framing[1] is None:
        context.error("missing-subject", f"`{framing[0]}` needs somebody", span, f"write `{draft.head.verb}: {framing[0]} NAME`")
        return None
    if framing[0] == "two-shot" and len(context.on_stage) < 2:
        context.error(
            "missing-subject", "a two-shot needs two people on stage", span, "use `close NAME`, or put somebody in `cast:`"
        )
        return None
    if framing[0] == "over" and not set(context.on_stage) - {framing[1]}:
        hint = f"use `medium {framing[1]}`, or put somebody else in `cast:`"
        context.error("missing-subject", "`over` looks over the shoulder of somebody else on stage", span, hint)
        return None
    of = _halves(context, draft, framing[0])
    if of is None:
        return None
    transition = draft.head.options.get("transition")
    if transition is None and "over" in draft.head.options:
        at = context.tree.key_span(*draft.path, "over")
        context.error("lone-over", "a plain cut takes no time", at, "add `transition:`, or leave `over:` out")
    over = option(context, draft, "over")
    return Shot(draft.id, span=span, framing=framing[0], subject=framing[1], transition=transition, over=over, of=of)


def _halves(context: Context, draft: Draft, framing: str) -> tuple[str, ...] | None:
    """Whom a split screen shows; nobody in other framings, None where something is wrong."""
    verb, names = draft.head.verb, draft.head.options.get("of")
    if framing != "split":
        if names is not None:
            context.error(
                "useless-option",
                "`of` belongs to a split screen",
                context.tree.key_span(*draft.path, "of"),
                f"write `{verb}: split`",
            )
        return ()
    if names is None:
        span = context.tree.span(*draft.value_path)
        context.error("missing-subject", "a split screen shows two or three people", span, "add `of: [NAME, NAME]`")
        return None
    spans = [context.tree.span(*draft.path, "of", i) for i in range(len(names))]
    fine = [context.actor(name, span) for name, span in zip(names, spans, strict=True)]
    return tuple(names) if all(fine) else None


def _camera(context: Context, draft: Draft) -> Beat | None:
    move = _named(context, draft, "camera move", CAMERA_MOVES)
    if move is None:
        return None
    if move[0] in AIMED_MOVES and move[1] is None:
        at = context.tree.span(*draft.value_path)
        context.error("missing-subject", f"`{move[0]}` needs somebody", at, f"write `camera: {move[0]} NAME`")
        return None
    over = option(context, draft, "over")
    return CameraMove(draft.id, span=span_of(context, draft), move=move[0], subject=move[1], over=over)


def _stop(context: Context, draft: Draft) -> Beat:
    return Stop(draft.id, span=span_of(context, draft), what=draft.head.value, over=option(context, draft, "over"))


def _pause(context: Context, draft: Draft) -> Beat:
    span = context.tree.span(*draft.value_path)
    return Pause(draft.id, span=span, length=context.duration(draft.head.value, span))


def _fade(context: Context, draft: Draft) -> Beat:
    over = option(context, draft, "over") or Duration(1.0, "s")
    return Fade(draft.id, span=span_of(context, draft), direction=draft.head.value, over=over)


def _sound(context: Context, draft: Draft) -> Beat | None:
    return build_sound(context, draft, option(context, draft, "fade-in"), option(context, draft, "for"))


_BUILDERS: Mapping[str, Callable[[Context, Draft], Beat | None]] = {
    "line": build_line,
    **dict.fromkeys(GESTURES, _gesture),
    **dict.fromkeys((*INTERACTIONS, INTERACTION), build_interaction),
    **dict.fromkeys(("take", "give", "put-down"), build_handle),
    **dict.fromkeys(("sit", "stand"), build_sit),
    **dict.fromkeys(("title", "caption"), build_title),
    "enter": build_enter,
    "exit": build_exit,
    "effect": build_effect,
    "show": build_show,
    "walk": _walk,
    "turn": _turn,
    "gaze": _gaze,
    "feel": _feel,
    "shot": _shot,
    "cut": _shot,
    "camera": _camera,
    "music": _sound,
    "sound": _sound,
    "ambience": _sound,
    "stop": _stop,
    "pause": _pause,
    "fade": _fade,
    "with": _with,
}
