"""The sandbox of templates: what they may read, compute and look into. Only the child imports this."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from scenec.diagnostics import SceneError
from scenec.expand.reading import read_text
from scenec.expand.sites import CLOSE, OPEN, Sites, raw_tokens
from scenec.project import why_outside

LONGEST = 100_000  # characters or items that one operator may make
WIDEST = 256  # bits of a number


class Sandbox(ImmutableSandboxedEnvironment):
    """No attribute of Python's own, no mutation, and operators with bounds."""

    intercepted_binops = frozenset(("*", "**", "+", "%"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """An operator, where what it makes stays small."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError("text cannot be formatted with `%` here; write {{ a }} where it belongs")
        if operator == "**" and (not _small(left) or not _small(right) or abs(right) > 32 or _bits(left) * abs(right) > WIDEST):
            raise SecurityError("this power is too large")
        if operator in ("*", "+"):
            _check(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def join_path(self, template: str, parent: str) -> str:
        """Files are named relative to the one that names them."""
        why = why_outside(template, Path(parent).parent, self.loader.root)  # type: ignore[union-attr]
        if why is not None:
            raise SecurityError(f'"{template[:80]}" {why}')
        return str((Path(parent).parent / template).resolve())


def _check(operator: str, left: Any, right: Any) -> None:
    sized = [item for item in (left, right) if isinstance(item, str | list | tuple)]
    if sized and operator == "*":
        times = right if sized[0] is left else left
        if isinstance(times, int) and len(sized[0]) * max(times, 0) > LONGEST:
            raise SecurityError(f"this makes more than {LONGEST} characters or items")
    elif sized and sum(map(len, sized)) > LONGEST:
        raise SecurityError(f"this makes more than {LONGEST} characters or items")
    elif not sized and _bits(left) + _bits(right) > WIDEST:
        raise SecurityError("this number is too large")


def _small(value: Any) -> bool:
    return isinstance(value, int | float)


def _bits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 64


class ProjectLoader(BaseLoader):
    """Templates by their whole path, inside the project."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_source(self, _environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a file."""
        try:
            source = read_text(Path(template), self.root)
        except SceneError as error:
            if error.diagnostics[0].code == "file-not-found":
                raise TemplateNotFound(template) from None
            raise
        text = source.text.replace("\r\n", "\n").replace("\r", "\n")
        if OPEN in text or CLOSE in text:
            raise SecurityError("this file holds characters that no text has")
        return text, template, lambda: True


def marking(sites: Sites) -> type[Extension]:
    """An extension that marks every piece of output with its place."""

    class Marking(Extension):
        sources: dict[str, str]

        def __init__(self, environment: Environment) -> None:
            super().__init__(environment)
            self.sources = {}

        def preprocess(self, source: str, name: str | None, _filename: str | None = None) -> str:
            self.sources[name or ""] = source
            return source

        def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
            file, source = stream.name or "", self.sources.get(stream.name or "", "")
            places = iter(raw_tokens(self.environment.lexer.tokeniter(source, stream.name), source))
            for token in stream:
                if token.type == "data":
                    kind, start, end = next(places, ("", 0, 0))
                    mark = sites.mark(file, source, start, end, True) if kind == "data" else ""
                    yield Token(token.lineno, "data", mark + token.value)
                elif token.type == "variable_begin":
                    kind, start, end = next(places, ("", 0, 0))
                    if kind == "variable":
                        yield Token(token.lineno, "data", sites.mark(file, source, start, end, False))
                    yield token
                else:
                    yield token

        def parse(self, parser: Parser) -> nodes.Node:
            raise NotImplementedError  # it has no tags

    return Marking
