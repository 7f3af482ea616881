"""Lets a body be heard: the utterance is noted down, and the mouth opens and closes with it. Pure Python."""

from __future__ import annotations

from scenec.acting.gestures.utterances import VOICED, notes
from scenec.acting.person import Person, seed
from scenec.hearing import Utterance

OPENS, CLOSES = 0.32, 0.24  # of the jaw: at a burst, and between two
SOUNDS_FROM = 0.42  # of a burst: its voice is strongest
COMES, GOES = 2.2, 3.0  # frames at 30 a second of opening and closing


def utter(person: Person, kind: str, start: float, end: float) -> None:
    """An utterance over frames [start, end), where that is long enough for one."""
    fps = 30 * person.u
    if end - start < VOICED[kind].least * fps:
        return
    said = Utterance(round(start, 2), kind, round((end - start) / fps, 2), seed("utterance", kind, person.id))
    person.utterances.append(said)
    open_mouth(person, said)


def open_mouth(person: Person, said: Utterance) -> None:
    """The jaw goes down at every burst of it, and up before the next one."""
    u, fps = person.u, 30 * person.u
    before = -1.0
    for note in notes(said.kind, said.seconds, said.seed):
        if note.jaw <= 0:
            continue
        frame = said.frame + (note.at + SOUNDS_FROM * note.length) * fps
        person.sheet.pulse("jawOpen", frame, OPENS * note.jaw, COMES * u, max(0.0, 0.3 * note.length * fps - u), GOES * u)
        if note.at - before < 0.1 and not note.drawn:
            person.sheet.pulse("jawOpen", said.frame + note.at * fps, -CLOSES * note.jaw, 2 * u, 0.0, 2 * u)
        before = note.at + note.length
