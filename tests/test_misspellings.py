"""Two hundred slips of the hand in a large scene, one at a time: each is an error on its line, and the help knows the word."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scenec.front import examine
from scenec.source import Source

SCENE = """\
scene: reunion
scenec: 1
title: "Reunion on the platform"
language: en
use: [people.yaml]
format: {size: vertical, fps: 30}
place: station/evening
cast: {ana: left, benjamin: right, rosa: bench, omar: off}
captions: {burn: true, files: [srt, vtt], style: outline}
lexicon: {Kyiv: "ki:v"}
characters:
  benjamin:
    name: Ben
    age: adult
    height: 180cm
    voice: {engine: espeak, name: linda, pitch: -1st, speed: 0.95, volume: 0.8}
    look:
      rig: person
      seed: 7
      build: woman
      skin: tone-4
      hair: {style: tousle, colour: "#4a2a1c"}
      eyes: "#5a3620"
      top: {kind: cardigan, colour: "#c4473a"}
      bottom: {kind: trousers, colour: "#3d4a63"}
      shoes: {kind: sneaker, colour: "#6b3d2a"}
      lips: "#c4574f"
      beard: stubble
      glasses: "#3d4a63"
      earring: "#e9b44c"
    acting: {energy: 0.55}
relationships:
  ana & benjamin: {closeness: 0.45, tension: 0.6}
  benjamin -> ana: {trust: 0.3, respect: 0.6}
places:
  station:
    set: railway-platform
    marks: {kiosk: 0.7}
    looks: {evening: {light: dusk}}
script:
  - music: rain-piano
    volume: 0.5
    fade-in: 2s
  - ambience: platform
  - shot: wide
  - ana (hopeful): "{wave}Benjamin? Is that really you?"
    id: greeting
  - benjamin (surprised, 0.8): "Ana! I thought {point: ana}you had {gaze: away}left {sad}for good."
    to: ana
    speed: 1.1
    gap: -0.1s
  - cut: close ana
  - rosa: "Well, {shrug}well."
    off: true
    emotion: annoyed
    level: 0.4
  - camera: push-in ana
    at: greeting@really
    over: 2.5s
  - shake-head: [ana, benjamin]
    for: 1s
  - pause: 0.6s
  - walk: benjamin
    to: kiosk
    over: 1.6s
  - turn: rosa
    to: benjamin
  - feel: benjamin
    as: {joy: 0.6, fear: 0.2, sadness: 0.1}
    level: 0.5
  - with:
      - gaze: ana
        to: middle
      - hand-on-heart: benjamin
        for: 2s
      - nod: rosa
  - say: "I never {disappointed}thought you would answer {pause: 0.4s}me."
    who: benjamin
    emotion: ashamed
  - do: wave
    who: omar
    for: 1s
  - point: rosa
    to: edge
  - cut: two-shot
  - cut: medium rosa
  - camera: pull-out
  - ana (tender): "{hand-on-heart}Do not let go {nervous}yet."
    at: greeting.end
  - cut: wide
    transition: dissolve
    over: 1s
  - handshake: [rosa, benjamin]
    manner: formal
    changes: {trust: 0.1, tension: -0.1}
    id: the-handshake
  - high-five: [ana, benjamin]
    outcome: hesitate
  - kiss: [ana, rosa]
    kind: cheek
  - nod: rosa
    until: the-handshake.end
  - enter: omar
    to: edge
  - benjamin: "Quietly now."
    manner: whispered
  - do: hold-hands
    who: [ana, benjamin]
  - take: rosa
    kind: cup
  - give: rosa
    kind: cup
    to: omar
  - put-down: omar
    kind: cup
    on: bench
  - sit: omar
    on: bench
  - title: "Three years later"
    style: card
    subtitle: "Kyiv"
  - caption: "Evening."
    for: 2s
  - effect: vignette
  - choice: "Does he stay?"
    id: stays
    options:
      - {text: "Yes", goto: last-words, when: benjamin -> ana.trust < 0.9}
      - {text: "No", goto: end}
  - shoulder-pat: [omar, rosa]
    id: last-words
  - exit: omar
    to: edge
  - stop: music
    over: 1s
  - fade: out
    over: 1.5s
