"""Text on the picture: titles and captions of one's own, and the project's fonts that they are set in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.files import located
from scenec.analyse.parts import length_of, span_of
from scenec.analyse.sections import Entry
from scenec.captions.font_files import font_fault
from scenec.deeds import CaptionText, FontFile, Title
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import unknown
from scenec.story import Beat
from scenec.vocabulary import TITLES_BESIDE

FONT_SUFFIXES = (".ttf", ".otf")


def project_fonts(entries: Mapping[str, Entry], root: Path, faults: list[Diagnostic]) -> dict[str, FontFile]:
    """The fonts of the project that can be used, by name."""
    fonts: dict[str, FontFile] = {}
    for name, entry in entries.items():
        span = entry.tree.span(*entry.path)
        sources = {each.name: each for each in (entry.tree.source, *entry.tree.others)}
        found = located(
            str(entry.value),
            sources.get(span.file, entry.tree.source).path.resolve().parent,
            root,
            span,
            FONT_SUFFIXES,
            "font",
            faults,
        )
        if found is None:
            continue
        why = font_fault(Path(found[0]))
        if why is not None:
            advice = "it must be a single TrueType or OpenType font"
            faults.append(Diagnostic("bad-font", "error", f'"{entry.value[:80]}" {why}', span, advice))
        else:
            fonts[name] = FontFile(*found)
    return fonts


def build_title(context: Context, draft: Draft) -> Beat | None:
    """A title or a caption."""
    lines = [" ".join(line.split()) for line in draft.text.strip().splitlines()]
    options = draft.head.options
    if not any(character.isalnum() for line in lines for character in line):
        context.error("empty-value", f"this {draft.head.verb} says nothing", context.tree.span(*draft.value_path))
        return None
    span, length = span_of(context, draft), length_of(context, draft)
    if draft.head.verb == "caption":
        return CaptionText(draft.id, span=span, text=" ".join(lines), length=length)
    style, under = options.get("style", "picture"), " ".join(draft.under.split())
    font = options.get("font")
    if font is not None and font not in context.fonts:
        context.faults.append(unknown("unknown-font", "font", font, context.tree.span(*draft.path, "font"), context.fonts))
        return None
    file = context.fonts[font] if font is not None else None
    on = options.get("on")
    if on is not None and style != "lower-third":
        message = "only a `lower-third` is the name of somebody"
        context.error("useless-option", message, context.tree.key_span(*draft.path, "on"), "leave `on:` out")
    elif on is not None and not context.actor(on, context.tree.span(*draft.path, "on")):
        return None
    if style in TITLES_BESIDE:
        return CaptionText(draft.id, span=span, text=" ".join(lines), style=style, under=under, font=file, length=length, on=on)
    return Title(draft.id, span=span, text="\n".join(lines), style=style, under=under, font=file, length=length)
