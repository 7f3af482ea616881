"""Lines: who speaks, how they feel, and what lands on which word."""

from __future__ import annotations

import re

from scenec.analyse.arms import needs_arms
from scenec.analyse.context import Context
from scenec.analyse.dialogue import WrittenCue
from scenec.analyse.drafts import Draft
from scenec.analyse.feelings import WRITTEN, feeling_of, inferred
from scenec.analyse.files import project_file
from scenec.diagnostics.faults import unknown
from scenec.source import Span
from scenec.story import Cue, Feeling, Line
from scenec.vocabulary import (
    CAMERA_MOVES,
    CUE_FILES,
    CUES_WITH_TARGET,
    EMOTIONS,
    FRAMINGS,
    GAZE_DIRECTIONS,
    GESTURES,
    NARRATOR,
    SOUND_FILES,
    VERBS,
)
from scenec.vocabulary.spelling import nearest

_DURATION = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:s|ms)|[0-9]+f")
_LEVEL = re.compile(r"[0-9]*\.?[0-9]+")


def build_line(context: Context, draft: Draft) -> Line | None:
    """The line of a draft, or None where nobody says it. The speaker's mood is carried on."""
    options, words = draft.head.options, draft.words
    assert words is not None
    who = _speaker(context, draft)
    _text_faults(context, draft)
    feeling, because = _felt(context, draft, who)
    cues = tuple(cue for written in words.cues if (cue := _cue(context, draft, who, written)) is not None)
    target = options.get("to")
    if target is not None and context.target(target, context.tree.span(*draft.path, "to")) and target == who:
        context.error("own-target", f"{who} cannot speak to {who}", context.tree.span(*draft.path, "to"))
    if who is None:
        return None
    gap, audio, timed = options.get("gap"), _audio(context, draft), _timed(context, draft)
    return Line(
        draft.id,
        span=context.tree.span(*draft.value_path),
        who=who,
        text=words.text,
        feeling=feeling,
        because=because,
        cues=cues,
        stressed=words.stressed,
        off=_is_off(context, draft, who),
        gap=context.duration(gap, context.tree.span(*draft.path, "gap")) if gap is not None else None,
        speed=float(options.get("speed", 1.0)),
        to=target,
        audio=audio[0] if audio else None,
        audio_digest=audio[1] if audio else None,
        timed=timed if audio else None,
        manner=options.get("manner", ""),
    )


def _felt(context: Context, draft: Draft, who: str | None) -> tuple[Feeling, str]:
    """How the speaker feels, and why: as written, else as before, else as the words sound."""
    written = _feeling(context, draft)
    if written is not None:
        if who:
            context.moods[who] = written
        return written, WRITTEN
    if who is not None and who in context.moods:
        return context.moods[who], f"{who}'s mood so far"
    words = draft.source_words or draft.words
    return inferred(words.text if words else "", context.language)


def _audio(context: Context, draft: Draft) -> tuple[str, str] | None:
    name = draft.head.options.get("audio")
    if name is None:
        return None
    return project_file(context, name, context.tree.span(*draft.path, "audio"), SOUND_FILES, "sound")


def _timed(context: Context, draft: Draft) -> tuple[str, str] | None:
    """The file of mouth cues of a line, which must have been made for a recording; and what is spoken cannot be acted anew."""
    options = draft.head.options
    if "audio" not in options and "cues" in options:
        message = "`cues:` are the mouth of a recording, and this line has none"
        context.error("missing-key", message, context.tree.key_span(*draft.path, "cues"), "write `audio: FILE` too")
        return None
    if "audio" in options and "manner" in options:
        message = f"a recording is heard as it is: it cannot be {options['manner']}"
        context.error("recorded-manner", message, context.tree.key_span(*draft.path, "manner"), "leave out `manner:` or `audio:`")
    name = options.get("cues")
    return None if name is None else project_file(context, name, context.tree.span(*draft.path, "cues"), CUE_FILES, "cue")


def _speaker(context: Context, draft: Draft) -> str | None:
    head = draft.head
    if head.who is None:
        who = head.options["who"]
        return who if context.speaker(who, context.tree.span(*draft.path, "who")) else None
    span = context.within(context.tree.key_span(*draft.path, head.key), head.who)
    if head.who in context.characters or head.emotion is not None:
        return head.who if context.speaker(head.who, span) else None
    message = f'"{head.who}" is neither a character nor a verb'
    choices = (*context.characters, *VERBS, *context.own_forms)
    guess = nearest(head.who, choices)
    if guess is not None:
        kind = "character" if guess in context.characters else "verb"
        context.error("unknown-head", message, span, f'did you mean the {kind} "{guess}"?', guess)
    elif head.who in FRAMINGS or head.who in CAMERA_MOVES:
        verb = "cut" if head.who in FRAMINGS else "camera"
        context.error("unknown-head", message, span, f"write `{verb}: {head.who}`")
    else:
        context.error("unknown-head", message, span, "characters are defined in `characters:` or in a file named by `use:`")
    return None


