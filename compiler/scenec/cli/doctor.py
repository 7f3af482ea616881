"""Say whether this machine has what scenec needs, and what to do where it has not.

examples:
  scenec doctor
  scenec doctor --format json
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from scenec import __version__
from scenec.cli import DONE, RUN_FAILED
from scenec.cli.cache import readable_bytes
from scenec.cli.report import visible
from scenec.digest import tool_version
from scenec.store import Store, default_root

SKIA_ADVICE = "skia needs three system libraries; on Debian and Ubuntu: apt-get install libegl1 libgl1 libexpat1"
# import name: (distribution, what it is for, what to do when it cannot be imported)
LIBRARIES: dict[str, tuple[str, str, str]] = {
    "yaml": ("pyyaml", "scenes", ""),
    "jsonschema": ("jsonschema", "scenes", ""),
    "numpy": ("numpy", "drawing and sound", ""),
    "skia": ("skia-python", "drawing", SKIA_ADVICE),
    "cv2": ("opencv-python-headless", "pictures", ""),
    "av": ("av", "film", ""),
    "scipy": ("scipy", "sound", ""),
    "pyloudnorm": ("pyloudnorm", "loudness", ""),
    "uharfbuzz": ("uharfbuzz", "captions", ""),
    "bidi": ("python-bidi", "captions", ""),
    "onnxruntime": ("onnxruntime", "neural voices and lip-sync", ""),
    "espeakng_loader": ("espeakng-loader", "voices", ""),
    "rich": ("rich", "progress", ""),
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `advice` is empty when it is fine."""

    what: str
    found: str
    advice: str = ""


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Look, and say."""
    findings = list(examine())
    if arguments.format == "json":
        print(json.dumps({"findings": [vars(each) for each in findings]}))
    else:
        for each in findings:
            print(f"{'WRONG' if each.advice else 'ok':5}  {each.what:22} {visible(each.found)}")
            if each.advice:
                print(f"{'':5}  {'':22} {each.advice}")
    return RUN_FAILED if any(each.advice for each in findings) else DONE


def examine() -> Iterator[Finding]:
    """All findings."""
    yield Finding("scenec", __version__)
    old = sys.version_info < (3, 11)
    yield Finding("python", f"{platform.python_version()}, {sys.executable}", "scenec needs Python 3.11 or newer" if old else "")
    for name in LIBRARIES:
        yield library(name)
    for look in (encoders, voices, fonts, store):
        yield from _guarded(look)


def library(name: str) -> Finding:
    """Whether a library is there and can be loaded."""
    distribution, purpose, advice = LIBRARIES[name]
    try:
        import_module(name)
    except (ImportError, OSError) as error:
        missing = isinstance(error, ModuleNotFoundError) and error.name == name
        return Finding(
            distribution, f"cannot be loaded: {error}", f"pip install {distribution}" if missing else advice or "reinstall it"
        )
    return Finding(distribution, f"{tool_version(distribution)} ({purpose})")


def encoders() -> Iterator[Finding]:
    """x264 and AAC inside PyAV."""
    import av

    for name in ("libx264", "aac"):
        try:
            av.Codec(name, "w")
        except (ValueError, av.FFmpegError):
            yield Finding(
                name, "not in this build of PyAV", "install the wheel of PyAV from PyPI: pip install --force-reinstall av"
            )
        else:
            yield Finding(name, f"in PyAV {av.__version__}")


def voices() -> Iterator[Finding]:
    """Every engine speaks a word."""
    from scenec.story import Voice
    from scenec.voices import VOICES, VoiceError
    from scenec.voices.presence import lacking
    from scenec.voices.request import Request

    for engine, module in VOICES.items():
        if (lack := lacking(engine)) is not None:  # none of these must be there: espeak always is
            yield Finding(f"voice {engine}", f"not here: {lack[0]} ({lack[1]})")
            continue
        try:
            take = import_module(module).speak(Request(engine, "Hello.", voice=Voice(engine)))
        except VoiceError as error:
            yield Finding(f"voice {engine}", str(error), error.help or "this voice cannot be used")
        else:
            yield Finding(f"voice {engine}", f"speaks ({take.timing.seconds:.2f} s for a word)")


def fonts() -> Iterator[Finding]:
    """The files that captions are set in."""
    from scenec.captions.fonts import FACES, path

    missing = sorted({face.package.replace("_", "-") for name, face in FACES.items() if not _there(name, path)})
    yield Finding(
        "fonts", f"{len(FACES)} faces" if not missing else "missing", f"pip install {' '.join(missing)}" if missing else ""
    )


def store() -> Iterator[Finding]:
    """Where the store is, how large, and whether it can be written."""
    where = Store(default_root())
    with where.in_use():
        pass
    size = sum(size for _, size, _ in where.artifacts())
    yield Finding("store", f"{where.root}, {readable_bytes(size)}")


def _there(name: str, path: Callable[[str], object]) -> bool:
    try:
        path(name)
    except FileNotFoundError:
        return False
    return True


def _guarded(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """A look that fails is a finding too: doctor is for machines on which things are broken."""
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001 (whatever is wrong with the machine)
        yield Finding(look.__name__, f"cannot be looked at: {error}", "put right what is said above, then try again")
