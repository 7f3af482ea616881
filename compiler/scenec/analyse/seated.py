"""What cannot be done where everybody sits, as in a car: going, getting up, looking over a shoulder, touching across rows."""

from __future__ import annotations

from collections.abc import Mapping

from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.parts import span_of
from scenec.diagnostics import Diagnostic
from scenec.sets.stage import Seat, Stage
from scenec.sets.table import SETS
from scenec.source import Tree
from scenec.story import Character, Place, Staged
from scenec.vocabulary import INTERACTIONS

GOING = ("walk", "enter", "exit", "sit", "stand")
ON_FEET = ("dance",)


def no_room(context: Context, draft: Draft) -> bool:
    """Notes that a beat has no room in a place in which everybody sits; False where it has."""
    verb = draft.head.verb
    if context.place is None or not (stage := SETS[context.place.set]).seated:
        return False
    place = context.place.id
    span = span_of(context, draft)
    if verb in GOING or verb in ON_FEET:
        advice = "let it happen in a scene of another place" if verb not in ("sit", "stand") else f"leave `{verb}` out"
        context.error("no-room", f'nobody can `{verb}` in "{place}": everybody sits there from beginning to end', span, advice)
        return True
    if verb in ("shot", "cut") and isinstance(draft.head.value, str) and draft.head.value.split()[:1] == ["over"]:
        who = draft.head.value.split()[1:2] or ["NAME"]
        advice = f"write `{verb}: medium {who[0]}`, or `{verb}: two-shot`"
        context.error("no-room", f'there is no shot over a shoulder in "{place}": it is seen from in front', span, advice)
        return True
    if verb in INTERACTIONS and isinstance(draft.head.value, list):
        rows = {row(stage, context, who) for who in draft.head.value if isinstance(who, str)}
        if len(rows - {None}) > 1:
            advice = "put them on seats beside each other in `cast:`"
            context.error("no-room", "those in front and those in the back cannot reach each other", span, advice)
            return True
    return False


def row(stage: Stage, context: Context, who: str) -> float | None:
    """How far back somebody's seat is; None where it is not known."""
    mark = next((each.mark for each in context.staged if each.character == who), None)
    return seat_at(stage, context.marks[mark]).lane if mark in context.marks and mark is not None else None


def seat_at(stage: Stage, share: float) -> Seat:
    """The seat nearest to a place given as a share 0..1 of the stage's width."""
    return min(stage.seats, key=lambda seat: abs(stage.metres_of(seat.x) - stage.metres(share)))


def crowded(
    scene: Tree, place: Place | None, cast: tuple[Staged, ...], characters: Mapping[str, Character], faults: list[Diagnostic]
) -> None:
    """Notes, where everybody sits, who is to sit on a seat that is taken, and who cannot sit: figures of other rigs."""
    if place is None or not (stage := SETS[place.set]).seated:
        return
    taken: dict[Seat, str] = {}
    for staged in cast:
        if staged.mark is None or staged.mark not in place.marks:
            continue
        seat = seat_at(stage, place.marks[staged.mark])
        if seat in taken:
            message = f'{taken[seat]} sits at "{staged.mark}" already'
            faults.append(Diagnostic("mark-taken", "error", message, scene.span("cast", staged.character), "choose another mark"))
        taken.setdefault(seat, staged.character)
        if (rig := characters[staged.character].look.get("rig", "person")) != "person":
            message = f'everybody sits in "{place.id}", and figures of the rig `{rig}` do not'
            faults.append(Diagnostic("no-room", "error", message, scene.span("cast", staged.character), "choose another place"))
