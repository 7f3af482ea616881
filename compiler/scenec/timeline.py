"""The timeline: every beat laid on whole frames, acted out as tracks of keyframes. Plain numbers, no arrays.

Frames count from the film's start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scenec.deeds import FontFile, Footage
from scenec.diagnostics import Diagnostic
from scenec.hearing import Foley, SoundCue, Utterance
from scenec.source import Span
from scenec.story import Captions, Format, Place
from scenec.tempo import Stretch
from scenec.thing import Reach, Thing
from scenec.track import Key, Noise, Pulse, Swing, Track

__all__ = ["Key", "Noise", "Pulse", "Reach", "Swing", "Track"]


UNSEEN = -1.0  # height of a step that nobody takes: who is off stage is somewhere else from then on


@dataclass(frozen=True)
class Footstep:
    """One foot travels: leaves the ground at `lift`, lands at `land` (frames) with the ankle over `x` (metres on the stage) and
    the toes at `yaw` degrees. `height` in head heights; `toe_off` and `strike` are the sole's angles in degrees."""

    side: int  # -1 screen left when facing us, +1 right
    lift: float
    land: float
    x: float
    yaw: float
    height: float
    toe_off: float
    strike: float
    lane: float = 0.0  # metres farther away than the line on which people stand
    depth: float = 0.0  # metres of the picture that its place lies farther back than where people usually stand


@dataclass(frozen=True)
class Feet:
    """Where both feet stand at first (`x` metres, `yaw` degrees, for side -1 and +1), and every step after."""

    x: tuple[float, float]
    yaw: tuple[float, float]
    steps: tuple[Footstep, ...] = ()
    depth: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Speech:
    """A mouth that moves: the line's phonemes start at `frame`. `weight` 0..1 scales the opening (loudness, articulation)."""

    line: str
    frame: int
    frames: int
    weight: float = 1.0


@dataclass(frozen=True)
class Grip:
    """Over frames [frame, end) the channel hand=1 of `side` means the hand shape `shape` (a film has more shapes than a hand)."""

    side: int
    frame: float
    end: float
    shape: str


@dataclass(frozen=True)
class Contact:
    """A part of somebody's body meets the part `to` of `partner`: it comes over `on` frames from `frame` on, stays for `hold` and
    leaves over `off`. Parts: those of acting/interactions/parts.py with a side of the screen, as `handLeft`. `level`: the part at
    whose height two hands meet. `strokes`: H that the place moves down meanwhile."""

    part: str
    partner: str
    to: str
    frame: float
    on: float
    hold: float
    off: float
    level: str = ""
    strokes: tuple[Swing, ...] = ()
    aside: tuple[float, float] = (0.0, 0.0)  # metres from where two hands meet, along the stage and down: with a thing between


@dataclass(frozen=True)
class Performance:
    """What one character does. `tracks` by channel name: the channels of rigs/pose.py; a channel that is absent is at rest."""

    character: str
    look: Mapping[str, Any]
    age: str | None
    height: float  # metres
    tracks: Mapping[str, Track]
    feet: Feet
    hands: tuple[tuple[str, str], tuple[str, str]]  # for side -1 and +1: the hand shapes at channel hand=0 and hand=1
    speech: tuple[Speech, ...]
    visible: tuple[tuple[int, int], ...]  # frame ranges [a, b) on stage
    grips: tuple[Grip, ...] = ()  # a performance cut to a piece has none: `hands` says it there
    contacts: tuple[Contact, ...] = ()
    reaches: tuple[Reach, ...] = ()
    utterances: tuple[Utterance, ...] = ()  # a performance cut to a piece has none: the mouth's tracks hold them


@dataclass(frozen=True)
class CameraKey:
    """The camera at a frame: centre `x`, `y` in stage pixels of the 1920 x 1080 stage, zoom `z` (log-interpolated)."""

    frame: float
    x: float
    y: float
    z: float


@dataclass(frozen=True)
class Transition:
    """How a shot comes out of the one before: `kind` of vocabulary.TRANSITIONS. Over frames [start, end) both cameras run.

    `centre`: where an iris opens, as shares 0..1 of the picture's width and height.
    """

    kind: str
    start: int
    end: int
    centre: tuple[float, float] = (0.5, 0.5)


@dataclass(frozen=True)
class Near:
    """Whose shoulder a shot looks over: they face -1 to the left (and stand on the right of the frame) or +1; `x` metres is
    their place when the shot begins."""

    who: str
    facing: int
    x: float


