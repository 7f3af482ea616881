"""What every part of the analysis needs to know, and where it puts what it finds wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scenec.analyse.bonds import Bonds
from scenec.analyse.durations import read_duration
from scenec.deeds import FontFile
from scenec.diagnostics import MOST, Diagnostic, Fix, has_errors
from scenec.diagnostics.faults import not_yet, unknown
from scenec.interaction import InteractionForm
from scenec.sets.table import SETS
from scenec.source import Source, Span, Tree
from scenec.source.positions import find_within, raw
from scenec.story import Character, Duration, Feeling, Place, Staged
from scenec.vocabulary import NARRATOR
from scenec.vocabulary.unfinished import NOT_YET

HANDS = 2
LONGEST = 3600.0  # seconds; a longer moment is a mistyped one


@dataclass
class Context:
    """One analysis under way."""

    tree: Tree
    root: Path
    characters: Mapping[str, Character]
    place: Place | None
    staged: tuple[Staged, ...]
    faults: list[Diagnostic]
    forms: Mapping[str, InteractionForm] = field(default_factory=dict)  # interactions, the writer's and the built-in ones
    own_forms: frozenset[str] = frozenset()  # the writer's
    language: str = "en"
    choose: Mapping[str, int] = field(default_factory=dict)  # the option to take, counted from 1, by the choice's id
    answers: Mapping[str, int] | None = None  # of an interactive film: the choices that have been made; it stops at the next one
    scenes: tuple[str, ...] | None = None  # of the story; None: a scene by itself
    start: Bonds = field(default_factory=Bonds)
    start_moods: Mapping[str, Feeling] = field(default_factory=dict)
    anywhere: bool = False  # everybody stays on stage: on the first look at a script with jumps nobody knows who has left
    bonds: Bonds = field(default_factory=Bonds)
    moods: dict[str, Feeling] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    fonts: Mapping[str, FontFile] = field(default_factory=dict)
    present: list[str] = field(default_factory=list)  # who stands on the stage now
    holds: dict[str, list[str]] = field(default_factory=dict)  # what they have in their hands
    armless: set[str] = field(default_factory=set)  # figures of whom it has been said that they have no arms

    def __post_init__(self) -> None:
        self.used |= {staged.character for staged in self.staged}
        self.sources: dict[str, Source] = {each.name: each for each in (self.tree.source, *self.tree.others)}
        self.rewind()

    def rewind(self) -> None:
        """Back to the start of the script."""
        self.present = [staged.character for staged in self.staged if staged.mark is not None]
        self.holds = {}
        self.bonds = self.start.copy()
        self.moods = dict(self.start_moods)

    @property
    def full(self) -> bool:
        """Whether more faults have been found than anybody reads. With an error there is no story, so the rest can be left."""
        return len(self.faults) > MOST and has_errors(self.faults)

    @property
    def on_stage(self) -> tuple[str, ...]:
        """Who stands on the stage at this beat."""
        return tuple(self.present)

    @property
    def marks(self) -> Mapping[str, float]:
        """The marks of the place."""
        return self.place.marks if self.place else {}

    @property
    def screens(self) -> Collection[str]:
        """The screens of the place."""
        return SETS[self.place.set].screens if self.place is not None and self.place.set in SETS else ()

    def hold(self, who: str, thing: str, kind: str, other: str | None, span: Span) -> None:
        """Somebody takes, gives (to `other`) or puts down a thing; an error for who has both hands full."""
        gives, gets = (other, who) if kind == "take" else (who, other)
        if gives is not None and thing in self.holds.get(gives, []):
            self.holds[gives].remove(thing)
        if gets is not None:
            has = self.holds.setdefault(gets, [])
            if len(has) >= HANDS and not self.anywhere:
                message = f"{gets} has both hands full: {' and '.join(has)}"
                self.error("hands-full", message, span, f"let {gets} put one down before")
            else:
                has.append(thing)

    def error(self, code: str, message: str, span: Span, advice: str | None = None, fix: str | None = None) -> None:
        """Note an error; `fix` is what to write in the place of `span`."""
        self.faults.append(Diagnostic(code, "error", message, span, advice, Fix(span, fix) if fix is not None else None))

    def warn(self, code: str, message: str, span: Span, advice: str | None = None) -> None:
        """Note a warning."""
        self.faults.append(Diagnostic(code, "warning", message, span, advice))

    def not_yet(self, kind: str, word: str, span: Span) -> None:
        """Note where a word is understood but not shown yet."""
        if word in NOT_YET[kind]:
            self.faults.append(not_yet(kind, word, span))

    def source(self, span: Span) -> Source:
        """The file that a span lies in."""
        return self.sources.get(span.file, self.tree.source)

    def within(self, span: Span, needle: str, occurrence: int = 0) -> Span:
        """The span of the `occurrence`-th `needle` inside `span`."""
        return find_within(self.source(span), span, needle, occurrence)

    def raw(self, span: Span) -> str:
        """What stands in the file at `span`."""
        return raw(self.source(span), span)

    def speaker(self, name: str, span: Span) -> bool:
        """Whether `name` is somebody who can be heard. Notes why not."""
        if name in self.characters:
            self.used.add(name)
            return True
        message = f'no character is called "{name}"'
        self.faults.append(unknown("unknown-character", "character", name, span, self.characters, message))
        return False

    def actor(self, name: str, span: Span) -> bool:
        """Whether `name` is somebody on stage. Notes why not."""
        if not self.speaker(name, span):
            return False
        if name in self.on_stage:
            return True
        why = "the narrator is never seen" if name == NARRATOR else f"put {name} on a mark in `cast:`, or let them `enter`"
        self.error("not-on-stage", f'"{name}" is not on stage', span, why)
        return False

    def target(self, name: str, span: Span, directions: Sequence[str] = (), screens: bool = False) -> bool:
        """Whether `name` is somebody on stage, a mark, or one of `directions`, or (`screens`) a screen. Notes why not."""
        more = (*(self.screens if screens else ()), *directions)
        if name in self.marks or name in more:
            return True
        if name in self.characters:
            return self.actor(name, span)
        choices = (*self.on_stage, *self.marks, *more)
        message = f'"{name[:60]}" is neither on stage nor a mark of this place'
        self.faults.append(unknown("unknown-target", "target", name, span, choices, message))
        return False

    def duration(self, text: str, span: Span) -> Duration:
        """A duration as written; the schema has checked its form."""
        value = read_duration(text)
        if abs(value.amount) * (1 / 12 if value.unit == "f" else 1) > LONGEST:
            self.error("out-of-range", f"{text} is longer than an hour", span)
        return value
