"""The script before names are looked at: every beat's head, id and words, so that beats can refer to one another."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from scenec.analyse.context import Context
from scenec.analyse.dialogue import Dialogue, read_dialogue
from scenec.analyse.translation import Translation
from scenec.diagnostics.faults import head_fault
from scenec.source import Span, TreePath
from scenec.vocabulary import RESERVED_IDS
from scenec.vocabulary.heads import Head, HeadFault, split

TOLD = ("line", "title", "caption", "choice")  # these have text that is translated


@dataclass(frozen=True)
class Draft:
    """A beat whose names are not resolved yet. `words` of a line; `beats` of a `with`.

    `text`, `text_span`: of a line, a title and a caption what is said or shown, in the language of the film.
    """

    id: str
    head: Head
    path: TreePath
    words: Dialogue | None = None
    beats: tuple[Draft, ...] = ()
    text: str = ""
    text_span: Span | None = None
    source_words: Dialogue | None = None  # of a translated line: as it was written
    options: tuple[str, ...] = ()  # of a choice: what may be chosen, in the language of the film
    under: str = ""  # of a title: its subtitle, in the language of the film

    @property
    def value_path(self) -> TreePath:
        """The way to the head's value."""
        return (*self.path, self.head.value_key)


def draft_script(context: Context, translation: Translation | None = None) -> tuple[Draft, ...]:
    """Drafts of all beats of the script."""
    beats = context.tree.data["script"]
    taken = _written_ids(context, beats)
    return _Drafter(context, taken, translation or Translation()).beats(beats, ("script",))


def flat(drafts: tuple[Draft, ...]) -> Iterator[Draft]:
    """All drafts in the order of the text, those inside a `with` after it."""
    for draft in drafts:
        yield draft
        yield from flat(draft.beats)


def options_of(name: str, head: Head) -> list[tuple[str, str]]:
    """The options of a choice: what each is called in a translation, and its text as it is written."""
    return [(f"{name}.{number}", option["text"]) for number, option in enumerate(head.options["options"], start=1)]


def subtitle_of(name: str) -> str:
    """What the subtitle of a title is called in a translation."""
    return f"{name}.subtitle"


def texts_of(drafts: tuple[Draft, ...]) -> Iterator[tuple[str, str]]:
    """What is to be translated, by id, in the order of the script, as it is written."""
    for draft in flat(drafts):
        if draft.head.verb in TOLD:
            yield draft.id, str(draft.head.value)
            yield from options_of(draft.id, draft.head) if draft.head.verb == "choice" else ()
            if "subtitle" in draft.head.options:
                yield subtitle_of(draft.id), str(draft.head.options["subtitle"])


def _written_ids(context: Context, beats: list[Any]) -> set[str]:
    found: dict[str, TreePath] = {}
    todo: list[tuple[list[Any], TreePath]] = [(beats, ("script",))]
    while todo:
        items, path = todo.pop(0)
        for index, beat in enumerate(items):
            here = (*path, index)
            if isinstance(beat.get("with"), list):
                todo.append((beat["with"], (*here, "with")))
            if "id" not in beat:
                continue
            name, span = beat["id"], context.tree.span(*here, "id")
            if name in found:
                line = context.tree.span(*found[name]).line
                context.error("duplicate-id", f'"{name}" is the id of two beats', span, f"the other one is in line {line}")
            elif name in RESERVED_IDS:
                context.error(
                    "reserved-name", f'a beat cannot be called "{name}": anchors use this word', span, "choose another id"
                )
            found.setdefault(name, (*here, "id"))
    return set(found)


class _Drafter:
    """Gives ids: a line is its speaker and a hash of its text, any other beat its verb and a number."""

    def __init__(self, context: Context, taken: AbstractSet[str], translation: Translation) -> None:
        self.context, self.translation = context, translation
        self.taken = set(taken)
        self.given: set[str] = set()
        self.names = frozenset(context.characters)
        self.counts: dict[str, int] = {}

    def beats(self, beats: list[Any], path: TreePath) -> tuple[Draft, ...]:
        drafts = (self.beat(beat, (*path, index)) for index, beat in enumerate(beats))
        return tuple(draft for draft in drafts if draft is not None)

    def beat(self, beat: dict[str, Any], path: TreePath) -> Draft | None:
        head = split(beat, self.names, self.context.own_forms)
        if isinstance(head, HeadFault):
            self.context.faults.append(head_fault(self.context.tree, head, path))
            return None
        if head.verb == "line" and not isinstance(head.value, str):  # two names look like an interaction until people are known
            span = self.context.tree.span(*path, head.value_key)
            self.context.error("wrong-type", f"what {head.who} says must be text, not a list", span, "write it in quotes")
            return None
        words = read_dialogue(head.value) if head.verb == "line" else None
        name = beat.get("id")
        if name is None or name in self.given or name in RESERVED_IDS:  # a second one is an error already
            name = self.automatic(head, words)
        self.given.add(name)
        inner = self.beats(head.value, (*path, "with")) if head.verb == "with" else ()
        if head.verb not in TOLD:
            return Draft(name, head, path, words, inner)
        span = self.context.tree.span(*path, head.value_key)
        told = self.translation.told(name, head.value, span, self.context)
        translated = read_dialogue(told.text) if words is not None and told.translated else None
        options = self.options(name, head, path) if head.verb == "choice" else ()
        source = words if translated else None
        under = self.under(name, head, path)
        return Draft(name, head, path, translated or words, inner, told.text, told.span, source, options, under)

    def under(self, name: str, head: Head, path: TreePath) -> str:
        """The subtitle of a title, in the language of the film."""
        written = head.options.get("subtitle")
        if not isinstance(written, str):
            return ""
        return self.translation.told(subtitle_of(name), written, self.context.tree.span(*path, "subtitle"), self.context).text

    def options(self, name: str, head: Head, path: TreePath) -> tuple[str, ...]:
        """What may be chosen, in the language of the film."""
        return tuple(
            self.translation.told(option, text, self.context.tree.span(*path, "options", index, "text"), self.context).text
            for index, (option, text) in enumerate(options_of(name, head))
        )

    def automatic(self, head: Head, words: Dialogue | None) -> str:
        if words is not None:
            spoken = unicodedata.normalize("NFC", words.text)
            base = f"{head.who or head.options.get('who', '')}-{hashlib.sha256(spoken.encode()).hexdigest()[:4]}"
            number = self.counts.get(base, 0) + 1
            name = base if number == 1 else f"{base}-{number}"
        else:
            base = "shot" if head.verb == "cut" else head.form or head.verb  # both begin a shot
            number = self.counts.get(base, 0) + 1
            name = f"{base}-{number}"
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.counts[base] = number
        self.taken.add(name)
        return name
