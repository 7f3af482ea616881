"""Texts in IPA by espeak-ng: 140 languages, a child process a call."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from scenec.voices import VoiceError
from scenec.voices.espeak_names import voice_names

TIME_LIMIT = 120
_SWITCH = re.compile(r"_?\([a-z-]+\)_?")  # "(en)": it reads a word in another language


def transcribed(texts: Sequence[str], language: str) -> list[str]:
    """IPA of each text, phonemes parted by "_", words by white space; VoiceError when espeak-ng does not know the language."""
    program = [sys.executable, "-P", str(Path(__file__).with_name("espeak_words.py"))]
    for voice in voice_names(language, ""):
        order = json.dumps({"voice": voice, "texts": list(texts)}).encode()
        try:
            ended = subprocess.run(program, input=order, capture_output=True, timeout=TIME_LIMIT, check=False)
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise VoiceError(f"espeak-ng cannot transcribe: {fault}", "`scenec doctor` checks the voices") from fault
        if ended.returncode == 0:
            made: list[str] = json.loads(ended.stdout)
            return [_SWITCH.sub("", each) for each in made]
        if ended.returncode != 2:
            raise VoiceError(f"espeak-ng cannot transcribe: {ended.stderr.decode(errors='replace').strip()}")
    raise VoiceError(f"espeak-ng does not know the language {language!r}", "set `--language` to one that it has: en, de, fr, ...")
