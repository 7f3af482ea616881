"""Figures from SVG: what is read, what is refused, and what moves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from scenec.drawing.canvas import in_order, mask, prepare
from scenec.lipsync.visemes import VISEMES
from scenec.rigs import svg
from scenec.rigs.examining import examine
from scenec.rigs.naming import chosen, is_pivot, mouths, part_of
from scenec.rigs.svg.paths import path, shape, transform
from scenec.rigs.svg.puppet import puppet
from scenec.rigs.svg.reading import read_bytes

TIN = Path(__file__).resolve().parents[2] / "scenes" / "puppets" / "tin.svg"
HEAD = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"


def box(commands: list[tuple[str, tuple[float, ...]]]) -> tuple[float, float, float, float]:
    xs = [v[i] for _, v in commands for i in range(0, len(v), 2)]
    ys = [v[i + 1] for _, v in commands for i in range(0, len(v), 2)]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize(
    ("data", "end"),
    [
        ("M10 20h5v-3H2V0", (2, 0)), ("m1,1l2-2 3.5.5", (6.5, -0.5)), ("M0 0c1 1 2 2 3 3s2 2 4 0", (7, 3)),
        ("M0 0q1 2 4 0t4 0", (8, 0)), ("M0 0a5 5 0 01 10 0", (10, 0)), ("M0 0A5 5 0 1 0 0 8", (0, 8)), ("M1e1-.5L-3 4", (-3, 4)),
    ],
)  # fmt: skip
def test_path_data(data: str, end: tuple[float, float]) -> None:
    commands = list(path(data))
    assert commands[-1][1][-2:] == pytest.approx(end)


def test_arcs_and_circles_are_round() -> None:
    left, top, right, bottom = box(list(path("M0 0A5 5 0 0 1 10 0A5 5 0 0 1 0 0")))
    assert (left, right, bottom) == pytest.approx((0, 10, 5), abs=0.3)
    assert top == pytest.approx(-5, abs=0.3)
    assert box(shape("circle", {"cx": "1", "cy": "2", "r": "3"})) == pytest.approx((-2, -1, 4, 5))


def test_transforms_are_applied_from_the_right() -> None:
    assert transform("translate(10 5) scale(2)") == pytest.approx((2, 0, 0, 2, 10, 5))
    assert transform("rotate(90, 1, 1)") == pytest.approx((0, 1, -1, 0, 2, 0))


BOMB = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + HEAD + "<title>&b;</title></svg>"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (BOMB, "declarations"),
        (HEAD + "<script>alert(1)</script></svg>", "scripts"),
        (HEAD + "<path d='M0 0' onload='x()'/></svg>", "scripts"),
        (HEAD + "<image href='http://example.org/a.png'/></svg>", "outside the file"),
        (HEAD + "<image xlink:href='file:///etc/passwd'/></svg>", "outside the file"),
        (HEAD + "<use xlink:href='other.svg#a'/></svg>", "outside the file"),
        (HEAD + "<rect width='1' height='1' fill='url(http://x/y#z)'/></svg>", "outside the file"),
        (HEAD + "<style>@import 'http://x/y.css';</style></svg>", "outside the file"),
        (HEAD + "<foreignObject/></svg>", "foreign objects"),
        (HEAD + "<g>" * 80 + "</g>" * 80 + "</svg>", "deep"),
        (HEAD + "<g/>" * 21_000 + "</svg>", "elements"),
        (HEAD + "<path d='" + "M0 0L1 1" * 210_000 + "'/></svg>", "points"),
        ("not xml at all", "not XML"), ("", "not XML"), (HEAD, "not XML"), ("\x00\x01", "not XML"),
    ],
)  # fmt: skip
def test_what_could_do_harm_is_refused(text: str, says: str) -> None:
    found = read_bytes(text.encode())
    assert not found.usable
    assert says in found.faults[-1].message
    assert found.faults[-1].line >= 1


def test_a_plain_doctype_is_no_harm() -> None:
    text = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
    assert read_bytes((text + HEAD + "<g id='Head'><circle r='9'/></g></svg>").encode()).usable


def test_styles_gradients_and_what_is_not_drawn() -> None:
    text = HEAD + (
        "<style>.a{fill:#123456;stroke:none}</style><linearGradient id='g'><stop stop-color='#ff0000'/></linearGradient>"
        "<g id='Head' transform='translate(5 5)'><rect class='a' width='2' height='2'/>"
        "<circle r='1' style='fill:url(#g)' opacity='.5'/><path d='M0 0 L bad' /><text>hi</text></g></svg>"
    )
    found = read_bytes(text.encode())
    assert [s.fill for s in found.shapes[:2]] == ["#123456", "#ff0000"]
    assert found.shapes[1].alpha == 0.5
    assert found.shapes[0].points()[0] == (5, 5)
    assert any("text" in f.message for f in found.faults)
    assert found.usable


@pytest.mark.parametrize(
    ("name", "part"),
    [("+Head", "head"), ("Left_Eyebrow", "brow-left"), ("right arm 2", "arm-right"), ("Pupil Right", "pupil-right"),
     ("R Leg", "leg-right"), ("Torso", "body"), ("Left Blink copy", "blink-left"), ("Table", None)],
)  # fmt: skip
def test_names(name: str, part: str | None) -> None:
    assert part_of(name) == part


def test_mouths_of_both_alphabets() -> None:
    table, adobe = mouths(["Neutral", "Aa", "D", "F", "W-Oo", "M"])
    assert adobe
    assert chosen(table, ["Neutral", "Aa", "D", "F", "W-Oo", "M"])["FF"] == "F"
    table, adobe = mouths(list("ABCDEFX"))
    assert not adobe
    spoken = chosen(table, list("ABCDEFX"))
    assert (spoken["aa"], spoken["ou"], spoken["PP"], spoken["FF"]) == ("D", "F", "A", "B")  # without a G the teeth of B do
    assert set(spoken) == set(VISEMES)
    assert is_pivot("Left Arm Pivot")


def test_sides_are_those_of_the_picture() -> None:
    """Some name sides as the puppet would say them."""
    text = (
        HEAD
        + "<g id='Right Arm'><rect x='0' width='1' height='5'/></g><g id='Left Arm'><rect x='9' width='1' height='5'/></g></svg>"
    )
    assert puppet(read_bytes(text.encode())).boxes["arm-left"][0] == 0


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    file = tmp_path / "half.svg"
    file.write_text(HEAD + "<g id='Head'><circle r='9'/></g></svg>")
    found = examine(file)
    assert not found.usable
    assert any("Mouth" in fault.message for fault in found.faults)
    assert any(part.startswith("arm-left") for part in found.missing)
    assert not examine(tmp_path / "none.svg").usable


def shown(part: str, **channels: float) -> NDArray[np.bool_]:
    look = examine(TIN).look
    assert look is not None
    figure = svg.figure(look)
    ops = svg.draw(
        figure,
        {name: np.array([value], np.float32) for name, value in channels.items()} | {"x": np.zeros(1, np.float32)},
        None,
        100,
    )
    commands = in_order(prepare(ops, np.array([[120, 200, 290]], np.float32), lambda colour, _plane: colour))
    return mask(commands, 0, 400, 320, lambda name: name.startswith(part))


def test_the_mouth_that_is_spoken_shows_and_no_other() -> None:
    for viseme, letter in (("sil", "x"), ("PP", "a"), ("aa", "d"), ("ou", "f"), ("FF", "g")):
        seen = {other for other in "abcdefghx" if shown(f"head/mouth/{other}", **VISEMES[viseme]).any()}
        assert seen == {letter}, viseme
    assert shown("head/mouth/smile", mouthSmile=0.8).any()


def test_it_blinks_looks_and_gestures() -> None:
    assert shown("head/eye-left").any()
    assert not shown("head/blink-left").any()
    assert not shown("head/eye-left", eyeBlink=1.0).any()
    assert shown("head/blink-left", eyeBlink=1.0).any()
    left, right = (np.argwhere(shown("head/eye-left/pupil-left", gazeX=x))[:, 1].mean() for x in (-1.0, 1.0))
    assert right - left > 3
    down, up = (np.argwhere(shown("arm-right", armUpRight=a, armLowRight=a))[:, 0].mean() for a in (0.0, 160.0))
    assert down - up > 40
    calm, cross = (np.argwhere(shown("head/brow-left", browDown=v))[:, 0].mean() for v in (0.0, 1.0))
    assert cross > calm
