"""Which key of a beat is its head, and what that head says: the one place that knows both forms, short and long."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from scenec.vocabulary import HEAD_OPTIONS, HEADS, INTERACTION, INTERACTIONS, LINE_OPTIONS, NAME, OPTIONS, VERBS
from scenec.vocabulary.spelling import nearest

# NAME, NAME (emotion), NAME (emotion, LEVEL). What stands in the brackets is checked later, so that errors can point at it.
LINE_HEAD = re.compile(rf"(?P<name>{NAME})(?:\s*\(\s*(?P<emotion>[^(),]*?)\s*(?:,\s*(?P<level>[^(),]*?)\s*)?\))?")
# Anything that looks like a name, for errors: capitals, underscores.
_ALMOST = re.compile(r"(?P<name>[\w.'-]+(?: [\w.'-]+){0,2})(?:\s*\((?P<rest>[^()]*)\))?", re.UNICODE)


@dataclass(frozen=True)
class Head:
    """A beat taken apart. `key` leads to its head, `value_key` to its value.

    `verb` is "line" for a line, and "interaction" for one that is no word of the language: then `form` names it.
    """

    verb: str
    key: str
    value_key: str
    value: Any
    who: str | None = None  # of a line: the name in its head, else None (long form: `who:` is an option)
    emotion: str | None = None  # of a line: in its head
    level: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    form: str | None = None  # of an interaction: which one


@dataclass(frozen=True)
class HeadFault:
    """Why a beat has no usable head. `keys` are the keys to point at."""

    code: str
    message: str
    help: str
    keys: tuple[str, ...]
    fix: str | None = None  # what to write instead of the first of `keys`


def line_head(key: str) -> re.Match[str] | None:
    """The parts of a line's head, or None where `key` is a verb, an option or not a name at all."""
    match = LINE_HEAD.fullmatch(key)
    if match is None or match["name"] in VERBS:
        return None
    return None if key in OPTIONS or key in ("say", "do") else match


def split(
    beat: Mapping[str, Any], names: AbstractSet[str] = frozenset(), own: AbstractSet[str] = frozenset()
) -> Head | HeadFault:
    """Take a beat apart. `names`: the characters that are known so far; they decide between a speaker and a mistyped option.

    `own`: the writer's interactions, as far as they are known. A name that nobody knows is one where a list stands behind it.
    """
    verbs = [key for key in beat if key in HEADS or (key in own and key not in names)]
    unknown = [key for key in beat if key not in OPTIONS and key not in verbs]
    speakers = [key for key in unknown if (match := line_head(key)) and (match["name"] in names or match["emotion"] is not None)]
    heads = verbs + speakers
    if len(heads) > 1:
        shown = " and ".join(f'"{key}"' for key in heads[:3])
        return HeadFault(
            "two-heads", f"a beat has one head, this one has {shown}", "write a beat for each, or a `with:`", tuple(heads[:2])
        )
    if not heads:
        lines = [key for key in unknown if line_head(key) and not (len(unknown) > 1 and nearest(key, LINE_OPTIONS))]
        if len(lines) != 1:
            return _headless(beat, unknown)
        heads = lines
    return _taken(beat, heads[0], names, own)


def _headless(beat: Mapping[str, Any], unknown: list[str]) -> HeadFault:
    if len(unknown) > 1:
        shown = " and ".join(f'"{key}"' for key in unknown[:3])
        return HeadFault("two-heads", f"a beat has one head, this one has {shown}", "write a beat for each", tuple(unknown[:2]))
    if unknown:
        return almost(unknown[0])
    keys = tuple(beat)[:1]
    if not keys:
        return HeadFault("no-head", "this beat is empty", "write who speaks, or what happens, as in `- walk: ana`", ())
    message = f'this beat has no head: "{keys[0]}" is an option'
    return HeadFault("no-head", message, "a beat begins with who speaks or a verb; options stand below it, without a dash", keys)


def almost(key: str) -> HeadFault:
    """A key that is no head, and what it may have been meant to be."""
    match = _ALMOST.fullmatch(key)
    lower = re.sub(r"[\s_]+", "-", match["name"].lower()) if match else ""
    if match and re.fullmatch(NAME, lower):
        rest = f" ({match['rest']})" if match["rest"] else ""
        message = f'"{match["name"]}" is not a name: names are written in small letters, digits and hyphens'
        return HeadFault("bad-name", message, f'write "{lower}{rest}"', (key,), lower + rest)
    advice = "a line begins `NAME:`, `NAME (emotion):` or `NAME (emotion, 0.5):`; other beats begin with a verb"
    return HeadFault("unknown-head", f'"{key[:60]}" is neither who speaks nor a verb', advice, (key,))


def _taken(beat: Mapping[str, Any], key: str, names: AbstractSet[str], own: AbstractSet[str]) -> Head | HeadFault:
    options = {name: value for name, value in beat.items() if name != key}
    if key == "say":
        return Head("line", key, key, beat[key], options=options)
    if key == "do":
        return _long_form(beat, options, own)
    if key in VERBS:
        return Head(key, key, key, beat[key], options=options, form=key if key in INTERACTIONS else None)
    if key in own or (key not in names and isinstance(beat[key], list) and re.fullmatch(NAME, key)):
        return Head(INTERACTION, key, key, beat[key], options=options, form=key)
    match = LINE_HEAD.fullmatch(key)
    assert match is not None
    return Head("line", key, key, beat[key], who=match["name"], emotion=match["emotion"], level=match["level"], options=options)


def _long_form(beat: Mapping[str, Any], options: dict[str, Any], own: AbstractSet[str]) -> Head | HeadFault:
    verb = beat["do"]
    if not isinstance(verb, str):
        return HeadFault("wrong-type", "`do` names a verb", "write for example `do: walk` and `who: ana`", ("do",))
    listed = isinstance(options.get("who"), list) and re.fullmatch(NAME, verb)
    other = verb not in OPTIONS and (verb in own or (verb not in HEADS and listed))  # no interaction is called like an option
    if VERBS.get(verb) not in ("people", "pair") and not other:
        people = [*own, *(name for name, takes in VERBS.items() if takes in ("people", "pair"))]
        guess = nearest(verb, people)
        short = (
            f"write `{verb}:` as the head" if verb in VERBS else f"did you mean `do: {guess}`?" if guess else "see `walk`, `wave`"
        )
        return HeadFault("unknown-verb", f'"{verb[:60]}" is not a verb that people do', short, ("do",))
    if "who" not in options:
        known = ("who", *HEAD_OPTIONS["hug" if other else verb])
        mistyped = next((key for key in options if key not in OPTIONS and nearest(key, known) == "who"), None)
        if mistyped is not None:
            return HeadFault("unknown-key", f"`do` takes no `{mistyped[:40]}:`", 'did you mean "who"?', (mistyped,), "who")
        return HeadFault("missing-key", f"`do: {verb}` needs `who:`", "add `who: NAME`", ("do",))
    value = options.pop("who")
    form = verb if other or verb in INTERACTIONS else None
    return Head(INTERACTION if other else verb, "do", "who", value, options=options, form=form)


def allowed_options(head: Head) -> tuple[str, ...]:
    """The options that this head takes."""
    if head.verb == "line":
        return LINE_OPTIONS if head.key != "say" else ("who", *LINE_OPTIONS)
    return HEAD_OPTIONS["hug" if head.verb == INTERACTION else head.verb]
