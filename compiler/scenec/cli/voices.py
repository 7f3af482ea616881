"""Say which voices there are, let one speak, get the files of one, or freeze the takes of a scene into its project.

  scenec voices                            engines, what they can do, what is installed, and their voices
  scenec voices try NAME "text" -o FILE    speak a text to a file (NAME: a voice, an engine, or ENGINE:VOICE)
  scenec voices install ENGINE [PATH]      put the files of an engine in place, from PATH where it is given
  scenec voices freeze SCENE.yaml          write the takes into SCENE.takes/: from then on nobody needs the engine

examples:
  scenec voices --format json
  scenec voices try af_heart "I never thought you would answer." -o heart.wav
  scenec voices try "af_heart*0.6+bf_emma*0.4" "Hello." --emotion happy --level 0.7
  scenec voices install kokoro
  scenec voices freeze scenes/hello.yaml
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scenec.cli import CALL_WRONG, DONE, RUN_FAILED
from scenec.cli.common import add_network, add_scene, add_workers, allow_network
from scenec.cli.report import visible
from scenec.diagnostics.report import json_text
from scenec.vocabulary import EMOTIONS
from scenec.voices import VOICES, VoiceError

INSTALLABLE = {"kokoro": "scenec.voices.kokoro.install", "piper": "scenec.voices.piper_files"}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.set_defaults(action=None)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    actions = parser.add_subparsers(title="what to do", metavar="[try | install | freeze]")
    trying = actions.add_parser("try", help="speak a text to a file", allow_abbrev=False)
    trying.add_argument("name", help="a voice (af_heart), an engine (espeak), or both (espeak:f2)")
    trying.add_argument("text")
    trying.add_argument(
        "-o", "--output", type=_sound, default=Path("voice.wav"), metavar="FILE", help="a .wav or .flac (default: voice.wav)"
    )
    trying.add_argument("--language", default="en")
    trying.add_argument("--emotion", choices=EMOTIONS, default="neutral", metavar="NAME")
    trying.add_argument("--level", type=float, default=1.0)
    trying.add_argument("--pitch", type=float, default=0.0, metavar="SEMITONES")
    trying.add_argument("--speed", type=float, default=1.0)
    add_network(trying)
    trying.set_defaults(action=try_voice)
    installing = actions.add_parser("install", help="put the files of an engine in place", allow_abbrev=False)
    installing.add_argument("engine", choices=tuple(INSTALLABLE))
    installing.add_argument("path", type=Path, nargs="?", help="a folder (for piper also a file) that has them")
    installing.add_argument("--allow-network", action="store_true", help="download the official release")
    installing.set_defaults(action=install)
    freezing = actions.add_parser("freeze", help="write a scene's takes into its project", allow_abbrev=False)
    add_scene(freezing)
    add_workers(freezing)
    freezing.add_argument("--again", action="store_true", help="speak everything anew, also what is frozen")
    freezing.set_defaults(action=freeze)
    for each in (trying, installing, freezing):  # behind the action as well as before it
        each.add_argument("--format", choices=("text", "json"), default=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """List, or do what is asked."""
    return int((arguments.action or show)(arguments))


def show(arguments: argparse.Namespace) -> int:
    """The engines and their voices."""
    engines = list(listed_engines())
    if arguments.format == "json":
        print(json_text({"engines": engines}))
        return DONE
    for each in engines:
        can = [name for name in ("emotions", "stress", "pauses", "lexicon", "network") if each["capabilities"][name]]
        languages = "all languages" if each["capabilities"]["languages"] == ["*"] else " ".join(each["capabilities"]["languages"])
        state = "installed" if each["installed"] else f"not installed: {each['lacks']} ({each['advice']})"
        print(f"{each['name']:10} {state}\n{'':10} {languages}; {', '.join(can)}")
        for start in range(0, len(each["voices"]), 8):
            print(f"{'':10} {' '.join(each['voices'][start : start + 8])}")
    return DONE


def listed_engines() -> Iterator[dict[str, Any]]:
    """Every engine as plain data."""
    from importlib import import_module

    from scenec.voices.names import installed_voices
    from scenec.voices.presence import lacking

    for name, module in VOICES.items():
        lack = lacking(name)
        capabilities = asdict(import_module(module).CAPABILITIES)
        yield {
            "name": name,
            "installed": lack is None,
            "lacks": lack[0] if lack else None,
            "advice": lack[1] if lack else None,
            "capabilities": {**capabilities, "languages": list(capabilities["languages"])},
            "voices": list(installed_voices(name)),
        }


def try_voice(arguments: argparse.Namespace) -> int:
    """Speak a text to a file."""
    from importlib import import_module

    from scenec.sound.wave import write_wave
    from scenec.story import Voice
    from scenec.voices.flac import write_flac
    from scenec.voices.names import engine_of
    from scenec.voices.request import Request, Tone
    from scenec.voices.timings import timing_data

    engine, _, name = arguments.name.rpartition(":") if ":" in arguments.name else ("", "", arguments.name)
    if name in VOICES and not engine:
        engine, name = name, ""
    engine = engine or engine_of(Voice("", name))
    if engine not in VOICES:
        print(f'scenec: there is no voice engine "{visible(engine[:60])}"; there are {", ".join(VOICES)}', file=sys.stderr)
        return CALL_WRONG
    allow_network(arguments)
    voice = Voice(engine, name, arguments.pitch, arguments.speed)
    request = Request(
        engine, " ".join(arguments.text.split()), arguments.language, voice, Tone(arguments.emotion, arguments.level)
    )
    try:
        take = import_module(VOICES[engine]).speak(request)
    except VoiceError as fault:
        print(f"scenec: {visible(str(fault))}{f'; {visible(fault.help)}' if fault.help else ''}", file=sys.stderr)
        return RUN_FAILED
    (write_flac if arguments.output.suffix == ".flac" else write_wave)(arguments.output, take.samples, take.rate)
    if arguments.format == "json":
        print(json_text({"output": str(arguments.output), "rate": take.rate, "timing": timing_data(take.timing)}))
    else:
        print(f"{visible(str(arguments.output))}: {take.timing.seconds:.2f} s, {engine} {name}".rstrip())
    return DONE


def install(arguments: argparse.Namespace) -> int:
    """Put the files of an engine in place."""
    from importlib import import_module

    module = import_module(INSTALLABLE[arguments.engine])
    done = module.install(arguments.path, arguments.allow_network, lambda said: print(visible(said)))
    if not done and not arguments.allow_network and arguments.engine == "kokoro":
        print("not installed; espeak speaks until it is. --allow-network downloads the official release", file=sys.stderr)
    return DONE if done else RUN_FAILED


def freeze(arguments: argparse.Namespace) -> int:
    """Write the takes of a scene into its project."""
    from scenec.cli.freezing import freeze_scene

    return freeze_scene(arguments)


def _sound(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in {".wav", ".flac"}:
        raise argparse.ArgumentTypeError(f"a sound file's name ends in .wav or .flac, got {text!r}")
    return path
