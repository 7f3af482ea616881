"""The text of a line: its spoken words, what lands on them ({wave}, {pause: 0.4s}, {sad}), and which are *stressed*."""

from __future__ import annotations

import re
from dataclasses import dataclass

# In the order in which they are tried: a literal brace, a cue, a brace that is neither, a star.
_TOKEN = re.compile(r"\{\{|\}\}|\{(?P<cue>[^{}]*)\}|[{}]|\*")


@dataclass(frozen=True)
class WrittenCue:
    """A cue as it stands in the text: `{name: argument}` before word `word`; the `occurrence`-th such token of the line."""

    name: str
    argument: str | None
    word: int
    token: str
    occurrence: int


@dataclass(frozen=True)
class DialogueFault:
    """What is wrong at the `occurrence`-th `token` of the line."""

    code: str
    message: str
    help: str
    token: str
    occurrence: int


@dataclass(frozen=True)
class Dialogue:
    """A line taken apart. Words are `text.split()`."""

    text: str
    cues: tuple[WrittenCue, ...]
    stressed: tuple[int, ...]
    faults: tuple[DialogueFault, ...]


def read_dialogue(written: str) -> Dialogue:
    """Take the text of a line apart."""
    reader = _Reader(written)
    position = 0
    for match in _TOKEN.finditer(written):
        reader.spoken(written[position : match.start()])
        reader.token(match)
        position = match.end()
    reader.spoken(written[position:])
    return reader.finish()


class _Reader:
    """Collects the spoken text from left to right."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.text = ""
        self.cues: list[WrittenCue] = []
        self.faults: list[DialogueFault] = []
        self.stars: list[tuple[int, int]] = []  # (index in the spoken text, occurrence) of each star that is a mark
        self.counts: dict[str, int] = {}

    def spoken(self, text: str) -> None:
        self.text += text

    def token(self, match: re.Match[str]) -> None:
        token = match.group()
        occurrence = self.counts.get(token, 0)
        self.counts[token] = occurrence + 1
        if token in ("{{", "}}"):
            self.text += token[0]
        elif match["cue"] is not None:
            self._cue(match, token, occurrence)
        elif token == "*":  # noqa: S105 (no password)
            before = self.written[match.start() - 1 : match.start()]
            after = self.written[match.end() : match.end() + 1]
            if (not before or before.isspace()) and (not after or after.isspace()):
                self.text += "*"  # stands alone, as in 2 * 3
            else:
                self.stars.append((len(self.text), occurrence))
        else:
            advice = f"write `{token}{token}` for a brace that is meant as one"
            message = f"this `{token}` has no partner"
            braces = self.written.count(token, 0, match.start())  # all of them, so that the fault points at this one
            self.faults.append(DialogueFault("lone-brace", message, advice, token, braces))

    def _cue(self, match: re.Match[str], token: str, occurrence: int) -> None:
        name, colon, argument = match["cue"].partition(":")
        rest = self.written[match.end() :]
        after = re.sub(r"^(?:\{[^{}]*\}|\*)+", "", rest)[:1]  # cues may follow one another
        words = self.text.split()
        inside = bool(words) and not self.text[-1].isspace() and any(c.isalnum() for c in words[-1])
        if inside and after.isalnum():
            message = f"`{token[:40]}` stands inside a word"
            self.faults.append(DialogueFault("cue-inside-word", message, "put it before the word", token, occurrence))
        # an opening bracket or quote before the cue belongs to the word that the cue lands on
        opening = bool(words) and not self.text[-1].isspace() and not inside
        word = len(words) - (1 if opening else 0)
        self.cues.append(WrittenCue(name.strip(), argument.strip() if colon else None, word, token, occurrence))

    def finish(self) -> Dialogue:
        stressed: set[int] = set()
        for (start, opened), (end, closed) in zip(self.stars[::2], self.stars[1::2], strict=False):
            if not self.text[start:end].strip():
                message = "there is nothing between these stars to stress"
                self.faults.append(DialogueFault("lone-star", message, "write *word*", "*", opened if start != end else closed))
            first = len(self.text[: start + 1].split()) - 1
            last = len(self.text[:end].split()) - 1
            stressed.update(range(max(first, 0), last + 1))
        if len(self.stars) % 2:
            message = "this star has no partner"
            advice = "stress a word with one star on each side: *word*"
            self.faults.append(DialogueFault("lone-star", message, advice, "*", self.stars[-1][1]))
        return Dialogue(" ".join(self.text.split()), tuple(self.cues), tuple(sorted(stressed)), tuple(self.faults))


def plain_word(word: str) -> str:
    """A word without case and punctuation: how anchors name it."""
    return "".join(character for character in word.casefold() if character.isalnum())
