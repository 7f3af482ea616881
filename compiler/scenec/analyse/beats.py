"""Beats: every draft becomes what the story knows, its names resolved. Moments (`at:`) come after, in anchors.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.lines import build_line, feeling_of
from scenec.analyse.sounds import build_sound
from scenec.faults import not_yet, unknown
from scenec.positions import find_within
from scenec.source import Span
from scenec.story import Beat, CameraMove, Duration, Fade, Feel, Gaze, Gesture, Pause, Shot, Stop, Turn, Walk, With
from scenec.vocabulary import CAMERA_MOVES, FRAMINGS, GESTURES, NOT_YET


def build_beats(context: Context, drafts: tuple[Draft, ...]) -> tuple[Beat, ...]:
    """The beats of these drafts, without those that have no meaning (the faults say why)."""
    beats = (_BUILDERS[draft.head.verb](context, draft) for draft in drafts if not context.full)
    return tuple(beat for beat in beats if beat is not None)


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
    return With(draft.id, span=_span(context, draft), beats=build_beats(context, draft.beats))


def _people(context: Context, draft: Draft) -> tuple[str, ...]:
    """The people of a head who are on stage."""
    value, path = draft.head.value, draft.value_path
    if isinstance(value, str):
        return (value,) if context.actor(value, context.tree.span(*path)) else ()
    return tuple(name for index, name in enumerate(value) if context.actor(name, context.tree.span(*path, index)))


def _target(context: Context, draft: Draft, who: tuple[str, ...], directions: bool = False) -> str | None:
    name = draft.head.options["to"]
    span = context.tree.span(*draft.path, "to")
    if not context.target(name, span, directions):
        return None
    if name in who:
        context.error("own-target", f"{name} cannot {draft.head.verb} to {name}", span, "name somebody else, or a mark")
        return None
    return str(name)


def _gesture(context: Context, draft: Draft) -> Beat | None:
    who = _people(context, draft)
    target = _target(context, draft, who) if "to" in draft.head.options else None
    span, length = _span(context, draft), _option(context, draft, "for")
    return Gesture(draft.id, span=span, kind=draft.head.verb, who=who, to=target, length=length) if who else None


def _walk(context: Context, draft: Draft) -> Beat | None:
    who = _people(context, draft)
    target = _target(context, draft, who)
    if target is None or not who:
        return None
    span, over = _span(context, draft), _option(context, draft, "over")
    if len(who) == 1:
        return Walk(draft.id, span=span, who=who[0], to=target, over=over)
    walks = tuple(Walk(f"{draft.id}-{name}", span=span, who=name, to=target, over=over) for name in who)
    return With(draft.id, span=span, beats=walks)


def _turn(context: Context, draft: Draft) -> Beat | None:
    who = _people(context, draft)
    target = _target(context, draft, who)
    return Turn(draft.id, span=_span(context, draft), who=who, to=target) if who and target else None


def _gaze(context: Context, draft: Draft) -> Beat | None:
    who = _people(context, draft)
    target = _target(context, draft, who, directions=True)
    return Gaze(draft.id, span=_span(context, draft), who=who, to=target) if who and target else None


def _feel(context: Context, draft: Draft) -> Beat | None:
    who = _people(context, draft)
    feeling = feeling_of(draft.head.options["as"], float(draft.head.options.get("level", 1.0)))
    context.moods.update(dict.fromkeys(who, feeling))
    return Feel(draft.id, span=_span(context, draft), who=who, feeling=feeling) if who else None


def _named(context: Context, draft: Draft, kind: str, table: Mapping[str, bool]) -> tuple[str, str | None] | None:
    """A framing or a camera move with the name that may stand behind it."""
    value, span = draft.head.value, context.tree.span(*draft.value_path)
    word, _, rest = value.strip().partition(" ")
    subject = rest.strip() or None
    word_span = find_within(context.tree.source, span, word)
    if word not in table:
        whole = value.strip().replace(" ", "-")
        if whole in table:  # "two shot"
            context.error(
                f"unknown-{kind.replace(' ', '-')}", f'there is no {kind} "{value}"', span, f'did you mean "{whole}"?', whole
            )
        elif word in NOT_YET[kind]:
            context.faults.append(not_yet(kind, word, word_span))
        else:
            context.faults.append(unknown(f"unknown-{kind.replace(' ', '-')}", kind, word, word_span, table))
        return None
    if subject is None:
        return word, None
    subject_span = find_within(context.tree.source, span, subject, 1 if subject in word else 0)
    if not table[word]:
        context.error("unknown-subject", f"`{word}` names nobody", subject_span, f"write `{draft.head.verb}: {word}`")
        return None
    return (word, subject) if context.actor(subject, subject_span) else None


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
    return Shot(draft.id, span=span, framing=framing[0], subject=framing[1])


def _camera(context: Context, draft: Draft) -> Beat | None:
    move = _named(context, draft, "camera move", CAMERA_MOVES)
    if move is None:
        return None
    over = _option(context, draft, "over")
    return CameraMove(draft.id, span=_span(context, draft), move=move[0], subject=move[1], over=over)


def _stop(context: Context, draft: Draft) -> Beat:
    return Stop(draft.id, span=_span(context, draft), what=draft.head.value, over=_option(context, draft, "over"))


def _pause(context: Context, draft: Draft) -> Beat:
    span = context.tree.span(*draft.value_path)
    return Pause(draft.id, span=span, length=context.duration(draft.head.value, span))


def _fade(context: Context, draft: Draft) -> Beat:
    over = _option(context, draft, "over") or Duration(1.0, "s")
    return Fade(draft.id, span=_span(context, draft), direction=draft.head.value, over=over)


def _sound(context: Context, draft: Draft) -> Beat | None:
    return build_sound(context, draft, _option(context, draft, "fade-in"), _option(context, draft, "for"))


def _option(context: Context, draft: Draft, name: str) -> Duration | None:
    text: Any = draft.head.options.get(name)
    return None if text is None else context.duration(text, context.tree.span(*draft.path, name))


def _span(context: Context, draft: Draft) -> Span:
    return context.tree.key_span(*draft.path, draft.head.key)


_BUILDERS: Mapping[str, Callable[[Context, Draft], Beat | None]] = {
    "line": build_line,
    **dict.fromkeys(GESTURES, _gesture),
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
