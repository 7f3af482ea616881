"""The relationships while the film plays: how everybody stands to everybody at any beat, and at any frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scenec.acting.interactions.plan import Plan
from scenec.acting.rapport import Rapport, rapport_of
from scenec.arrange.beats import walk_through
from scenec.relationships import Bond
from scenec.story import Story

Pair = tuple[str, str]  # how the first stands to the second


@dataclass(frozen=True)
class Altered:
    """From `frame` on `of` stands to `to` as `rapport` says."""

    frame: float
    of: str
    to: str
    rapport: Rapport


class Ledger:
    """A story's relationships, beat by beat in the order of the script."""

    def __init__(self, story: Story) -> None:
        self.start: dict[Pair, Bond] = {(bond.of, bond.to): bond for bond in story.bonds}
        self.steps: list[tuple[str, Pair, Bond]] = []  # (beat, pair, bond from then on)
        now = dict(self.start)
        for change in story.ledger:
            pair = (change.of, change.to)
            now[pair] = replace(now.get(pair) or Bond(*pair), **{change.quantity: change.after})  # type: ignore[arg-type]  # numbers all
            self.steps.append((change.beat, pair, now[pair]))
        self.order = {beat.id: number for number, beat in enumerate(walk_through(story.beats))}

    def at(self, beat: str, of: str, to: str, over: bool = False) -> Rapport:
        """How `of` stands to `to` when a beat begins, or when it is `over`, in the order of the script; "": at the start."""
        bond, place = self.start.get((of, to)), self.order.get(beat, -1) + over
        for changed, pair, after in self.steps:
            if pair == (of, to) and self.order.get(changed, -1) < place:
                bond = after
        return rapport_of(bond)

    def alterations(self, times: Mapping[str, tuple[int, int]], meetings: Mapping[str, Plan]) -> tuple[Altered, ...]:
        """Every change that can be seen, in the order of time: of an interaction, when the two let go of each other."""
        found, now = [], {pair: rapport_of(bond) for pair, bond in self.start.items()}
        last: dict[tuple[str, Pair], Bond] = {(beat, pair): bond for beat, pair, bond in self.steps}
        for (beat, pair), bond in last.items():
            after = rapport_of(bond)
            if beat in times and after != now.get(pair, Rapport()):
                first, end = times[beat]
                met = meetings.get(beat)
                frame = first + (met.parting.start if met.outcome != "refuse" else met.spans[0].end) if met else float(end)
                found.append(Altered(frame, *pair, after))
                now[pair] = after
        return tuple(sorted(found, key=lambda turn: (turn.frame, turn.of, turn.to)))
