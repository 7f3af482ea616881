"""Templates: expanded by a child with limits, which lives as long as there is something to expand."""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import re
import select
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.diagnostics import Diagnostic, Fix, SceneError
from scenec.project import display_name, project_root
from scenec.source import Source, Span, Written
from scenec.source.positions import line_text
from scenec.vocabulary.spelling import did_you_mean

SECONDS = 10  # of waiting for one template
MOST = 30_000_000  # bytes of an answer


def expanded(source: Source, root: Path | None, values: Mapping[str, Any]) -> Source:
    """The text of a template with these values. Raises SceneError with the place in the template."""
    folder = (root or project_root(source.path)).resolve()
    path = source.path.resolve()
    request = {"path": str(path), "root": str(folder), "values": dict(values)}
    try:
        question = json.dumps(request, allow_nan=False)
    except (TypeError, ValueError):
        raise _error("template-error", "a value is neither text, a number, a list nor a mapping", source) from None
    reply = _ask(question, source)
    if "fault" in reply:
        raise SceneError((_fault(reply["fault"], source, values),))
    digest = hashlib.sha256(question.encode()).hexdigest()[:8]
    written = tuple(
        Written(start, display_name(Path(file)), line, column, end_line, end_column, literal)
        for start, file, line, column, end_line, end_column, literal in reply["pieces"]
    )
    # The same template may be used with other values: a name of its own for each, which `written` turns back.
    return Source(source.path, f"{source.name}#{digest}", reply["text"], written or (Written(0, source.name, 1, 1, 1, 2, False),))


class _Child:
    """The process that expands, started when it is first needed and anew when it has died."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, question: str) -> bytes | None:
        """Its answer; None where it died or took too long."""
        if self.process is None or self.process.poll() is not None:
            command = [sys.executable, "-m", "scenec.expand.child"]
            surroundings = {**os.environ, "PYTHONHASHSEED": "0"}
            pipe = subprocess.PIPE
            self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=surroundings)
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(question.encode() + b"\n")
            self.process.stdin.flush()
            return self._line(self.process)
        except OSError:
            self.end()
            return None

    def _line(self, process: subprocess.Popen[bytes]) -> bytes | None:
        assert process.stdout is not None
        parts: list[bytes] = []
        while sum(map(len, parts)) < MOST:
            ready, _, _ = select.select([process.stdout], [], [], SECONDS)
            part = os.read(process.stdout.fileno(), 1_000_000) if ready else b""
            if not part:
                break
            parts.append(part)
            if part.endswith(b"\n"):
                return b"".join(parts)
        self.end()
        return None

    def end(self) -> None:
        """Stop it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            for stream in (self.process.stdin, self.process.stdout):
                if stream is not None:
                    stream.close()
        self.process = None


_CHILD = _Child()
atexit.register(_CHILD.end)


def _ask(question: str, source: Source) -> dict[str, Any]:
    answer = _CHILD.ask(question)
    if answer is None:
        raise _error("template-limit", "this template takes too long, or needs too much memory", source)
    reply: dict[str, Any] = json.loads(answer)
    return reply


def _error(code: str, message: str, source: Source) -> SceneError:
    return SceneError((Diagnostic(code, "error", message, Span(source.name, 1, 1, 1, 1)),))


def _fault(fault: Mapping[str, Any], source: Source, values: Mapping[str, Any]) -> Diagnostic:
    path, line, word = Path(fault["path"]), fault.get("line") or 1, str(fault.get("word") or "")
    text = source.text if path == source.path.resolve() else _text(path)
    name = source.name if path == source.path.resolve() else display_name(path)
    span = _place(name, line_text(text, line), line, word)
    advice, fix = None, None
    if fault["code"] == "unknown-variable":
        guess, advice = did_you_mean(word, values)
        if guess is None:
            advice = f"give it one: `--set {word}=...`, a column of `--data`, or `with:` where the template is used"
        fix = Fix(span, guess) if guess and span.end_column - span.column == len(word) else None
    elif fault["code"] == "template-limit":
        advice = "a template makes one scene; it may not loop for ever"
    return Diagnostic(str(fault["code"]), "error", str(fault["message"]), span, advice, fix)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _place(name: str, text: str, line: int, word: str) -> Span:
    """The word in its line, else all that is written there."""
    match = re.search(rf"\{{[{{%][^}}%]*?(?<![\w.]){re.escape(word)}(?!\w)", text) if word else None
    at = match.end() - len(word) if match else text.find(word) if word else -1
    if at >= 0:
        return Span(name, line, at + 1, line, at + 1 + len(word))
    start = len(text) - len(text.lstrip())
    return Span(name, line, start + 1, line, max(len(text.rstrip()), start + 1) + 1)
