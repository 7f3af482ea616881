"""Scenes of beats whose keys and values are words of the language where they are not meant: above all for fmt."""

from __future__ import annotations

import random

# Interactions of a writer's own, called like options, verbs, people, and what YAML reads as no text.
NAMES = (
    "who at say do level emotion id for text to lip-lock pinky-promise hugg ana ben narrator hug wave with true null on "
    "no 0x1f x1 e "
    "to-from"
).split()
KEYS = [
    *NAMES, "ana (sad)", "ana (sad, 0.5)", "ana (SAD)", "ana()", "ana ( sad , .5 )", "ana (0.5)", "ana (sad, 5.)",
    "ana (sad, 007)",
    "ana (, 0.5)", "ana (sad,)", 'ana ("x")', '"ana"', "'ana (sad)'", '""', "''", "Ana", "a b", "ana:b",
    "ana (sad,, 1)", "do", "say",
    "who", "emotion", "level", "with", "hug", "kiss", "walk", "id",
]  # fmt: skip
VALUES = [
    "ana", "[ana, ben]", "[]", "{}", "[ana]", "[[ana, ben]]", "null", "~", "''", '""', "'ana'", '"[a]"', "{a: b}",
    "1", "0.5", ".5", "5.",
    "1e3", "007", "0x1F", ".nan", "-1", "true", "|\n        x", "> \n        a\n        b", "[ana, ben, cara]",
    "[\"ana\", 'ben']",
    "{wave}", "*x", "- x", "a: b", "a # c", "# c", "", "ana  #c", "[ana, # c\n        ben]",
    "{ana: left, # d\n        ben: right}",
    "\n        - ana\n        - ben", "\n        - - ana\n          - ben", "\n        ana: 1", "hug", "who",
    "pinky-promise", '"é\\n"',
    "'it''s'", "(sad)", "sad", "sad, 0.5", "\n        - nod: ana", "\n        - do: nod\n          who: ana # x",
    "1s", "-0.5s", "{joy: 1}",
    "|2\n          x", "|+\n        x\n\n", "|-\n        x",
]  # fmt: skip
FORMS = ["{phases: [hold: {for: 1s}]}", "null", "", "x"]


def odd_scene(rng: random.Random) -> str:
    """A scene of one or two such beats, with comments."""
    own = rng.sample(NAMES, rng.randrange(5))
    section = "".join(f"  {name}: {rng.choice(FORMS)}\n" for name in own)
    head = "scene: x\ncast: {ana: left, ben: right}\n" + (f"interactions:\n{section}" if own else "")
    return head + "script:\n" + "".join(_beat(rng) for _ in range(rng.choice([1, 2])))


def _beat(rng: random.Random) -> str:
    keys = [rng.choice(KEYS) for _ in range(rng.choice([1, 1, 2, 2, 3, 4]))]
    if rng.random() < 0.4:
        keys[:2] = [rng.choice(["do", "say"]), "who"]
    rng.shuffle(keys)
    if rng.random() < 0.1:
        inside = ", ".join(f"{key}: {(rng.choice(VALUES).strip() or 'x').splitlines()[0]}" for key in keys)
        return f"  - {{{inside}}}\n"
    return "  - " + "    ".join(f"{key}:{_value(rng)}\n" for key in keys)


def _value(rng: random.Random) -> str:
    value = rng.choice(VALUES)
    comment = rng.choice(["", "", "", "", "\n      # y" if "\n" in value else " # z", "\n      # y"])
    return ("" if value.startswith("\n") else " ") + value + comment
