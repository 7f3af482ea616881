"""Interactions of the library for tests of acting, read without the language's checks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from scenec.interaction import Interaction, InteractionForm, Phase, Refusal, Requirement, Touch
from scenec.story import Duration, Feeling

LIBRARY = Path(__file__).resolve().parent.parent / "templates" / "library" / "interactions"


def _length(text: str | None) -> Duration | None:
    return None if text is None else Duration(float(text[:-1]), "s" if text.endswith("s") else "f")


def _metres(text: str | None) -> float | None:
    return None if text is None else float(text.removesuffix("cm")) / 100


def _by_role(value: Any, default: str) -> tuple[tuple[str, str], ...]:
    if value is None:
        return ()
    return tuple(value.items()) if isinstance(value, dict) else ((default, value),)


def _touch(pair: list[str]) -> Touch:
    (role, part), (_, to) = (end.split(".") for end in pair)
    return Touch(role, part, to)


def _phase(kind: str, d: dict[str, Any]) -> Phase:
    return Phase(
        kind,
        _length(d.get("for") or d.get("ease")),
        _metres(d.get("gap")),
        _by_role(d.get("gaze"), "both"),
        tuple((role, Feeling(name)) for role, name in d.get("express", {}).items()),
        tuple(_touch(pair) for pair in d.get("touch", [])),
        tuple((name, float(amount)) for name, amount in d.get("loop", {}).items()),
        d.get("level", ""),
        d.get("hands", ""),
        _by_role(d.get("eyes"), "both"),
        d.get("sound"),
        _by_role(d.get("turn"), "both"),
        tuple(d.get("raise", {})),
    )


def _reactions(data: dict[str, Any]) -> Iterator[Refusal]:
    for role, d in data.items():
        if role != "at":
            feeling = Feeling(d["express"]) if "express" in d else None
            yield Refusal(role, _metres(d.get("step-back")) or 0.0, feeling, d.get("gaze"))


def form(name: str, data: dict[str, Any]) -> InteractionForm:
    """One interaction from plain data."""
    refuse, hesitate = (tuple(_reactions(data.get(kind, {}))) for kind in ("refuse", "hesitate"))
    refused_at, hesitated_at = (data.get(kind, {}).get("at", "approach") for kind in ("refuse", "hesitate"))
    phases = tuple(_phase(kind, d) for step in data["phases"] for kind, d in step.items())
    requires = tuple(Requirement(k, float(v.get("min", 0)), float(v.get("max", 1))) for k, v in data.get("requires", {}).items())
    changes = tuple(data.get("changes", {}).items())
    things = tuple(data.get("things", {}).items())
    return InteractionForm(
        name, tuple(data["roles"]), phases, requires, refuse, refused_at, changes, hesitate, hesitated_at, things
    )


@cache
def library() -> dict[str, InteractionForm]:
    """All that come with scenec."""
    from scenec.parse import parse
    from scenec.source import Source

    found: dict[str, InteractionForm] = {}
    for path in sorted(LIBRARY.glob("*.yaml")):
        tree, _ = parse(Source(path, path.name, path.read_text(encoding="utf-8")))
        found |= {name: form(name, data) for name, data in tree.data["interactions"].items()}
    return found


def beat(kind: str, first: str, second: str, **more: Any) -> Interaction:
    """An interaction of the library in a script."""
    return Interaction(f"the-{kind}", form=library()[kind], who=(first, second), **more)
