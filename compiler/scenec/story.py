"""The story: what a scene means, typed and frozen, with every name resolved. Times are still symbolic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from scenec.hearing import Heard
from scenec.source import Span

if TYPE_CHECKING:
    from scenec.relationships import Bond, Change


@dataclass(frozen=True)
class Duration:
    """A length of time as written: in seconds, or in frames of the film. Negative only in `gap` and anchor offsets."""

    amount: float
    unit: Literal["s", "f"]

    def frames(self, fps: int) -> float:
        """The length in frames at `fps`, not rounded."""
        return self.amount if self.unit == "f" else self.amount * fps


@dataclass(frozen=True)
class Anchor:
    """An edge of a beat, or start of its `word`-th spoken word (0-based), moved by `offset`; `beat` None: the film's start."""

    beat: str | None
    edge: Literal["start", "end"] = "start"
    word: int | None = None
    offset: Duration | None = None


@dataclass(frozen=True)
class Feeling:
    """An emotion by name with a level 0..1, or a mix of basic emotions (then `name` is "mix")."""

    name: str = "neutral"
    level: float = 1.0
    mix: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Voice:
    """How somebody sounds. `pitch` in semitones, `speed` a factor, `volume` 0..1; `name` is the engine's own."""

    engine: str = ""
    name: str = ""
    pitch: float = 0.0
    speed: float = 1.0
    volume: float = 1.0


@dataclass(frozen=True)
class Character:
    """Somebody who can be in a scene. `look` is plain data checked by the schema; `height` in metres."""

    id: str
    name: str
    age: str | None
    height: float
    voice: Voice
    look: Mapping[str, Any]
    energy: float = 0.5
    mouth: str = "normal"  # how far it moves in speech: subtle, normal, broad
    hold: Duration | None = None  # how long each shape of it is held at least
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Place:
    """Where it plays: a set, its marks (share 0..1 of the stage's width), and one chosen look."""

    id: str
    set: str
    marks: Mapping[str, float]
    light: str
    weather: str | None = None
    extras: int = 0  # people in the background
    speed: float | None = None  # kilometres an hour of a set that drives; None: its own
    picture: tuple[str, str] | None = None  # path and digest, where the set is a picture of the project
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Format:
    """The picture's size in pixels, its frames a second, and how loud the film is in LUFS."""

    width: int = 1920
    height: int = 1080
    fps: int = 30
    loudness: float = -16.0


@dataclass(frozen=True)
class Captions:
    """`burn`: in the picture (`aside`: laid over it later). `files`: srt, vtt. `told`: lines in other languages, by their ids."""

    burn: bool = True
    files: tuple[str, ...] = ()
    style: str = "plate"
    aside: bool = False
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Cue:
    """Lands on the `word`-th word (their number: at the end). `kind`: a gesture, `gaze`, `pause` (with `length`) or `feel`."""

    kind: str
    word: int
    to: str | None = None
    length: Duration | None = None
    feeling: Feeling | None = None


@dataclass(frozen=True)
class Beat:
    """What every beat has. `at` None: it follows the beat before. `id` is unique in the scene. `until`: the moment it ends."""

    id: str
    at: Anchor | None = None
    until: Anchor | None = field(default=None, kw_only=True)
    span: Span | None = field(default=None, compare=False, kw_only=True)


@dataclass(frozen=True)
class Line(Beat):
    """Somebody says `text` (without cues and stress marks; words are `text.split()`). `feeling`: as written, or the mood."""

    who: str = ""
    text: str = ""
    feeling: Feeling = Feeling()
    cues: tuple[Cue, ...] = ()
    stressed: tuple[int, ...] = ()  # indices of *stressed* words
    off: bool = False
    gap: Duration | None = None
    speed: float = 1.0
    to: str | None = None
    audio: str | None = None  # a recording of it, as a path
    audio_digest: str | None = None  # sha256 of that file
    timed: tuple[str, str] | None = None  # mouth cues that were made for that recording: path and sha256
    manner: str = ""  # whispered, shouted, or as people talk
    because: str = field(default="", compare=False)  # why this feeling: written, the mood so far, or what in the text


