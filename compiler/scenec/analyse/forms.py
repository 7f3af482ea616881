"""Interactions as data: what a definition says, checked, and typed as a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scenec.analyse.feelings import feeling_of
from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import unknown
from scenec.interaction import InteractionForm, Phase, Refusal, Requirement, Touch
from scenec.project.resources import is_builtin
from scenec.source import TreePath
from scenec.story import Duration, Feeling
from scenec.vocabulary import BODY_PARTS, GAZE_DIRECTIONS, HEADS, INTERACTIONS, KISSES, OPTIONS, PHASES, RESERVED_IDS, SOUNDS

BOTH = "both"
_BUILT_IN = frozenset((*INTERACTIONS, *(f"kiss-{kind}" for kind in KISSES)))
INTIMATE = ("lips", "chest", "waist", "lower-back", "hip-left", "hip-right", "hip-near", "hip-far")  # for lips, that is


def interaction_forms(
    entries: Mapping[str, Entry], people: Mapping[str, object], faults: list[Diagnostic]
) -> dict[str, InteractionForm]:
    """All interactions that the scene can name. A faulty one is left out; the faults say why."""
    forms = {}
    for name, entry in entries.items():
        own = not is_builtin(entry.tree.source.path)
        taken = name in _BUILT_IN or name in HEADS or name in OPTIONS or name in RESERVED_IDS or name in people
        if own and taken:
            kind = "a verb" if name in HEADS or name in _BUILT_IN else "an option" if name in OPTIONS else "taken"
            message = f'an interaction cannot be called "{name}": it is {kind}'
            faults.append(Diagnostic("reserved-name", "error", message, entry.tree.key_span(*entry.path), "choose another id"))
            if name not in _BUILT_IN:
                continue  # else beats that name it have it, and get no second fault
        reader = _Reader(entry, faults)
        forms[name] = reader.form(name)
    return forms


def is_romantic(form: InteractionForm) -> bool:
    """Whether its contacts are: lips to lips, or to where only lovers kiss."""
    parts = [{touch.part, touch.to} for phase in form.phases for touch in phase.touch]
    return any(pair == {"lips"} or ("lips" in pair and pair & set(INTIMATE[1:])) for pair in parts)


class _Reader:
    """Reads one definition; the schema has checked its shape."""

    def __init__(self, entry: Entry, faults: list[Diagnostic]) -> None:
        self.entry, self.faults = entry, faults
        data: Mapping[str, Any] = entry.value
        first, second = data.get("roles", ("initiator", "partner"))
        self.roles: tuple[str, str] = (first, second)

    def error(self, code: str, message: str, path: TreePath, advice: str | None = None, key: bool = False) -> None:
        tree = self.entry.tree
        span = tree.key_span(*self.entry.path, *path) if key else tree.span(*self.entry.path, *path)
        self.faults.append(Diagnostic(code, "error", message, span, advice))

    def form(self, name: str) -> InteractionForm:
        data = self.entry.value
        for index, role in enumerate(self.roles):
            if role == BOTH or role in GAZE_DIRECTIONS:
                self.error("reserved-name", f'a role cannot be called "{role}"', ("roles", index), "choose another name")
        requires = tuple(self._requirement(quantity, limits) for quantity, limits in (data.get("requires") or {}).items())
        phases = tuple(self._phases(data["phases"]))
        names = {phase.kind for phase in phases}
        refuse, hesitate = (tuple(self._reaction(kind, names)) if kind in data else () for kind in ("refuse", "hesitate"))
        refused_at, hesitated_at = (data[kind]["at"] if kind in data else "approach" for kind in ("refuse", "hesitate"))
        things = tuple(
            (role, str(kind))
            for role, kind in (data.get("things") or {}).items()
            if self._role(role, ("things", role), self.roles)
        )
        changes = tuple(sorted((quantity, float(delta)) for quantity, delta in (data.get("changes") or {}).items()))
        return InteractionForm(name, self.roles, phases, requires, refuse, refused_at, changes, hesitate, hesitated_at, things)

    def _requirement(self, quantity: str, limits: Mapping[str, float]) -> Requirement:
        low, high = float(limits.get("min", 0.0)), float(limits.get("max", 1.0))
        if low > high:
            path = ("requires", quantity)
            self.error("out-of-range", f"`min` {low:g} is more than `max` {high:g}: nothing is ever between", path)
        return Requirement(quantity, low, high)

    def _phases(self, written: list[Mapping[str, Any]]) -> Iterator[Phase]:
        order = -1
        for index, item in enumerate(written):
            path: TreePath = ("phases", index)
            if len(item) > 1:
                self.error(
                    "two-heads", "a phase has one name, this one has " + " and ".join(item), path, "write an item for each"
                )
            name = next(iter(item))
            place = PHASES.index(name)
            if place < order:
                self.error(
                    "phase-order", f"`{name}` comes too late", (*path, name), f"the order is {', '.join(PHASES)}", key=True
                )
            order = max(order, place)
            yield self._phase(name, item[name] or {}, (*path, name))

    def _phase(self, name: str, data: Mapping[str, Any], path: TreePath) -> Phase:
        roles = (*self.roles, BOTH)
        if "for" in data and "ease" in data:
            self.error("two-lengths", "`for:` and `ease:` both say how long it takes", (*path, "ease"), "keep one", key=True)
        return Phase(
            name,
            _duration(data.get("for") or data.get("ease")),
            _metres(data.get("gap")),
            tuple(self._gaze(data.get("gaze"), (*path, "gaze")).items()),
            tuple(self._express(data.get("express") or {}, (*path, "express")).items()),
            tuple(self._touches(data.get("touch") or [], (*path, "touch"))),
            tuple((motion, float(level)) for motion, level in (data.get("loop") or {}).items()),
            data.get("level", ""),
            data.get("hands", ""),
            tuple(
                (role, how) for role, how in (data.get("eyes") or {}).items() if self._role(role, (*path, "eyes", role), roles)
            ),
            self._sound(data.get("sound"), (*path, "sound")),
            tuple((role, to) for role, to in (data.get("turn") or {}).items() if self._role(role, (*path, "turn", role), roles)),
            tuple(role for role in (data.get("raise") or {}) if self._role(role, (*path, "raise", role), self.roles)),
        )

    def _sound(self, name: str | None, path: TreePath) -> str | None:
        if name is not None and name not in SOUNDS:
            span = self.entry.tree.span(*self.entry.path, *path)
            self.faults.append(unknown("unknown-sound", "sound", name, span, SOUNDS))
        return name

    def _touches(self, pairs: list[list[str]], path: TreePath) -> Iterator[Touch]:
        for index, pair in enumerate(pairs):
            ends = [self._part(text, (*path, index, side)) for side, text in enumerate(pair)]
            if ends[0] is not None and ends[1] is not None:
                if ends[0][0] == ends[1][0]:
                    self.error("own-target", f"both parts are of {ends[0][0]}", (*path, index), "name a part of each of the two")
                yield Touch(*ends[0], ends[1][1])

    def _part(self, text: str, path: TreePath) -> tuple[str, str] | None:
        role, dot, part = text.partition(".")
        span = self.entry.tree.span(*self.entry.path, *path)
        if not dot:
            self.error("bad-value", f'"{text[:40]}" names no part of a body', path, f"write `{self.roles[0]}.hand-right`")
            return None
        if role not in self.roles:
            self.faults.append(unknown("unknown-role", "role", role, span, self.roles))
            return None
        if part not in BODY_PARTS:
            self.faults.append(unknown("unknown-body-part", "body part", part, span, BODY_PARTS))
            return None
        return role, part

    def _role(self, role: str, path: TreePath, choices: tuple[str, ...], key: bool = True) -> bool:
        if role in choices:
            return True
        whole = (*self.entry.path, *path)
        span = self.entry.tree.key_span(*whole) if key else self.entry.tree.span(*whole)
        self.faults.append(unknown("unknown-role", "role", role, span, choices))
        return False

    def _gaze(self, written: str | Mapping[str, str] | None, path: TreePath) -> dict[str, str]:
        targets = (*self.roles, *GAZE_DIRECTIONS)
        if written is None:
            return {}
        if isinstance(written, str):  # everybody else looks there
            return (
                {role: written for role in self.roles if role != written} if self._role(written, path, targets, key=False) else {}
            )
        return {
            role: target
            for role, target in written.items()
            if self._role(role, (*path, role), self.roles) and self._role(target, (*path, role), targets, key=False)
        }

    def _express(self, written: Mapping[str, Any], path: TreePath) -> dict[str, Feeling]:
        found: dict[str, Feeling] = {}
        for role, emotion in written.items():
            if self._role(role, (*path, role), (*self.roles, BOTH)):
                found |= dict.fromkeys(self.roles if role == BOTH else (role,), feeling_of(emotion, 1.0))
        return found

    def _reaction(self, kind: str, phases: set[str]) -> Iterator[Refusal]:
        data = self.entry.value[kind]
        targets = (*self.roles, *GAZE_DIRECTIONS)
        if data["at"] not in phases:
            self.error("unknown-phase", f'this interaction has no phase "{data["at"]}"', (kind, "at"), "name one of its phases")
        for role, what in data.items():
            if role == "at" or not self._role(role, (kind, role), self.roles):
                continue
            gaze = what.get("gaze")
            if gaze is not None and not self._role(gaze, (kind, role, "gaze"), targets, key=False):
                gaze = None
            feeling = feeling_of(what["express"], 1.0) if "express" in what else None
            yield Refusal(role, _metres(what.get("step-back")) or 0.0, feeling, gaze)


def _metres(text: str | None) -> float | None:
    if text is None:
        return None
    return round(float(text[:-2]) / 100, 4) if text.endswith("cm") else float(text[:-1])


def _duration(text: str | None) -> Duration | None:
    if text is None:
        return None
    number = float(text.rstrip("msf"))
    return Duration(number, "f") if text.endswith("f") else Duration(number / 1000 if text.endswith("ms") else number, "s")
