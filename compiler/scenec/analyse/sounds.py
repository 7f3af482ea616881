"""Music, sounds and ambience: a built-in name, or a file inside the project."""

from __future__ import annotations

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.files import project_file
from scenec.faults import unknown
<<<<<<< HEAD
=======
from scenec.project import why_outside
from scenec.source import Span
from scenec.spelling import listed, nearest
>>>>>>> fcbc3f8872264878f8d74d952eda893e2277dab8
from scenec.story import Beat, Duration, Sound
from scenec.vocabulary import SOUND_FILES, SOUND_NAMES


def build_sound(context: Context, draft: Draft, fade_in: Duration | None, length: Duration | None) -> Beat | None:
    """The sound of a draft, with the digest of its file."""
    kind, what = draft.head.verb, draft.head.value.strip()
    path = digest = None
    if "." in what or "/" in what:
<<<<<<< HEAD
        found = project_file(context, what, context.tree.span(*draft.value_path), SOUND_FILES, "sound")
        if found is None:
            return None
        path, digest = found
=======
        file = find_sound(context, what, context.tree.span(*draft.value_path))
        if file is None:
            return None
        path, digest = str(file), digest_of(file)
>>>>>>> fcbc3f8872264878f8d74d952eda893e2277dab8
    elif what not in SOUND_NAMES[kind]:
        span = context.tree.span(*draft.value_path)
        message = f'no {kind} is called "{what[:60]}"'
        if SOUND_NAMES[kind]:
            context.faults.append(unknown(f"unknown-{kind}", kind, what, span, SOUND_NAMES[kind], message))
        else:
            context.error(f"unknown-{kind}", message, span, f"no {kind} comes with scenec yet: name a file, like {what[:30]}.wav")
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
<<<<<<< HEAD
=======


def digest_of(file: Path) -> str:
    """sha256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def find_sound(context: Context, name: str, span: Span) -> Path | None:
    """The sound file that a scene names, inside its project; a fault at `span` where there is none."""
    base = context.tree.source.path.resolve().parent
    why = why_outside(name, base, context.root)
    if why is not None:
        context.error("outside-project", f'"{name[:80]}" {why}', span, "a scene names files of its own project only")
        return None
    file = (base / name).resolve()
    if file.suffix.lower() not in SOUND_FILES:
        context.error("unknown-format", f'"{name[:80]}" is not a sound file', span, f"there is {listed(SOUND_FILES, 'and')}")
        return None
    if not file.is_file():
        near = (
            [other.name for other in file.parent.glob("*") if other.suffix.lower() in SOUND_FILES] if file.parent.is_dir() else []
        )
        guess = nearest(file.name, near)
        advice = f'did you mean "{guess}"?' if guess else "the path is relative to this file"
        context.error("file-not-found", f'there is no file "{name[:80]}"', span, advice)
        return None
    return file
>>>>>>> fcbc3f8872264878f8d74d952eda893e2277dab8
