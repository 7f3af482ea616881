"""What people are to each other: bonds, and the ledger of what changes them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bond:
    """How `of` stands to `to`; every number in 0..1. `kind` is the writer's own word (exes, friends)."""

    of: str
    to: str
    kind: str | None = None
    closeness: float = 0.5
    trust: float = 0.5
    tension: float = 0.2
    attraction: float = 0.5
    respect: float = 0.5


@dataclass(frozen=True)
class Change:
    """The ledger's line: at `beat` a number of a bond moved from `before` to `after`."""

    beat: str
    of: str
    to: str
    quantity: str
    before: float
    after: float
