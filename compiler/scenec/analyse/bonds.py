"""Relationships under way: how everybody stands to everybody else now, and what each beat changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from scenec.analyse.sections import Entry
from scenec.diagnostics import Diagnostic
from scenec.diagnostics.faults import unknown
from scenec.relationships import Bond, Change
from scenec.source.positions import find_within
from scenec.story import Character
from scenec.vocabulary import QUANTITIES


@dataclass
class Bonds:
    """The state, by direction; whom nothing is written of has the defaults."""

    of: dict[tuple[str, str], Bond] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)

    def copy(self) -> Bonds:
        """The same state, with nothing changed yet."""
        return Bonds(dict(self.of))

    def bond(self, one: str, other: str) -> Bond:
        """How `one` stands to `other`."""
        return self.of.get((one, other)) or Bond(one, other)

    def change(self, beat: str, one: str, other: str, deltas: Iterable[tuple[str, float]]) -> None:
        """Between the two, in both directions; kept in 0..1."""
        for first, second in ((one, other), (other, one)):
            bond = self.bond(first, second)
            for quantity, delta in deltas:
                before = getattr(bond, quantity)
                after = round(min(1.0, max(0.0, before + delta)), 4)
                bond = replace(bond, **{quantity: after})
                if after != before:
                    self.changes.append(Change(beat, first, second, quantity, before, after))
            self.of[first, second] = bond

    def between(self, people: Iterable[str]) -> tuple[Bond, ...]:
        """All bonds among these people that are written, in order."""
        known = set(people)
        return tuple(bond for (one, other), bond in sorted(self.of.items()) if one in known and other in known)


def relationships(entries: Mapping[str, Entry], people: Mapping[str, Character], faults: list[Diagnostic]) -> Bonds:
    """The state at the start. What is directed overrides what is symmetric."""
    bonds = Bonds()
    seen: dict[tuple[str, str, str], Entry] = {}
    for written, entry in sorted(entries.items(), key=lambda item: " -> " in item[0]):
        one, arrow, other = written.split(" ")
        if not _known(entry, (one, other), people, faults):
            continue
        key = (arrow, *((one, other) if arrow == "->" else sorted((one, other))))
        if key in seen:
            first = seen[key].tree.key_span(*seen[key].path)
            message = f'this relationship is written twice, also as "{seen[key].path[-1]}"'
            span = entry.tree.key_span(*entry.path)
            faults.append(Diagnostic("duplicate-id", "error", message, span, f"the other one is in {first.file}:{first.line}"))
            continue
        seen[key] = entry
        values = {name: float(entry.value[name]) for name in QUANTITIES if name in entry.value}
        for first_, second in ((one, other), (other, one))[: 1 if arrow == "->" else 2]:
            bond = bonds.bond(first_, second)
            kind = entry.value.get("kind", bond.kind)
            bonds.of[first_, second] = replace(bond, kind=kind, **values)  # type: ignore[arg-type]  # all of them are numbers
    return bonds


def _known(entry: Entry, names: tuple[str, str], people: Mapping[str, Character], faults: list[Diagnostic]) -> bool:
    span = entry.tree.key_span(*entry.path)
    one, other = names
    if one == other:
        faults.append(Diagnostic("own-target", "error", f"{one} has no relationship to {one}", span, "name two people"))
        return False
    for index, name in enumerate(names):
        if name not in people:
            occurrence = 1 if index and name in one else 0
            at = find_within(entry.tree.source, span, name, occurrence)
            faults.append(unknown("unknown-character", "character", name, at, people, f'no character is called "{name}"'))
            return False
    return True
