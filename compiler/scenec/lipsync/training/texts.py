"""Sentences to train on, made at random from words that were written for it (words.txt): nobody's text, any amount of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

# What an English sentence is filled from, part by part; a word in small letters that is no part of speech stands for itself.
PATTERNS = (
    "det adj noun verb det noun", "pron verb det noun prep det noun", "say prep det adj noun", "talk", "talk",
    "det noun verbs adv", "pron verbs det noun and pron verbs det noun", "adv det noun verb prep det adj noun",
    "was det noun as adj as det noun", "pron verb that pron could verb", "say adj and adv", "det noun of det noun verb it",
    "what if det noun verbs them", "noun noun and noun", "pron verb him and her", "there was det adj noun for you",
)  # fmt: skip

JAPANESE_VOWELS = "aaiɯeo"
FINALS = (
    "a o ai ei au ou an ən aŋ əŋ u i ja jɛ jau jou jɛn in jaŋ iŋ y yɛ wo wei wan wən ʊŋ ɤ".split()  # of Mandarin's syllables
)
TONES = "→↗↓↘"


@cache
def parts(language: str) -> dict[str, list[str]]:
    """The words of a language by part of speech ("words" where there are none)."""
    rows: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("words.txt").read_text(encoding="utf-8").splitlines():
        head, _, rest = line.partition(" ")
        if head.startswith(language + "."):
            rows[head.partition(".")[2]] = rest.split("|") if head == "en.talk" else rest.split()
    return rows


def sentence(language: str, random: Random) -> str:
    """A sentence in the writing of a language that has one in words.txt."""
    rows = parts(language)
    if "words" in rows:
        made = " ".join(random.choice(rows["words"]) for _ in range(random.randint(4, 9)))
    else:
        pattern = random.choice(PATTERNS).split()
        made = " ".join(random.choice(rows[word]) if word in rows else word for word in pattern)
    words = made.split()
    if len(words) > 6 and random.random() < 0.3:  # a pause somewhere
        words[random.randint(2, len(words) - 3)] += ","
    return " ".join(words) + random.choice("...?!")


def syllables(language: str, random: Random) -> str:
    """A row of syllables in Kokoro's letters, for the languages (ja, zh) whose writing would need a dictionary to be read."""
    onsets = parts(language)["syllables"]
    words = []
    for _ in range(random.randint(3, 6)):
        made = ""
        for _ in range(random.randint(2, 4) if language == "ja" else random.randint(1, 3)):
            onset = random.choice(onsets)
            if language == "ja":
                made += onset + random.choice(JAPANESE_VOWELS) + ("ɴ" if random.random() < 0.12 else "")
            else:
                made += onset + random.choice(FINALS) + random.choice(TONES)
        words.append(made)
    return " ".join(words) + "."