@dataclass(frozen=True)
class Half:
    """A part of a split screen: whom it shows, and the keys of its own camera."""

    who: str
    camera: tuple[CameraKey, ...]


@dataclass(frozen=True)
class ShotSpan:
    """One shot: frames [start, end), how it is framed, and the camera's keys (one key: it stands still). `shakes`: the blows that
    shake the picture, (frame, how many frames each lasts). `transition`: how it begins; its camera runs from the transition's
    start on, and that of the shot before until the transition's end. `why`: the rule that cut to it, where scenec did.
    `halves`: of a split screen, from left to right or from above. `unseen`: who is on stage, but left out of this shot."""

    id: str
    start: int
    end: int
    framing: str
    subject: str | None
    camera: tuple[CameraKey, ...]
    shakes: tuple[tuple[int, int], ...] = ()
    transition: Transition | None = None
    near: Near | None = None
    why: str = ""
    halves: tuple[Half, ...] = ()
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A line in time: `frame` is where its take starts, `frames` its length rounded up; `x` -1..1 is where it comes from,
    `path` (seconds, x) where it comes from as somebody walks. `gain` and `wet`: how loud it is and how much of the place is heard
    with it, as factors."""

    id: str
    who: str
    text: str
    frame: int
    frames: int
    off: bool
    x: float = 0.0
    gain: float = 1.0
    wet: float = 1.0
    path: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class CaptionCue:
    """A caption on screen over frames [start, end): who speaks (name, colour), the text, whether the name tag is shown."""

    start: int
    end: int
    who: str
    name: str
    colour: str
    text: str
    tag: bool


@dataclass(frozen=True)
class Inscription:
    """Text over frames [start, end). `style`: caption, or one of vocabulary.TITLES; `text`: lines apart by newlines, `under` the
    smaller one below. Tracks 0 to 1: `enter` comes (of credits: rolls), `leave` goes, `ground`: the picture gives way so much."""

    start: int
    end: int
    style: str
    text: str
    under: str
    enter: Track
    leave: Track
    ground: Track
    font: FontFile | None = None
    lowered: bool = False  # a caption that makes room for a corner
    raised: bool = False  # a lower third that makes room for what is said


@dataclass(frozen=True)
class Showing:
    """A picture or a clip over frames [start, end): `style` full, inset, or screen (then `screen` of the set). `alpha`: how much
    of it there is, 0..1; `progress` 0..1 of the way that it drifts; `hang`: how far its cloth has come down. `beat`: whose."""

    beat: str
    start: int
    end: int
    style: str
    footage: Footage
    alpha: Track
    progress: Track
    drift: str | None = None
    screen: str | None = None
    place: tuple[float, float] = (1.0, 1.0)  # of an inset: 0 at the left .. 1 at the right, and its size
    hang: Track | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Effected:
    """An effect on the picture over frames [start, end). `level` 0..1; `extra` as in deeds.Effect."""

    beat: str
    effect: str
    start: int
    end: int
    level: Track
    on: str | None
    extra: Mapping[str, Any]


@dataclass(frozen=True)
class Window:
    """A stretch of a shot that is drawn as one piece: frames [start, end), named by shot and ordinal; `beat` seeds its idling.
    `into`: of a transition, the shot that it leads to."""

    key: str
    shot: str
    beat: str
    start: int
    end: int
    into: str | None = None


@dataclass(frozen=True)
class Timeline:
    """The whole film on frames. `beats`: frame ranges of every beat by id, for storyboards and anchors."""

    id: str
    title: str
    language: str
    format: Format
    place: Place
    frames: int
    shots: tuple[ShotSpan, ...]
    windows: tuple[Window, ...]
    performances: tuple[Performance, ...]
    lines: tuple[Spoken, ...]
    captions: tuple[CaptionCue, ...]
    caption_style: Captions
    sounds: tuple[SoundCue, ...]
    fade: Track  # 1 = picture, 0 = black
    beats: Mapping[str, tuple[int, int]]
    titles: tuple[Inscription, ...] = ()
    showings: tuple[Showing, ...] = ()
    notes: tuple[Diagnostic, ...] = field(default=(), compare=False)  # what could not be done as it was written: warnings
    effects: tuple[Effected, ...] = ()  # in the order in which they act
    slow: tuple[
        Stretch, ...
    ] = ()  # where the film shows the action slower; performances and things alone are in the action's frames
    things: tuple[Thing, ...] = ()
    foley: tuple[Foley, ...] = ()  # in the order of time
    subtitles: Mapping[str, tuple[CaptionCue, ...]] = field(default_factory=dict)  # by language
