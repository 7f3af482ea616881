"""Effects: names, which options each takes, colour tables and the arguments of MoviePy's effects."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.files import project_file
from scenec.analyse.parts import length_of, option, span_of
from scenec.deeds import Effect
from scenec.diagnostics.faults import shown, unknown
from scenec.effects.table import EFFECTS, MOVIEPY_EFFECTS, NAMES, PREFIX, Argument, kind_of
from scenec.source import Span
from scenec.story import Beat
from scenec.vocabulary import LUT_FILES
from scenec.vocabulary.spelling import listed

EVERY = ("id", "at", "for", "until", "over", "level")


def build_effect(context: Context, draft: Draft) -> Beat | None:
    """An effect by its name."""
    name, span = draft.head.value.strip(), context.tree.span(*draft.value_path)
    if name not in NAMES:
        choices = NAMES if name.lower().startswith(PREFIX) else EFFECTS
        context.faults.append(unknown("unknown-effect", "effect", name, span, choices))
        return None
    options, before = draft.head.options, len(context.faults)
    _only_its_own(context, draft, name)
    on = options.get("on")
    if on is not None and "on" in kind_of(name).takes:
        context.actor(on, context.tree.span(*draft.path, "on"))
    extra = _extra(context, draft, name)
    if len(context.faults) > before:
        return None
    return Effect(
        draft.id,
        span=span_of(context, draft),
        effect=name,
        on=on,
        level=float(options.get("level", 1.0)),
        over=option(context, draft, "over"),
        length=length_of(context, draft),
        extra=extra,
    )


def _only_its_own(context: Context, draft: Draft, name: str) -> None:
    """Notes options that other effects take and this one does not."""
    takes = kind_of(name).takes
    for key in draft.head.options:
        if key not in EVERY and key not in takes:
            others = [other for other, kind in EFFECTS.items() if key in kind.takes] or [f"{PREFIX}NAME"]
            context.error(
                "effect-option",
                f"`{name}` takes no `{key}:`",
                context.tree.key_span(*draft.path, key),
                f"{listed(others, 'and')} {'does' if len(others) == 1 else 'do'}",
            )
    if name == "freeze" and "until" in draft.head.options:
        at = context.tree.key_span(*draft.path, "until")
        context.error("effect-option", "nothing happens while time stands still, so no moment ends it", at, "write `for:`")
    if "colour" in draft.head.options and "lut" in draft.head.options and "lut" in takes:
        at = context.tree.key_span(*draft.path, "lut")
        context.error("effect-option", "a tint has a colour or a colour table, not both", at, "leave one of them out")


def _extra(context: Context, draft: Draft, name: str) -> Mapping[str, Any]:
    """What only this effect has."""
    options, extra = draft.head.options, dict[str, Any]()
    if name == "tint" and "lut" in options and (lut := _lut(context, draft)) is not None:
        extra["lut"] = lut
    elif name == "tint" and "colour" in options:
        extra["colour"] = options["colour"].lower()
    if name.startswith(PREFIX) and (given := _arguments(context, draft, name.removeprefix(PREFIX))):
        extra["arguments"] = given
    return extra


def _lut(context: Context, draft: Draft) -> dict[str, str] | None:
    """The colour table, read once to see whether it can be."""
    span = context.tree.span(*draft.path, "lut")
    found = project_file(context, draft.head.options["lut"].strip(), span, LUT_FILES, "colour table")
    if found is None:
        return None
    from scenec.effects.cube import CubeError, read_cube

    try:
        read_cube(Path(found[0]))
    except CubeError as error:
        context.error("bad-lut", f"this colour table {error}", span, "export it as a 3D LUT, 2 to 65 on a side")
        return None
    return {"path": found[0], "digest": found[1]}


def _arguments(context: Context, draft: Draft, name: str) -> dict[str, Any]:
    """The arguments of one of MoviePy's effects, each as its table says."""
    known, given = MOVIEPY_EFFECTS[name], draft.head.options.get("arguments", {})
    for key, value in given.items():
        at = context.tree.key_span(*draft.path, "arguments", key)
        if key not in known:
            message = f"`{PREFIX}{name}` has no argument `{key[:40]}`"
            if known:
                context.faults.append(unknown("unknown-argument", "argument", key, at, known, message))
            else:
                context.error("unknown-argument", message, at, "it has none")
        else:
            _argument(context, key, value, known[key], context.tree.span(*draft.path, "arguments", key))
    for key, argument in known.items():
        if argument.needed and key not in given:
            least = f"arguments: {{{key}: {0.8 if argument.least <= 0.8 <= argument.most else argument.least:g}}}"
            context.error(
                "missing-key", f"`{PREFIX}{name}` needs `{key}`", context.tree.span(*draft.value_path), f"write `{least}`"
            )
    return dict(given)


def _argument(context: Context, key: str, value: Any, argument: Argument, span: Span) -> None:
    """Notes a value that the argument cannot have."""
    wanted = f"{argument.many} numbers" if argument.many else "a number"
    values = value if argument.many and isinstance(value, list) else [value]
    numbers = [each for each in values if isinstance(each, int | float) and not isinstance(each, bool)]
    if len(numbers) != len(values) or len(values) != max(1, argument.many):
        context.error("wrong-type", f"`{key}` must be {wanted}, not {shown(value)}", span)
    elif not all(argument.least <= each <= argument.most for each in numbers):
        context.error("out-of-range", f"`{key}` must be from {argument.least:g} to {argument.most:g}", span)
    elif argument.many and not any(numbers):
        context.error("out-of-range", f"the numbers of `{key}` must not all be 0", span)
