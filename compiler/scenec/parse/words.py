"""Dialogue that YAML would cut or misread: found in the text, with the quoted line as the fix."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from scenec.diagnostics import Diagnostic, Fix
from scenec.source import Source, Span, Tree, TreePath
from scenec.source.positions import bounds, index_of, line_text, raw, span_between
from scenec.vocabulary import HEADS, NAME, OPTIONS
from scenec.vocabulary.heads import line_head
from scenec.vocabulary.spelling import nearest

# Possessive where it can be: a line may be a megabyte long.
_KEYED = re.compile(r"(?P<lead>[ \t]*+(?:-[ \t]++)*+)(?P<head>[^\s:#'\"{\[][^:]*+):[ \t]++(?P<value>\S(?:.*\S)?)[ \t]*")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"(?:[ \t]+#.*)?')
_SINGLE = re.compile(r"'(?:[^']|'')*'(?:[ \t]+#.*)?")
_BLOCK = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?")
_MISREAD = "{[*&@!%`]},"
_PAIR = re.compile(rf"""\[\s*["']?{NAME}["']?\s*,\s*["']?{NAME}["']?\s*\]""")
_SCRIPT = re.compile(r"^script[ \t]*:", re.MULTILINE)


@dataclass(frozen=True)
class Suspect:
    """A line of dialogue that cannot stay as it is: where its text stands, why, and the text in quotes."""

    span: Span
    why: str
    quoted: str

    def diagnostic(self) -> Diagnostic:
        """The error, with the quoted text as its fix."""
        advice = f"write it in quotes: {self.quoted}" if len(self.quoted) <= 200 else "write it in quotes"
        return Diagnostic("unquoted-line", "error", self.why, self.span, advice, Fix(self.span, self.quoted))


def quote(text: str) -> str:
    """`text` as a double-quoted scalar on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def suspect_line(source: Source, line: int) -> Suspect | None:
    """Whether line `line` holds dialogue that YAML cannot read as text."""
    script = _SCRIPT.search(source.text)
    if script is None or index_of(source.text, line, 1) <= script.start():
        return None
    match = _dialogue(line_text(source.text, line))
    if match is None or (why := _why(match["value"])) is None:
        return None
    span = Span(source.name, line, match.start("value") + 1, line, match.end("value") + 1)
    return Suspect(span, why, quote(_without_outer_quotes(match["value"])))


def suspect_above(source: Source, line: int) -> Suspect | None:
    """Whether `line` continues unquoted dialogue that begins above it (`: ` in its second line, say)."""
    indent = _indent(line_text(source.text, line))
    for above in range(line - 1, max(line - 20, 0), -1):
        text = line_text(source.text, above)
        if text.strip() and _indent(text) < indent:
            match = _dialogue(text)
            if match is None or match["value"][0] in "\"'|>":
                return None
            parts = [match["value"], *(line_text(source.text, number) for number in range(above + 1, line + 1))]
            span = Span(source.name, above, match.start("value") + 1, line, len(line_text(source.text, line)) + 1)
            return Suspect(span, "YAML cannot read this as text", quote(" ".join(parts)))
    return None


def misread_lines(tree: Tree) -> Iterator[Suspect]:
    """Lines that YAML did read, but not as they were meant: cut at ` #`, or taken for a mapping, a list, an alias, a tag."""
    if isinstance(tree.data, dict) and isinstance(tree.data.get("script"), list):
        section = tree.data.get("interactions")
        own = frozenset(section) if isinstance(section, dict) else frozenset()
        yield from _in_beats(tree, tree.data["script"], ("script",), own)


def _in_beats(tree: Tree, beats: list[Any], path: TreePath, own: AbstractSet[str]) -> Iterator[Suspect]:
    for index, beat in enumerate(beats):
        if not isinstance(beat, dict):
            continue
        for key in beat:
            here = (*path, index, key)
            if key == "with" and isinstance(beat[key], list):
                yield from _in_beats(tree, beat[key], here, own)
            elif key == "say" or (line_head(key) and key not in own):
                yield from _misread(tree, here)


def _misread(tree: Tree, path: TreePath) -> Iterator[Suspect]:
    source, span = tree.source, tree.span(*path)
    if not tree.values.get(path):
        return
    text, written = source.text, raw(source, span)
    start, end = bounds(source, span)
    if not written or written[0] in "\"'|>":
        return
    rest = re.compile(r"[^\r\n]*").match(text, end)
    tail = rest.group().rstrip() if rest else ""
    cut = re.match(r"[ \t]+#", tail) is not None
    if not cut and written[0] not in _MISREAD:
        return
    key = str(path[-1])
    if (not tail or cut) and _PAIR.fullmatch(written) and "(" not in key:
        return  # two names: an interaction of the writer's own
    if written[0] in "[{" and not tail and ("\n" in written or ("(" not in key and nearest(key, (*HEADS, *OPTIONS)))):
        return  # a mapping or a list was meant as one, below a mistyped key: validate says what is wrong with it
    why = "YAML takes what follows ` #` for a comment" if cut and written[0] not in _MISREAD else _leading(written[0])
    whole = span_between(source, start, end + len(tail))
    yield Suspect(whole, why, quote(text[start : end + len(tail)]))


def _dialogue(text: str) -> re.Match[str] | None:
    match = _KEYED.fullmatch(text)
    if match is None:
        return None
    head = match["head"].rstrip()
    return match if head == "say" or line_head(head) else None


def _why(value: str) -> str | None:
    """What YAML makes of an unquoted value, or None where it is well."""
    if value[0] in "\"'":
        well = (_DOUBLE if value[0] == '"' else _SINGLE).fullmatch(value)
        return None if well else f"the quotes ({value[0]}) of this line do not fit"
    if value[0] in "|>":
        return None if _BLOCK.fullmatch(value) else _leading(value[0])
    if value[0] in _MISREAD or value[:2] in ("- ", "? ", ": "):
        return _leading(value[0])
    if ": " in value or value.endswith(":"):
        return "YAML takes the `:` in this line for the end of a key"
    return "YAML takes what follows ` #` for a comment" if " #" in value else None


def _leading(character: str) -> str:
    return f"a line that begins with `{character}` must stand in quotes"


def _without_outer_quotes(value: str) -> str:
    """The text inside quotes that do not fit: `'It's late'`, `"He said "no" twice"`, `"never closed`."""
    mark = value[0]
    if mark not in "\"'":
        return value
    second = value.find(mark, 1)
    if second < 0:
        return value[1:]
    nested = value[second - 1].isspace() or value[second + 1 : second + 2].isalnum()
    return value[1:-1] if value.endswith(mark) and nested else value


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" -"))
