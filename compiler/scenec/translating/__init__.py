"""Translations, gettext-like: what is said, by id; a changed original is found again by its likeness, kept, and marked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from scenec.analyse.translation import cues_of
from scenec.story import Anchor, Beat, Story, With, lines_of
from scenec.vocabulary import LONGEST_NAME

ALIKE = 0.6  # from here on two originals are the same line, changed


@dataclass(frozen=True)
class Entry:
    """One text: the original and its translation. `anchors`: words that moments hang on, and the translation's word for each."""

    source: str
    text: str = ""
    fuzzy: bool = False
    note: str = ""
    anchors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Count:
    """What an update did."""

    kept: int = 0
    new: int = 0
    fuzzy: int = 0
    gone: int = 0


def updated(
    sources: Mapping[str, str], anchors: Mapping[str, tuple[str, ...]], old: Mapping[str, Entry], obsolete: Mapping[str, Entry]
) -> tuple[dict[str, Entry], dict[str, Entry], Count]:
    """The entries for these originals, what is left over, and a count. `anchors`: words by id that moments hang on."""
    pool = dict(old)
    for name, entry in obsolete.items():
        pool[_free(name, pool)] = entry
    result: dict[str, Entry] = {}
    kept = fuzzy = new = 0
    for name, source in sources.items():  # what is unchanged, first
        same = pool.get(name)
        if same is not None and same.source == source:
            result[name] = pool.pop(name)
            kept += 1
    for name, source in sources.items():  # what has got another id: an option of a choice with a new one before it
        same_text = None if name in result else next((other for other, entry in pool.items() if entry.source == source), None)
        if same_text is not None:
            result[name] = pool.pop(same_text)
            kept += 1
    for name, source in sources.items():
        if name in result:
            continue
        found = name if name in pool else _likest(source, pool)
        if found is None:
            result[name] = Entry(source)
            new += 1
            continue
        entry = pool.pop(found)
        changed = bool(entry.text) and entry.source != source
        result[name] = Entry(source, entry.text, entry.fuzzy or changed, entry.note, entry.anchors)
        fuzzy, kept = fuzzy + changed, kept + (not changed)
    ordered = {name: _anchored(result[name], anchors.get(name, ())) for name in sources}
    gone: dict[str, Entry] = {}
    for name, entry in pool.items():
        if entry.text:
            gone[_free(name, {**result, **gone})] = entry
    return ordered, gone, Count(kept, new, fuzzy, len(gone))


def _free(name: str, taken: Mapping[str, Entry]) -> str:
    """An id for what is left over: its own, unless a text that is said has it."""
    names = (name, *(f"{name[: LONGEST_NAME - 6]}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def _anchored(entry: Entry, words: tuple[str, ...]) -> Entry:
    wanted = {word: entry.anchors.get(word, "") for word in words}
    return Entry(entry.source, entry.text, entry.fuzzy, entry.note, wanted)


def _likest(source: str, pool: Mapping[str, Entry]) -> str | None:
    """The entry whose original is most like this one."""
    best, score = None, ALIKE
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(source)
    for name, entry in pool.items():
        matcher.set_seq1(entry.source)
        if matcher.real_quick_ratio() > score and matcher.quick_ratio() > score and (ratio := matcher.ratio()) > score:
            best, score = name, ratio
    return best


def anchored_words(story: Story) -> dict[str, tuple[str, ...]]:
    """The words of each line that a moment hangs on."""
    lines = {line.id: line.text.split() for line in lines_of(story.beats)}
    found: dict[str, dict[str, None]] = {}
    for anchor in _anchors(story.beats):
        if anchor.word is not None and anchor.beat in lines and anchor.word < len(lines[anchor.beat]):
            word = "".join(c for c in lines[anchor.beat][anchor.word].casefold() if c.isalnum())
            found.setdefault(anchor.beat, {})[word] = None
    return {name: tuple(words) for name, words in found.items()}


def _anchors(beats: tuple[Beat, ...]) -> Iterator[Anchor]:
    for beat in beats:
        yield from (anchor for anchor in (beat.at, beat.until) if anchor is not None)
        if isinstance(beat, With):
            yield from _anchors(beat.beats)


def cue_faults(entries: Mapping[str, Entry]) -> list[str]:
    """Ids of the entries whose translation has other cues than the original."""
    return [name for name, entry in entries.items() if entry.text and cues_of(entry.text) != cues_of(entry.source)]


def entries_of(data: Mapping[str, Any], section: str) -> dict[str, Entry]:
    """The entries of a translation file, as plain data."""
    return {
        name: Entry(item["source"], item["text"], bool(item.get("fuzzy")), item.get("note", ""), dict(item.get("anchors") or {}))
        for name, item in (data.get(section) or {}).items()
    }


def as_yaml(language: str, scene: str, entries: Mapping[str, Entry], obsolete: Mapping[str, Entry]) -> str:
    """The file: one entry after the other, one idea a line, so that a changed one is a small diff."""
    lines = [
        f"# {scene} in {language}. Fill in `text:`; keep what stands in braces. Then remove `fuzzy: true`.",
        f"translation: {language}",
        f"of: {_quoted(scene)}",
        "entries:" if entries else "entries: {}",
        *(line for name, entry in entries.items() for line in _entry(name, entry)),
    ]
    if obsolete:
        lines += ["obsolete:", *(line for name, entry in obsolete.items() for line in _entry(name, entry))]
    return "\n".join(lines) + "\n"


def _entry(name: str, entry: Entry) -> Iterator[str]:
    yield f"  {name}:"
    yield f"    source: {_quoted(entry.source)}"
    yield f"    text: {_quoted(entry.text)}"
    if entry.fuzzy:
        yield "    fuzzy: true"
    if entry.note:
        yield f"    note: {_quoted(entry.note)}"
    if entry.anchors:
        yield "    anchors: {" + ", ".join(f"{_quoted(word)}: {_quoted(other)}" for word, other in entry.anchors.items()) + "}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
