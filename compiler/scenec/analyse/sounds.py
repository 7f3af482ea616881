"""Music, sounds and ambience: a built-in name, or a file inside the project."""

from __future__ import annotations

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.files import project_file
from scenec.diagnostics.faults import unknown
from scenec.story import Beat, Duration, Sound
from scenec.vocabulary import SOUND_FILES, SOUND_NAMES


def build_sound(context: Context, draft: Draft, fade_in: Duration | None, length: Duration | None) -> Beat | None:
    """The sound of a draft, with the digest of its file."""
    kind, what = draft.head.verb, draft.head.value.strip()
    path = digest = None
    if "." in what or "/" in what:
        found = project_file(context, what, context.tree.span(*draft.value_path), SOUND_FILES, "sound")
        if found is None:
            return None
        path, digest = found
    elif what not in SOUND_NAMES[kind]:
        span = context.tree.span(*draft.value_path)
        message = f'no {kind} is called "{what[:60]}"'
        context.faults.append(unknown(f"unknown-{kind}", kind, what, span, SOUND_NAMES[kind], message))
        return None
    return Sound(
        draft.id,
        span=context.tree.key_span(*draft.path, draft.head.key),
        kind=kind,
        what=what,
        path=path,
        digest=digest,
        volume=float(draft.head.options.get("volume", 1.0)),
        fade_in=fade_in,
        length=length,
    )
