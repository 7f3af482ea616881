"""Where a cut may fall: before, in and after lines, at a word that the other answers with a look, at movements and touches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scenec.acting.person import chance
from scenec.arrange.directing.listening import first_sentence, struck_at, tail
from scenec.arrange.directing.said import Said
from scenec.arrange.directing.scene import TENSE, Passage

# Frames at 30 a second.
LOOK_BEFORE = (7, 8)  # the picture leads a new speaker's sound: the look before words
FOLLOWS = (8, 18)  # in quarrels and interruptions it follows
HOLD = (15, 22)  # who answers with another feeling than was offered is seen before they speak
AFTER_WORD, AFTER_LINE = 8, 5
APART = 6
SPLITS = 0.75  # of the cuts between two who talk, where there is room
LEAST_LEAD = 3
CAPTION = 6  # no cut so near to a caption's start, but on it

REACTIONS = 0.45  # of the lines that are long enough
REACTION_LINE = 3.0  # seconds
REACTION = (1.1, 2.0)
LONG_LINE = 5.0  # seconds: there is always somebody who listens
PHRASE_LINE = 4.5  # seconds: longer lines may be cut between phrases
DIFFERENT = 0.30  # of strength: an answer that is felt otherwise
SILENCE = 0.9  # seconds
MOVED = 0.35  # from here on a line reaches its listener
SHORT_LINE = 1.7  # seconds
AFTER_PEAK = 0.62


@dataclass(frozen=True)
class Chance:
    """A frame at which a cut may fall. `kind`: line, late (into a line, after its first sentence), tail (the listener, before the
    line ends), named (a lower third comes), hold, react, back, phrase, silence, move, touch, release; `beat`: what it belongs
    to; `who`: whom it brings on, where it is about one; `reason`: in words; `moved`: how much the line moves its listener."""

    frame: int
    kind: str
    beat: str
    who: str | None
    reason: str
    short: bool = False  # of a line: hardly worth a cut of its own
    moved: float = 0.0
    run: bool = False  # of a line: it is in the middle of an exchange of short ones


def chances(told: Passage) -> tuple[Chance, ...]:
    """All of a passage, in order, at least a fifth of a second apart; what is worth more stays of two that are nearer."""
    found = [*_movements(told), *(Chance(first, "named", who, who, f"{who} is named") for first, _, who in told.named)]
    for index, line in enumerate(told.lines):
        before = told.lines[index - 1] if index else None
        after = told.lines[index + 1] if index + 1 < len(told.lines) else None
        found += [*_line(told, line, before), *_inside(told, line), *_over(told, line, before, after), *_after(told, line, after)]
    held = [each.held for each in told.busy if each.touch]
    fine = [c for c in found if told.start < c.frame < told.end and not any(a <= c.frame < b for a, b in held)]
    fine = [c for c in fine if c.kind == "move" or not any(a < c.frame < b for a, b in told.approaches)]
    worth = {
        kind: i
        for i, kind in enumerate(
            ("touch", "move", "named", "line", "hold", "react", "back", "tail", "late", "release", "silence", "phrase")
        )
    }
    kept: list[Chance] = []
    for each in sorted(fine, key=lambda c: (worth[c.kind], c.frame, c.beat)):
        if all(abs(each.frame - other.frame) >= told.frames(APART) for other in kept) and not _in_word(told, each.frame):
            kept.append(each)
    return tuple(sorted(kept, key=lambda c: c.frame))


def _line(told: Passage, line: Said, before: Said | None) -> Iterable[Chance]:
    """Before the line, on it, or into it."""
    source = chance("cut", line.id)
    split, lead = source.random() < SPLITS, told.frames(source.choice(LOOK_BEFORE))
    wanted = line.start + told.frames(source.uniform(*FOLLOWS))
    free = told.start if before is None else max((last for _, last in before.words), default=before.end)
    other = before is not None and before.who != line.who
    short = line.run or (not line.key and (line.end - line.start) / told.fps < SHORT_LINE)
    tense = before is not None and other and (line.feeling in TENSE or line.start < before.end)
    lead = min(lead, line.start - free - 1)
    if split and other and not line.key and (tense or lead < told.frames(LEAST_LEAD)) and len(line.words) > 3:
        gap = next((first for first, _ in line.words[1:] if first >= wanted), None)
        if gap is not None and gap - line.start < told.fps:
            yield Chance(
                gap, "line", line.id, line.who, f"{line.who} cuts in: the picture follows the words", short, run=line.run
            )
            return
    if before is not None and other and abs(line.level - before.level) > DIFFERENT and line.level > before.level:
        hold = told.frames(source.uniform(*HOLD))
        if line.start - hold > free:
            yield Chance(line.start - hold, "hold", line.id, line.who, f"{line.who} takes it in before answering", run=line.run)
            return
    if split and lead >= told.frames(LEAST_LEAD):
        yield Chance(line.start - lead, "line", line.id, line.who, f"{line.who} is about to speak", short, run=line.run)
        return
    yield Chance(line.start, "line", line.id, line.who, f"{line.who} speaks", short, run=line.run)


def _inside(told: Passage, line: Said) -> Iterable[Chance]:
    """A look at who listens and back again; or the end of a phrase."""
    seconds = (line.end - line.start) / told.fps
    source = chance("react", line.id)
    listens = (line.moved > MOVED or source.random() < REACTIONS or seconds > LONG_LINE) and line.listener is not None
    if listens and seconds > REACTION_LINE and line.words:
        for word in struck_at(line, told.fps):
            # Late in the line there is no time to come back.
            begin = next((w[0] for w in line.words if w[0] >= line.words[word][1] + told.frames(AFTER_WORD)), None)
            low, high = ((begin or 0) + round(s * told.fps) for s in REACTION)
            back = next((first for first, _ in line.words if low <= first <= high), None)
            if begin is not None and back is not None and line.end - back > 1.0 * told.fps:
                heard = (line.texts[word] if word < len(line.texts) else "").strip(".,;:!?\"'")
                yield Chance(begin, "react", line.id, line.listener, f'{line.listener} hears "{heard}"', moved=line.moved)
                yield Chance(back, "back", line.id, line.who, f"back to {line.who}")
    if seconds > PHRASE_LINE:
        for (_, last), (first, _), text in zip(line.words, line.words[1:], line.texts, strict=False):
            if text[-1:] in ",.;:!?" and first - last >= told.frames(2):
                yield Chance((first + last) // 2, "phrase", line.id, line.who, "a new thought")


def _over(told: Passage, line: Said, before: Said | None, after: Said | None) -> Iterable[Chance]:
    """The other face over words: the listener's before the line ends, who stays for the answer; after a first sentence that was
    heard over the face that spoke before."""
    begin = tail(line, after, told.fps)
    if begin is not None:
        heard = " ".join(text for (first, _), text in zip(line.words, line.texts, strict=False) if first >= begin).strip(".,;:!?")
        yield Chance(begin, "tail", line.id, line.listener, f'{line.listener} hears "{heard}" and answers', moved=line.moved)
    begin = first_sentence(line, told.fps)
    if begin is not None and before is not None and before.who != line.who and line.order > 0:
        yield Chance(begin, "late", line.id, line.who, f"{line.who} is heard before they are seen", moved=before.moved)


def _after(told: Passage, line: Said, after: Said | None) -> Iterable[Chance]:
    """A silence after the line."""
    until = after.start if after is not None else told.end
    last = max((w[1] for w in line.words), default=line.end)
    if (until - last) / told.fps > SILENCE:
        reason = "after the peak" if line.level > AFTER_PEAK else "silence"
        yield Chance(last + told.frames(AFTER_LINE), "silence", line.id, line.listener, reason, moved=line.moved)


def _movements(told: Passage) -> Iterable[Chance]:
    """Into a movement where it is fastest; before a touch, and when it is over."""
    for each in told.busy:
        who = " and ".join(each.who)
        if each.touch:
            yield Chance(each.start - told.frames(3), "touch", each.id, None, f"{who} come together")
            yield Chance(each.end, "release", each.id, None, f"{who} let go")
        else:
            yield Chance(each.start + (each.end - each.start) // 3, "move", each.id, None, f"{who} moves")


def _in_word(told: Passage, frame: int) -> bool:
    near = told.frames(CAPTION)
    for line in told.within(frame - near, frame + near):
        if any(first < frame < last for first, last in line.words):
            return True
        if 0 < abs(frame - line.start) < near:
            return True
    return False