def _is_off(context: Context, draft: Draft, who: str) -> bool:
    off = draft.head.options.get("off")
    if off is not None or who == NARRATOR:
        return bool(off) or who not in context.on_stage
    if who in context.on_stage:
        return False
    span = context.tree.key_span(*draft.path, draft.head.key)
    context.warn(
        "heard-from-off", f"{who} is not on stage: this line is heard from off", span, "write `off: true` if it is meant so"
    )
    return True


def _text_faults(context: Context, draft: Draft) -> None:
    words = draft.words
    assert words is not None
    path = draft.value_path
    for fault in words.faults:
        context.error(fault.code, fault.message, _token_span(context, draft, fault.token, fault.occurrence), fault.help)
    if not any(character.isalnum() for character in words.text):
        context.error("nothing-said", "this line says nothing", context.tree.span(*path), "use `pause:` for silence")


def _feeling(context: Context, draft: Draft) -> Feeling | None:
    """The feeling that is written, in the head or as an option."""
    head, options = draft.head, draft.head.options
    if head.emotion is None:
        return feeling_of(options["emotion"], float(options.get("level", 1.0))) if "emotion" in options else None
    key = context.tree.key_span(*draft.path, head.key)
    level = float(options.get("level", 1.0))
    if head.level is not None:
        if _LEVEL.fullmatch(head.level) and float(head.level) <= 1:
            level = float(head.level)
        else:
            span = context.within(key, head.level)
            context.error("out-of-range", f'a level is a number from 0 to 1, not "{head.level[:40]}"', span)
    if head.emotion in EMOTIONS:
        return Feeling(head.emotion, level)
    span = context.within(key, head.emotion, 1 if head.who and head.emotion in head.who else 0)
    message = f'there is no emotion "{head.emotion[:60]}"' if head.emotion else "an emotion belongs in these brackets"
    context.faults.append(unknown("unknown-emotion", "emotion", head.emotion, span, EMOTIONS, message))
    return Feeling()


def _cue(context: Context, draft: Draft, who: str | None, cue: WrittenCue) -> Cue | None:
    span = _token_span(context, draft, cue.token, cue.occurrence)
    if cue.name in EMOTIONS:
        if not _without_argument(context, cue, span):
            return None
        feeling = Feeling(cue.name)
        if who:
            context.moods[who] = feeling
        return Cue("feel", cue.word, feeling=feeling)
    if cue.name == "pause":
        return _pause(context, cue, span)
    if cue.name not in GESTURES and cue.name != "gaze":
        choices = (*GESTURES, "gaze", "pause", *EMOTIONS)
        name_span, message = context.within(span, cue.name), f'there is no cue "{cue.name[:40]}"'
        context.faults.append(unknown("unknown-cue", "cue", cue.name, name_span, choices, message))
        return None
    if who is not None and who not in context.on_stage:
        context.error("not-on-stage", f'"{who}" is not on stage and cannot {cue.name}', span, "remove the cue")
        return None
    if cue.name in GESTURES:
        context.not_yet("verb", cue.name, context.within(span, cue.name))
        needs_arms(context, who, cue.name, context.within(span, cue.name))
    if cue.name not in CUES_WITH_TARGET:
        return Cue(cue.name, cue.word) if _without_argument(context, cue, span) else None
    if not cue.argument:
        context.error("missing-target", f"`{cue.name}` needs somebody or a mark", span, f"write {{{cue.name}: NAME}}")
        return None
    target_span = context.within(span, cue.argument, cue.name.count(cue.argument))
    if not context.target(cue.argument, target_span, directions=GAZE_DIRECTIONS if cue.name == "gaze" else (), screens=True):
        return None
    if cue.argument == who:
        context.error("own-target", f"{who} cannot {cue.name} at {who}", span)
        return None
    return Cue(cue.name, cue.word, to=cue.argument)


def _pause(context: Context, cue: WrittenCue, span: Span) -> Cue | None:
    if not cue.argument or not _DURATION.fullmatch(cue.argument) or float(cue.argument.rstrip("msf")) == 0:
        context.error("bad-value", "a pause needs a duration with its unit", span, "write for example {pause: 0.4s}")
        return None
    return Cue("pause", cue.word, length=context.duration(cue.argument, span))


def _without_argument(context: Context, cue: WrittenCue, span: Span) -> bool:
    if cue.argument is None:
        return True
    right = f"{{{cue.name}}}"
    exact = context.raw(span) == cue.token
    context.error("bad-value", f"`{cue.name}` stands alone in its braces", span, f"write {right}", right if exact else None)
    return False


def _token_span(context: Context, draft: Draft, token: str, occurrence: int) -> Span:
    """Where a token of the text stands in the file. Lone braces are counted among all braces of their kind."""
    return context.within(draft.text_span or context.tree.span(*draft.value_path), token, occurrence)
