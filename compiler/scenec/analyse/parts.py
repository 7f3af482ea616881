"""What builders of beats share: the people of a head, its target, its lengths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.source import Span
from scenec.story import Duration


def people(context: Context, draft: Draft) -> tuple[str, ...]:
    """The people of a head who are on stage."""
    value, path = draft.head.value, draft.value_path
    if isinstance(value, str):
        return (value,) if context.actor(value, context.tree.span(*path)) else ()
    return tuple(name for index, name in enumerate(value) if context.actor(name, context.tree.span(*path, index)))


def target(
    context: Context, draft: Draft, who: tuple[str, ...], directions: Sequence[str] = (), screens: bool = False
) -> str | None:
    """Whom or what `to:` names."""
    name = draft.head.options["to"]
    span = context.tree.span(*draft.path, "to")
    if not context.target(name, span, directions, screens):
        return None
    if name in who:
        context.error("own-target", f"{name} cannot {draft.head.verb} to {name}", span, "name somebody else, or a mark")
        return None
    return str(name)


def option(context: Context, draft: Draft, name: str) -> Duration | None:
    """An option that is a duration."""
    text: Any = draft.head.options.get(name)
    return None if text is None else context.duration(text, context.tree.span(*draft.path, name))


def length_of(context: Context, draft: Draft) -> Duration | None:
    """The length that `for:` gives."""
    return option(context, draft, "for")


def span_of(context: Context, draft: Draft) -> Span:
    """The span of the head."""
    return context.tree.key_span(*draft.path, draft.head.key)


def form_span(context: Context, draft: Draft) -> Span:
    """The span of the word that names an interaction."""
    long = draft.head.key == "do"
    return context.tree.span(*draft.path, "do") if long else span_of(context, draft)
