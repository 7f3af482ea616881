"""Mouth cues and phones that other tools have made (Rhubarb's TSV, JSON, XML; Praat's TextGrid), as timings for curves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from scenec.lipsync.cues import MouthCue
from scenec.lipsync.shapes import SHAPES, STANDS_FOR
from scenec.take import Phoneme, Timing, Word

LARGEST = 64 * 2**20  # bytes
SILENT = {"", "sil", "sp", "spn", "pau", "<sil>", "<p>", "_", "#", "sounds", "h#"}
PHONE_TIERS, WORD_TIERS = ("phones", "phone", "phonemes", "segments", "mau"), ("words", "word", "ort-mau", "ort")
# ARPABET, which most English TextGrids are written in, as IPA.
ARPABET = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "aʊ", "AX": "ə", "AY": "aɪ", "B": "b", "CH": "tʃ", "D": "d", "DH": "ð",
    "EH": "ɛ",
    "ER": "ɜ", "EY": "eɪ", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "i", "JH": "dʒ", "K": "k", "L": "l", "M": "m",
    "N": "n", "NG": "ŋ",
    "OW": "oʊ", "OY": "ɔɪ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v",
    "W": "w", "Y": "j",
    "Z": "z", "ZH": "ʒ",
}  # fmt: skip

Rows = list[tuple[float, float, str]]


class CuesError(ValueError):
    """A file of cues that cannot be read; the text says why."""


def read_cues(path: Path) -> Timing:
    """The file as a timing; CuesError says what is wrong with it. Shapes become sounds that are made with them."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise CuesError(f"{path.name}: not a kind of cues that is known; use {', '.join(sorted(READERS))}")
    if not path.is_file():
        raise CuesError(f"{path.name}: there is no such file")
    if path.stat().st_size > LARGEST:
        raise CuesError(f"{path.name}: larger than {LARGEST >> 20} MiB")
    raw = path.read_bytes()
    utf16 = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}  # Praat writes it where a text is not plain
    try:
        return reader(raw.decode("utf-16" if utf16 else "utf-8-sig"))
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise CuesError(f"{path.name}: {fault}") from fault


def from_tsv(text: str) -> Timing:
    """Lines of seconds, tab, shape; each lasts until the next."""
    starts: list[tuple[float, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        time, _, shape = line.strip().partition("\t")
        try:
            starts.append((float(time), _shape(shape.strip())))
        except ValueError as fault:
            raise ValueError(f"line {number}: {line[:40]!r} is not `seconds, tab, A to H or X`") from fault
    ends = [start for start, _ in starts[1:]] + [starts[-1][0] if starts else 0.0]
    return _from_shapes([(start, end, shape) for (start, shape), end in zip(starts, ends, strict=True)])


def from_json(text: str) -> Timing:
    """Rhubarb's JSON. Where it holds phones, as ours does, they are taken: they say more than shapes."""
    data = json.loads(text)
    if not isinstance(data, dict) or not isinstance(data.get("mouthCues", data.get("phones")), list):
        raise ValueError("it has no list `mouthCues`")
    if data.get("phones"):
        rows = [(float(each["start"]), float(each["end"]), str(each["phone"])) for each in data["phones"]]
        return _timing(_ordered(rows), [])
    return _from_shapes([(float(cue["start"]), float(cue["end"]), _shape(cue["value"])) for cue in data["mouthCues"]])


def from_xml(text: str) -> Timing:
    """Rhubarb's XML. Only its cues are looked for: no parser, no entities."""
    found = re.findall(r'<mouthCue\s+start="([\d.]+)"\s+end="([\d.]+)"\s*>\s*(\w)\s*</mouthCue>', text)
    if not found:
        raise ValueError("there is no <mouthCue> in it")
    return _from_shapes([(float(start), float(end), _shape(shape)) for start, end, shape in found])


def from_textgrid(text: str) -> Timing:
    """Praat's TextGrid, long or short: the tier of phones, and that of words where there is one."""
    tiers = _tiers(text)
    named = {name.lower().rpartition(" - ")[2]: rows for name, rows in tiers}
    phones = next((named[name] for name in PHONE_TIERS if name in named), None)
    if phones is None:
        raise ValueError(f"there is no tier `phones` in it, only {', '.join(name for name, _ in tiers) or 'none'}")
    words = next((named[name] for name in WORD_TIERS if name in named), [])
    return _timing(_ordered([(start, end, _phone(label)) for start, end, label in phones]), words)


def _tiers(text: str) -> list[tuple[str, Rows]]:
    """Interval tiers by name. Long and short files hold the same values in the same order: the long one's labels are let be."""
    tokens = re.findall(r'"(?:[^"]|"")*"|(?<![\w\[])-?\d+(?:\.\d+)?(?:[eE]-?\d+)?(?![\w\]])|<exists>', text)
    at = tokens.index('"IntervalTier"') if '"IntervalTier"' in tokens else len(tokens)
    made: list[tuple[str, Rows]] = []
    while at < len(tokens):
        if tokens[at] != '"IntervalTier"':
            at += 1
            continue
        name, count = tokens[at + 1].strip('"'), int(tokens[at + 4])
        fields = tokens[at + 5 : at + 5 + 3 * count]
        if len(fields) < 3 * count:
            raise ValueError(f"tier {name!r} ends too early")
        rows = [(float(fields[i]), float(fields[i + 1]), fields[i + 2][1:-1].replace('""', '"')) for i in range(0, 3 * count, 3)]
        made.append((name, rows))
        at += 5 + 3 * count
    return made


def _phone(label: str) -> str:
    """A label as IPA: ARPABET in capitals, with or without the digit of its stress, or IPA already."""
    bare = label.strip().rstrip("012")
    if bare.lower() in SILENT:
        return ""
    return ARPABET.get(bare, label.strip())


def _shape(value: str) -> str:
    """A shape of Rhubarb's; ValueError for anything else."""
    if len(value) != 1 or value not in SHAPES:
        raise ValueError(f"{value[:20]!r} is no mouth shape; they are A to H and X")
    return value


def _from_shapes(rows: Rows) -> Timing:
    """Shapes as the sounds that stand for them."""
    return _timing(_ordered([(start, end, STANDS_FOR[shape]) for start, end, shape in rows]), [])


def _ordered(rows: Rows) -> Rows:
    """The rows as they are; ValueError where time runs backwards."""
    now = 0.0
    for start, end, _ in rows:
        if start < now - 1e-3 or end < start:
            raise ValueError(f"at {start:g} s time runs backwards")
        now = end
    return rows


def _timing(rows: Rows, words: Rows) -> Timing:
    """Everything in one timing."""
    phonemes = tuple(Phoneme(start, end, phone) for start, end, phone in rows if end > start)
    spoken = tuple(Word(start, end, label.strip()) for start, end, label in words if label.strip().lower() not in SILENT)
    return Timing(max((end for _, end, _ in rows), default=0.0), phonemes, spoken, "aligned")


def shapes_of(timing: Timing) -> Sequence[MouthCue]:
    """The cues that a timing read from shapes stands for (see STANDS_FOR)."""
    back = {phone: shape for shape, phone in STANDS_FOR.items()}
    return [MouthCue(p.start, p.end, back[p.phone]) for p in timing.phonemes if p.phone in back]


READERS: dict[str, Callable[[str], Timing]] = {
    ".tsv": from_tsv,
    ".json": from_json,
    ".xml": from_xml,
    ".textgrid": from_textgrid,
}
