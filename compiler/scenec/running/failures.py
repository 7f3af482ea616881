"""What went wrong in a run: apart from running itself, so that a command which runs nothing starts quickly."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """A node that could not be done: what a person should read, and what a developer may want to."""

    key: str
    message: str
    detail: str = ""


class ExecutionError(Exception):
    """Some nodes failed; those in flight were finished and are in the store."""

    def __init__(self, failures: tuple[Failure, ...]) -> None:
        super().__init__("; ".join(f"{each.key}: {each.message}" for each in failures))
        self.failures = failures
