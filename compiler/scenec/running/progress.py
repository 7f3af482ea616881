"""What is shown while a graph runs: a bar on a terminal, plain lines elsewhere, nothing for programs."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress


class Progress:
    """Is told about a run as it goes. This one shows nothing."""

    def begin(self, nodes: int, reused: int) -> None:
        """A run of `nodes` begins; `reused` are in the store."""

    def advanced(self, done: float, left: float, running: tuple[str, ...]) -> None:
        """A share `done` 0..1 of the work; seconds `left`, estimated; keys of what is `running`."""

    def finished(self, key: str, seconds: float) -> None:
        """A node is done."""

    def retried(self, key: str, why: str) -> None:
        """A worker died, and its node is tried again."""

    def end(self) -> None:
        """The run is over, however it went."""


class Lines(Progress):
    """A line for each node that is done: for logs."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.nodes = self.count = 0
        self.left = 0.0

    def begin(self, nodes: int, reused: int) -> None:
        """How much there is to do."""
        self.nodes, self.count = nodes, 0
        self._say(f"{nodes} to run, {reused} stored")

    def advanced(self, done: float, left: float, running: tuple[str, ...]) -> None:  # noqa: ARG002
        """Kept for the next line."""
        self.left = left

    def finished(self, key: str, seconds: float) -> None:
        """One line."""
        self.count += 1
        left = f", about {readable(self.left)} left" if self.count < self.nodes else ""
        self._say(f"[{self.count}/{self.nodes}] {key} {seconds:.1f} s{left}")

    def retried(self, key: str, why: str) -> None:
        """One line."""
        self._say(f"{key}: {why}; trying again")

    def _say(self, text: str) -> None:
        self.stream.write(text + "\n")
        self.stream.flush()


class Bar(Progress):
    """A bar with what is running and the time left: for terminals."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.bar: RichProgress | None = None
        self.drawn = 0.0

    def begin(self, nodes: int, reused: int) -> None:  # noqa: ARG002
        """Put the bar up."""
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as RichProgress

        running = TextColumn("[dim]{task.fields[running]}")
        columns = (BarColumn(bar_width=28), TextColumn("{task.percentage:>3.0f}%"), TextColumn("{task.fields[left]}"), running)
        self.bar = RichProgress(*columns, console=Console(file=self.stream), transient=True)
        self.bar.add_task("", total=1.0, left="", running=f"{nodes} to run")
        self.bar.start()

    def advanced(self, done: float, left: float, running: tuple[str, ...]) -> None:
        """Move it, at most 20 times a second."""
        if self.bar is None or time.monotonic() - self.drawn < 0.05:
            return
        self.drawn = time.monotonic()
        names = ", ".join(key.partition("/")[2] or key for key in running)
        shown = f"{readable(left)} left"
        self.bar.update(self.bar.task_ids[0], completed=done, left=shown, running=names.replace("[", r"\["))

    def retried(self, key: str, why: str) -> None:
        """A line above the bar."""
        if self.bar is not None:
            self.bar.console.print(f"{key}: {why}; trying again", markup=False)

    def end(self) -> None:
        """Take it down: what the command says next is the result."""
        if self.bar is not None:
            self.bar.stop()
            self.bar = None


def choose(silent: bool, stream: TextIO | None = None) -> Progress:
    """The progress for a stream: standard error unless told otherwise, so that results on standard output stay clean."""
    stream = stream or sys.stderr
    if silent:
        return Progress()
    return Bar(stream) if stream.isatty() else Lines(stream)


def readable(seconds: float) -> str:
    """`48 s`, `3 min`, `1 h 05 min`."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"
