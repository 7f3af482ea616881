"""Kokoro's network, opened up: what it decides about a line is shown and can be moved, so that it acts natively.

The ONNX file takes tokens, a style and one speed. Inside, it predicts how long each token lasts, then the pitch of each half
frame, then the sound. Here its bytes are edited, without a dependency: the durations become an output, the speed may be
another for each token, and pitch and range get an input each, one number a token. The sound is then what the network makes of
them: no vocoder comes after it, and the durations are exact. (It predicts an energy, too, but hardly listens to it: 0.4 dB for
a change of 9 dB, measured. Loudness is left to a gain.)
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable

DURATIONS = b"/encoder/Clip_output_0"  # frames of each token
ALIGNMENT = b"/encoder/Cast_4_output_0"  # (tokens, frames): which frame belongs to which token
PITCH = b"/encoder/Reshape_output_0"  # (1, 2 * frames), hertz; near 0 where unvoiced
CONTROLS = ("semitones", "range")  # the new inputs, (1, tokens) each

VOICED = 40.0  # hertz
WIDEST = 0.5  # of log pitch: how far from the middle a range still widens
SMOOTH = 9  # half frames of 12.5 ms: a control does not jump at a token's edge

_FLOAT, _INT64 = 1, 7  # TensorProto.DataType


class UnknownModelError(Exception):
    """The file is not an export of Kokoro whose insides are known."""


def opened(model: bytes) -> bytes:
    """The model with its durations as a second output and with per-token speed, semitones and range."""
    raw = model
    for name in (DURATIONS, ALIGNMENT, PITCH):
        if raw.count(_field(2, name)) != 1:
            raise UnknownModelError(f"no part of it is called {name.decode()}")
    raw = _speed_for_each_token(raw)
    raw = raw.replace(_field(2, PITCH), _field(2, _own(PITCH)))  # who reads the pitch now reads what the new nodes make of it
    parts = [
        _field(12, _field(1, DURATIONS)),
        *(_field(11, _field(1, name.encode()) + _tensor(_ONE, _ANY)) for name in CONTROLS),
        *(_field(1, node) for node in _nodes()),
        *(_field(5, constant) for constant in _constants()),
    ]
    return raw + _field(7, b"".join(parts))  # fields of a message that comes twice are merged


def _speed_for_each_token(raw: bytes) -> bytes:
    """The input `speed` without its declared length of 1: what divides by it broadcasts already."""
    declared, free = (_field(1, b"speed") + _tensor(length) for length in (_ONE, _ANY))
    if raw.count(declared) != 1 or len(declared) != len(free):
        raise UnknownModelError("it has no input `speed` of one number")
    return raw.replace(declared, free)


def _nodes() -> Iterable[bytes]:
    """What is computed between the network's own pitch and those who read it."""
    for name in CONTROLS:
        yield from _spread(name)
    pitch = _own(PITCH).decode()
    yield _node("Greater", (pitch, "c.voiced"), "c.is-voiced")
    yield _node("Cast", ("c.is-voiced",), "c.mask", _int("to", _FLOAT))
    yield _node("Max", (pitch, "c.one"), "c.positive")
    yield _node("Log", ("c.positive",), "c.log")
    yield _node("Mul", ("c.log", "c.mask"), "c.log-voiced")
    yield _node("ReduceSum", ("c.log-voiced",), "c.sum")
    yield _node("ReduceSum", ("c.mask",), "c.count")
    yield _node("Max", ("c.count", "c.one"), "c.count-1")
    yield _node("Div", ("c.sum", "c.count-1"), "c.middle")
    yield _node("Sub", ("c.log", "c.middle"), "c.off-middle")
    yield _node("Clip", ("c.off-middle", "c.lowest", "c.highest"), "c.near-middle")
    yield _node("Sub", ("c.range.frames", "c.one"), "c.wider")
    yield _node("Mul", ("c.near-middle", "c.wider"), "c.widened")
    yield _node("Mul", ("c.semitones.frames", "c.semitone"), "c.raised")
    yield _node("Add", ("c.log", "c.widened"), "c.log-widened")
    yield _node("Add", ("c.log-widened", "c.raised"), "c.log-new")
    yield _node("Exp", ("c.log-new",), "c.new")
    yield _node("Where", ("c.is-voiced", "c.new", pitch), PITCH.decode())


def _spread(name: str) -> Iterable[bytes]:
    """A control of each token as one of each half frame, smoothed: (1, tokens) -> (1, 2 * frames)."""
    yield _node("MatMul", (name, ALIGNMENT.decode()), f"c.{name}.frame")
    yield _node("Reshape", (f"c.{name}.frame", "c.column"), f"c.{name}.column")
    yield _node("Concat", (f"c.{name}.column", f"c.{name}.column"), f"c.{name}.pairs", _int("axis", 1))
    yield _node("Reshape", (f"c.{name}.pairs", "c.signal"), f"c.{name}.signal")
    pool = (_ints("kernel_shape", (SMOOTH,)), _ints("pads", (SMOOTH // 2, SMOOTH // 2)), _ints("strides", (1,)))
    yield _node("AveragePool", (f"c.{name}.signal",), f"c.{name}.smooth", *pool)  # padding is not counted
    yield _node("Reshape", (f"c.{name}.smooth", "c.row"), f"c.{name}.frames")


def _constants() -> Iterable[bytes]:
    numbers = {"voiced": VOICED, "one": 1.0, "lowest": -WIDEST, "highest": WIDEST, "semitone": math.log(2) / 12}
    for name, number in numbers.items():
        yield _varint_field(2, _FLOAT) + _field(8, f"c.{name}".encode()) + _field(9, struct.pack("<f", number))
    for name, shape in {"column": (-1, 1), "signal": (1, 1, -1), "row": (1, -1)}.items():
        data = struct.pack(f"<{len(shape)}q", *shape)
        yield _varint_field(1, len(shape)) + _varint_field(2, _INT64) + _field(8, f"c.{name}".encode()) + _field(9, data)


def _own(name: bytes) -> bytes:
    """What the network's own value is called from now on: as long as before, so that no length changes around it."""
    return name[:-1] + b"_"


# ---- protocol buffers: enough of them to write a node ------------------------------------------------------------------


def _varint(number: int) -> bytes:
    number &= (1 << 64) - 1
    made = bytearray()
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*made, number])


def _field(number: int, value: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint_field(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


_ONE, _ANY = _varint_field(1, 1), _field(2, b"")  # dimensions: of size 1, and of a size without a name


def _tensor(*dimensions: bytes) -> bytes:
    """The type of a value: a tensor of floats with these dimensions."""
    return _field(2, _field(1, _varint_field(1, _FLOAT) + _field(2, b"".join(_field(1, each) for each in dimensions))))


def _node(operator: str, inputs: tuple[str, ...], output: str, *attributes: bytes) -> bytes:
    made = b"".join(_field(1, each.encode()) for each in inputs) + _field(2, output.encode())
    return (
        made
        + _field(3, f"control {output}".encode())
        + _field(4, operator.encode())
        + b"".join(_field(5, each) for each in attributes)
    )


def _int(name: str, value: int) -> bytes:
    return _field(1, name.encode()) + _varint_field(3, value) + _varint_field(20, 2)


def _ints(name: str, values: tuple[int, ...]) -> bytes:
    return _field(1, name.encode()) + b"".join(_varint_field(8, each) for each in values) + _varint_field(20, 7)
