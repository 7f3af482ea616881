"""Moves that a writer asks for: eased, where they should end, clipped at the next cut, drawn again only where they are seen."""

from __future__ import annotations

import itertools

import pytest

from scenec.camera.framing import Standing, View, eyes, to_screen
from scenec.camera.moves import camera_at
from scenec.plan.pieces import piece_params
from scenec.sets.table import SETS
from scenec.story import CameraMove, Duration, Pause, Shot, Walk
from scenec.timeline import ShotSpan, Timeline
from stories import film, line

PLATFORM = SETS["railway-platform"]


def share(view: View, metres: float, height: float = 1.68) -> float:
    """Where somebody's eyes are, of the frame's width."""
    return to_screen(view, eyes(Standing(metres, height), PLATFORM), 1280, 720)[0] / 1280


def steps(shot: ShotSpan, frames: range) -> list[float]:
    """How far the view's middle moves a frame, in shares of the frame's width."""
    seen = [camera_at(shot.camera, f) for f in frames]
    return [(b.x - a.x) * b.z / 1920 for a, b in itertools.pairwise(seen)]


def panned(*more: object, over: float | None = None) -> Timeline:
    """From ben on the left to ana on the right."""
    move = CameraMove("pan", move="pan", subject="ana", over=Duration(over, "s") if over else None)
    return film(Shot("s", framing="medium", subject="ben"), move, Pause("p", length=Duration(9, "s")), *more)  # type: ignore[arg-type]


def test_a_pan_ends_with_room_ahead_of_who_it_finds() -> None:
    shot = panned().shots[-1]
    last = shot.camera[-1]
    assert share(View(last.x, last.y, last.z), PLATFORM.metres(0.62)) == pytest.approx(0.58, abs=0.04)
    assert last.z == shot.camera[0].z
    assert last.y == shot.camera[0].y


def test_a_pan_is_eased_and_never_too_fast() -> None:
    shot = panned().shots[-1]
    moved = steps(shot, range(shot.start, shot.end))
    assert max(moved) <= 0.25 * 1.43 / 30 + 1e-6
    assert max(abs(b - a) for a, b in itertools.pairwise(moved)) < 0.1 * max(moved)


def test_the_writer_says_how_long() -> None:
    shot = panned(over=1.5).shots[-1]
    assert shot.camera[-1].frame - shot.camera[-2].frame == 45


def test_a_pan_to_a_mark() -> None:
    t = film(Shot("s", framing="wide"), CameraMove("pan", move="pan", subject="edge"), Pause("p", length=Duration(6, "s")))
    last = t.shots[-1].camera[-1]
    assert share(View(last.x, last.y, last.z), PLATFORM.metres(0.84)) == pytest.approx(0.5, abs=0.01)


def test_a_move_is_clipped_at_the_next_cut() -> None:
    cut = Shot("t", framing="close", subject="ana", at=None)
    t = film(
        Shot("s", framing="medium", subject="ben"),
        CameraMove("pan", move="pan", subject="ana", over=Duration(8, "s")),
        line("one", "ben", "Look there."),
        cut,
        line("two", "ana", "Where do you mean?"),
    )
    first, second = t.shots[-2:]
    assert first.camera[-1].frame > first.end
    assert len(second.camera) == 1


def test_follow_goes_along_with_every_walk() -> None:
    t = film(
        Shot("s", framing="wide"),
        CameraMove("f", move="follow", subject="ana"),
        Walk("w", who="ana", to="edge", over=Duration(3, "s")),
        Pause("p", length=Duration(1, "s")),
        Walk("v", who="ana", to="ben", over=Duration(4, "s")),
    )
    shot = t.shots[-1]
    for beat, metres in (("w", PLATFORM.metres(0.84)), ("v", None)):
        view = camera_at(shot.camera, t.beats[beat][1])
        track = next(p for p in t.performances if p.character == "ana").tracks["x"]
        place = metres if metres is not None else track.keys[-1].value
        assert 0.35 < share(view, place) < 0.65


def test_follow_comes_to_who_stands() -> None:
    t = film(Shot("s", framing="wide"), CameraMove("f", move="follow", subject="ana"), Pause("p", length=Duration(4, "s")))
    last = t.shots[-1].camera[-1]
    assert 0.4 < share(View(last.x, last.y, last.z), PLATFORM.metres(0.62)) < 0.62


def test_the_later_of_two_moves_takes_over_where_the_first_has_come_to() -> None:
    t = film(
        Shot("s", framing="wide"),
        CameraMove("a", move="push-in", subject="ana", over=Duration(4, "s")),
        CameraMove("b", move="pan", subject="ben", over=Duration(2, "s"), at=None),
        Pause("p", length=Duration(6, "s")),
    )
    keys = t.shots[-1].camera
    assert [k.frame for k in keys] == sorted(k.frame for k in keys)
    moved = steps(t.shots[-1], range(t.shots[-1].start, t.shots[-1].end))
    assert max(map(abs, moved)) < 0.03


def test_a_shake_is_seen_in_its_own_piece_alone() -> None:
    beats = (
        Shot("s", framing="two-shot"),
        line("one", "ben", "What was that, over there, behind the old train?"),
        line("two", "ana", "I did not hear anything at all, to tell the truth."),
    )
    still, hit = film(*beats), film(*beats[:2], CameraMove("k", move="shake"), beats[2])
    pairs = [(piece_params(still, a)[0], piece_params(hit, b)[0]) for a, b in zip(still.windows, hit.windows, strict=True)]
    assert [a == b for a, b in pairs].count(False) == 1
    assert next(b for a, b in pairs if a != b)["shake"][0][1] == 12
