"""Beats beyond talk and gesture: coming and going, things in hands, pictures and text, choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from scenec.source import Span
from scenec.story import Beat, Duration


@dataclass(frozen=True)
class Enter(Beat):
    """`who` comes on stage and walks to `to` (a mark or a character), from `side` (left, right; None: the nearer one)."""

    who: str = ""
    to: str = ""
    over: Duration | None = None
    side: str | None = None


@dataclass(frozen=True)
class Exit(Beat):
    """`who` (one) leaves the stage, to the side `to` or that of the mark `to` (None: the nearer one)."""

    who: tuple[str, ...] = ()
    to: str | None = None
    over: Duration | None = None


@dataclass(frozen=True)
class Sit(Beat):
    """`who` sits down, on the mark `on` (None: where they are)."""

    who: tuple[str, ...] = ()
    on: str | None = None


@dataclass(frozen=True)
class Stand(Beat):
    """`who` stands up."""

    who: tuple[str, ...] = ()


@dataclass(frozen=True)
class Handle(Beat):
    """`who` (one) takes a `thing` from the mark `on`, or puts it down there. What somebody else gives is an Interaction."""

    kind: Literal["take", "give", "put-down"] = "take"
    who: tuple[str, ...] = ()
    thing: str = ""
    on: str | None = None


@dataclass(frozen=True)
class FontFile:
    """A font of the project."""

    path: str
    digest: str  # sha256 of the file


@dataclass(frozen=True)
class Title(Beat):
    """Text that fills the picture: `style` of vocabulary.TITLES. Lines are apart by newlines; `under` is smaller, below."""

    text: str = ""
    style: str = "picture"
    under: str = ""
    font: FontFile | None = None
    length: Duration | None = None


@dataclass(frozen=True)
class CaptionText(Beat):
    """Text beside what goes on: `style` caption ("Three years later"), or one of vocabulary.TITLES_BESIDE. Takes no time of its
    own. `on`: whose name a lower third is."""

    text: str = ""
    style: str = "caption"
    under: str = ""
    font: FontFile | None = None
    length: Duration | None = None
    on: str | None = None


@dataclass(frozen=True)
class Effect(Beat):
    """Something that happens to the picture, to what surrounds `on`, or to time. Takes no time of its own. `over`: in which it
    comes and goes. `extra`: what only some effects have, as the piece gets it (`colour`, `lut`, `arguments`)."""

    effect: str = ""
    on: str | None = None
    level: float = 1.0
    over: Duration | None = None
    length: Duration | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Footage:
    """A picture or a clip of the project, as its header tells. `seconds` None: a picture that stands still."""

    path: str
    digest: str  # sha256 of the file
    width: int
    height: int
    seconds: float | None = None
    sound: bool = False
    loops: bool = False  # it begins again where it is shown for longer


@dataclass(frozen=True)
class Show(Beat):
    """A picture, a slide or a clip that fills the picture. `drift`: how a still one moves (vocabulary.DRIFTS)."""

    footage: Footage | None = None
    drift: str | None = None
    volume: float = 1.0
    length: Duration | None = None


@dataclass(frozen=True)
class Display(Beat):
    """A picture or a clip beside the action: on the screen `on` of the set, where it stays until another one comes, or, without
    one, as an inset. Takes no time of its own."""

    footage: Footage | None = None
    on: str | None = None
    volume: float = 1.0
    length: Duration | None = None


@dataclass(frozen=True)
class Choice(Beat):
    """A question to who watches; the film took the option with index `taken` (None: none may be taken).

    `asked`: the film stops here and waits for the answer, which it does in interactive films.
    """

    text: str = ""
    options: tuple[str, ...] = ()
    taken: int | None = None
    asked: bool = False


@dataclass(frozen=True)
class Question:
    """What is asked at a choice at which an interactive film stops: the options that may be taken there, with their numbers
    (from 1), in the language of the film."""

    id: str
    text: str
    options: tuple[tuple[int, str], ...]
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Goto(Beat):
    """The film goes on at a later beat, or with another scene."""

    to: str = ""
