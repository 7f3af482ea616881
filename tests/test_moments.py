"""From the text of a scene to two people who touch: built-in interactions, a writer's own, who may kiss, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from front import from_file, from_text
from scenec.arrange import arrange
from scenec.story import Story, lines_of
from scenec.timeline import Timeline
from stories import timing

ROOT = Path(__file__).resolve().parent.parent
HEAD = "scene: test\nplace: platform/dusk\ncast: {ben: left, ana: right}\n"
PINKY = """interactions:
  pinky-promise:
    roles: [initiator, partner]
    requires: {trust: {min: 0.3}}
    phases:
      - approach: {gap: 45cm, gaze: partner, for: 0.8s}
      - contact: {touch: [[initiator.hand-right, partner.hand-right]], ease: 0.4s}
      - hold: {for: 1.2s, express: {both: tender}, loop: {shake: 0.3}}
      - release: {for: 0.5s}
    refuse: {at: approach, partner: {step-back: 30cm, express: worried}, initiator: {express: ashamed}}
    changes: {trust: 0.1}
"""


def played(story: Story | None) -> Timeline:
    assert story is not None
    return arrange(story, {line.id: timing(line.text) for line in lines_of(story.beats)})


def scene(script: str, more: str = "") -> tuple[Timeline, list[str]]:
    story, faults = from_text(HEAD + more + "script:\n" + script)
    return played(story), [fault.code for fault in faults]


def faults_of(script: str, more: str = "", cast: str = HEAD) -> list[str]:
    return [fault.code for fault in from_text(cast + more + "script:\n" + script)[1]]


def touching(t: Timeline) -> set[tuple[str, str, str]]:
    return {(p.character, c.part, c.to) for p in t.performances for c in p.contacts}


def test_a_hug_from_a_script() -> None:
    t, found = scene("  - hug: [ben, ana]\n    for: 4s\n    outcome: accept\n")
    assert found == []
    assert {("ben", "chest", "chest"), ("ana", "handLeft", "upperBack")} <= touching(t)
    first, last = t.beats["hug-1"]
    assert last - first == 120
    apart = {p.character: p.tracks["x"].keys[-1].value for p in t.performances}
    assert 0.8 < apart["ana"] - apart["ben"] < 1.2, "afterwards they stand a little apart"


def test_a_line_in_the_middle_of_a_hug() -> None:
    t, _ = scene('  - hug: [ben, ana]\n    id: h\n    for: 6s\n    outcome: accept\n  - ana: "Stay."\n    at: h + 3.8s\n')
    line = t.lines[0]
    assert line.frame == t.beats["h"][0] + 114
    contact = next(c for p in t.performances for c in p.contacts if c.part == "chest")
    assert contact.frame + contact.on < line.frame < contact.frame + contact.on + contact.hold


def test_an_interaction_of_ones_own() -> None:
    t, found = scene("  - pinky-promise: [ana, ben]\n", PINKY)
    assert found == []
    assert touching(t) == {("ana", "handLeft", "handLeft"), ("ben", "handLeft", "handLeft")}, "both give their own right hand"
    assert all(c.strokes for p in t.performances for c in p.contacts), "they shake"


def test_what_is_not_welcome_is_refused() -> None:
    bond = "relationships:\n  ben -> ana: {trust: 0.05}\n"
    t, found = scene("  - pinky-promise: [ana, ben]\n", PINKY + bond)
    assert "unmet-requirement" in found
    assert touching(t) == set()
    ben = next(p for p in t.performances if p.character == "ben")
    assert ben.feet.steps, "and steps back"
    accepted, _ = scene("  - pinky-promise: [ana, ben]\n    outcome: accept\n", PINKY + bond)
    assert touching(accepted)


def test_who_is_far_away_walks_up_first() -> None:
    far, _ = scene("  - handshake: [ben, ana]\n")
    near, _ = scene("  - walk: ben\n    to: ana\n  - handshake: [ben, ana]\n")

    def length(t: Timeline) -> int:
        first, last = t.beats["handshake-1"]
        return last - first

    assert length(far) > length(near)


KISSES = (
    "  - kiss: [finn, ana]\n",
    "  - do: kiss\n    who: [ana, finn]\n",
    "  - kiss: [ana, finn]\n    kind: lips\n",
    "  - kiss: [ana, finn]\n    outcome: accept\n",
    "  - kiss: [ana, finn]\n    outcome: refuse\n",
    "  - hug: [ana, finn]\n    manner: passionate\n",
    "  - hold-hands: [ana, finn]\n    manner: romantic\n",
    "  - kiss: [ana, finn]\n    kind: cheek\n    manner: romantic\n",
    "  - peck: [ana, finn]\n",
    "  - with:\n      - kiss: [ana, finn]\n",
)
PECK = "interactions:\n  peck:\n    phases:\n      - contact: {touch: [[partner.lips, initiator.lips]]}\n"


@pytest.mark.parametrize("script", KISSES)
@pytest.mark.parametrize("who", ["finn", "nia", "somebody"])
def test_romance_is_among_stated_adults(script: str, who: str) -> None:
    """Whatever the spelling: a teen, a child, and somebody whose age nobody wrote."""
    more = PECK + "characters:\n  somebody: {name: Somebody, look: {seed: 3}}\n"
    cast = f"scene: test\nplace: platform/dusk\ncast: {{{who}: left, ana: right}}\n"
    assert "not-adults" in faults_of(script.replace("finn", who), more, cast)


def test_adults_may() -> None:
    assert "not-adults" not in faults_of("  - kiss: [ben, ana]\n    outcome: accept\n")
    assert "not-adults" not in faults_of(
        "  - kiss: [nia, ana]\n    kind: forehead\n    outcome: accept\n", cast=HEAD.replace("ben", "nia")
    )


def test_the_reunion() -> None:
    story, faults = from_file(ROOT / "scenes" / "reunion.yaml", ROOT)
    assert [fault.code for fault in faults if fault.severity == "error"] == []
    t = played(story)
    parts = touching(t)
    assert ("ben", "chest", "chest") in parts
    assert any(part.startswith("hand") and to.startswith("hand") for _, part, to in parts)
