"""What a node is given to do its work with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True)
class Work:
    """One run of a node: read `params` and the folders `inputs` (in the order of Node.inputs), write files into `out`.

    `progress` takes a share 0..1, as often as one likes.
    """

    params: Mapping[str, Any]
    inputs: tuple[Path, ...]
    out: Path
    progress: Callable[[float], None] = lambda _: None


class NodeError(Exception):
    """The work cannot be done; the message tells a writer why (a recording that cannot be read, an engine that is not there)."""


class Kind(Protocol):
    """A module of this package. Nothing heavy at its top: `check` and `plan` import it."""

    VERSION: int  # raised whenever the same parameters give another artifact
    TOOLS: tuple[str, ...]  # distributions whose versions change what it makes
    CODE: tuple[str, ...]  # parts of scenec whose source text changes what it makes

    @staticmethod
    def run(work: Work) -> None:
        """Make the artifact."""
