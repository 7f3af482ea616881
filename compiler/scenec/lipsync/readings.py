"""How the words of a text may be said: pronunciations by espeak-ng, with the liberties that fluent speech takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenec.lipsync.phoneset import VOWELS, sounds
from scenec.lipsync.transcribe import transcribed
from scenec.voices.words import speakable

Sounds = tuple[str, ...]

MOST = 8  # readings of a word that are tried
WEAK_PENALTY, LIBERTY_PENALTY, ACCENT_PENALTY = -1.5, -1.0, -0.5

# Function words are mostly said so. Each sound is one letter or parted by a dot.
WEAK: dict[str, str] = {
    "and": "ən ənd n", "of": "əv ə", "to": "tə tʊ", "a": "ə", "an": "ən", "the": "ðə ði", "for": "fə fɹ fɜ", "was": "wəz",
    "were": "wɜ wə",
    "as": "əz", "at": "ət", "than": "ðən", "them": "ðəm əm", "that": "ðət", "his": "ɪz", "her": "ɜ ə hɜ", "he": "i hi",
    "him": "ɪm", "some": "səm",
    "you": "jə ju", "or": "ɜ ə", "your": "jɜ jə", "can": "kən", "but": "bət", "from": "fɹəm", "us": "əs", "are": "ɜ ə",
    "is": "ɪz z", "it": "ɪt ət",
    "be": "bi bɪ", "been": "bɪn", "she": "ʃi ʃɪ", "we": "wi wɪ", "me": "mi mɪ", "have": "əv həv", "has": "əz həz",
    "had": "əd həd", "do": "də du",
    "does": "dəz", "must": "məst məs", "shall": "ʃəl", "should": "ʃəd", "would": "wəd əd", "could": "kəd", "will": "wəl əl",
    "am": "əm m",
    "just": "dʒ.ə.s.t dʒ.ə.s", "not": "nɑt nɔt", "there": "ðɜ ðə", "there's": "ðɜz ðəz", "i'm": "əm aɪ.m", "we're": "wɜ wɪɹ",
    "they're": "ðɜ ðɛɹ",
    "you're": "jɜ jə", "because": "bɪkəz kəz", "in": "ən", "on": "ɔn ɑn", "so": "sə", "into": "ɪntə",
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """One way to say a word, and the log weight it is taken with."""

    sounds: Sounds
    weight: float = 0.0


@dataclass(frozen=True)
class Spoken:
    """A stretch of text that is said without a pause: its readings, and the number of the token that it belongs to.

    `stressed`: which of its vowels bears the stress, counted from 0; -1 for none.
    """

    token: int
    readings: tuple[Reading, ...]
    stressed: int = -1


def readings(text: str, language: str, lexicon: Sequence[tuple[str, str]] = ()) -> tuple[Spoken, ...]:
    """All stretches of a text in order. Tokens are `text.split()`; those that are not said have none."""
    tokens = text.split()
    said = sorted({token for token in tokens if speakable(token)})
    english = language.lower().partition("-")[0] == "en"
    accents = [language] if not english else list(dict.fromkeys([language, "en-us", "en-gb"]))
    tables = [dict(zip(said, transcribed(said, accent), strict=True)) for accent in accents] if said else []
    known = dict(lexicon)
    made: list[Spoken] = []
    for index, token in enumerate(tokens):
        if not speakable(token):
            continue
        word = _plain(token)
        if word in known:
            given = sounds(known[word], language)
            made += [Spoken(index, (Reading(given),))] if given else []
            continue
        chunks = [_chunks(table[token], language) for table in tables]
        if len(chunks[0]) != 1:
            made += [Spoken(index, (Reading(row),), stress) for row, stress in chunks[0]]
            continue
        first = [Reading(each[0][0], ACCENT_PENALTY * (at > 0)) for at, each in enumerate(chunks) if len(each) == 1]
        made.append(Spoken(index, tuple(_liberties(word, first) if english else first)[:MOST], chunks[0][0][1]))
    return tuple(made)


def _plain(token: str) -> str:
    """A token as WEAK spells it."""
    return token.casefold().replace("’", "'").strip('.,;:!?"()[]…—–-“”‘')


def _chunks(ipa: str, language: str) -> list[tuple[Sounds, int]]:
    """The words of a transcription as sounds, each with its stressed vowel."""
    made: list[tuple[Sounds, int]] = []
    for word in ipa.split():
        row: list[str] = []
        stressed = -1
        for phone in word.split("_"):
            for sound in sounds(phone, language):
                if sound == "ɹ" and row and row[-1] == "ɜ" and language.lower().startswith("en"):
                    continue  # r-colour that is written twice
                if "ˈ" in phone and sound in VOWELS and stressed < 0:
                    stressed = sum(each in VOWELS for each in row)
                row.append(sound)
        if row:
            made.append((tuple(row), stressed))
    return made


def _liberties(word: str, said: Sequence[Reading]) -> list[Reading]:
    """English readings and what fluent speech makes of them, without repetitions."""
    found: dict[Sounds, float] = {}
    for reading in said:
        found.setdefault(reading.sounds, reading.weight)
    for weak in WEAK.get(word, "").split():
        row = tuple(weak.split(".")) if "." in weak else sounds(weak, "en")
        found[row] = max(found.get(row, -9.0), WEAK_PENALTY * (2 if len(row) == 1 else 1) if row not in found else found[row])
    for reading in said:
        for other, cost in _variants(reading.sounds):
            found.setdefault(other, reading.weight + cost)
    ordered = sorted(found.items(), key=lambda each: -each[1])
    return [Reading(row, weight) for row, weight in ordered]


def _variants(row: Sounds) -> Iterator[tuple[Sounds, float]]:
    """One liberty at a time: a dropped t or d, a dropped or dulled vowel."""
    if len(row) > 2 and row[-1] in {"t", "d"} and row[-2] not in VOWELS:
        yield row[:-1], LIBERTY_PENALTY
    if len(row) > 3 and row[-2:] == ("ɪ", "ŋ"):
        yield (*row[:-1], "n"), LIBERTY_PENALTY
    for at, sound in enumerate(row):
        inside = 0 < at < len(row) - 1
        if sound == "ə" and inside and row[at + 1] in {"l", "n", "ɹ", "m"}:
            yield (*row[:at], *row[at + 1 :]), LIBERTY_PENALTY
        if sound == "ɪ" and len(row) > 3:
            yield (*row[:at], "ə", *row[at + 1 :]), LIBERTY_PENALTY
        if sound == "ə" and len(row) > 3:
            yield (*row[:at], "ɪ", *row[at + 1 :]), LIBERTY_PENALTY
