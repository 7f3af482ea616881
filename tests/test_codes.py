"""Every code of the table: its page in docs/errors, a scene that really gets it, what is said of it, and one that is right.

`pytest tests/test_codes.py --update` writes what is said (the ```text blocks of the pages) anew: run it, then read the diff.
"""

from __future__ import annotations

import ast
import json
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from lipsync.speech import spoken
from scenec.arrange import arrange
from scenec.batch.rows import rows
from scenec.cli import DONE, main
from scenec.diagnostics import Diagnostic, SceneError
from scenec.diagnostics.codes import CODES
from scenec.diagnostics.report import as_text
from scenec.front import PLAIN, Wish, examine, read
from scenec.sound.wave import write_wave
from scenec.speak import fallbacks, guessed, speak
from scenec.store import Store
from scenec.ways import read_ways

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "errors"
_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

# Faults that a page can describe but not show: how the file on disk is made from the wrong example.
DAMAGE: Mapping[str, Callable[[str], bytes | None]] = {
    "unreadable-file": lambda _text: None,  # a folder
    "file-too-large": lambda text: (text + "#" * 2_000_000).encode(),
    "not-utf-8": lambda text: text.encode("latin-1"),
    "byte-order-mark": lambda text: text.encode("utf-8-sig"),
    "binary-file": lambda text: text.replace("Hello", "Hello\0").encode(),
    "unusable-character": lambda text: text.replace("\N{SYMBOL FOR BELL}", "\a").encode(),
    "too-deep": lambda text: text.replace('ana: "Hello."', "[" * 100 + "]" * 100).encode(),
    "too-many-values": lambda text: (text + "  - pause: 1s\n" * 60_000).encode(),
    "too-many-errors": lambda text: (text + text[text.index("  - walk") :] * 299).encode(),
    "line-too-long": lambda text: text.replace("And on and on.", "And on and on. " * 400).encode(),
}


def translated(source: str, text: str, more: str = "") -> dict[str, str]:
    head = 'translation: fr\nof: scene.yaml\nentries:\n  evening:\n    source: "Good evening."\n    text: "Bonsoir."\n'
    return {"scene.fr.yaml": f'{head}  greeting:\n    source: "{source}"\n    text: "{text}"\n{more}'}


