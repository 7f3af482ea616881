"""Shapes of SVG as absolute path commands: path data, rectangles, circles, polygons. Pure Python: `check` measures with it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence

# (x, y) points: ("M", p), ("L", p), ("C", p, p, p), ("Z",)
Command = tuple[str, tuple[float, ...]]
Affine = tuple[float, float, float, float, float, float]

IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_CALL = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
CIRCLE = 0.5522847498  # control points of a quarter of a circle


class PathError(ValueError):
    """Path data that cannot be read."""


def numbers(text: str) -> list[float]:
    """All numbers in a text."""
    return [float(found) for found in _NUMBER.findall(text)]


def multiply(a: Affine, b: Affine) -> Affine:
    """First b, then a."""
    return (
        a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
    )  # fmt: skip


def transform(text: str) -> Affine:
    """A `transform` attribute."""
    whole = IDENTITY
    for name, inside in _CALL.findall(text):
        v = numbers(inside)
        whole = multiply(whole, _one(name, v))
    return whole


def _one(name: str, v: Sequence[float]) -> Affine:
    if name == "matrix" and len(v) == 6:
        return (v[0], v[1], v[2], v[3], v[4], v[5])
    if name == "translate" and v:
        return (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
    if name == "scale" and v:
        return (v[0], 0, 0, v[1] if len(v) > 1 else v[0], 0, 0)
    if name == "rotate" and v:
        a = math.radians(v[0])
        turn: Affine = (math.cos(a), math.sin(a), -math.sin(a), math.cos(a), 0, 0)
        if len(v) < 3:
            return turn
        return multiply(multiply((1, 0, 0, 1, v[1], v[2]), turn), (1, 0, 0, 1, -v[1], -v[2]))
    if name in {"skewX", "skewY"} and v:
        t = math.tan(math.radians(v[0]))
        return (1, 0, t, 1, 0, 0) if name == "skewX" else (1, t, 0, 1, 0, 0)
    raise PathError(f"transform {name} has {len(v)} numbers")


def shape(tag: str, a: Mapping[str, str]) -> list[Command]:
    """The commands of an element, nothing for one that draws nothing."""

    def n(name: str, default: float = 0.0) -> float:
        found = numbers(a.get(name, ""))
        return found[0] if found else default

    if tag == "path":
        return list(path(a.get("d", "")))
    if tag == "rect":
        x, y, w, h = n("x"), n("y"), n("width"), n("height")
        rx = min(n("rx", n("ry")), w / 2)
        ry = min(n("ry", n("rx")), h / 2)
        return _rectangle(x, y, w, h, rx, ry) if w > 0 and h > 0 else []
    if tag in {"circle", "ellipse"}:
        rx, ry = (n("r"), n("r")) if tag == "circle" else (n("rx"), n("ry"))
        cx, cy = n("cx"), n("cy")
        return _rectangle(cx - rx, cy - ry, 2 * rx, 2 * ry, rx, ry) if rx > 0 and ry > 0 else []
    if tag == "line":
        return [("M", (n("x1"), n("y1"))), ("L", (n("x2"), n("y2")))]
    v = numbers(a.get("points", ""))
    corners = [(v[i], v[i + 1]) for i in range(0, len(v) - 1, 2)]
    made: list[Command] = [("M" if i == 0 else "L", p) for i, p in enumerate(corners)]
    return [*made, ("Z", ())] if tag == "polygon" and made else made


def _rectangle(x: float, y: float, w: float, h: float, rx: float, ry: float) -> list[Command]:
    if rx <= 0 or ry <= 0:
        return [("M", (x, y)), ("L", (x + w, y)), ("L", (x + w, y + h)), ("L", (x, y + h)), ("Z", ())]
    kx, ky = rx * (1 - CIRCLE), ry * (1 - CIRCLE)
    r, b = x + w, y + h
    return [
        ("M", (x + rx, y)), ("L", (r - rx, y)), ("C", (r - kx, y, r, y + ky, r, y + ry)), ("L", (r, b - ry)),
        ("C", (r, b - ky, r - kx, b, r - rx, b)), ("L", (x + rx, b)), ("C", (x + kx, b, x, b - ky, x, b - ry)),
        ("L", (x, y + ry)), ("C", (x, y + ky, x + kx, y, x + rx, y)), ("Z", ()),
    ]  # fmt: skip


def _words(data: str) -> Iterator[tuple[str, list[float]]]:
    """Letters with the numbers of one command each."""
    tokens = _TOKEN.findall(data)
    i, letter = 0, ""
    while i < len(tokens):
        if tokens[i].isalpha():
            letter = tokens[i]
            i += 1
        elif not letter or letter in "Zz":
            raise PathError("path data begins with a number")
        count = _COUNT[letter.upper()]
        if letter.upper() == "A":
            values, i = _arc_numbers(tokens, i)
        else:
            values = [float(t) for t in tokens[i : i + count] if not t.isalpha()]
            i += count
        if len(values) < count:
            raise PathError(f"{letter} needs {count} numbers")
        yield letter, values
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _arc_numbers(tokens: list[str], i: int) -> tuple[list[float], int]:
    """Seven numbers; the two flags may be written without spaces (`0 01.5`)."""
    values: list[float] = []
    while len(values) < 7 and i < len(tokens) and not tokens[i].isalpha():
        if len(values) in {3, 4} and len(tokens[i]) > 1 and tokens[i][0] in "01":
            values.append(float(tokens[i][0]))
            tokens[i] = tokens[i][1:]
            continue
        values.append(float(tokens[i]))
        i += 1
    return values, i


def path(data: str) -> Iterator[Command]:
    """Path data as absolute M, L, C and Z."""
    x = y = sx = sy = 0.0
    control: tuple[float, float] | None = None
    last = ""
    for letter, v in _words(data):
        up = letter.upper()
        ox, oy = (x, y) if letter.islower() else (0.0, 0.0)
        smooth = last in {"C", "S"} if up == "S" else last in {"Q", "T"}
        reflected = (2 * x - control[0], 2 * y - control[1]) if control and smooth else (x, y)
        last, control = up, None
        if up == "Z":
            x, y = sx, sy
            yield "Z", ()
        elif up in {"M", "L", "H", "V"}:
            x, y = (ox + v[0] if up != "V" else x), (oy + v[-1] if up != "H" else y)
            if up == "M":
                sx, sy = x, y
            yield ("M" if up == "M" else "L"), (x, y)
        elif up in {"C", "S"}:
            first = (ox + v[0], oy + v[1]) if up == "C" else reflected
            control = (ox + v[-4], oy + v[-3])
            x, y = ox + v[-2], oy + v[-1]
            yield "C", (*first, *control, x, y)
        elif up in {"Q", "T"}:
            control = (ox + v[0], oy + v[1]) if up == "Q" else reflected
            ex, ey = ox + v[-2], oy + v[-1]
            a, b = control
            yield "C", (x + (a - x) * 2 / 3, y + (b - y) * 2 / 3, ex + (a - ex) * 2 / 3, ey + (b - ey) * 2 / 3, ex, ey)
            x, y = ex, ey
        else:
            ex, ey = ox + v[5], oy + v[6]
            yield from _arc(x, y, v, ex, ey)
            x, y = ex, ey


def _arc(x: float, y: float, v: Sequence[float], ex: float, ey: float) -> Iterator[Command]:
    """An elliptic arc as cubics (SVG 1.1, appendix F.6)."""
    rx, ry, turn = abs(v[0]), abs(v[1]), math.radians(v[2])
    if rx == 0 or ry == 0 or (x, y) == (ex, ey):
        yield "L", (ex, ey)
        return
    c, s = math.cos(turn), math.sin(turn)
    hx, hy = (x - ex) / 2, (y - ey) / 2
    px, py = c * hx + s * hy, -s * hx + c * hy
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    under = max(0.0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2) / ((rx * py) ** 2 + (ry * px) ** 2)
    k = math.sqrt(under) * (-1 if bool(v[3]) == bool(v[4]) else 1)
    qx, qy = k * rx * py / ry, -k * ry * px / rx
    start = math.atan2((py - qy) / ry, (px - qx) / rx)
    sweep = math.atan2((-py - qy) / ry, (-px - qx) / rx) - start
    if v[4] and sweep < 0:
        sweep += 2 * math.pi
    elif not v[4] and sweep > 0:
        sweep -= 2 * math.pi
    mx, my = c * qx - s * qy + (x + ex) / 2, s * qx + c * qy + (y + ey) / 2
    steps = max(1, math.ceil(abs(sweep) / (math.pi / 2)))
    handle = 4 / 3 * math.tan(sweep / steps / 4)
    for i in range(steps):
        a, b = start + sweep * i / steps, start + sweep * (i + 1) / steps
        at = [
            (math.cos(a) - handle * math.sin(a), math.sin(a) + handle * math.cos(a)),
            (math.cos(b) + handle * math.sin(b), math.sin(b) - handle * math.cos(b)), (math.cos(b), math.sin(b)),
        ]  # fmt: skip
        yield "C", tuple(value for u, w in at for value in (mx + c * rx * u - s * ry * w, my + s * rx * u + c * ry * w))


def placed(commands: Sequence[Command], m: Affine) -> list[Command]:
    """The commands with a transform applied."""
    return [
        (letter, tuple(
            value
            for i in range(0, len(v), 2)
            for value in (m[0] * v[i] + m[2] * v[i + 1] + m[4], m[1] * v[i] + m[3] * v[i + 1] + m[5])
        ))
        for letter, v in commands
    ]  # fmt: skip
