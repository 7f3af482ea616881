"""What somebody points at, as their arm sees it: how high it is, how near, and whose faces are in the way."""

from __future__ import annotations

import math

from scenec.acting.gestures.pointing import Aim, Face
from scenec.acting.person import Person
from scenec.arrange.blocked import screen_of
from scenec.arrange.film import Film
from scenec.arrange.moments import Gesturing
from scenec.rigs.person.build import build_of

SHOULDERS, CHEST, FACE = 0.82, 0.72, 0.93  # of the body's height
LOWEST, HIGHEST = -48.0, 52.0  # degrees that an arm is raised above where it points to people of the same height
LEVEL = -6.0  # degrees at which the chest of somebody as tall is seen from the shoulder: no other angle than the form's
WITHIN = 1.5  # metres within which others are in the way
WIDE = 0.86 * 0.88  # of the shoulders' half width, how far a joint is from the neck as seen with the body half turned
FACE_WIDE, FACE_HIGH = 0.40, 0.52  # H
BODY = 0.62  # H from somebody's middle to where a hand before them ends


def raised(across: float, up: float) -> float:
    """Degrees that an arm is raised to point at something metres across and above the shoulders."""
    return max(LOWEST, min(HIGHEST, math.degrees(math.atan2(up, abs(across)))))


def aim_of(person: Person, moment: Gesturing, stage: Film, side: int, way: int) -> Aim:
    """What a gesture of the arm on `side` of the screen, that goes the way `way`, points at."""
    where, frame = stage.where, moment.frame
    mine = where.standing(person.id, frame)
    height = SHOULDERS * person.height - (mine.lowered if mine else 0.0)
    joint = person.x + side * WIDE * person.build.shoulder * person.head
    faces = [Face((person.x - joint) * way, (FACE - SHOULDERS) * person.height, FACE_WIDE * person.head, FACE_HIGH * person.head)]
    rise, room = 0.0, None
    for name, character in stage.story.characters.items():
        standing = where.standing(name, frame) if name != person.id else None
        ahead = (standing.x - joint) * way if standing is not None else -1.0
        if standing is None or ahead <= 0:
            continue
        head = standing.height / build_of(character.look, character.age).heads
        if ahead < WITHIN:
            y = FACE * standing.height - standing.lowered - height
            faces.append(Face(ahead, y, FACE_WIDE * head, FACE_HIGH * head))
            room = min(ahead - BODY * head, WITHIN if room is None else room)
        if name == moment.to:
            rise = round(raised(ahead, CHEST * standing.height - standing.lowered - height) - LEVEL)
    return Aim(_screen(person, moment, stage, height) or rise, room, tuple(faces))


def _screen(person: Person, moment: Gesturing, stage: Film, height: float) -> float:
    """Degrees above the level of a screen on a wall that is pointed at, 0 for anything else."""
    screen = screen_of(stage.story, stage.where.staging.stage, moment.to) if moment.to else None
    return max(0.0, raised(screen[0] - person.x, screen[1] - height)) if screen is not None else 0.0
