"""The beats of a script in canonical form: the head first, the options in one order, in the short or the long form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from scenec.formatting.layout import Collection, Entry, Node, Scalar
from scenec.formatting.printing import quoted
from scenec.source import TreePath
from scenec.vocabulary import HEADS, INTERACTION, NAME, OPTIONS, VERBS
from scenec.vocabulary.heads import LINE_HEAD, Head, line_head, split

Form = Literal["as written", "long", "short"]

# Who and how, then when, then how long, then how it sounds. Options that are not here follow in the order of the writer.
ORDER = (
    *"who of emotion as level id to from on at until for over gap transition colour style drift subtitle font lut kind".split(),
    *"manner outcome volume fade-in speed audio cues off changes arguments options".split(),
)
_UNQUOTED = re.compile(r"[a-z](?:[\w().,'*+-]| (?!#))*")
_LEVEL = re.compile(r"[0-9]*\.?[0-9]+")


def canonical(root: Node | None, form: Form, ids: Mapping[TreePath, str]) -> None:
    """Bring every beat into its canonical form. `ids`: what to write as `id:` of the beat at a path."""
    own = _interactions(root)
    for path, beat in _beats(root):
        beat.flow = beat.flow and not beat.entries  # an option a line: a changed one is a changed line
        _speech(beat, own)
        if form == "long":
            _lengthen(beat, own)
        elif form == "short":
            _shorten(beat, own)
        if path in ids and not _find(beat, "id"):
            beat.entries.append(_new("id", ids[path], beat))
        _order(beat, own)


def _interactions(root: Node | None) -> frozenset[str]:
    """The names of the interactions that this file defines."""
    section = _find(root, "interactions") if isinstance(root, Collection) and root.keyed else None
    entries = section.value.entries if section and isinstance(section.value, Collection) and section.value.keyed else ()
    return frozenset(entry.name for entry in entries) - set(HEADS) - set(OPTIONS)  # those have an error


def _beats(root: Node | None) -> Iterator[tuple[TreePath, Collection]]:
    script = _find(root, "script") if isinstance(root, Collection) and root.keyed else None
    todo: list[tuple[TreePath, Node]] = [(("script",), script.value)] if script else []
    while todo:
        path, beats = todo.pop()
        if not isinstance(beats, Collection) or beats.keyed:
            continue
        beats.flow = beats.flow and not beats.entries
        for index, item in enumerate(beats.entries):
            beat = item.value
            if isinstance(beat, Collection) and beat.keyed:
                yield (*path, index), beat
                if (inner := _find(beat, "with")) is not None:
                    todo.append(((*path, index, "with"), inner.value))


def _find(collection: Collection | None, name: str) -> Entry | None:
    return next((entry for entry in collection.entries if entry.name == name), None) if collection else None


def _new(key: str, value: str, parent: Collection) -> Entry:
    """An entry that was not written: its value without quotes where it is a name or a number, as it should be."""
    plain = re.fullmatch(NAME, value) and _is_text(_plain(value)) if key != "level" else _LEVEL.fullmatch(value)
    return Entry(_plain(key), _plain(value) if plain else Scalar(quoted(value), value, '"'), 0, 0, parent)


def head_of(beat: Collection, own: frozenset[str]) -> tuple[Entry, Head] | None:
    """The head, where the beat has one: its entry, and what it says."""
    data: dict[str, Any] = {entry.name: _data(entry.value) for entry in beat.entries}
    head = split(data, own=own)
    entry = _find(beat, head.key) if isinstance(head, Head) else None
    return (entry, head) if entry is not None and isinstance(head, Head) else None


def _data(node: Node) -> Any:
    """As much of a value as tells heads apart."""
    return node.value if isinstance(node, Scalar) else {} if node.keyed else []


def _speech(beat: Collection, own: frozenset[str]) -> None:
    """What is said, in double quotes; the head as it should be spaced."""
    found = head_of(beat, own)
    if found is None or found[1].verb != "line":
        return
    entry, head = found
    if head.who is not None:
        entry.key = _key(_head_text(head.who, head.emotion, head.level))
    value = entry.value
    if isinstance(value, Scalar) and value.style is None and _is_text(value):
        entry.value = Scalar(quoted(value.value), value.value, '"', value.start, value.end)


def _plain(text: str) -> Scalar:
    return Scalar(text, text, None)


def _key(text: str) -> Scalar:
    """A head as a key: in quotes where YAML would read it otherwise."""
    return _plain(text) if _UNQUOTED.fullmatch(text) else Scalar(quoted(text), text, '"')


def _head_text(name: str, emotion: str | None, level: str | None) -> str:
    if emotion is None:
        return name
    return f"{name} ({emotion}, {level})" if level is not None else f"{name} ({emotion})"


def _is_text(scalar: Scalar) -> bool:
    """Whether a plain scalar is text, not a number or a word of YAML."""
    from scenec.parse.scalars import BadNumberError, resolve

    try:
        return isinstance(resolve(scalar.value), str)
    except BadNumberError:
        return False


def _lengthen(beat: Collection, own: frozenset[str]) -> None:
    """`ana (sad, 0.5): "..."` becomes `say`, `who`, `emotion`, `level`; `walk: ben` becomes `do` and `who`."""
    found = head_of(beat, own)
    if found is None or _find(beat, "who") or _strange(beat, found[0]):
        return
    entry, head = found
    if head.who is not None:
        if not _well_put(head) or (head.emotion is not None and _find(beat, "emotion")) or (head.level and _find(beat, "level")):
            return
        entry.key = _plain("say")
        beat.entries.append(_new("who", head.who, beat))
        if head.emotion:
            beat.entries.append(_new("emotion", head.emotion, beat))
        if head.level:
            beat.entries.append(_new("level", head.level, beat))
    elif head.key != "do" and _is_of_people(head):
        who = Entry(_plain("who"), entry.value, 0, 0, beat)
        if isinstance(entry.value, Collection):
            entry.value.parent = who
        entry.key, entry.value = _plain("do"), _plain(head.key)
        beat.entries.append(who)


def _strange(beat: Collection, head: Entry) -> bool:
    """Whether a beat has keys that are no word of the language: which of them it is about may change with its form."""
    return any(entry is not head and entry.name not in OPTIONS for entry in beat.entries)


def _one_line(entry: Entry) -> bool:
    return not (isinstance(entry.value, Scalar) and entry.value.style in ("|", ">"))


def _is_pair(node: Node) -> bool:
    """Two names: what an interaction is known by."""
    names = node.entries if isinstance(node, Collection) and not node.keyed else []
    return len(names) == 2 and all(isinstance(name.value, Scalar) and re.fullmatch(NAME, name.value.value) for name in names)


def _speaker(who: Entry) -> str | None:
    """The one person that `who:` names, where a head can name him too."""
    value = who.value
    name = value.value if isinstance(value, Scalar) and _says(value) else ""
    return name if re.fullmatch(NAME, name) and line_head(name) else None


def _says(node: Node) -> bool:
    """Whether a value is text and nothing else."""
    return isinstance(node, Scalar) and (node.style is not None or _is_text(node))


def _well_put(head: Head) -> bool:
    """Whether what stands in the brackets of a line's head is a word and a number: nothing else can be an option as it is."""
    return (
        bool(re.fullmatch(NAME, head.emotion or "x") and _LEVEL.fullmatch("1" if head.level is None else head.level))
        and head.emotion != ""
    )


