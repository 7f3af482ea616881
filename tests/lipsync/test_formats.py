"""Lip-sync files: written as Rhubarb writes them, read back, and what is wrong with them said."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from scenec.lipsync.cues import MouthCue, cues
from scenec.lipsync.formats import as_dat, as_json, as_tsv, as_xml
from scenec.lipsync.readers import CuesError, read_cues, shapes_of
from scenec.lipsync.table import ARKIT, as_csv
from scenec.lipsync.visemes import VISEMES
from scenec.take import Phoneme, Timing

PHONES = (("", 0.0, 0.2), ("m", 0.2, 0.35), ("aɪ", 0.35, 0.7), ("f", 0.7, 0.82), ("u", 0.82, 1.1), ("", 1.1, 1.5))
TIMING = Timing(1.5, tuple(Phoneme(start, end, phone) for phone, start, end in PHONES), (), "aligned")
ROW = [MouthCue(0.0, 0.25, "X"), MouthCue(0.25, 0.5, "A"), MouthCue(0.5, 1.0, "D"), MouthCue(1.0, 1.5, "X")]


def test_tsv_is_rhubarbs() -> None:
    assert as_tsv(TIMING, ROW, "a.wav") == "0.00\tX\n0.25\tA\n0.50\tD\n1.00\tX\n1.50\tX\n"


def test_xml_is_rhubarbs_and_well_formed() -> None:
    from xml.etree import ElementTree as ET

    tree = ET.fromstring(as_xml(TIMING, ROW, "a<&>.wav"))
    assert tree.tag == "rhubarbResult"
    assert tree.findtext("metadata/soundFile") == "a<&>.wav"
    assert [(cue.get("start"), cue.get("end"), cue.text) for cue in tree.iter("mouthCue")][1] == ("0.25", "0.50", "A")


def test_dat_is_mohos() -> None:
    assert as_dat(TIMING, ROW, "a.wav") == "MohoSwitch1\n1 rest\n7 MBP\n13 AI\n25 rest\n37 rest\n"


def test_json_keeps_the_contract() -> None:
    data = json.loads(as_json(TIMING, ROW, "a.wav"))
    assert data["phones"][2] == {"start": 0.35, "end": 0.7, "phone": "aɪ"}
    assert data["mouthCues"][1] == {"start": 0.25, "end": 0.5, "value": "A"}
    assert data["metadata"] == {"soundFile": "a.wav", "duration": 1.5}


@pytest.mark.parametrize(("name", "writer"), [("a.tsv", as_tsv), ("a.xml", as_xml)])
def test_what_is_written_is_read_back(tmp_path: Path, name: str, writer: object) -> None:
    (tmp_path / name).write_text(writer(TIMING, ROW, "a.wav"), encoding="utf-8")  # type: ignore[operator]
    timing = read_cues(tmp_path / name)
    assert shapes_of(timing) == ROW
    assert [p.phone for p in timing.phonemes] == ["", "m", "ɑ", ""]


def test_phones_of_our_json_are_read_exactly(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(as_json(TIMING, ROW, "a.wav"), encoding="utf-8")
    assert read_cues(tmp_path / "a.json").phonemes == TIMING.phonemes


LONG_GRID = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 1.2
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "words"
        xmin = 0
        xmax = 1.2
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 0.5
            text = ""
        intervals [2]:
            xmin = 0.5
            xmax = 1.2
            text = "say ""my"" 2"
    item [2]:
        class = "IntervalTier"
        name = "phones"
        xmin = 0
        xmax = 1.2
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 0.5
            text = "sil"
        intervals [2]:
            xmin = 0.5
            xmax = 0.8
            text = "M"
        intervals [3]:
            xmin = 0.8
            xmax = 1.2
            text = "AY1"
"""
SHORT_GRID = """File type = "ooTextFile"
Object class = "TextGrid"

0
1.2
<exists>
1
"IntervalTier"
"phones"
0
1.2
3
0
0.5
""
0.5
0.8
"M"
0.8
1.2
"AY1"
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", [LONG_GRID, SHORT_GRID])
def test_textgrids_of_praat(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "a.TextGrid").write_text(text, encoding=encoding)
    timing = read_cues(tmp_path / "a.TextGrid")
    assert timing.phonemes == (Phoneme(0, 0.5, ""), Phoneme(0.5, 0.8, "m"), Phoneme(0.8, 1.2, "aɪ"))
    assert [word.text for word in timing.words] == (['say "my" 2'] if text is LONG_GRID else [])


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.tsv", "0.00\tX\n0.10\tQ\n", "line 2"),
        ("a.tsv", "0.50\tA\n0.10\tB\n", "backwards"),
        ("a.json", "{}", "mouthCues"),
        ("a.json", "[" * 5000, "a.json"),
        ("a.xml", "<x/>", "mouthCue"),
        ("a.textgrid", SHORT_GRID.replace("phones", "tones"), "tones"),
        ("a.textgrid", SHORT_GRID[:-20], "ends too early"),
        ("a.srt", "", "not a kind"),
    ],
)
def test_faults_are_named(tmp_path: Path, name: str, text: str, reason: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(CuesError, match=reason):
        read_cues(tmp_path / name)


def test_csv_has_visemes_and_blend_shapes() -> None:
    rows = list(csv.DictReader(as_csv(TIMING, 25, "en")))
    assert list(rows[0]) == ["time", *(f"viseme_{name}" for name in VISEMES), *ARKIT]
    assert len(rows) == round(1.5 * 25)
    at = {round(float(row["time"]), 2): {key: float(value) for key, value in row.items()} for row in rows}
    assert at[0.28]["viseme_PP"] > 0.9
    assert at[0.28]["mouthPressLeft"] > 0.5
    assert at[0.28]["jawOpen"] < 0.05
    assert at[0.44]["jawOpen"] > 0.3
    assert at[0.76]["mouthRollLower"] > 0.5
    assert at[1.0]["mouthPucker"] > 0.6
    assert all(abs(sum(values[f"viseme_{name}"] for name in VISEMES) - 1) < 0.02 for values in at.values())


def test_a_long_table_has_no_seams() -> None:
    phones = tuple(Phoneme(s + p.start, s + p.end, p.phone) for s in range(0, 45, 3) for p in TIMING.phonemes)
    long = list(csv.DictReader(as_csv(Timing(45.0, phones, (), "aligned"), 25, "en")))
    assert [float(row["time"]) for row in long] == [index / 25 for index in range(45 * 25)]
    for at in (3, 18, 21, 39):  # the windows' bounds lie at 20 and 40 seconds
        for one, other in zip(long[at * 25 : at * 25 + 38], long[6 * 25 :], strict=False):
            assert all(abs(float(one[key]) - float(other[key])) < 0.02 for key in ARKIT)


def test_cues_hold_long_enough_to_be_seen() -> None:
    quick = tuple(Phoneme(0.03 * n, 0.03 * (n + 1), "taukibef"[n % 8]) for n in range(60))
    made = cues(Timing(1.8, quick, (), "engine"))
    assert all(cue.end - cue.start >= (0.039 if cue.value in "AGX" else 0.069) for cue in made[:-1])
