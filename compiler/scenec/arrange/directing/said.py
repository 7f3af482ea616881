"""What is said, who moves and who touches: the nouns that automatic editing looks at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A line: frames [start, end), its words as (first, last) frames, how strong it is 0..1, and to whom it is said.
    `weight`: which word bears most."""

    id: str
    who: str
    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    level: float
    feeling: str
    weight: int
    listener: str | None
    order: int  # how many lines this speaker has had before
    amount: float = 1.0  # how much of the feeling: 1 is as written without a number
    heart: float = 0.0  # how near it brings us, about 0..1.2
    key: bool = False  # its speaker's strongest round about
    moved: float = 0.0  # how much it moves whom it is said to, 0..1
    answers: bool = False  # the line before it is somebody else's key line
    run: bool = False  # it answers a short line and is short: no cut of its own

    @property
    def middle(self) -> int:
        """The frame in the middle of its words: whose face is seen there, sees the line said."""
        return (self.words[0][0] + self.words[-1][1]) // 2 if self.words else (self.start + self.end) // 2

    @property
    def last(self) -> int:
        """The frame at which its last word is over."""
        return max((last for _, last in self.words), default=self.end)

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.texts[-1:] != () and self.texts[-1].endswith("?")


@dataclass(frozen=True)
class Busy:
    """Frames [start, end) in which somebody moves ("walk-1" enters, leaves, walks far; sits down, stands up) or two touch.
    `held`: the frames of a touch in which no cut falls."""

    id: str
    who: tuple[str, ...]
    start: int
    end: int
    touch: bool
    held: tuple[int, int] = (0, 0)
