"""Pictures and clips of the project: there, whole, of a kind that can be shown, and where they are shown."""

from __future__ import annotations

from pathlib import Path

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.files import project_file
from scenec.analyse.parts import length_of, span_of
from scenec.deeds import Display, Footage, Show
from scenec.diagnostics.faults import unknown
from scenec.footage.headers import read_header
from scenec.footage.limits import SHOWN_SECONDS, FootageError
from scenec.story import Beat
from scenec.vocabulary import SHOWN_FILES


def build_show(context: Context, draft: Draft) -> Beat | None:
    """A picture or a clip of the project."""
    options, span = draft.head.options, span_of(context, draft)
    on, style, drift = options.get("on"), options.get("style", "full"), options.get("drift")
    fine = _screen(context, draft, on) if on is not None else True
    footage = _footage(context, draft)
    if footage is None or not fine:
        return None
    beside = on is not None or style == "inset"
    for option, wrong, why in (
        ("style", on is not None and "style" in options, "what is on a screen of the set has no style"),
        (
            "drift",
            drift is not None and (beside or footage.seconds is not None),
            "only a still picture that fills the frame drifts",
        ),
    ):
        if wrong:
            context.error("useless-option", why, context.tree.key_span(*draft.path, option), f"leave `{option}:` out")
            return None
    length, volume = length_of(context, draft), float(options.get("volume", 1.0))
    if beside:
        return Display(draft.id, span=span, footage=footage, on=on, volume=volume, length=length)
    return Show(draft.id, span=span, footage=footage, drift=drift, volume=volume, length=length)


def _screen(context: Context, draft: Draft, on: str) -> bool:
    screens = context.screens
    if on in screens or context.place is None:  # the place's own fault is enough
        return True
    at, message = context.tree.span(*draft.path, "on"), f'this place has no screen "{on[:40]}"'
    if screens:
        context.faults.append(unknown("unknown-screen", "screen", on, at, screens, message))
    else:
        context.error("unknown-screen", message, at, "leave `on:` out, or write `style: inset`")
    return False


def _footage(context: Context, draft: Draft) -> Footage | None:
    name, span = draft.head.value.strip(), context.tree.span(*draft.value_path)
    found = project_file(context, name, span, SHOWN_FILES, "picture or clip")
    if found is None:
        return None
    try:
        header = read_header(Path(found[0]))
    except FootageError as fault:
        context.error("bad-media", f'"{name[:80]}" {fault}', span, fault.advice)
        return None
    except OSError as fault:
        context.error("unreadable-file", f'"{name[:80]}" cannot be read: {fault.strerror}', span)
        return None
    seconds = None if header.seconds is None else min(header.seconds, SHOWN_SECONDS)
    return Footage(*found, header.width, header.height, seconds, header.sound, header.kind in ("gif", "webp"))