# What is asked for beside the file.
FRENCH = ("cue-mismatch", "fuzzy-translation", "stale-translation", "unanchored-word", "not-translated")
WISHES: Mapping[str, Wish] = {
    **dict.fromkeys(FRENCH, Wish(language="fr")),
    "choice-not-open": Wish(choose={"way": 1}),
    "unknown-choice": Wish(choose={"way": 3}),
}
TEMPLATES = ("template-error", "template-limit", "template-refused", "template-syntax", "unknown-variable")
SCENES = {
    "first.yaml": "scene: first\nscript:\n  - pause: 1s\n  - goto: end\n",
    "second.yaml": "scene: second\nscript:\n  - pause: 1s\n",
    "loop.yaml": "scene: loop\nscript:\n  - pause: 1s\n  - goto: loop\n",
    "small.yaml": "scene: small\nformat: {size: 480p}\nscript:\n  - pause: 1s\n",
}
# A picture of one pixel that is also text.
PIXEL = "GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
# What lies beside the example, where that matters. Both examples see it.
BESIDE: Mapping[str, Mapping[str, str]] = {
    "file-not-found": {"doorbell.wav": "RIFF"},
    "outside-project": {"people.yaml": "characters: {zoe: {age: adult}}\n"},
    "not-a-library": {
        "other.yaml": "scene: other\nscript:\n  - pause: 1s\n",
        "people.yaml": "characters: {zoe: {age: adult}}\n",
    },
    "include-cycle": {
        "loop.part.yaml": "script:\n  - include: loop.part.yaml\n",
        "greeting.part.yaml": 'script:\n  - ana: "Hello."\n',
    },
    "bad-lut": {
        "curves.cube": "LUT_1D_SIZE 2\n0 0 0\n1 1 1\n",
        "evening.cube": "LUT_3D_SIZE 2\n" + "".join(f"{r} {g} {b}\n" for b in (0, 1) for g in (0, 1) for r in (0, 1)),
    },
    "bad-figure": {
        "tin.svg": "<svg>\n<g id='Head'><circle r='9'/></g>\n<script>alert(1)</script>\n</svg>",
        "robot.svg": "<svg><g id='Head'><circle r='9'/><g id='Mouth'><rect width='3' height='1'/></g></g></svg>",
    },
    "ends-here": {"chase.yaml": "scene: chase\nscript:\n  - pause: 1s\n"},
    "recorded-manner": {"take3.wav": "RIFF"},
    "bad-font": {"brand.ttf": "This is no font."},
    "unknown-font": {"brand.txt": "x"},
    "bad-media": {"slide.png": "This is a text."},
    **{code: {"photo.gif": PIXEL} for code in ("unknown-screen", "useless-option")},
    **dict.fromkeys(("endless-story", "mixed-formats", "unreachable-scene"), SCENES),
    "cue-mismatch": translated("{wave}Hello.", "Bonjour."),
    "fuzzy-translation": translated("Hello.", "Bonjour.", "    fuzzy: true\n"),
    "stale-translation": translated("Hello.", "Bonjour."),
    "unanchored-word": {
        "scene.fr.yaml": translated("x", "x")["scene.fr.yaml"]
        + '  tickets:\n    source: "Two tickets."\n    text: "Deux billets."\n'
    },
    "not-translated": translated("Hello.", ""),
    "unknown-sound": {"doorbell.wav": "RIFF"},
    "unknown-format": {"doorbell.wav": "RIFF", "doorbell.txt": "ding"},
}
# Of `scenec lipsync`: no scene gets them. Their pages show calls; what the recordings in them hold.
OF_RECORDINGS: Mapping[str, Mapping[str, str]] = {
    "no-speech": {"silence.wav": "", "take3.wav": "I never said that."},
    "text-mismatch": {"take3.wav": "I never said that. You made it up yesterday. Go home."},
}
OF_SCENES = [code for code in CODES if code not in OF_RECORDINGS]
LATE = (
    "ends-before-start",
    "speaker-overlap",
    "speech-in-slow-motion",
    "time-before-start",
    "time-overlap",
)  # found when the length of lines is known
# Only where the vocabulary and the art disagree, which test_vocabulary.py rules out.
IMPOSSIBLE = {"unknown-gesture"}
SHOWN = 3  # diagnostics of a wrong example that its page shows


@dataclass(frozen=True)
class Page:
    """A page of docs/errors taken apart."""

    text: str
    wrong: str
    said: str
    right: str


def page(code: str, kind: str = "yaml") -> Page:
    text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    blocks = [(match["info"].strip(), match["text"]) for match in _FENCE.finditer(text)]
    assert [info for info, _ in blocks] == [kind, "text", kind], f"{code}.md: a wrong example, what is said of it, a right one"
    return Page(text, blocks[0][1], blocks[1][1], blocks[2][1])


