"""Conditions of choices (`when: ben -> ana.trust < 0.5 and not ana & ben.tension > 0.6`): parsed by hand, never run as code."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scenec.analyse.bonds import Bonds
from scenec.vocabulary import NAME, QUANTITIES

_TOKEN = re.compile(
    rf"\s*(?:(?P<number>[0-9]*\.?[0-9]+)|(?P<bond>{NAME}\s*(?:->|&)\s*{NAME}\.[\w-]+)|(?P<word>and|or|not)\b"
    r"|(?P<compare><=|>=|==|!=|<|>)|(?P<bracket>[()]))"
)
_BOND = re.compile(rf"(?P<one>{NAME})\s*(?P<arrow>->|&)\s*(?P<other>{NAME})\.(?P<quantity>[\w-]+)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
DEEPEST = 20  # brackets and `not` inside one another
EXAMPLE = "write for example `ben -> ana.trust < 0.5`, joined by `and`, `or`, `not`"

Test = Callable[[Bonds], bool]


class ConditionError(Exception):
    """Why a condition cannot be read. `word` is what to point at; `choices` what could stand there."""

    def __init__(self, code: str, message: str, word: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code, self.message, self.word, self.choices = code, message, word, choices


@dataclass(frozen=True)
class Condition:
    """A condition that was read: what it asks, and of whom."""

    test: Test
    people: tuple[str, ...]


def read_condition(text: str) -> Condition:
    """Read a condition. Raises ConditionError."""
    reader = _Reader(_tokens(text))
    test = reader.either(0)
    if reader.position < len(reader.tokens):
        rest = reader.tokens[reader.position][1]
        raise ConditionError("bad-condition", f"`{rest}` cannot stand here", rest)
    return Condition(test, tuple(reader.people))


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            rest = text[at:].split(maxsplit=1)[0]
            raise ConditionError("bad-condition", f"`{rest[:40]}` is no part of a condition", rest)
        found.append((str(match.lastgroup), match.group().strip()))
        at = match.end()
    return found


class _Reader:
    """Reads tokens from left to right: or < and < not < comparison."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens, self.position = tokens, 0
        self.people: list[str] = []

    def take(self, kind: str, *words: str) -> str | None:
        if self.position < len(self.tokens):
            found, text = self.tokens[self.position]
            if found == kind and (not words or text in words):
                self.position += 1
                return text
        return None

    def either(self, depth: int) -> Test:
        test = self.both(depth)
        while self.take("word", "or"):
            test = _or(test, self.both(depth))
        return test

    def both(self, depth: int) -> Test:
        test = self.single(depth)
        while self.take("word", "and"):
            test = _and(test, self.single(depth))
        return test

    def single(self, depth: int) -> Test:
        if depth > DEEPEST:
            raise ConditionError("bad-condition", "this condition is nested too deeply", "")
        if self.take("word", "not"):
            inner = self.single(depth + 1)
            return lambda bonds: not inner(bonds)
        if self.take("bracket", "("):
            inner = self.either(depth + 1)
            if not self.take("bracket", ")"):
                raise ConditionError("bad-condition", "a bracket is not closed", "(")
            return inner
        return self.comparison()

    def comparison(self) -> Test:
        bond, sign, number = self.take("bond"), self.take("compare"), self.take("number")
        if bond is None or sign is None or number is None:
            word = self.tokens[self.position][1] if self.position < len(self.tokens) else ""
            missing = "a relationship" if bond is None else "a comparison" if sign is None else "a number"
            raise ConditionError("bad-condition", f"{missing} is missing here", word)
        match = _BOND.fullmatch(bond)
        assert match is not None
        if match["quantity"] not in QUANTITIES:
            message = f'a relationship has no "{match["quantity"]}"'
            raise ConditionError("unknown-value", message, match["quantity"], QUANTITIES)
        self.people += [match["one"], match["other"]]
        both = match["arrow"] == "&"
        return _test(match["one"], match["other"], match["quantity"], _COMPARE[sign], float(number), both)


def _test(one: str, other: str, quantity: str, compare: Callable[[float, float], bool], number: float, both: bool) -> Test:
    """Of `ana & ben` it must hold in both directions."""
    pairs = ((one, other), (other, one)) if both else ((one, other),)
    return lambda bonds: all(compare(getattr(bonds.bond(*pair), quantity), number) for pair in pairs)


def _or(first: Test, second: Test) -> Test:
    return lambda bonds: first(bonds) or second(bonds)


def _and(first: Test, second: Test) -> Test:
    return lambda bonds: first(bonds) and second(bonds)
