"""Who is not stated to be grown up is in no romance, whatever the spelling: scripts of every form, definitions of every shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from front import from_file, from_text

PEOPLE = """characters:
  kid: {name: Kid, age: child, height: 1.2m}
  youth: {name: Youth, age: teen}
  unsaid: {name: Unsaid, height: 1.9m}
"""
ROLES = st.sampled_from([("initiator", "partner"), ("giver", "taker"), ("a", "b"), ("adult", "elder"), ("lips", "cheek")])
SKIN = ("waist", "chest", "lower-back", "hip-left", "hip-near", "hip-far")
PHASES = ("approach", "contact", "hold", "loop", "release")
NAMES = ("peck", "greeting", "good-night", "kuss", "handshake", "hug", "kiss-cheek", "bisou", "family-kiss")
HARMLESS = "[{0}.hand-right, {1}.shoulder-near]"


@st.composite
def definitions(draw: st.DrawFn) -> tuple[str, str]:
    """(name, definition) of an interaction in which lips meet lips, or skin, somewhere among other things."""
    roles = draw(ROLES)
    one, other = roles if draw(st.booleans()) else roles[::-1]
    to = draw(st.sampled_from(("lips", "lips", "lips", *SKIN)))
    pair = [f"{one}.lips", f"{other}.{to}"]
    touches = ["[" + ", ".join(pair if draw(st.booleans()) else pair[::-1]) + "]"]
    touches += [HARMLESS.format(*roles)] * draw(st.integers(0, 2))
    kind = draw(st.sampled_from(PHASES))
    before = [each for each in PHASES[: PHASES.index(kind)] if draw(st.booleans())]
    lines = [f"      - {each}: {{for: 0.5s}}" for each in before]
    lines.append(f"      - {kind}: {{touch: [{', '.join(draw(st.permutations(touches)))}]}}")
    name = draw(st.sampled_from(NAMES))
    return name, f"  {name}:\n    roles: [{roles[0]}, {roles[1]}]\n    phases:\n" + "\n".join(lines) + "\n"


@st.composite
def beats(draw: st.DrawFn, head: str, romantic: bool) -> tuple[str, str]:
    """(who is not grown up, a beat in which they do it with ana): any order, any form, alone or inside a `with`."""
    who = draw(st.sampled_from(["kid", "youth", "unsaid"]))
    pair = ", ".join(draw(st.permutations([who, "ana"])))
    options = []
    if romantic:
        options.append("manner: " + draw(st.sampled_from(["passionate", "romantic"])))
    elif draw(st.booleans()):
        options.append("manner: " + draw(st.sampled_from(["tender", "playful", "formal", "passionate"])))
    if head == "kiss" and draw(st.booleans()):
        options.append("kind: " + draw(st.sampled_from(["lips", "cheek", "hand"] if romantic else ["lips"])))
    if draw(st.booleans()):
        options.append("outcome: " + draw(st.sampled_from(["accept", "hesitate", "refuse"])))
    written = [f"do: {head}", f"who: [{pair}]"] if draw(st.booleans()) else [f"{head}: [{pair}]"]
    lines = [*written, *draw(st.permutations(options))]
    indent = "    " if draw(st.booleans()) else ""
    beat = f"{indent}  - " + f"\n{indent}    ".join(lines) + "\n"
    return who, f"  - with:\n{beat}" if indent else beat


def check(who: str, beat: str, interactions: str, folder: Path, library: bool) -> None:
    head = f"scene: test\nplace: platform/dusk\ncast: {{{who}: left, ana: right}}\n"
    more = PEOPLE + ("interactions:\n" + interactions if interactions else "")
    if library:
        (folder / "own.yaml").write_text(more, encoding="utf-8")
        more = "use: [own.yaml]\n"
    path = folder / "scene.yaml"
    path.write_text(head + more + "script:\n" + beat, encoding="utf-8")
    story, faults = from_file(path, folder)
    assert "not-adults" in [fault.code for fault in faults if fault.severity == "error"], (path.read_text(), faults)
    assert story is None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("romance")


SOME = settings(max_examples=35, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@SOME
@given(st.data(), definitions(), st.booleans())
def test_lips_in_definitions_of_ones_own(folder: Path, data: st.DataObject, defined: tuple[str, str], library: bool) -> None:
    name, definition = defined
    who, beat = data.draw(beats(name, romantic=False))
    check(who, beat, definition, folder, library)


@SOME
@given(st.data(), st.sampled_from(["kiss", "hug", "handshake", "dance", "hold-hands", "whisper"]), st.booleans())
def test_romantic_manners(folder: Path, data: st.DataObject, head: str, library: bool) -> None:
    who, beat = data.draw(beats(head, romantic=True))
    check(who, beat, "", folder, library)


@SOME
@given(st.data(), st.booleans(), st.booleans())
def test_kisses(folder: Path, data: st.DataObject, library: bool, redefined: bool) -> None:
    """Also where a writer has made something harmless of the word."""
    harmless = "  kiss:\n    phases:\n      - contact: {touch: [[initiator.hand-right, partner.hand-right]]}\n"
    who, beat = data.draw(beats("kiss", romantic=False))
    check(who, beat, harmless if redefined else "", folder, library)


TEMPLATE = """scene: test
place: platform/dusk
cast: {%s: left, ana: right}
%sinteractions:
  peck: {phases: [{contact: {touch: [[initiator.{{ part }}, partner.{{ part }}]]}}]}
script:
  - {{ verb }}: [%s, ana]
"""


@pytest.mark.parametrize("who", ["kid", "youth", "unsaid"])
@pytest.mark.parametrize("verb", ["peck", "kiss"])
def test_templates(folder: Path, who: str, verb: str) -> None:
    text = TEMPLATE % (who, PEOPLE, who)
    _, faults = from_text(text.replace("{{ part }}", "lips").replace("{{ verb }}", verb))
    assert "not-adults" in [fault.code for fault in faults]
    (folder / "t.yaml.j2").write_text(text, encoding="utf-8")
    from scenec.front import Wish

    _, faults = from_file(folder / "t.yaml.j2", folder, Wish(values={"part": "lips", "verb": verb}))
    assert "not-adults" in [fault.code for fault in faults]


def test_grown_ups_may_and_children_are_kissed_on_the_cheek() -> None:
    head = "scene: test\nplace: platform/dusk\n"
    for cast, beat in (
        ("cast: {ben: left, ana: right}\n", "  - kiss: [ben, ana]\n    outcome: accept\n"),
        ("cast: {kid: left, ana: right}\n" + PEOPLE, "  - kiss: [ana, kid]\n    kind: cheek\n    outcome: accept\n"),
        ("cast: {kid: left, ana: right}\n" + PEOPLE, "  - hug: [kid, ana]\n    manner: tender\n    outcome: accept\n"),
    ):
        assert "not-adults" not in [fault.code for fault in from_text(head + cast + "script:\n" + beat)[1]]
