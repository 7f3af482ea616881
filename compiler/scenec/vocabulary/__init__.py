"""The words of the scene language as literal tables: heads, options, names of built-in things.

What of these is not acted or drawn yet stands in `unfinished.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

# ---- names -------------------------------------------------------------------------------------------------------------

NAME = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"  # ids of scenes, beats, characters, places, marks
LONGEST_NAME = 100  # characters; names become parts of the names of files
NARRATOR = "narrator"  # always there, off screen
OFF = "off"  # in `cast:`, waiting off stage
END = "end"  # where `goto: end` leads: nowhere, the film is over
RESERVED_IDS = ("start", "prev", END)  # anchors have these meanings

EMOTIONS = (
    "neutral", "happy", "hopeful", "tender", "soft", "smiling", "laughing", "proud", "relieved", "flirty", "sad", "tearful",
    "ashamed", "worried", "afraid", "nervous", "angry", "annoyed", "disgusted", "surprised", "confused", "bored", "tired",
    "serious", "uneasy", "disappointed",
)  # fmt: skip
BASIC_EMOTIONS = ("joy", "sadness", "anger", "fear", "surprise", "disgust", "love")  # what a mix is made of

GESTURES = (
    "wave", "point", "nod", "shake-head", "shrug", "hand-on-heart", "bow", "clap", "think", "laugh", "sigh", "cry",
)  # fmt: skip
AIMED_GESTURES = ("point",)  # these need a target
AWAY = "away"  # of a gaze: from whom one is with; of a turn: from us
GAZE_DIRECTIONS = (AWAY, "down", "up", "camera")
CUES_WITH_TARGET = ("point", "gaze")

# Between two people; the first begins. What they are is written in the language itself (templates/library/interactions).
INTERACTIONS = (
    "hug", "side-hug", "kiss", "handshake", "high-five", "fist-bump", "hold-hands", "comfort", "whisper", "dance", "caress",
    "wipe-tear", "forehead-touch", "shoulder-pat", "argue", "turn-away", "push-away", "reconcile", "laugh-together", "toast",
    "selfie",
)  # fmt: skip
KISSES = ("lips", "cheek", "forehead", "hand")
MANNERS = ("tender", "playful", "awkward", "formal", "passionate", "romantic")
ROMANTIC_MANNERS = ("passionate", "romantic")
SPEAKING = ("whispered", "shouted")  # the manners of a line
MOUTH_STYLES = ("subtle", "normal", "broad")
OUTCOMES = ("accept", "hesitate", "refuse")
ROMANTIC_AGES = ("adult", "elder")
BODY_PARTS = (
    *(f"{part}-{side}" for part in ("hand", "palm", "elbow", "shoulder", "cheek", "ear", "hip", "knee", "foot")
      for side in ("left", "right", "near", "far")),
    "lips", "forehead", "nose-tip", "upper-back", "lower-back", "waist", "chest",
)  # fmt: skip
PHASES = ("approach", "contact", "hold", "loop", "release")
MOTIONS = ("shake", "pat", "stroke", "rub", "sway", "squeeze", "turn", "gesticulate", "laugh")  # of a phase's `loop:`
LEVELS = ("hip", "waist", "chest", "shoulder", "head", "above")  # at which two hands meet
HAND_SHAPES = ("flat", "open", "fist", "shake", "hold", "point", "relaxed")
QUANTITIES = ("closeness", "trust", "tension", "attraction", "respect")  # of a relationship, 0..1
PROPS = ("cup", "letter", "phone", "flowers", "umbrella", "gift", "book", "bag")
FRAMINGS: Mapping[str, bool] = {
    "wide": False,
    "two-shot": False,
    "medium": True,
    "close": True,
    "over": True,
    "split": False,
}  # does it name a subject
CAMERA_MOVES: Mapping[str, bool] = {
    "push-in": True,
    "pull-out": False,
    "pan": True,
    "follow": True,
    "shake": False,
    "auto": False,
}  # may it name a subject
AIMED_MOVES = ("pan", "follow")  # these need one; `pan` may also go to a mark
TRANSITIONS = ("dissolve", "wipe", "fade", "iris")
FADES = ("in", "out")
TITLES = ("picture", "card", "lower-third", "corner", "credits")
TITLES_BESIDE = ("lower-third", "corner")  # these take no time: what follows goes on under them
STOPPABLE = ("music", "sound", "ambience", "all")

MUSIC = (
    "dusk-piano", "rain-piano", "warm-strings", "calm", "lullaby", "hopeful", "sad", "romantic", "triumphant", "tense", "mystery",
    "chase", "playful", "comic", "festive", "cafe-jazz",
)  # fmt: skip
SOUNDS = (
    "train-departs", "car-passes", "car-starts", "horn", "door", "door-slams", "knock", "doorbell", "phone-ring", "message",
    "typing", "camera-click", "paper", "glass-clink", "cup", "clock-ticks", "bell", "school-bell", "chime", "drum-roll", "whoosh",
    "pop", "thunder", "splash", "gust", "birdsong", "applause", "heartbeat", "kiss", "cloth", "sigh", "slap", "footsteps", "gasp",
)  # fmt: skip
AMBIENCE = (
    "platform", "park", "street", "beach", "rooftop", "rain", "wind", "night", "storm", "cafe", "living-room", "office",
    "classroom", "kitchen", "hospital-room", "stage", "car", "studio", "rain-on-windows", "fireplace", "crowd",
)  # fmt: skip
SOUND_NAMES: Mapping[str, tuple[str, ...]] = {"music": MUSIC, "sound": SOUNDS, "ambience": AMBIENCE}
SHOWS = ("full", "inset")
DRIFTS = ("in", "out", "left", "right")
SIDES = ("left", "right")
PICTURE_FILES = (".png", ".jpg", ".jpeg", ".webp")
SHOWN_FILES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".webm", ".mov")
CUE_FILES = (".tsv", ".json", ".xml", ".textgrid")  # mouth cues and phones that other tools have made
LUT_FILES = (".cube",)
SOUND_FILES = (".wav", ".mp3", ".ogg", ".flac", ".m4a", ".opus")

VOICE_ENGINES = ("kokoro", "espeak", "piper", "gtts", "http", "recording", "tone")
RIGS = ("person", "svg", "sprites", "photo", "video")

WEATHERS = ("rain", "snow", "fog", "wind", "leaves", "lightning")  # sets and their lights: sets/table.py

AGES = ("child", "teen", "adult", "elder")
BUILDS = ("woman", "man", "child", "teen", "elder-woman", "elder-man")
SHAPES = ("slim", "average", "broad", "stout")
SKINS = tuple(f"tone-{number}" for number in range(1, 11))
HAIR_STYLES = ("short", "side", "bob", "long", "bun", "afro", "tousle", "balding", "pony")
TOPS = ("coat", "shirt", "sweater", "tee", "blazer", "cardigan", "hoodie", "dress")
BOTTOMS = ("trousers", "jeans", "skirt", "shorts")
BEARDS = ("full", "stubble")
SHOES = ("boot", "sneaker", "shoe", "flat")
HATS = ("cap", "beanie", "brim", "headscarf", "turban")

# Sets that the language names and nobody has drawn yet; those that are drawn are in sets/table.py.
SETS: tuple[str, ...] = ()

SIZES: Mapping[str, tuple[int, int]] = {
    "1080p": (1920, 1080),
    "720p": (1280, 720),
    "480p": (854, 480),
    "4k": (3840, 2160),
    "vertical": (1080, 1920),
    "square": (1080, 1080),
}
# How loud a film is meant to be, in LUFS: phones and podcasts, platforms of the web, EBU R 128, rooms made for it.
LOUDNESS: Mapping[str, float] = {"podcast": -16.0, "web": -14.0, "broadcast": -23.0, "cinema": -27.0}
DEFAULT_LOUDNESS, QUIETEST, LOUDEST = -16.0, -31.0, -9.0
CAPTION_FILES = ("srt", "vtt")
CAPTION_STYLES = ("plate", "outline")

# ---- beats -------------------------------------------------------------------------------------------------------------

# What a head's value is: people (one or a list), two of them, a duration, a list of beats, text, or a word with its own rules.
Takes = Literal["people", "pair", "duration", "beats", "text", "words"]

VERBS: Mapping[str, Takes] = {
    **dict.fromkeys(("enter", "exit", "walk", "sit", "stand", "turn", "gaze", "feel", "take", "give", "put-down"), "people"),
    **dict.fromkeys(GESTURES, "people"),
    **dict.fromkeys(INTERACTIONS, "pair"),
    **dict.fromkeys(("shot", "cut", "camera", "music", "sound", "ambience", "stop", "fade", "effect", "show", "goto"), "words"),
    **dict.fromkeys(("title", "caption", "choice", "include"), "text"),
    "pause": "duration",
    "with": "beats",
}

_GESTURE_OPTIONS = ("id", "at", "for", "until")
_INTERACTION_OPTIONS = ("id", "at", "for", "until", "manner", "outcome", "changes")
_SOUND_OPTIONS = ("id", "at", "for", "until", "volume", "fade-in")
HEAD_OPTIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(GESTURES, _GESTURE_OPTIONS),
    **dict.fromkeys(INTERACTIONS, _INTERACTION_OPTIONS),
    "kiss": (*_INTERACTION_OPTIONS, "kind"),
    "point": ("id", "at", "to", "for", "until"),
    "enter": ("id", "at", "to", "from", "over"),
    "exit": ("id", "at", "to", "over"),
    "walk": ("id", "at", "to", "over"),
    "sit": ("id", "at", "on"),
    "stand": ("id", "at"),
    "take": ("id", "at", "kind", "to"),
    "give": ("id", "at", "kind", "to"),
    "put-down": ("id", "at", "kind", "on"),
    "turn": ("id", "at", "to"),
    "gaze": ("id", "at", "to"),
    "feel": ("id", "at", "as", "level"),
    "shot": ("id", "at", "transition", "over", "of"),
    "cut": ("id", "at", "transition", "over", "of"),
    "camera": ("id", "at", "over"),
    "music": _SOUND_OPTIONS,
    "sound": _SOUND_OPTIONS,
    "ambience": _SOUND_OPTIONS,
    "stop": ("id", "at", "over"),
    "fade": ("id", "at", "over"),
    "title": ("id", "at", "for", "until", "style", "subtitle", "font", "on"),
    "caption": ("id", "at", "for", "until"),
    "effect": ("id", "at", "for", "until", "over", "level", "on", "colour", "lut", "arguments"),
    "show": ("id", "at", "for", "until", "on", "style", "drift", "volume"),
    "include": (),
    "choice": ("id", "options"),
    "goto": ("id",),
    "pause": ("id",),
    "with": ("id", "at"),
}
INTERACTION = "interaction"  # stands for the writer's own ones, where their names are not known
LINE_OPTIONS = ("id", "at", "to", "off", "audio", "cues", "manner", "speed", "gap", "emotion", "level")
REQUIRED_OPTIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("walk", "turn", "gaze", "point"), ("to",)),
    "feel": ("as",),
    "take": ("kind",),
    "give": ("kind", "to"),
    "put-down": ("kind",),
    "choice": ("options",),
}
TIMELESS = ("shot", "cut", "camera", "music", "ambience", "sound", "feel", "gaze", "caption", "effect", "choice", "goto")
JUMPS = ("choice", "goto")  # these and `include` stand in the script itself, never in a `with`

OPTIONS = tuple(dict.fromkeys((*LINE_OPTIONS, *(option for options in HEAD_OPTIONS.values() for option in options), "who")))
HEADS = (*VERBS, "say", "do")