def diagnosed(code: str, data: bytes | None, folder: Path) -> tuple[Diagnostic, ...]:
    """What is said of a scene in a project of its own."""
    for name, text in BESIDE.get(code, {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / ("scene.yaml.j2" if code in TEMPLATES else "scene.yaml")
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    try:
        if code == "bad-data":
            return (rows(path, folder), ())[1]
        if code == "not-a-scene":
            return read(path, folder).warnings
        reading = examine(path, folder, wish=WISHES.get(code, PLAIN))
        if code in LATE and reading.story is not None:
            arrange(reading.story, guessed(reading.story))
        if code == "short-transition" and reading.story is not None:
            return arrange(reading.story, guessed(reading.story)).notes
        if code == "too-many-ways":
            return read_ways(path, folder).warnings
        if code == "voice-fallback" and reading.story is not None:
            return fallbacks(reading.story)
        if code == "voice-failed" and reading.story is not None:
            speak(reading.story, Store(folder / "store"), 1)
    except SceneError as error:
        return error.diagnostics
    return reading.faults


@pytest.mark.parametrize("code", OF_SCENES)
def test_the_wrong_example_is_said_to_be_wrong_in_these_words(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = page(code)
    found = diagnosed(code, DAMAGE.get(code, str.encode)(shown.wrong), tmp_path)
    assert code in {each.code for each in found}, [each.code for each in found]
    if code == "too-many-errors":
        found = found[-1:]
    elif code == "too-many-values":
        found = found[:1]
    elif code != "not-yet":
        found = tuple(each for each in found if each.code != "not-yet")
    said = as_text(found[:SHOWN]).replace(str(tmp_path), "/project")
    if request.config.getoption("--update"):
        text = shown.text.replace(f"```text\n{shown.said}```", f"```text\n{said}```")
        (PAGES / f"{code}.md").write_text(text, encoding="utf-8")
    else:
        assert said == shown.said


@pytest.mark.parametrize("code", OF_SCENES)
def test_the_right_example_is_right(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = diagnosed(code, page(code).right.encode(), tmp_path)
    assert not [each for each in found if each.code != "not-yet" or code == "not-yet"], as_text(found)


@pytest.mark.parametrize("code", OF_RECORDINGS)
def test_calls_on_recordings_are_said_to_be_wrong_and_right(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, words in OF_RECORDINGS[code].items():
        sound = spoken(words)[0] if words else np.zeros(2 * 16_000, np.float32)
        write_wave(tmp_path / name, sound, 16_000)
    shown = page(code, "sh")
    wrong, right = (shlex.split(call)[1:] for call in (shown.wrong, shown.right))
    assert main(wrong) == DONE
    out, said = capsys.readouterr()
    assert json.loads(out)["mouthCues"]
    assert f"[{code}]" in said
    if request.config.getoption("--update"):
        text = shown.text.replace(f"```text\n{shown.said}```", f"```text\n{said}```")
        (PAGES / f"{code}.md").write_text(text, encoding="utf-8")
    else:
        assert said == shown.said
    assert main(right) == DONE
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("code", CODES)
def test_a_page_begins_with_its_code_and_title(code: str) -> None:
    title = CODES[code]
    text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {code}\n\n*{title[0].upper()}{title[1:]}.*\n\n")
    assert text.index("## Wrong") < text.index("## Right")
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)


def test_there_is_a_page_for_each_code_and_no_other() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {*CODES, "README"}
    assert list(CODES) == sorted(CODES)


def test_the_list_of_pages_is_whole() -> None:
    listed = re.findall(r"^- \[([a-z0-9-]+)\]\(\1\.md\): (.*)$", (PAGES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert dict(listed) == dict(CODES)


def test_no_code_is_used_that_the_table_lacks() -> None:
    """And none is in the table that nothing uses. f-strings stand for all codes that they may become."""
    used: set[str] = set()
    patterns: set[str] = set()
    for path in (ROOT / "compiler" / "scenec").rglob("*.py"):
        if path.name != "codes.py":
            words, shapes = _codes_in(ast.parse(path.read_text(encoding="utf-8")))
            used |= words
            patterns |= shapes
    assert used - set(CODES) - IMPOSSIBLE == set()
    unused = {code for code in CODES if code not in used and not any(re.fullmatch(pattern, code) for pattern in patterns)}
    assert unused == set()


# Whoever makes a diagnostic: the name of what is called, and which argument is the code.
_MAKERS = {
    **dict.fromkeys(
        ("Diagnostic", "HeadFault", "DialogueFault", "error", "warn", "fault", "unknown", "_error", "ConditionError"), 0
    ),
    "_fatal": 1,
}


def _codes_in(tree: ast.AST) -> tuple[set[str], set[str]]:
    words, shapes = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant | ast.IfExp):
            words |= {each.value for each in ast.walk(node.value) if isinstance(each, ast.Constant) and each.value in CODES}
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        index = _MAKERS.get(called)
        if index is None or len(node.args) <= index:
            continue
        code = node.args[index]
        if (
            isinstance(code, ast.Constant)
            and isinstance(code.value, str)
            and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+|tab", code.value)
        ):
            words.add(code.value)
        elif isinstance(code, ast.JoinedStr):
            shapes.add("".join(part.value if isinstance(part, ast.Constant) else "[a-z-]+" for part in code.values))
    return words, shapes
