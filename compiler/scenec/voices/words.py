"""Words of a line matched to what an engine says it spoke: exactly one for each token of the text, whatever the engine did."""

from __future__ import annotations

from collections.abc import Sequence

from scenec.take import Phoneme, Word

SPOKEN = frozenset("&%@+=$€£#°")  # signs that are read out


def speakable(token: str) -> bool:
    """Whether a token is more than punctuation."""
    return _weight(token) > 0


def _weight(token: str) -> int:
    """How much of a token is spoken, in signs."""
    return sum(sign.isalnum() or sign in SPOKEN for sign in token)


def owners(positions: Sequence[int], spans: Sequence[tuple[int, int]], tokens: Sequence[str]) -> list[int]:
    """The token of each word event, by its position in the text; never going back, and never a token of punctuation."""
    found: list[int] = []
    last = 0
    for position in positions:
        index = next((i for i, (_, end) in enumerate(spans) if position < end), len(spans) - 1)
        index = max(index, last)
        # A dash is not spoken: what is said at it is the word after it.
        index = next((i for i in range(index, len(tokens)) if speakable(tokens[i])), index)
        found.append(index)
        last = index
    return found


def words(tokens: Sequence[str], phones: Sequence[Phoneme], owner: Sequence[int], seconds: float) -> tuple[Word, ...]:
    """One Word a token from the phones that belong to it (`owner`: the token of each phone, -1 for none)."""
    spans: list[tuple[float, float] | None] = [None] * len(tokens)
    for phone, token in zip(phones, owner, strict=True):
        if phone.phone and 0 <= token < len(tokens):
            span = spans[token]
            spans[token] = (phone.start, phone.end) if span is None else (span[0], max(span[1], phone.end))
    if all(span is None for span in spans):
        return _shared(tokens, 0.0, seconds)
    made: list[Word] = []
    index = 0
    while index < len(tokens):
        stop = index + 1
        while stop < len(tokens) and spans[stop] is None:
            stop += 1
        span = spans[index]
        if span is None:  # only at the very beginning: these share the first word that sounds with it
            first = spans[stop] if stop < len(tokens) else None
            span = first if first is not None else (0.0, seconds)
            stop = min(stop + 1, len(tokens))
            while stop < len(tokens) and spans[stop] is None:
                stop += 1
        made.extend(_shared(tokens[index:stop], *span))
        index = stop
    return tuple(made)


def _shared(tokens: Sequence[str], start: float, end: float) -> tuple[Word, ...]:
    """Tokens that share a stretch (an engine says "of the" as one word), each by its letters; punctuation gets no time."""
    weights = [_weight(token) for token in tokens]
    if not any(weights):
        weights = [1] * len(tokens)
    made: list[Word] = []
    done = 0
    for token, weight in zip(tokens, weights, strict=True):
        made.append(
            Word(
                start + (end - start) * done / sum(weights),
                start + (end - start) * (done + weight) / sum(weights),
                token,
            )
        )
        done += weight
    return tuple(made)
