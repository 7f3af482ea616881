"""Reading files as text: what can be a scene, and what cannot."""

from __future__ import annotations

import os
from pathlib import Path

from scenec.diagnostics import Diagnostic, SceneError
from scenec.project import display_name, project_root
from scenec.source import Source, Span

LARGEST = 2_000_000  # bytes; a feature film's script has about 200 000

_UTF16_AND_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xff\xfe\x00\x00")


def read_text(path: Path, root: Path | None = None) -> Source:
    """Read the file at `path`. Raises SceneError where it is not text that a scene can be made of.

    `root` is the project folder that the file must lie in; None: the one that the file's place decides.
    """
    name = display_name(path)
    try:
        resolved = path.resolve(strict=True)
    except FileNotFoundError:
        raise _error("file-not-found", f'there is no file "{name}"', name) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise _error("unreadable-file", f'"{name}" cannot be opened: {_reason(error)}', name) from None
    if not resolved.is_relative_to((root or project_root(path)).resolve()):
        raise _error("outside-project", f'"{name}" lies outside the project folder', name, advice="--root names another one")
    return Source(path=path, name=name, text=_decode(_read(resolved, name), name))


def _read(path: Path, name: str) -> bytes:
    if not path.is_file():
        raise _error("unreadable-file", f'"{name}" is not a file', name)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise _error("unreadable-file", f'"{name}" cannot be read: {_reason(error)}', name) from None
    if len(data) > LARGEST:
        raise _too_large(name, max(size, len(data)))
    return data


def given(data: bytes, path: Path, name: str) -> Source:
    """The text of a scene that was read elsewhere (standard input). `path` is where it would lie."""
    if len(data) > LARGEST:
        raise _too_large(name, len(data))
    return Source(path=path, name=name, text=_decode(data, name))


def _too_large(name: str, size: int) -> SceneError:
    message = f'"{name}" has {size / 1e6:.1f} MB; a scene has at most {LARGEST / 1e6:.0f} MB'
    advice = "split it into several scenes, and shared people and places into files named by `use:`"
    return _error("file-too-large", message, name, advice=advice)


def _decode(data: bytes, name: str) -> str:
    if data.startswith(_UTF16_AND_32) or _every_second_is_nul(data):
        raise _error(
            "not-utf-8", f'"{name}" is written in UTF-16 or UTF-32', name, advice="save it as UTF-8 without a byte-order mark"
        )
    if data.startswith(b"\xef\xbb\xbf"):
        message = f'"{name}" begins with a byte-order mark'
        raise _error("byte-order-mark", message, name, advice="save it as UTF-8 without a byte-order mark (BOM)")
    if b"\0" in data:
        at = data.index(b"\0")
        raise _error("binary-file", f'"{name}" is not text: it holds a NUL byte', name, _place(data, at, name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f'"{name}" is not UTF-8: byte 0x{data[error.start]:02x} cannot stand here'
        raise _error("not-utf-8", message, name, _place(data, error.start, name), "save the file as UTF-8") from None


def _every_second_is_nul(data: bytes) -> bool:
    """Whether this is UTF-16 without a byte-order mark, as far as its first letters show."""
    head = data[:64]
    return len(head) >= 8 and any(head[1::2]) != any(head[::2])


def _place(data: bytes, offset: int, name: str) -> Span:
    before = data[:offset].decode("utf-8", "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(name, line, column, line, column + 1)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or "it is not a usable path").lower()


def _error(code: str, message: str, name: str, span: Span | None = None, advice: str | None = None) -> SceneError:
    return SceneError((Diagnostic(code, "error", message, span or Span(name, 1, 1, 1, 1), advice),))
