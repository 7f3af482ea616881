"""Where it plays: the place, its set, its marks, and the look that was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.analyse.pictures import set_of
from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import not_yet, unknown
from scenec.sets.art import share_of
from scenec.sets.table import SETS
from scenec.source import Span, Tree
from scenec.source.positions import find_within
from scenec.story import Place
from scenec.vocabulary import WEATHERS
from scenec.vocabulary.unfinished import NOT_YET

PLAIN = "studio"  # where a scene without `place:` plays


def find_place(scene: Tree, places: Mapping[str, Entry], root: Path, faults: list[Diagnostic]) -> Place | None:
    """The place that `scene` names, or None where it is faulty (the faults say why)."""
    written = scene.data.get("place")
    if written is None:
        stage = SETS[PLAIN]
        return Place(PLAIN, PLAIN, dict(stage.marks), stage.lights[0])
    name, _, look = written.partition("/")
    span = scene.span("place")
    name_span = find_within(scene.source, span, name)
    if name not in places:
        faults.append(unknown("unknown-place", "place", name, name_span, places))
        return None
    entry = places[name]
    found = set_of(entry, root, faults) if "art" in entry.value else _set(entry, faults)
    if found is None:
        return None
    set_name, picture = found
    look_span = find_within(scene.source, span, look, 1 if look and look in name else 0)
    chosen = _look(entry, set_name, look, look_span, faults)
    if chosen is None:
        return None
    stage, own = SETS[set_name], entry.value.get("marks") or {}
    if picture is not None:
        own = {mark: share_of(stage, share) for mark, share in own.items()}
    marks = {**stage.marks, **own}
    extras, speed = _extras(entry, set_name, faults), _speed(entry, set_name, faults)
    return Place(name, set_name, marks, chosen[0], chosen[1], extras, speed, picture, span=span)


def _extras(entry: Entry, set_name: str, faults: list[Diagnostic]) -> int:
    """How many people stand in the background."""
    count, room = int(entry.value.get("extras", 0)), len(SETS[set_name].spots)
    if count > room and ("art" in entry.value or set_name == entry.value.get("set")):
        message = f"{entry.value.get('set', 'a picture')} has room for {room or 'nobody'} in the background, not for {count}"
        advice = f"write {room} or less" if room else "leave `extras:` out"
        faults.append(Diagnostic("out-of-range", "error", message, entry.tree.span(*entry.path, "extras"), advice))
    return min(count, room)


def _speed(entry: Entry, set_name: str, faults: list[Diagnostic]) -> float | None:
    """How fast the set drives, where that is written; it stands for a set that does not drive."""
    if "speed" not in entry.value:
        return None
    if SETS[set_name].road is None:
        driving = ", ".join(name for name, stage in SETS.items() if stage.road is not None)
        span = entry.tree.key_span(*entry.path, "speed")
        faults.append(
            Diagnostic(
                "useless-option",
                "error",
                "`speed` belongs to a set that drives",
                span,
                f"write `set: {driving}`, or leave it out",
            )
        )
    return float(entry.value["speed"])


def _set(entry: Entry, faults: list[Diagnostic]) -> tuple[str, None] | None:
    """The set that is drawn, which is another one where that of the place is not drawn yet."""
    if "set" not in entry.value:
        return None  # library.py has said so
    name = entry.value["set"]
    if name in set(SETS):
        return str(name), None
    span = entry.tree.span(*entry.path, "set")
    if name in NOT_YET["set"]:
        faults.append(not_yet("set", name, span))
        return PLAIN, None
    faults.append(unknown("unknown-set", "set", name, span, (*SETS, *NOT_YET["set"])))
    return None


def _look(entry: Entry, set_name: str, look: str, span: Span, faults: list[Diagnostic]) -> tuple[str, str | None] | None:
    """Light and weather of the look that was named, else of the first one."""
    stage, drawn = SETS[set_name], "art" in entry.value or set_name == entry.value.get("set")
    looks: Mapping[str, Any] = entry.value.get("looks") or {light: {"light": light} for light in stage.lights}
    if look and look not in looks:
        message = f'the place "{entry.path[-1]}" has no look "{look}"'
        faults.append(unknown("unknown-look", "look", look, span, looks, message))
        return None
    name = look or next(iter(looks))
    data = looks[name] or {}
    path = (*entry.path, "looks", name)
    light, weather = data.get("light", stage.lights[0]), data.get("weather")
    if not drawn:
        light = light if light in stage.lights else stage.lights[0]
    if light not in stage.lights:
        faults.append(unknown("unknown-light", "light", light, entry.tree.span(*path, "light"), stage.lights))
        return None
    if weather is not None and weather not in WEATHERS:
        faults.append(unknown("unknown-weather", "weather", weather, entry.tree.span(*path, "weather"), WEATHERS))
        return None
    if weather is not None and weather not in stage.weather:
        faults.append(not_yet("weather", weather, entry.tree.span(*path, "weather")))
    return light, weather


def seat_fault(place: Place, on: str | None, span: Span) -> Diagnostic | None:
    """Why nobody can sit there (on a mark, or anywhere), None where it is possible."""
    stage = SETS[place.set]
    if not stage.seats:
        others = ", ".join(name for name, each in SETS.items() if each.seats)
        message = f'there is nothing to sit on in "{place.id}"'
        return Diagnostic("no-seat", "error", message, span, f"these sets have seats: {others}")
    if on is None or stage.seats_at(place.marks[on]):
        return None
    good = [name for name, share in place.marks.items() if stage.seats_at(share)]
    advice = f"there are seats at: {', '.join(good)}" if good else "leave `on:` out: the nearest seat is taken"
    return Diagnostic("no-seat", "error", f'there is nothing to sit on at "{on}"', span, advice)
