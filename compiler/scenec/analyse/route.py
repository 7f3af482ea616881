"""The way through a script: which beats play, where choices and jumps lead, and what nobody can ever reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scenec.analyse.beats import build_beat, build_beats
from scenec.analyse.conditions import EXAMPLE, Condition, ConditionError, read_condition
from scenec.analyse.context import Context
from scenec.analyse.drafts import Draft
from scenec.analyse.parts import span_of
from scenec.deeds import Choice, Goto, Question
from scenec.diagnostics.faults import unknown
from scenec.project import why_outside
from scenec.source import Span
from scenec.story import Beat
from scenec.vocabulary import END, JUMPS


@dataclass(frozen=True)
class Route:
    """What plays: drafts and their beats. `skipped` plays not; `leads_to`: the scene that it ends in, or `end`.

    `asks`: of an interactive film, the question at which it stops; `ahead` is what may play after the answer.
    """

    drafts: tuple[Draft, ...]
    beats: tuple[Beat, ...]
    skipped: tuple[Draft, ...] = ()
    leads_to: str | None = None
    asks: Question | None = None
    ahead: tuple[Draft, ...] = ()


@dataclass(frozen=True)
class _Option:
    goto: str
    condition: Condition | None


@dataclass(frozen=True)
class Exits:
    """Where a scene may lead to: scenes by name with the place of the word, and whether it may run to its end."""

    scenes: tuple[tuple[str, Span], ...]
    runs_out: bool
    choices: tuple[str, ...] = ()


def take(context: Context, drafts: tuple[Draft, ...]) -> Route:
    """Build the beats along the way. A script without jumps plays as it stands."""
    if not any(draft.head.verb in JUMPS for draft in drafts):
        _unknown_choices(context, set())
        return Route(drafts, build_beats(context, drafts))
    context.anywhere = True
    build_beats(context, tuple(draft for draft in drafts if draft.head.verb not in JUMPS))  # everything is looked at once
    context.anywhere = False
    jumps = {draft.id: _jump(context, draft, drafts, index) for index, draft in enumerate(drafts) if draft.head.verb in JUMPS}
    _unknown_choices(context, {draft.id for draft in drafts if draft.head.verb == "choice"})
    _unreachable(context, drafts, jumps)
    context.rewind()
    return _walk(context, drafts, jumps)


def exits(context: Context, drafts: tuple[Draft, ...]) -> Exits:
    """Where this scene may lead to, whatever is chosen."""
    places = {draft.id: index for index, draft in enumerate(drafts)}
    reached = _reached(drafts, {draft.id: _options(draft) for draft in drafts if draft.head.verb in JUMPS})
    found = []
    for index in sorted(reached - {len(drafts)}):
        draft = drafts[index]
        if draft.head.verb in JUMPS:
            for option, path in _targets(draft):
                if option not in places and option != END:
                    found.append((option, context.tree.span(*path)))
    choices = tuple(draft.id for draft in drafts if draft.head.verb == "choice")
    return Exits(tuple(found), len(drafts) in reached, choices)


def _options(draft: Draft) -> tuple[tuple[str, bool], ...]:
    """Where a jump leads, and whether each has a condition."""
    if draft.head.verb == "goto":
        return ((str(draft.head.value), False),)
    return tuple((option["goto"], "when" in option) for option in draft.head.options["options"])


def _targets(draft: Draft) -> list[tuple[str, tuple[Any, ...]]]:
    if draft.head.verb == "goto":
        return [(str(draft.head.value), draft.value_path)]
    options = draft.head.options["options"]
    return [(option["goto"], (*draft.path, "options", index, "goto")) for index, option in enumerate(options)]


def _jump(context: Context, draft: Draft, drafts: tuple[Draft, ...], place: int) -> tuple[_Option, ...]:
    """The options of a choice (a `goto` is one with a single option), checked."""
    for target, path in _targets(draft):
        _check_target(context, target, path, drafts, place)
    if draft.head.verb == "goto":
        return (_Option(str(draft.head.value), None),)
    return tuple(
        _Option(option["goto"], _condition(context, option.get("when"), (*draft.path, "options", index, "when")))
        for index, option in enumerate(draft.head.options["options"])
    )


def _check_target(context: Context, target: str, path: tuple[Any, ...], drafts: tuple[Draft, ...], place: int) -> None:
    places = {draft.id: index for index, draft in enumerate(drafts)}
    span = context.tree.span(*path)
    if target in places:
        if places[target] <= place:
            context.error("goto-back", f'the beat "{target}" lies before this one', span, "a film goes on, never back")
        return
    if target == END or target in (context.scenes or ()):
        return
    folder = context.tree.source.path.resolve().parent
    whole = why_outside(f"{target}.yaml", folder, context.root) is None
    if context.scenes is None and whole and (folder / f"{target}.yaml").is_file():
        advice = "make the film of the story that holds both"
        context.warn("ends-here", f'the film of this scene alone ends where it goes on with "{target}"', span, advice)
        return
    later = [draft.id for draft in drafts[place + 1 :] if "id" in draft.head.options]
    message = f'"{target[:60]}" is neither a later beat of this scene nor a scene of the story'
    context.faults.append(unknown("unknown-goto", "beat", target, span, (*later, *(context.scenes or ()), END), message))


def _condition(context: Context, text: str | None, path: tuple[Any, ...]) -> Condition | None:
    if text is None:
        return None
    span = context.tree.span(*path)
    try:
        condition = read_condition(text)
    except ConditionError as error:
        at = context.within(span, error.word) if error.word else span
        if error.choices:
            context.faults.append(unknown(error.code, "number of a relationship", error.word, at, error.choices, error.message))
        else:
            context.error(error.code, error.message, at, EXAMPLE)
        return None
    for name in condition.people:
        if name not in context.characters:
            message = f'no character is called "{name}"'
            at = context.within(span, name)
            context.faults.append(unknown("unknown-character", "character", name, at, context.characters, message))
    return condition


def _unknown_choices(context: Context, known: set[str]) -> None:
    if context.scenes is None:
        for name in context.choose:
            if name not in known:
                message = f'there is no choice "{name}" in this scene'
                context.faults.append(unknown("unknown-choice", "choice", name, context.tree.key_span("script"), known, message))


def _reached(drafts: tuple[Draft, ...], jumps: Mapping[str, tuple[tuple[str, bool], ...]]) -> set[int]:
    """Indices of the beats that can be reached; their number where the script can run to its end."""
    places = {draft.id: index for index, draft in enumerate(drafts)}
    reached: set[int] = set()
    todo = [0]
    while todo:
        index = todo.pop()
        if index in reached:
            continue
        reached.add(index)
        if index == len(drafts):
            continue
        options = jumps.get(drafts[index].id)
        if options is None:
            todo.append(index + 1)
        else:
            todo += [places[goto] for goto, _ in options if places.get(goto, -1) > index]
            if all(conditional for _, conditional in options):
                todo.append(index + 1)
    return reached


def _unreachable(context: Context, drafts: tuple[Draft, ...], jumps: Mapping[str, tuple[_Option, ...]]) -> None:
    reached = _reached(
        drafts, {name: tuple((o.goto, o.condition is not None) for o in options) for name, options in jumps.items()}
    )
    for index, draft in enumerate(drafts):
        if index not in reached and index - 1 in reached:
            advice = "give it an `id:` that a `goto` names, or remove it"
            context.warn("unreachable-beat", "nothing leads to this beat", span_of(context, draft), advice)


def _walk(context: Context, drafts: tuple[Draft, ...], jumps: Mapping[str, tuple[_Option, ...]]) -> Route:
    """Play: from beat to beat, with moods and relationships carried along."""
    places = {draft.id: index for index, draft in enumerate(drafts)}
    played: list[int] = []
    beats: list[Beat] = []
    asks: Question | None = None
    index, leads_to = 0, None
    while index < len(drafts) and not context.full:
        draft = drafts[index]
        played.append(index)
        if draft.id not in jumps:
            beat = build_beat(context, draft)
            beats += [beat] if beat is not None else []
            index += 1
            continue
        if asks := _question(context, draft, jumps[draft.id]):
            beats.append(_beat_of(context, draft, None, asked=True))
            break
        taken = _taken(context, draft, jumps[draft.id])
        beats.append(_beat_of(context, draft, taken, asked=draft.id in (context.answers or ())))
        goto = jumps[draft.id][taken].goto if taken is not None else None
        if goto is not None and places.get(goto, -1) <= index:
            leads_to = goto
            break
        index = places[goto] if goto is not None else index + 1
    on_the_way = set(played)
    until = played[-1] if asks is not None else len(drafts)
    skipped = tuple(draft for place, draft in enumerate(drafts[:until]) if place not in on_the_way)
    return Route(tuple(drafts[place] for place in played), tuple(beats), skipped, leads_to, asks, drafts[until + 1 :])


def _question(context: Context, draft: Draft, options: tuple[_Option, ...]) -> Question | None:
    """What an interactive film asks at this beat: nothing where the answer is known, or where no option may be taken."""
    if context.answers is None or draft.head.verb != "choice" or draft.id in context.answers or draft.id in context.choose:
        return None
    open_ = tuple(
        (number, draft.options[number - 1])
        for number, option in enumerate(options, start=1)
        if option.condition is None or option.condition.test(context.bonds)
    )
    return Question(draft.id, " ".join(draft.text.split()), open_, span_of(context, draft)) if open_ else None


def _taken(context: Context, draft: Draft, options: tuple[_Option, ...]) -> int | None:
    """The option that the film takes: the one that was asked for, else the first that may be taken."""
    if context.answers is not None and draft.id in context.answers:
        return context.answers[draft.id] - 1
    wanted = context.choose.get(draft.id)
    if wanted is not None:
        span = span_of(context, draft)
        if not 1 <= wanted <= len(options):
            context.error(
                "unknown-choice", f'"{draft.id}" has no option {wanted}', span, f"they are counted from 1 to {len(options)}"
            )
            return None
        condition = options[wanted - 1].condition
        if condition is not None and not condition.test(context.bonds):
            context.error(
                "choice-not-open", f'option {wanted} of "{draft.id}" may not be taken here', span, "its `when` does not hold"
            )
        return wanted - 1
    return next((i for i, option in enumerate(options) if option.condition is None or option.condition.test(context.bonds)), None)


def _beat_of(context: Context, draft: Draft, taken: int | None, *, asked: bool) -> Beat:
    span = span_of(context, draft)
    if draft.head.verb == "goto":
        return Goto(draft.id, span=span, to=str(draft.head.value))
    return Choice(draft.id, span=span, text=" ".join(draft.text.split()), options=draft.options, taken=taken, asked=asked)
