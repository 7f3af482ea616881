"""backdrop: the place of one shot as pictures, ready for the frames of its pieces.

Parameters: `set light weather width height`; `framing`; `views`: where the camera goes in the shot, [[x, y, z], ...], one view
when it stands still (when it goes there does not matter here); `people`: where heads will be, {"x": metres, "height": metres,
"skin": "#rrggbb" or the name of a skin; without it no veil is painted for that head; "lowered": metres, where they sit}.
`table`: true where somebody sits at the place's table, which is seen over them.
Artifact: `layout.json`, perhaps `table.png`; a still camera: `picture.png` and `front-N.png`; a moving one, and any where rain or
snow falls between the layers: `layer-N.png` and `finish.png`.
"""

from __future__ import annotations

import json
from dataclasses import replace

from scenec.nodes.work import NodeError, Work

VERSION = 1
TOOLS = ("skia-python", "opencv-python-headless", "numpy", "fontpkg-inter", "fontpkg-fraunces")
CODE = ("acting/rests.py", "camera", "drawing", "rigs", "sets")


def run(work: Work) -> None:
    """Paints the backdrop."""
    from scenec.camera.bake import bake
    from scenec.camera.framing import Standing, View, eyes
    from scenec.camera.regions import Shot
    from scenec.camera.veil import Face
    from scenec.rigs.person.looks import SKINS
    from scenec.sets.art import is_art, named
    from scenec.sets.extras import extras_of
    from scenec.sets.table import SETS
    from scenec.sets.tones import measured

    p = work.params
    stage = SETS[p["set"]]
    if is_art(stage.name):
        file = work.inputs[0] / "picture.png"
        stage = replace(SETS[named(stage.name, measured(file))], image=str(file))
        (work.out / "set.json").write_text(json.dumps({"set": stage.name}), encoding="utf-8")
    if p["light"] not in stage.lights:
        raise NodeError(f"the set {stage.name} has no light {p['light']!r}; it has {', '.join(stage.lights)}")
    if p["weather"] and p["weather"] not in stage.weather:
        raise NodeError(f"the set {stage.name} has no weather {p['weather']!r}")
    faces = []
    for person in p["people"]:
        skin = person.get("skin")
        x, y = eyes(Standing(person["x"], person["height"], lowered=person.get("lowered", 0.0)), stage)
        faces.append(Face(x, y, SKINS.get(skin, skin) if skin else None))
    extras = extras_of(stage, **p["extras"]) if "extras" in p else ()
    views = tuple(View(*view) for view in p["views"])
    shot = Shot(stage, p["light"], p["width"], p["height"], p["framing"], views, tuple(faces), p["weather"], extras, "table" in p)
    bake(shot, work.out)