""".replace("  - do: wave\n    who: omar\n", "  - do: wave\n    who: rosa\n")
LIBRARY = "characters:\n  zoe: {age: adult}\n"

# What is free to choose where it stands: no spelling of it is wrong (or it is not a word).
FREE = re.compile(
    r"(?<=^scene: )reunion|(?<=^language: )en|(?<=name: )Ben|(?<= id: )[a-z-]+|^  (?:benjamin|station):$"
    r"|(?<=marks: \{)kiosk|(?<=looks: \{)evening|Kyiv|(?<![-\w])[0-9.]+\w*|[0-9]+p|\b(?:true|false)\b",
    re.MULTILINE,
)
WORD = re.compile(r"[a-z]+(?:-[a-z0-9]+)*(?:\.yaml)?")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@dataclass(frozen=True)
class Slip:
    """One word typed wrongly."""

    right: str
    wrong: str
    start: int
    line: int

    @property
    def text(self) -> str:
        return SCENE[: self.start] + self.wrong + SCENE[self.start + len(self.right) :]


def words() -> Iterator[re.Match[str]]:
    """Every word of the scene that has a right spelling: outside quotes, and in the braces inside them."""
    masked = FREE.sub(lambda match: "0" * len(match.group()), SCENE)
    masked = re.sub(r'"[^"]*"', lambda match: re.sub(r"[^{}]+(?=\{|$)|(?<=\")[^{}]*", _blank, match.group()), masked)
    yield from WORD.finditer(masked)


def _blank(match: re.Match[str]) -> str:
    return "0" * len(match.group())


def slipped(word: str, rng: random.Random) -> str:
    """The word as a hand in a hurry writes it: a letter left out, doubled, added, swapped with the next, or hit beside."""
    at = rng.randrange(len(word))
    action = rng.randrange(5)
    if action == 0 and len(word) > 2:
        return word[:at] + word[at + 1 :]
    if action == 1:
        return word[: at + 1] + word[at] + word[at + 1 :]
    if action == 2 and len(word) > 2:
        return word[:at] + rng.choice(LETTERS) + word[at:]
    if action == 3 and len(word) > 2:
        row = next((row for row in ROWS if word[at] in row), "")
        beside = [row[index] for index in (row.find(word[at]) - 1, row.find(word[at]) + 1) if row and 0 <= index < len(row)]
        return word[:at] + rng.choice(beside or "s") + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def slips(count: int, seed: int) -> list[Slip]:
    """So many slips, spread evenly over all words, none of which is a word of the scene or the language itself."""
    rng = random.Random(seed)
    places = list(words())
    known = {match.group() for match in places} | {"in", "all", "is", "us"}
    found: list[Slip] = []
    while len(found) < count:
        for match in rng.sample(places, len(places)):
            right = match.group()
            wrong = next((each for each in (slipped(right, rng) for _ in range(20)) if each not in known), None)
            if wrong is not None and len(right) > 1:
                found.append(Slip(right, wrong, match.start(), SCENE.count("\n", 0, match.start()) + 1))
    return found[:count]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "people.yaml").write_text(LIBRARY)
    return folder


def faults(text: str, folder: Path) -> list[tuple[int, str | None]]:
    """Of each error its line and the word that its help suggests."""
    found = examine(folder / "scene.yaml", folder, Source(folder / "scene.yaml", "scene.yaml", text)).faults
    suggestions = [re.search(r'did you mean (?:the \w+ )?["`](?:do: )?([^"`]+)["`]', each.help or "") for each in found]
    places = [each.span.line if each.span else 0 for each in found]
    errors = [each.severity == "error" for each in found]
    return [(line, guess[1] if guess else None) for line, guess, error in zip(places, suggestions, errors, strict=True) if error]


def test_the_scene_is_right(folder: Path) -> None:
    assert faults(SCENE, folder) == []
    assert len(list(words())) > 180
    assert {"cast", "over", "hopeful", "kiosk", "railway-platform", "people.yaml", "hand-on-heart", "outline"} <= {
        match.group() for match in words()
    }


def test_two_hundred_slips(folder: Path) -> None:
    made = slips(200, seed=1)
    unnoticed, elsewhere, unknown = [], [], []
    for slip in made:
        found = faults(slip.text, folder)
        if not found:
            unnoticed.append(slip)
        elif slip.line not in {line for line, _ in found}:
            elsewhere.append((slip, found))
        elif next((guess for line, guess in found if line == slip.line and guess), None) != slip.right:
            unknown.append((slip, found))
    assert not unnoticed, unnoticed
    assert not elsewhere, elsewhere
    assert len(unknown) <= 0.05 * len(made), [(slip.right, slip.wrong, found) for slip, found in unknown]
