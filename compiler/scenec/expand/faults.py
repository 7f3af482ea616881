"""What went wrong in a template, in a writer's words, with the place in the template's own file."""

from __future__ import annotations

import re
from typing import Any

from scenec.diagnostics import SceneError
from scenec.expand.sites import TooLargeError

_UNDEFINED = re.compile(r"'([^']+)' is undefined")
_ATTRIBUTE = re.compile(r"has no attribute '([^']+)'")


def fault(code: str, message: str, **more: Any) -> dict[str, Any]:
    """A fault as plain data: `more` has its path, and perhaps a line and a word."""
    return {"code": code, "message": message, **more}


def fault_of(error: Exception, path: str) -> dict[str, Any]:
    """Plain data: code, message, path, line, and the word to point at in that line."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    if isinstance(error, SceneError):
        first = error.diagnostics[0]
        return fault(first.code, first.message, **{"path": path, **_raised_at(error, path)})
    if isinstance(error, TemplateSyntaxError):
        place = {"path": error.filename or error.name or path, "line": error.lineno}
        return fault("template-syntax", _plain(error.message or "this cannot be read"), **place)
    place = {"path": path, **_raised_at(error, path)}
    message = _plain(str(error))
    if isinstance(error, UndefinedError):
        match = _UNDEFINED.search(message) or _ATTRIBUTE.search(message)
        word = match[1] if match else ""
        return {
            "code": "unknown-variable",
            "message": f'there is no value for "{word}"' if word else message,
            "word": word,
            **place,
        }
    if isinstance(error, TemplateNotFound):
        name = (error.name or "").rsplit("/", 1)[-1]
        return fault("file-not-found", f'there is no file "{name}"', word=name, **place)
    if isinstance(error, TooLargeError):
        return fault("template-limit", "this template makes more text than any scene has", **place)
    if isinstance(error, SecurityError):
        return fault("template-refused", message, **place)
    if isinstance(error, RecursionError):
        return fault("template-limit", "this template calls itself too often", **place)
    return fault("template-error", f"{message or type(error).__name__}", **place)


def _plain(message: str) -> str:
    return " ".join(message.split())[:300]


def _raised_at(error: Exception, path: str) -> dict[str, Any]:
    """The innermost place in a template."""
    found: dict[str, Any] = {}
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".j2") or name == path:
            found = {"path": name, "line": trace.tb_lineno}
        trace = trace.tb_next
    return found
