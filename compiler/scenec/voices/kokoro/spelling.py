"""English as it is read aloud: times, abbreviations and signs that the pronouncing dictionary does not know, as words."""

from __future__ import annotations

import re
import unicodedata

# By the token with its final full stop, in lower case. A full stop that ends the sentence is kept.
ABBREVIATIONS = {
    "st.": "street", "no.": "number", "vs.": "versus", "etc.": "et cetera", "dept.": "department", "approx.": "approximately",
    "ave.": "avenue", "rd.": "road", "blvd.": "boulevard", "apt.": "apartment", "prof.": "professor", "gen.": "general",
    "capt.": "captain", "lt.": "lieutenant", "sgt.": "sergeant", "rev.": "reverend", "hon.": "honorable", "jr.": "junior",
    "sr.": "senior", "inc.": "incorporated", "ltd.": "limited", "co.": "company", "corp.": "corporation", "jan.": "january",
    "feb.": "february", "aug.": "august", "sept.": "september", "oct.": "october", "nov.": "november", "dec.": "december",
    "e.g.": "for example", "i.e.": "that is", "a.m.": "A M", "p.m.": "P M",
}  # fmt: skip
_BEFORE_NUMBER = frozenset({"no.", "apt."})  # words of their own elsewhere ("No.")
_AFTER_NAME = frozenset({"st.", "ave.", "rd.", "co.", "jr.", "sr."})  # "St. Ives" is a saint

SIGNS = {"&": "and", "@": "at", "%": "percent", "+": "plus", "=": "equals", "°": "degrees", "#": "number", "§": "section"}
_TIME = re.compile(r"([0-9]{1,2}):([0-5][0-9])(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_UNITS = "oh one two three four five six seven eight nine ten eleven twelve".split()


def said(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Each token as it is spelled for reading aloud; as many as there were, some of several words."""
    around = ("", *tokens, "")
    return tuple(_said(token, around[index], around[index + 2]) for index, token in enumerate(tokens))


def _said(token: str, previous: str, following: str) -> str:
    plain = unicodedata.normalize("NFD", token.replace("’", "'").replace("‘", "'"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    lead = re.match(r"[^\w&@%+=#$€£§°]*", plain)
    start = lead[0] if lead else ""
    core = plain[len(start) :]
    key = core.rstrip(',;:!?"”)').lower()
    if key in ABBREVIATIONS and _meant(key, previous, following):
        ends = core[len(key) :] or ("." if not following else "")
        return start + ABBREVIATIONS[key] + ends
    if key == "st.":
        return start + "saint" + core[len(key) :]
    core = _TIME.sub(_time, core)
    for sign, word in SIGNS.items():
        if sign in core:
            core = core.replace(sign, f" {word} ")
    return start + re.sub(r" +", " ", core).strip()


def _meant(key: str, previous: str, following: str) -> bool:
    """Whether this is the abbreviation, and not a word at the end of a sentence; "St." is a street after a name."""
    if key in _BEFORE_NUMBER:
        return following[:1].isdigit()
    return key not in _AFTER_NAME or previous[:1].isupper()


def _time(match: re.Match[str]) -> str:
    hour, minute, half = int(match[1]), match[2], (match[3] or "").replace(".", "").upper()
    if hour > 24:
        return match[0]
    if minute == "00":
        spoken = f"{hour}" if half else f"{hour} o'clock" if 0 < hour <= 12 else f"{hour} hundred"
    elif minute[0] == "0":
        spoken = f"{hour} oh {_UNITS[int(minute)]}"
    else:
        spoken = f"{hour} {minute}"
    return f"{spoken} {' '.join(half)}".strip()
