"""Gestures that want arms, of figures that have none: said once for each figure."""

from __future__ import annotations

from pathlib import Path

from scenec.acting.gestures.forms import FORMS
from scenec.analyse.context import Context
from scenec.source import Span


def needs_arms(context: Context, who: str | None, gesture: str, span: Span) -> None:
    """Notes that somebody has no arms for this gesture or interaction: only head and body move."""
    character = context.characters.get(who) if who is not None else None
    if who is None or character is None or who in context.armless:
        return
    rig, form, art = character.look.get("rig", "person"), FORMS.get(gesture), character.look.get("art")
    if (form is not None and form.arms == "none") or (
        rig != "sprites" and (rig != "svg" or art is None or _drawn(art["path"]))  # no art is an error already
    ):
        return
    context.armless.add(who)
    if rig == "sprites":
        message = f'figures of the rig `sprites` do not lift arms yet: "{who}" only moves along with `{gesture}`'
    else:
        message = f'"{who}" has no arms drawn, and only moves along with `{gesture}`'
    advice = "of it only head, body and face are seen; `nod`, `shake-head`, `bow` and `sigh` need no arms"
    context.warn("not-yet", message, span, advice)


def _drawn(path: str) -> bool:
    """Whether a layered figure has an arm."""
    from scenec.rigs.svg.puppet import puppet  # few scenes have any
    from scenec.rigs.svg.reading import read

    boxes = puppet(read(Path(path))).boxes
    return "arm-left" in boxes or "arm-right" in boxes
