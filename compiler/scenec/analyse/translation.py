"""A translation at work: what is said in the film's language, and whether it carries the same cues."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scenec.analyse.dialogue import read_dialogue
from scenec.source import Span, Tree
from scenec.vocabulary.spelling import listed

if TYPE_CHECKING:
    from scenec.analyse.context import Context


@dataclass(frozen=True)
class Told:
    """A text in the film's language, and where it stands."""

    text: str
    span: Span
    translated: bool = False


@dataclass(frozen=True)
class Translation:
    """The entries of a translation file; without one everything stays as it was written."""

    tree: Tree | None = None

    @property
    def language(self) -> str | None:
        """The language that it is in."""
        return self.tree.data["translation"] if self.tree else None

    def entry(self, beat: str) -> dict[str, Any]:
        """What the file says of a beat."""
        return (self.tree.data["entries"].get(beat) or {}) if self.tree else {}

    def told(self, beat: str, source: str, span: Span, context: Context) -> Told:
        """The text of a beat in the film's language; where there is none, as it was written, with a warning."""
        if self.tree is None:
            return Told(source, span)
        entry = self.entry(beat)
        text = entry.get("text", "")
        if not text.strip():
            advice = f"run `scenec translate` and fill in the text of `{beat}`"
            context.warn("not-translated", f'"{beat}" is not translated to {self.language}', span, advice)
            return Told(source, span)
        at = self.tree.span("entries", beat, "text")
        if entry.get("fuzzy") is True:
            advice = "look at the text, then remove `fuzzy: true`"
            context.warn("fuzzy-translation", f'the original of "{beat}" has changed since it was translated', at, advice)
        elif entry["source"] != source:
            at_source = self.tree.span("entries", beat, "source")
            context.warn("stale-translation", f'the original of "{beat}" has changed', at_source, "run `scenec translate`")
        _same_cues(context, beat, source, text, at)
        return Told(text, at, translated=True)

    def title(self, written: str, span: Span, context: Context) -> str:
        """The title of the film."""
        return self.told("title", written, span, context).text if self.tree and "title" in self.tree.data["entries"] else written

    def anchor(self, beat: str, word: str) -> str | None:
        """Which word of the translation a moment hangs on that names `word` of the original."""
        return (self.entry(beat).get("anchors") or {}).get(word) or None

    def anchor_span(self, beat: str) -> Span | None:
        """Where the text of a beat stands."""
        return self.tree.span("entries", beat, "text") if self.tree else None


def cues_of(text: str) -> Counter[str]:
    """The cues of a line, as a translator must keep them."""
    return Counter(cue.token.replace(" ", "") for cue in read_dialogue(text).cues)


def _same_cues(context: Context, beat: str, source: str, text: str, span: Span) -> None:
    wanted, found = cues_of(source), cues_of(text)
    if wanted == found:
        return
    parts = []
    if lost := wanted - found:
        parts.append(f"lacks {listed(sorted(lost.elements()), 'and')}")
    if added := found - wanted:
        parts.append(f"has {listed(sorted(added.elements()), 'and')} too many")
    message = f'the translation of "{beat}" {" and ".join(parts)}'
    context.error("cue-mismatch", message, span, f'the original is "{source[:100]}"')
