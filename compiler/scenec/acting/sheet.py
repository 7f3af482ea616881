"""A sheet on which acting notes keys, pulses and noises, channel by channel, until the tracks are read off."""

from __future__ import annotations

from dataclasses import dataclass, field

from scenec.pose import REST
from scenec.timeline import Key, Noise, Pulse, Swing, Track

SMALLEST = 1e-4  # changes below this are not worth a key


@dataclass
class Draft:
    """One channel while it is written."""

    start: float
    keys: list[Key] = field(default_factory=list)
    pulses: list[Pulse] = field(default_factory=list)
    swings: list[Swing] = field(default_factory=list)
    noises: list[Noise] = field(default_factory=list)


class Sheet:
    """All channels of one performance. Frames are the film's."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}

    def _draft(self, channel: str) -> Draft:
        return self._drafts.setdefault(channel, Draft(REST.get(channel, 0.0)))

    def start(self, channel: str, value: float) -> None:
        """The value before anything happens."""
        self._draft(channel).start = round(value, 4)

    def target(self, channel: str) -> float:
        """Where the channel is going: the value of the key written last."""
        draft = self._drafts.get(channel)
        if draft is None:
            return REST.get(channel, 0.0)
        return draft.keys[-1].value if draft.keys else draft.start

    def moving(self, channel: str, frame: float) -> float:
        """How long the move takes that the channel is in the middle of at a frame; 0 when it rests. A new move takes as long."""
        draft = self._drafts.get(channel)
        last = draft.keys[-1] if draft and draft.keys else None
        return last.over if last and last.frame + last.over > frame else 0.0

    def key(self, channel: str, frame: float, value: float, over: float, ease: str = "io") -> None:
        """From `frame` on the channel moves to `value`; nothing is written when it goes there already."""
        if abs(self.target(channel) - value) > SMALLEST:
            self._draft(channel).keys.append(Key(round(frame, 2), round(value, 4), round(over, 2), ease))

    def pulse(self, channel: str, frame: float, amount: float, on: float, hold: float, off: float) -> None:
        """`amount` is added: full at `frame`, for `hold` frames."""
        if abs(amount) > SMALLEST:
            self._draft(channel).pulses.append(
                Pulse(round(frame, 2), round(amount, 4), round(on, 2), round(hold, 2), round(off, 2))
            )

    def swing(
        self, channel: str, frame: float, amount: float, hertz: float, on: float, hold: float, off: float, phase: float = 0.0
    ) -> None:
        """A sine is added, faded in over `on` and out over `off` frames."""
        self._draft(channel).swings.append(
            Swing(
                round(frame, 2), round(amount, 4), round(hertz, 4), round(on, 2), round(hold, 2), round(off, 2), round(phase, 4)
            )
        )

    def noise(self, channel: str, frame: float, end: float, amount: float, period: float, seed: int) -> None:
        """Seeded noise is added between two frames."""
        self._draft(channel).noises.append(Noise(round(frame, 2), round(end, 2), round(amount, 4), round(period, 2), seed))

    def tracks(self) -> dict[str, Track]:
        """Everything written, each list in the order of time, channels in the order of their names."""
        return {
            channel: Track(
                draft.start,
                tuple(sorted(draft.keys, key=lambda k: k.frame)),
                tuple(sorted(draft.pulses, key=lambda p: p.frame - p.on)),
                tuple(sorted(draft.swings, key=lambda s: s.frame)),
                tuple(sorted(draft.noises, key=lambda n: n.frame)),
            )
            for channel, draft in sorted(self._drafts.items())
        }
