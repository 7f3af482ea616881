"""What every key of the language means, in a sentence: shown by editors where a writer points at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenec.vocabulary import QUANTITIES
from scenec.vocabulary.place_keys import PLACE_KEYS

Schema = dict[str, Any]
# Sections, of scenes and libraries.
SECTIONS: Mapping[str, str] = {
    "scene": "The scene's id: small letters, digits and hyphens. The film is called after it.",
    "scenec": "The version of the scene language, 1. May be left out.",
    "title": "The film's title, as people read it. Default: the id.",
    "language": "The language that is spoken, like `en` or `pt-BR`. Default: `en`.",
    "use": "Libraries whose characters, places and words this file uses, relative to this file and inside the project.",
    "format": "Size of the picture and frames a second. Default: `{size: 1080p, fps: 30}`.",
    "place": "Where it plays: `PLACE` or `PLACE/LOOK`. Without it: a plain studio.",
    "cast": "Who is on stage at the start, and on which mark; `off` waits off stage.",
    "sound": "What is heard without being asked for: `{foley: false, tone: false}` switches it off.",
    "captions": "What is said, written in the picture and beside it.",
    "characters": "People by id: their names, voices and looks.",
    "places": "Places by id: a set, its marks, and how it can look.",
    "lexicon": "How words are said, in IPA: `{Kyiv: \"ˈkiːv\"}`.",
    "script": "The beats: who says what, and what happens, one after the other.",
    "relationships": "How people stand to each other: `ana & ben: {closeness: 0.5}`, `ben -> ana: {trust: 0.3}`.",
    "interactions": "Things that two people do together, in phases.",
    "fonts": "Fonts of the project, for titles: a name and a file (ttf or otf) each.",
    "output": "Several films of one scene, each with its size and file.",
    "story": "The story's id.",
    "scenes": "The scenes of the story, in order.",
}  # fmt: skip

# Options of beats. What differs by head stands in HEADS.
OPTIONS: Mapping[str, str] = {
    "id": "A name for this beat, so that others can be timed by it (`at: ID.end`). Unique in the scene.",
    "at": "When it happens: `start`, `prev`, `prev.end`, `ID`, `ID.end` or `ID@word`, then perhaps `+ 0.5s` or `- 0.5s`.",
    "for": "How long it lasts, with a unit: `2s`, `250ms`, `12f`. Default: its natural length.",
    "over": "How long the move takes, with a unit: `2s`, `250ms`, `12f`.",
    "until": "The moment at which it ends, instead of `for:`.",
    "to": "To whom or where: somebody on stage or a mark of the place.",
    "from": "The side that somebody comes from: left or right.",
    "as": "The feeling: one of the emotions, or a mix like `{joy: 0.6, fear: 0.2}`.",
    "emotion": "How it is said: one of the emotions, or a mix like `{joy: 0.6, fear: 0.2}`. Short: `NAME (emotion):`.",
    "level": "How strong the feeling is, 0 to 1. Default: 1.",
    "volume": "How loud, 0 to 1. Speech turns it down by itself.",
    "fade-in": "How long it takes to come in.",
    "gap": "Silence before the line, like `0.3s`; negative to begin before the line above has ended.",
    "off": "Heard from off stage, not seen.",
    "speed": "How fast it is spoken, 0.5 to 2. Default: 1.",
    "who": "Who does it or says it.",
    "say": "What is said; `who:` says it. Short: `NAME: ...`.",
    "do": "What `who:` does: a verb of people. Short: `VERB: NAME`.",
    "audio": "A recording of this line; the text is still its transcript.",
    "on": "Where: a mark to sit or put something on, a screen that shows something; whom an effect or a `lower-third` is about.",
    "colour": 'The colour, like `"#e9b44c"`.',
    "lut": "A colour table of the project, a 3D LUT in a .cube file.",
    "arguments": "What MoviePy's effect is given, like `{gamma: 0.8}`.",
    "options": "What can be chosen, each with a text, where it leads, and perhaps when it may be taken.",
    "cues": "Mouth cues made for the recording (`audio:`): of Rhubarb (TSV, JSON, XML), or a Praat TextGrid.",
    "manner": "How: an interaction `tender` or `playful` and so on, a line `whispered` or `shouted`.",
    "kind": "Which kind of it.",
    "outcome": "How the interaction ends: accept, hesitate or refuse.",
    "changes": "What it does to how these people stand to each other, like `{trust: 0.1}`.",
    "of": "Whom a split screen shows, from left to right (or from above): two or three people.",
    "transition": "How one shot becomes the next.",
    "style": "Where and how it stands. Default: `picture`, over the blurred picture.",
    "subtitle": "A smaller line below: of a `lower-third` what somebody is.",
    "drift": "A still picture moves a little: nearer (`in`), back (`out`), or to the `left` or `right`.",
    "font": "One of the project's own fonts, from `fonts:`.",
}

# What passes between two, for people who read it in a list.
_BETWEEN_TWO: Mapping[str, str] = {
    "hug": "Arms around one another",
    "side-hug": "One arm around the shoulders",
    "kiss": "A kiss, `kind:` lips, cheek, forehead or hand",
    "handshake": "A handshake",
    "high-five": "Palms meet in the air",
    "fist-bump": "Knuckles meet",
    "hold-hands": "They hold hands",
    "comfort": "One comforts the other",
    "whisper": "One whispers to the other",
    "dance": "They dance",
    "caress": "A hand on the cheek",
    "wipe-tear": "One wipes a tear off the other's cheek",
    "forehead-touch": "Brow against brow",
    "shoulder-pat": "A pat on the shoulder",
    "argue": "They quarrel",
    "turn-away": "The first turns away from the other",
    "push-away": "The first pushes the other away",
    "reconcile": "They make up",
    "laugh-together": "They laugh together",
    "toast": "They raise glasses",
    "selfie": "They take a picture of themselves",
}

HEADS: Mapping[str, str] = {
    **{name: f"{what}: two people, as in `[ana, ben]`; the first begins." for name, what in _BETWEEN_TWO.items()},
    "enter": "Somebody comes on stage, `to:` a mark or somebody.",
    "exit": "Somebody leaves the stage.",
    "sit": "Somebody sits down, `on:` a mark.",
    "stand": "Somebody stands up.",
    "take": "Somebody takes a thing: `kind:` says what.",
    "give": "Somebody gives a thing (`kind:`) `to:` somebody.",
    "put-down": "Somebody puts a thing (`kind:`) down, `on:` a mark.",
    "bow": "Somebody bows.",
    "clap": "Somebody claps.",
    "think": "Somebody thinks.",
    "laugh": "Somebody laughs.",
    "sigh": "Somebody sighs.",
    "cry": "Somebody cries.",
    "title": "Text on the picture. A `lower-third` and a `corner` take no time, the other styles do.",
    "caption": "A caption of one's own; it takes no time.",
    "effect": "Something that happens to the picture.",
    "show": "A picture or a clip of the project: it fills the picture, is an `inset`, or is `on:` a screen of the set.",
    "include": "The script of another file stands here.",
    "choice": "A question with `options:`. `render -o FILM.html` asks it; a plain film takes the first option that is open.",
    "goto": "The film goes on at a later beat (by its `id:`), with another scene of the story, or ends (`end`).",
    "walk": "Somebody walks, `to:` somebody on stage or a mark.",
    "turn": "Somebody turns round, `to:` somebody on stage or a mark.",
    "gaze": "Somebody looks, `to:` somebody, a mark, or `away`, `down`, `up`, `camera`.",
    "feel": "Somebody's mood changes, `as:` an emotion or a mix; lines without an emotion have it from here on.",
    "wave": "Somebody waves.",
    "point": "Somebody points, `to:` somebody or a mark.",
    "nod": "Somebody nods.",
    "shake-head": "Somebody shakes the head.",
    "shrug": "Somebody shrugs.",
    "hand-on-heart": "Somebody lays a hand on the heart.",
    "shot": "A new shot: `wide`, `two-shot`, `medium NAME`, `close NAME`, `over NAME` or `split`. The same as `cut`.",
    "cut": "Cut to a new shot: `wide`, `two-shot`, `medium NAME`, `close NAME`, `over NAME` or `split`.",
    "camera": "The camera moves inside the shot: `push-in`, `pull-out`, `pan NAME`, `follow NAME`, `shake`; `over:` its time.",
    "music": "Music begins: a built-in piece, or a file of the project. It is turned down under speech.",
    "sound": "A sound: a built-in one, or a file of the project.",
    "ambience": "The sound of a place begins: a built-in one, or a file of the project.",
    "stop": "End `music`, `sound`, `ambience` or `all`; `over:` fades it out.",
    "fade": "The picture fades `in` from black or `out` to it; `over:` says how long.",
    "pause": "Nothing is said for so long: `0.6s`.",
    "with": "Beats that start together; it lasts as long as the longest.",
    "say": OPTIONS["say"],
    "do": OPTIONS["do"],
}

# All other mappings, by their title in the schema.
PARTS: Mapping[str, Mapping[str, str]] = {
    "a format": {
        "size": "`1080p 720p 480p 4k vertical square`, or `WIDTHxHEIGHT` (even numbers).",
        "fps": "Frames a second, 12 to 60. Default: 30.",
        "loudness": "How loud it is: `podcast` (-16 LUFS, default), `web` (-14), `broadcast` (-23), `cinema` (-27), or LUFS.",
    },
    "what is heard by itself": {"foley": "Steps, doors, laughs. Default: true.", "tone": "The place, quietly. Default: true."},
    "captions": {
        "burn": "Draw them into the picture. Default: true.",
        "files": "Write them beside the film: `srt`, `vtt`.",
        "style": "`plate` (a dark plate behind the words) or `outline`.",
    },
    "a character": {
        "name": "The name that captions show. Default: the id.",
        "age": "`child`, `teen`, `adult` or `elder`: height, voice and movement follow from it.",
        "height": "Like `168cm` or `1.68m`. Default: by build.",
        "voice": "How this character sounds. What is left out is chosen by the id and never changes.",
        "look": "How this character looks. What is left out is chosen by `seed`, else by the id, and never changes.",
        "acting": "How this character moves.",
    },
    "a voice": {
        "engine": "The program that speaks.",
        "name": "One of the engine's voices.",
        "pitch": "Higher or lower by so many semitones, like `-1st`.",
        "speed": "How fast, 0.5 to 2. Default: 1.",
        "volume": "How loud, 0 to 1. Default: 1.",
    },
    "a look": {
        "rig": "What kind of figure it is.",
        "seed": "A number that decides everything which is not written here.",
        "build": "Man, woman or child: the proportions of the body.",
        "shape": "Slim, average, broad or stout.",
        "skin": "From `tone-1` (light) to `tone-10` (dark).",
        "hair": "Its style and colour.",
        "eyes": "The colour of the eyes.",
        "top": "What is worn above.",
        "bottom": "What is worn below.",
        "shoes": "What is worn on the feet.",
        "lips": "The colour of the lips.",
        "beard": "`full` or `stubble`.",
        "glasses": "The colour of the frame; without it no glasses.",
        "earring": "The colour of the earring; without it none.",
        "hat": "What is worn on the head.",
        "hearing-aid": "The colour of a hearing aid; without it none.",
        "satchel": "The colour of a bag that is worn on a strap across the body; without it none.",
        "wheelchair": "The colour of the frame of a wheelchair, in which somebody sits and gets about; without it none.",
        "freckles": "Freckles on the cheeks.",
        "image": "The picture of a `photo` rig, or the file or folder of another one.",
        "consent": "Who allowed this face to be used, and where that is written. A real face needs it.",
    },
    "a mouth": {
        "style": "How far it moves in speech: `subtle`, `normal` or `broad`.",
        "min-hold": "How long each shape is held at least, like `2f`. Sounds shorter than that are left out, closed lips never.",
    },
    "a way of acting": {"energy": "From 0 (calm) to 1 (lively). Default: 0.5."},
    **PLACE_KEYS,
    "hair": {"style": "How it is cut.", "colour": 'Like "#4a2a1c".'},
    "an output": {
        "size": "The size of this film. Default: as in `format:`.",
        "fps": "Its frames a second. Default: as in `format:`.",
        "loudness": "How loud it is: `podcast`, `web`, `broadcast`, `cinema`, or LUFS. Default: as in `format:`.",
        "file": "Its file, like `reel.mp4`, in the folder that films are written to.",
    },
    "an option": {
        "text": "What is to choose.",
        "goto": "Where it leads: a later beat, another scene of the story, or `end`.",
        "when": "When it may be taken, like `ben -> ana.trust < 0.5`. Default: always.",
    },
    "a template with its values": {"template": "A template that ends in `.yaml.j2`.", "with": "Values for its variables."},
    "a relationship": {
        "kind": "A word of your own for it, like `exes`.",
        **{name: f"{name.capitalize()}, 0 to 1. Default: {0.2 if name == 'tension' else 0.5}." for name in QUANTITIES},
    },
    "changes of a relationship, like {trust: 0.1}": {
        name: f"How much more {name} there is, -1 to 1." for name in QUANTITIES
    },
    "what it needs": {name: f"How much {name} it needs, as `{{min: 0.3}}`." for name in QUANTITIES},
    "limits, like {min: 0.3}": {"min": "At least so much.", "max": "At most so much."},
    "an interaction": {
        "roles": "Two names for the two people; the first begins. Default: initiator and partner.",
        "requires": "How the partner must stand to the one who begins; else it is hesitated or refused.",
        "phases": "What happens: approach, contact, hold, loop, release, in this order.",
        "things": "What they have in the hand that touches, by role.",
        "refuse": "What happens instead when it is refused.",
        "hesitate": "What happens before it when the partner is not sure.",
        "changes": "What it does to the relationship of both.",
    },
    "a phase by its name, like `- hold: {for: 1s}`": {
        "approach": "They come near.",
        "contact": "They touch.",
        "hold": "They stay so.",
        "loop": "They do something again and again.",
        "release": "They let go.",
    },
    "a phase": {
        "for": "How long it lasts.",
        "gap": "The air between the two, like `45cm`.",
        "ease": "How long the touch takes to come, instead of `for:`.",
        "gaze": "Whom they look at: a role, `away`, `down`, `up`; or one of these by role.",
        "express": "What faces say, by role or for `both`.",
        "touch": "Parts that meet, like `[[initiator.hand-right, partner.hand-right]]`.",
        "loop": "Motions that are done again and again, and how strongly, like `{shake: 0.3}`.",
        "level": "At what height hands meet.",
        "hands": "A shape of the hands.",
        "raise": "Who holds what they have out at arm's length, on the side away from the other.",
        "eyes": "Closed or open, by role or for `both`.",
        "sound": "A built-in sound.",
    },
    "a reaction": {"at": "The phase at which it begins."},
    "what one does": {
        "step-back": "A step back, like `30cm`.",
        "express": "What the face says.",
        "gaze": "Where this one looks.",
    },
}  # fmt: skip


def described(schema: Any) -> Any:
    """The schema with a description at every key; where no sentence is written down, what kind of value is expected."""
    definitions = schema.get("definitions", {}) if isinstance(schema, dict) else {}
    return _described(schema, definitions)


def _described(schema: Any, definitions: Mapping[str, Schema]) -> Any:
    if isinstance(schema, list):
        return [_described(each, definitions) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: _described(value, definitions) for key, value in schema.items() if key != "properties"}
    if "properties" in schema:
        title = str(schema.get("title", ""))
        result["properties"] = {
            key: _described(value, definitions) | {"description": _sentence(title, key, value, definitions)}
            for key, value in schema["properties"].items()
        }
    return result


def _sentence(title: str, key: str, value: Schema, definitions: Mapping[str, Schema]) -> str:
    if title in PARTS and key in PARTS[title]:
        return PARTS[title][key]
    if title in ("a scene", "a library", "a story") and key in SECTIONS:
        return SECTIONS[key]
    if title.startswith("`") or title in ("a line", "a beat"):
        if title in {f"`{key}`", "a beat"}:
            return HEADS.get(key, OPTIONS.get(key, title))
        if key in OPTIONS:
            return OPTIONS[key]
    target = definitions.get(str(value.get("$ref", "")).removeprefix("#/definitions/"), value)
    kind = str(target.get("title", "one of: " + ", ".join(map(str, target["enum"])) if "enum" in target else key))
    return kind[:1].upper() + kind[1:] + "."
