"""Beats beyond talk and gesture: coming and going, things in hands, what passes between two, pictures and text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from scenec.analyse.arms import needs_arms
from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.forms import is_romantic
from scenec.analyse.parts import form_span, length_of, option, people, span_of, target
from scenec.analyse.places import seat_fault
from scenec.deeds import Enter, Exit, Handle, Sit, Stand
from scenec.diagnostics.faults import unknown
from scenec.interaction import Interaction, InteractionForm
from scenec.source import Span
from scenec.story import Beat, With
from scenec.vocabulary import INTERACTION, ROMANTIC_AGES, ROMANTIC_MANNERS, SIDES, VERBS
from scenec.vocabulary.spelling import nearest

Outcome = Literal["accept", "hesitate", "refuse"]

NEAR = 0.2  # by how much a state may fall short for somebody to hesitate only


def build_enter(context: Context, draft: Draft) -> Beat | None:
    """Somebody comes on stage: from now on they can act."""
    value, path = draft.head.value, draft.value_path
    entries = [(value, path)] if isinstance(value, str) else [(name, (*path, index)) for index, name in enumerate(value)]
    beats: list[Beat] = []
    span = span_of(context, draft)
    for name, where in entries:
        at = context.tree.span(*where)
        if not context.speaker(name, at):
            continue
        if name in context.present and not context.anywhere:
            context.error(
                "on-stage-already", f"{name} is on stage already", at, f"write `walk: {name}`, or `{name}: off` in `cast:`"
            )
            continue
        to = target(context, draft, (name,)) if "to" in draft.head.options else _free_mark(context, draft)
        if to is None:
            continue
        if name not in context.present:
            context.present.append(name)
        number = draft.id if len(entries) == 1 else f"{draft.id}-{name}"
        side = draft.head.options.get("from")
        beats.append(Enter(number, span=span, who=name, to=to, over=option(context, draft, "over"), side=side))
    if len(entries) > 1 and beats:
        return With(draft.id, span=span, beats=tuple(beats))
    return beats[0] if beats else None


def _free_mark(context: Context, draft: Draft) -> str | None:
    taken = {staged.mark for staged in context.staged}
    mark = next((name for name in context.marks if name not in taken), next(iter(context.marks), None))
    if mark is None:
        context.error(
            "missing-target", "`enter` needs `to:` here: the place has no marks", span_of(context, draft), "add `to: NAME`"
        )
    return mark


def build_exit(context: Context, draft: Draft) -> Beat | None:
    """Somebody leaves the stage."""
    who = people(context, draft)
    to = target(context, draft, who, directions=SIDES) if "to" in draft.head.options else None
    if not context.anywhere:
        context.present = [name for name in context.present if name not in who]
    if not who:
        return None
    span, over = span_of(context, draft), option(context, draft, "over")
    if len(who) == 1:
        return Exit(draft.id, span=span, who=who, to=to, over=over)
    return With(
        draft.id, span=span, beats=tuple(Exit(f"{draft.id}-{one}", span=span, who=(one,), to=to, over=over) for one in who)
    )


def build_sit(context: Context, draft: Draft) -> Beat | None:
    """Somebody sits down or stands up."""
    who = people(context, draft)
    verb, on = draft.head.verb, draft.head.options.get("on")
    if on is not None and on not in context.marks:
        _no_mark(context, draft, on)
        return None
    if not who:
        return None
    span = span_of(context, draft)
    if not _on_legs(context, who, verb, span):
        return None
    if (
        verb == "sit"
        and context.place is not None
        and (fault := seat_fault(context.place, on, context.tree.span(*draft.path, "on") if on else span)) is not None
    ):
        context.faults.append(fault)
        return None
    return Sit(draft.id, span=span, who=who, on=on) if verb == "sit" else Stand(draft.id, span=span, who=who)


def _on_legs(context: Context, who: Sequence[str], verb: str, span: Span) -> bool:
    """Whether they can sit down and stand up: nobody does in a wheelchair, and figures of other rigs do not yet."""
    for name in who:
        look = context.characters[name].look
        if look.get("wheelchair"):
            what = "sits already" if verb == "sit" else "does not stand up"
            advice = f"remove `{verb}`, or let {name} `walk` there" if verb == "sit" else f"remove `{verb}`"
            context.error("always-seated", f'"{name}" is in a wheelchair and {what}', span, advice)
            return False
        _stiff(context, name, verb, span)
    return True


def _stiff(context: Context, name: str, verb: str, span: Span) -> None:
    """Notes that a figure of another rig than the drawn person is not moved so yet."""
    rig = context.characters[name].look.get("rig", "person")
    if rig != "person":
        context.warn("not-yet", f'figures of the rig `{rig}` do not `{verb}` yet: "{name}" only takes the time', span)


def _no_mark(context: Context, draft: Draft, name: str) -> None:
    message = f'this place has no mark "{name[:40]}"'
    context.faults.append(unknown("unknown-mark", "mark", name, context.tree.span(*draft.path, "on"), context.marks, message))


def build_handle(context: Context, draft: Draft) -> Beat | None:
    """Something is taken, given or put down."""
    who = people(context, draft)
    options = draft.head.options
    to = target(context, draft, who) if "to" in options else None
    if "on" in options and options["on"] not in context.marks:
        _no_mark(context, draft, options["on"])
    if not who:
        return None
    kind, thing, span = cast('Literal["take", "give", "put-down"]', draft.head.verb), options["kind"], span_of(context, draft)
    beats: list[Beat] = []
    for name in who:
        id_ = draft.id if len(who) == 1 else f"{draft.id}-{name}"
        _stiff(context, name, kind, span)
        if to in context.characters:
            pair = (str(to), name) if kind == "take" else (name, str(to))
            beats.append(Interaction(id_, span=span, form=context.forms["give"], who=pair, thing=thing))
        elif kind == "give":
            context.error("missing-target", f"`{kind}` needs somebody in `to:`", span, "name who gets it")
        else:
            beats.append(Handle(id_, span=span, kind=kind, who=(name,), thing=thing, on=to or options.get("on")))
        context.hold(name, thing, kind, to if to in context.characters else None, span)
    return beats[0] if len(beats) == 1 else With(draft.id, span=span, beats=tuple(beats)) if beats else None


# ---- what passes between two -------------------------------------------------------------------------------------------


def build_interaction(context: Context, draft: Draft) -> Beat | None:
    """Something between two people: allowed, wanted, and what it changes."""
    form = _form(context, draft)
    who = _pair(context, draft)
    if form is None or who is None:
        return None
    context.not_yet("verb", str(draft.head.form), form_span(context, draft))
    for name in who:
        needs_arms(context, name, form.name, form_span(context, draft))
    options = draft.head.options
    _romance(context, draft, form, who)
    outcome = _outcome(context, draft, form, who)
    changes = None
    if "changes" in options:
        changes = tuple(sorted((name, float(delta)) for name, delta in options["changes"].items()))
        context.bonds.change(draft.id, *who, changes)
    elif outcome == "accept":
        context.bonds.change(draft.id, *who, form.changes)
    return Interaction(
        draft.id,
        span=span_of(context, draft),
        form=form,
        who=who,
        manner=options.get("manner", ""),
        outcome=outcome,
        length=length_of(context, draft),
        changes=changes,
    )


def _form(context: Context, draft: Draft) -> InteractionForm | None:
    name = str(draft.head.form)
    kind = draft.head.options.get("kind")
    if name == "kiss" and kind not in (None, "lips"):
        name = f"kiss-{kind}"
    elif draft.head.verb == INTERACTION and name not in context.own_forms:
        guess = nearest(name, (*VERBS, *context.own_forms, *context.characters))
        advice = f'did you mean "{guess}"?' if guess else "interactions are defined in `interactions:`"
        message = f'"{name}" is neither a character, a verb nor an interaction'
        context.error("unknown-head", message, form_span(context, draft), advice, guess)
        return None
    return context.forms[name]


def _pair(context: Context, draft: Draft) -> tuple[str, str] | None:
    value = draft.head.value
    if not isinstance(value, list):  # one of the writer's own, with one name behind it
        span = context.tree.span(*draft.value_path)
        context.error("wrong-type", f"`{draft.head.form}` is between two people", span, "write both, as in [ana, ben]")
        return None
    who = people(context, draft)
    return (who[0], who[1]) if len(who) == 2 else None


def _romance(context: Context, draft: Draft, form: InteractionForm, who: tuple[str, str]) -> None:
    manner = draft.head.options.get("manner")
    if manner not in ROMANTIC_MANNERS and not is_romantic(form) and form.name != "kiss":  # whatever a writer makes of `kiss`
        return
    for name in who:
        age = context.characters[name].age
        if age not in ROMANTIC_AGES:
            stated = f"{name} is a {age}" if age else f"{name}'s age is not stated"
            why = f"`manner: {manner}`" if manner in ROMANTIC_MANNERS else "this contact"
            advice = "romance is among people of whom `age: adult` or `age: elder` is written"
            context.error("not-adults", f"{why} is romantic, and {stated}", form_span(context, draft), advice)


def _outcome(context: Context, draft: Draft, form: InteractionForm, who: tuple[str, str]) -> Outcome:
    written = draft.head.options.get("outcome")
    bond = context.bonds.bond(who[1], who[0])
    short = [(need, getattr(bond, need.what)) for need in form.requires]
    unmet = [(need, value) for need, value in short if not need.least <= value <= need.most]
    if written is not None or not unmet:
        return cast("Outcome", written or "accept")
    need, value = max(unmet, key=lambda item: max(item[0].least - item[1], item[1] - item[0].most))
    far = max(need.least - value, value - need.most)
    outcome: Outcome = "refuse" if far > NEAR else "hesitate"
    limit = f"at least {need.least:g}" if value < need.least else f"at most {need.most:g}"
    message = f"{who[1]} would {outcome}: {need.what} to {who[0]} is {value:g}, `{form.name}` needs {limit}"
    context.warn("unmet-requirement", message, form_span(context, draft), "write `outcome: accept` if it is meant so")
    return outcome