def _is_of_people(head: Head) -> bool:
    return head.verb == INTERACTION or VERBS.get(head.verb) in {"people", "pair"}


def _shorten(beat: Collection, own: frozenset[str]) -> None:
    """The other way round."""
    found, who = head_of(beat, own), _find(beat, "who")
    if found is None or _strange(beat, found[0]) or not (who is None or _one_line(who)):
        return
    entry, head = found
    if head.key == "do" and who is not None and isinstance(entry.value, Scalar) and _is_of_people(head):
        known = head.verb in VERBS or head.form in own or (_is_pair(who.value) and head.form not in OPTIONS)
        if not known or not _says(entry.value):
            return  # nothing here says that it is a word: as a key it would be somebody who speaks
        entry.key, entry.value = _plain(entry.value.value), who.value
        _remove(beat, who, entry)
    elif head.key == "say" and who is not None and _says(entry.value) and (speaker := _speaker(who)) and speaker not in own:
        entry.key = _plain(speaker)
        _remove(beat, who, entry)
        _gather(beat, entry)
    elif head.who is not None and _says(entry.value):
        _gather(beat, entry)


def _gather(beat: Collection, head: Entry) -> None:
    """Emotion and level, where they are simple, move into the head."""
    match = LINE_HEAD.fullmatch(head.name)
    assert match is not None
    emotion, level = match["emotion"], match["level"]
    option = _find(beat, "emotion")
    if emotion is None and option is not None and _simple(option, NAME) and _says(option.value):  # `null` is no emotion
        assert isinstance(option.value, Scalar)
        emotion = option.value.value
        _remove(beat, option, head)
        option = None
    strength = _find(beat, "level")
    if emotion is not None and option is None and level is None and strength is not None and _simple(strength, _LEVEL.pattern):
        assert isinstance(strength.value, Scalar)
        level = strength.value.value
        _remove(beat, strength, head)
    head.key = _key(_head_text(match["name"], emotion, level))


def _simple(entry: Entry, pattern: str) -> bool:
    return (
        isinstance(entry.value, Scalar) and entry.value.style not in ("|", ">") and bool(re.fullmatch(pattern, entry.value.value))
    )


def _remove(beat: Collection, entry: Entry, head: Entry) -> None:
    """Take an entry out; its comments stay with the head."""
    beat.entries.remove(entry)
    head.leading += [text for text in entry.leading if text] + ([entry.trailing] if entry.trailing else [])


def _order(beat: Collection, own: frozenset[str]) -> None:
    found = head_of(beat, own)
    if found is None:
        return
    head, _ = found

    def place(entry: Entry) -> int:
        if entry is head:
            return -1
        return ORDER.index(entry.name) if entry.name in ORDER else len(ORDER) + (entry.name not in OPTIONS)

    beat.entries.sort(key=place)
