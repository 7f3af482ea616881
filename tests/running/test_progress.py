"""What is shown during a run."""

from __future__ import annotations

import io

from scenec.running.progress import Bar, Lines, Progress, choose, readable


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(progress: Progress) -> None:
    progress.begin(2, 3)
    progress.advanced(0.25, 70.0, ("film/shot-1/piece-1",))
    progress.finished("film/mix", 1.24)
    progress.advanced(0.5, 12.0, ("film/shot-1/piece-1", "film/shot-1/[piece]-2"))
    progress.retried("film/shot-1/piece-1", "its process was ended by SIGKILL")
    progress.finished("film/shot-1/piece-1", 70.0)
    progress.end()


def test_lines() -> None:
    stream = io.StringIO()
    run(Lines(stream))
    assert stream.getvalue() == (
        "2 to run, 3 stored\n[1/2] film/mix 1.2 s, about 1 min left\n"
        "film/shot-1/piece-1: its process was ended by SIGKILL; trying again\n[2/2] film/shot-1/piece-1 70.0 s\n"
    )


def test_a_line_says_how_long_it_will_take() -> None:
    stream = io.StringIO()
    progress = Lines(stream)
    progress.begin(3, 0)
    progress.advanced(0.3, 75.0, ())
    progress.finished("a", 1.0)
    assert stream.getvalue().splitlines()[1] == "[1/3] a 1.0 s, about 1 min left"


def test_a_bar() -> None:
    stream = Terminal()
    progress = Bar(stream)
    progress.begin(2, 3)
    progress.drawn = 0.0
    progress.advanced(0.5, 12.0, ("film/shot-1/piece-1", "film/shot-1/[piece]-2"))
    assert progress.bar is not None
    progress.bar.refresh()
    progress.end()
    assert "50%" in stream.getvalue()
    assert "12 s left" in stream.getvalue()
    run(Bar(Terminal()))


def test_the_choice() -> None:
    assert type(choose(True)) is Progress
    assert isinstance(choose(False, io.StringIO()), Lines)
    assert isinstance(choose(False, Terminal()), Bar)


def test_times() -> None:
    assert [readable(seconds) for seconds in (0.2, 48.4, 75, 3599, 3900)] == ["1 s", "48 s", "1 min", "1 h 00 min", "1 h 05 min"]
