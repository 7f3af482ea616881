"""The canonical form of scenes and libraries: comments kept, nothing lost, the same meaning; formatting twice changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from scenec.diagnostics import SceneError, has_errors
from scenec.formatting.beats import Form, canonical
from scenec.formatting.layout import lay_out
from scenec.formatting.meaning import meaning
from scenec.formatting.printing import printed
from scenec.formatting.trivia import attach, comments
from scenec.parse import parse
from scenec.source import Source, TreePath

__all__ = ["Form", "UnsafeError", "formatted"]


class UnsafeError(Exception):
    """The result would not mean the same: a fault of the formatter, which therefore writes nothing."""


def formatted(source: Source, form: Form = "as written", ids: Mapping[TreePath, str] | None = None) -> str:
    """The text of `source` in its canonical form. Raises SceneError where it is not YAML that a scene could be written in."""
    tree, faults = parse(source)
    if has_errors(faults):
        raise SceneError(faults)
    if not isinstance(tree.data, dict | list):
        return source.text  # nothing but comments, or a word: validate says what is wrong with it
    text = source.text.replace("\r\n", "\n").replace("\r", "\n")
    layout = lay_out(text)
    attach(layout)
    before = comments(text, layout)
    canonical(layout.root, form, ids or {})
    result = printed(layout.root)
    after, found = parse(replace(source, text=result))
    if has_errors(found) or meaning(after.data, bool(ids)) != meaning(tree.data, bool(ids)):
        raise UnsafeError(f"{source.name} would not mean the same")
    if _words(comments(result, lay_out(result))) != _words(before):
        raise UnsafeError(f"{source.name} would lose a comment")
    return result


def _words(texts: list[str]) -> Counter[str]:
    return Counter(word for text in texts for word in text.split())
