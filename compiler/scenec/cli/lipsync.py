"""Say what a mouth does in a recording: phones, and mouth cues in Rhubarb's alphabet (A to H, and X).

With the words that are spoken it is exact; without, it goes by sound alone. The words may be in any of espeak-ng's languages. Any
file with sound in it will do, of any length.

examples:
  scenec lipsync line.wav --text "Is this seat taken?"
  scenec lipsync interview.mp4 --text-file interview.txt --language de --format tsv -o interview.tsv
  scenec lipsync line.wav --format csv --fps 24
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from scenec.cli import CALL_WRONG, DONE, RUN_FAILED
from scenec.cli.report import print_diagnostics, visible
from scenec.diagnostics import Diagnostic
from scenec.running.progress import readable

if TYPE_CHECKING:
    from scenec.lipsync.cues import MouthCue
    from scenec.lipsync.mismatch import Mismatch
    from scenec.take import Timing

FORMATS = ("json", "tsv", "xml", "dat", "csv")
LARGEST_TEXT = 16 * 2**20  # bytes
OFTEN = 0.5  # seconds between two words of progress


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("audio", type=Path, help="a sound or film file")
    words = parser.add_mutually_exclusive_group()
    words.add_argument("--text", help="the words that are spoken")
    words.add_argument("--text-file", type=Path, metavar="FILE", help="a file with the words that are spoken")
    parser.add_argument("--language", default="en", help="of the words: en, en-gb, de, fr, ... (default: en)")
    parser.add_argument("--format", choices=FORMATS, default="json", help="csv: visemes and ARKit's blend shapes, frame by frame")
    parser.add_argument("--fps", type=_rate, default=30, help="frames a second of csv (default: 30)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to (default: standard output)")


def run(arguments: argparse.Namespace) -> int:
    """Listen, and write what was heard."""
    from scenec.sound import SoundError
    from scenec.voices import VoiceError

    try:
        text = _text(arguments)
        timing, cues, parted = _heard(arguments, text)
    except (SoundError, VoiceError) as fault:
        advice = getattr(fault, "help", None) or getattr(fault, "advice", None)
        print_diagnostics([Diagnostic("lipsync", "error", str(fault), None, advice)])
        return RUN_FAILED
    except UnicodeDecodeError:
        print(f"scenec lipsync: {visible(str(arguments.text_file))}: not UTF-8", file=sys.stderr)
        return CALL_WRONG
    print_diagnostics(_diagnostics(timing, text, parted))
    _write(arguments, timing, cues)
    return DONE


def _text(arguments: argparse.Namespace) -> str:
    """The words, "" when they are not known."""
    if arguments.text_file is None:
        return arguments.text or ""
    with arguments.text_file.open("rb") as file:
        raw: bytes = file.read(LARGEST_TEXT)
    return raw.decode("utf-8-sig")


def _heard(arguments: argparse.Namespace, text: str) -> tuple[Timing, Sequence[MouthCue], Sequence[Mismatch]]:
    """Times, shapes, and where sound and words part."""
    from scenec.lipsync.hearing import hear

    progress = _progress(sys.stderr.isatty())
    if not text.strip():
        from scenec.lipsync.recognise import recognise

        found = recognise(hear(arguments.audio), progress)
        return found.timing, found.cues, ()
    from scenec.lipsync.align import align
    from scenec.lipsync.cues import cues

    made = align(hear(arguments.audio), text, arguments.language, (), progress)
    return made.timing, cues(made.timing, arguments.language, made.heard), made.mismatches


def _progress(shown: bool) -> Callable[[float], None] | None:
    """Tells on standard error how far it has listened; nothing for programs."""
    if not shown:
        return None
    begun = said = time.monotonic()

    def tell(seconds: float) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= OFTEN:
            said = now
            sys.stderr.write(f"\rheard {readable(seconds)} in {readable(now - begun)} \r")
            sys.stderr.flush()

    return tell


def _diagnostics(timing: Timing, text: str, parted: Iterable[Mismatch]) -> list[Diagnostic]:
    """What whoever asked should know."""
    made = [_parted(each, text.split()) for each in parted]
    if timing.phonemes and not any(phone.phone for phone in timing.phonemes):
        made.append(Diagnostic("no-speech", "warning", "no speech is heard in it: the mouth stays at rest"))
    return made


def _parted(each: Mismatch, words: Sequence[str]) -> Diagnostic:
    """A mismatch in words."""
    place = f"{each.start:.2f} to {each.end:.2f} s"
    if each.word < each.until:
        last = f' to "{words[each.until - 1]}" (word {each.until})' if each.until - each.word > 1 else ""
        message = (
            f'sound and text do not match from {place}: "{words[each.word]}" (word {each.word + 1}){last} is not heard there'
        )
    else:
        after = f'after "{words[each.word - 1]}" (word {each.word})' if each.word else "before the first word"
        message = f"sound and text do not match from {place}: {after} something is said that the text does not have"
    advice = "there the mouth goes by the sound alone; correct the text to have it exact"
    return Diagnostic("text-mismatch", "warning", visible(message), None, advice)


def _write(arguments: argparse.Namespace, timing: Timing, cues: Sequence[MouthCue]) -> None:
    """To the file, or to standard output."""
    lines: Iterable[str]
    if arguments.format == "csv":
        from scenec.lipsync.table import as_csv

        lines = as_csv(timing, arguments.fps, arguments.language)
    else:
        from scenec.lipsync.formats import WRITERS

        lines = [WRITERS[arguments.format](timing, cues, arguments.audio.name)]
    if arguments.output is None:
        sys.stdout.writelines(lines)
        return
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = arguments.output.with_name(f".{arguments.output.name}.part")
    with unfinished.open("w", encoding="utf-8") as file:
        file.writelines(lines)
    unfinished.replace(arguments.output)


def _rate(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 240:
        raise argparse.ArgumentTypeError(f"it must be a number from 1 to 240, got {text!r}")
    return number