@dataclass(frozen=True)
class Gesture(Beat):
    """A gesture of one or more people; `to` is its target (point). `length` None: its natural length."""

    kind: str = ""
    who: tuple[str, ...] = ()
    to: str | None = None
    length: Duration | None = None


@dataclass(frozen=True)
class Walk(Beat):
    """`who` walks to `to` (a character or a mark) over `over` (None: at a natural pace), comes on stage from `side` (or None)."""

    who: str = ""
    to: str = ""
    over: Duration | None = None
    side: str | None = None


@dataclass(frozen=True)
class Turn(Beat):
    """`who` turns the body to `to` (a character or a mark)."""

    who: tuple[str, ...] = ()
    to: str = ""


@dataclass(frozen=True)
class Gaze(Beat):
    """`who` looks at `to` (a character, a mark, or `away`/`down`/`up`) from here on."""

    who: tuple[str, ...] = ()
    to: str = ""


@dataclass(frozen=True)
class Feel(Beat):
    """The mood of `who` changes to `feeling`."""

    who: tuple[str, ...] = ()
    feeling: Feeling = Feeling()


@dataclass(frozen=True)
class Shot(Beat):
    """A new shot. `framing`: wide, two-shot, medium, close, over, split; `subject` of the last three. `over`: of a transition."""

    framing: str = "wide"
    subject: str | None = None
    transition: str | None = None
    over: Duration | None = None
    of: tuple[str, ...] = ()  # of a split screen: whom it shows, in order


@dataclass(frozen=True)
class CameraMove(Beat):
    """A move inside the shot (vocabulary.CAMERA_MOVES); `subject` None: the shot's own, or nobody. Of `pan` it may be a mark."""

    move: str = "push-in"
    subject: str | None = None
    over: Duration | None = None


@dataclass(frozen=True)
class Sound(Beat):
    """Something heard. `kind`: music, sound or ambience; `what`: a built-in name, or a file inside the project (`path`)."""

    kind: str = "music"
    what: str = ""
    path: str | None = None
    digest: str | None = None  # sha256 of the file at `path`
    volume: float = 1.0
    fade_in: Duration | None = None
    length: Duration | None = None


@dataclass(frozen=True)
class Stop(Beat):
    """`what` (music, sound, ambience or all) fades out over `over` (None: one second)."""

    what: str = "all"
    over: Duration | None = None


@dataclass(frozen=True)
class Pause(Beat):
    """Nobody speaks for `length`."""

    length: Duration = Duration(0.5, "s")


@dataclass(frozen=True)
class Fade(Beat):
    """The picture and the music fade in from black, or out to it."""

    direction: Literal["in", "out"] = "out"
    over: Duration = Duration(1.0, "s")


@dataclass(frozen=True)
class With(Beat):
    """Beats that start together; lasts as long as the longest."""

    beats: tuple[Beat, ...] = ()


@dataclass(frozen=True)
class Staged:
    """Somebody's place at the start: a mark, or None for off stage."""

    character: str
    mark: str | None


@dataclass(frozen=True)
class Output:
    """One of several films of a scene: its picture, and its file, relative to the folder that they are written to."""

    format: Format
    file: str


@dataclass(frozen=True)
class Story:
    """One scene, ready to be spoken and arranged."""

    id: str
    title: str
    language: str
    format: Format
    place: Place
    characters: Mapping[str, Character]
    cast: tuple[Staged, ...]
    captions: Captions
    lexicon: Mapping[str, str]
    beats: tuple[Beat, ...]
    file: str = ""
    bonds: tuple[Bond, ...] = ()  # at the start; whom none is written of has the defaults
    ledger: tuple[Change, ...] = ()  # in the order of the script
    outputs: tuple[Output, ...] = ()
    leads_to: str | None = None  # the scene that a `goto` at the end names
    heard: Heard = field(default_factory=Heard)
    texts: Mapping[str, str] = field(default_factory=dict)  # by id: everything that is said or shown, as it is written


def lines_of(beats: Iterable[Beat]) -> Iterator[Line]:
    """All lines, those inside `with` too, in the order of the script."""
    for beat in beats:
        yield from lines_of(beat.beats) if isinstance(beat, With) else (beat,) if isinstance(beat, Line) else ()
