"""What a plan says of feelings: why every line sounds as it does, and how relationships change."""

from __future__ import annotations

from typing import Any

from scenec.plain import to_plain
from scenec.relationships import Bond
from scenec.story import Feeling, Story, lines_of
from scenec.vocabulary import QUANTITIES


def moods(story: Story) -> str:
    """A row for each line whose feeling is not written at it."""
    told = [line for line in lines_of(story.beats) if line.because and line.because != "written"]
    width = max((len(line.id) for line in told), default=0)
    return "\n".join(f"mood  {line.id:{width}}  {shown(line.feeling)}  ({line.because})" for line in told)


def moods_json(story: Story) -> list[dict[str, Any]]:
    """The same for programs, of all lines."""
    return [
        {"line": line.id, "feeling": line.feeling.name, "level": line.feeling.level, "because": line.because}
        for line in lines_of(story.beats)
    ]


def shown(feeling: Feeling) -> str:
    """`sad 0.5`, or the parts of a mix."""
    name = " + ".join(f"{part} {share:g}" for part, share in feeling.mix) or feeling.name
    return name if feeling.level == 1 else f"{name} {feeling.level:g}"


def ledger(story: Story) -> str:
    """How people stand to each other at the start, and what every beat changes."""
    if not story.bonds and not story.ledger:
        return f"no relationship is written, and nothing changes one: everybody has {numbers(Bond('', ''))}"
    lines = ["at the start"]
    lines += [f"  {bond.of} -> {bond.to}: {numbers(bond)}" for bond in story.bonds]
    beat = None
    for change in story.ledger:
        if change.beat != beat:
            beat = change.beat
            lines.append(beat)
        lines.append(f"  {change.of} -> {change.to}: {change.quantity} {change.before:g} -> {change.after:g}")
    return "\n".join(lines)


def numbers(bond: Bond) -> str:
    """`exes; closeness 0.45, trust 0.5, ...`."""
    kind = f"{bond.kind}; " if bond.kind else ""
    return kind + ", ".join(f"{quantity} {getattr(bond, quantity):g}" for quantity in QUANTITIES)


def ledger_json(story: Story) -> dict[str, Any]:
    """The same for programs."""
    return {"start": to_plain(story.bonds), "changes": to_plain(story.ledger)}
