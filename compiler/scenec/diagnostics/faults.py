"""How single faults are put in words: unknown keys and names, values of the wrong kind, things that are not there yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from scenec.diagnostics import Diagnostic, Fix
from scenec.diagnostics.examples import COLOURS, EXAMPLES, SHORT
from scenec.source import Span, Tree, TreePath
from scenec.source.positions import line_text, raw
from scenec.vocabulary import LONGEST_NAME, NAME, SIZES
from scenec.vocabulary.heads import HeadFault, almost
from scenec.vocabulary.spelling import did_you_mean, listed
from scenec.vocabulary.unfinished import MEANWHILE, NOT_YET

if TYPE_CHECKING:
    from jsonschema import ValidationError

# A duration as people write it who do not know yet how it is written here.
_DURATION = re.compile(
    r"(?P<number>\d{1,5}(?:[.,]\d{1,3})?) ?"
    r"(?P<unit>s|secs?|seconds?|ms|msec|milliseconds?|m|mins?|minutes?|f|frames?|h|hours?)"
)


def not_yet(kind: str, word: str, span: Span) -> Diagnostic:
    """The answer to a word of the language that is understood, but neither acted nor drawn yet."""
    meanwhile = MEANWHILE.get(word) or MEANWHILE.get(kind)
    advice = f"{NOT_YET[kind][word]} will come in a later version" + (f"; until then {meanwhile}" if meanwhile else "")
    return Diagnostic("not-yet", "warning", f'"{word}" is understood, but not shown yet', span, advice)


def unknown(code: str, kind: str, word: str, span: Span, choices: Iterable[str], message: str | None = None) -> Diagnostic:
    """A name that nothing has. `kind` is what to call it."""
    guess, advice = did_you_mean(word, choices)
    # Only where the word alone stands there (perhaps in quotes); a word that is written with escapes has a wider span.
    exact = span.line == span.end_line and span.end_column - span.column - len(word) in (0, 2)
    fix = Fix(span, guess) if guess is not None and exact else None
    return Diagnostic(code, "error", message or f'there is no {kind} "{word[:60]}"', span, advice, fix)


def key_fault(tree: Tree, path: TreePath, allowed: Iterable[str], message: str) -> Diagnostic:
    """A key that cannot stand here."""
    key, span = str(path[-1]), tree.key_span(*path)
    guess, advice = did_you_mean(key, allowed)
    return Diagnostic("unknown-key", "error", message, span, advice, Fix(span, guess) if guess is not None else None)


def shown(value: Any) -> str:
    """What somebody wrote, shortened."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f'"{value[:40]}{"..." if len(value) > 40 else ""}"'
    return str(value).lower() if isinstance(value, bool) else str(value)


def schema_fault(
    tree: Tree, error: ValidationError, base: TreePath, renamed: Mapping[str, str] | None = None
) -> Iterator[Diagnostic]:
    """An error of the schema in a writer's words. `base` leads to what was validated, `renamed` to keys as they were written."""
    way = [*error.absolute_path]
    if way and renamed and way[0] in renamed:
        way[0] = renamed[str(way[0])]
    path = (*base, *way)
    if error.validator == "additionalProperties":
        known = _of(error).get("properties", {})
        if not base or way:  # the options of a beat have been looked at already
            for key in cast("dict[str, Any]", error.instance):
                if key not in known:
                    yield key_fault(tree, (*path, key), known, f"{_what(error)} has no `{key[:40]}:`")
    elif error.validator == "required":
        yield _missing(tree, error, path, base)
    elif "propertyNames" in error.absolute_schema_path:
        yield _bad_name(tree, (*path, str(error.instance)), _what(error))
    elif error.validator == "anyOf":
        yield from _any_of(tree, error, base, renamed)
    else:
        yield _bad_value(tree, error, path)


def _of(error: ValidationError) -> dict[str, Any]:
    """The schema that was broken. (The stubs allow for `true`, which no schema here is.)"""
    return error.schema if isinstance(error.schema, dict) else {}


def _what(error: ValidationError) -> str:
    return str(_of(error).get("title", "this"))


def _missing(tree: Tree, error: ValidationError, path: TreePath, base: TreePath) -> Diagnostic:
    # jsonschema reports each missing key by itself, and says which one in its message only
    missing = (key for key in cast("list[str]", error.validator_value) if key not in cast("dict[str, Any]", error.instance))
    name = next(key for key in missing if error.message.startswith(repr(key)))
    what = _what(error)
    head = (*path, what.strip("`"))
    if base and path == base and what.startswith("`"):
        span = tree.key_span(*head) if head in tree.keys else tree.key_span(*path, "do")
    else:
        span = tree.key_span(*path) if path else tree.span()
    return Diagnostic("missing-key", "error", f"{what} needs `{name}:`", _one_line(tree, span), f"add `{name}: ...`")


def _bad_name(tree: Tree, path: TreePath, what: str) -> Diagnostic:
    key, span = str(path[-1]), tree.key_span(*path)
    if not what.startswith("a name"):
        return Diagnostic("bad-key", "error", f'"{key[:60]}" is not {what}', span)
    if len(key) > LONGEST_NAME:
        return _long_name(span)
    fault = almost(key)
    if fault.code == "bad-name":
        return Diagnostic("bad-name", "error", fault.message, span, fault.help, Fix(span, fault.fix) if fault.fix else None)
    advice = "names are written in small letters, digits and hyphens, and begin with a letter"
    return Diagnostic("bad-name", "error", f'"{key[:60]}" is not a name', span, advice)


def _long_name(span: Span) -> Diagnostic:
    return Diagnostic("bad-name", "error", f"a name has at most {LONGEST_NAME} characters", span, "choose a shorter one")


def head_fault(tree: Tree, fault: HeadFault, path: TreePath) -> Diagnostic:
    """A beat without a usable head, as a diagnostic."""
    span = tree.key_span(*path, fault.keys[-1]) if fault.keys else tree.span(*path)
    return Diagnostic(fault.code, "error", fault.message, span, fault.help, Fix(span, fault.fix) if fault.fix else None)


def _any_of(tree: Tree, error: ValidationError, base: TreePath, renamed: Mapping[str, str] | None) -> Iterator[Diagnostic]:
    """The branch that the value was most likely meant for: the one of its own type."""
    wanted = 1 if isinstance(error.instance, dict) else 0
    inner = [cause for cause in error.context or () if cause.schema_path and cause.schema_path[0] == wanted]
    if isinstance(error.instance, str | dict) and inner:
        for cause in inner:
            yield from schema_fault(tree, cause, base, renamed)
    else:
        way = [*error.absolute_path]
        path = (*base, *([(renamed or {}).get(str(way[0]), way[0])] if way else []), *way[1:])
        yield _bad_value(tree, error, path)


def _bad_value(tree: Tree, error: ValidationError, path: TreePath) -> Diagnostic:
    value, span = error.instance, tree.span(*path)
    what = _what(error)
    if error.validator == "enum" and isinstance(value, str):
        choices = [choice for choice in cast("list[Any]", error.validator_value) if isinstance(choice, str)]
        return unknown("unknown-value", what, value, span, choices, f'"{value[:60]}" is not {what}')
    if what.startswith("a size") and isinstance(value, str) and not value[:1].isdigit():
        return unknown("unknown-value", "size", value, span, SIZES, f'"{value[:60]}" is not {what}')
    if span.line == span.end_line and span.column == span.end_column:  # nothing stands there: point at the key
        span = tree.key_span(*path)
    if error.validator == "uniqueItems":
        return Diagnostic("repeated-item", "error", "the same item stands here twice", _one_line(tree, span), "keep one")
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), "this")
    if error.validator == "maxLength" and what.startswith("a name"):
        return _long_name(_one_line(tree, span))
    if error.validator == "maxLength":
        message = f"this text is longer than {error.validator_value} characters"
        return Diagnostic("line-too-long", "error", message, _one_line(tree, span), "split it into several lines")
    if error.validator in ("minItems", "maxItems") and value:
        message = f"`{name[:40]}` must be {what}, not {len(cast('list[Any]', value))} of them"
        return Diagnostic("bad-value", "error", message, _one_line(tree, span))
    if error.validator in ("minItems", "minProperties", "minLength"):
        return Diagnostic("empty-value", "error", f"`{name[:40]}` must be {what}, not empty", _one_line(tree, span))
    message = f"`{name[:40]}` must be {_with_parts(error) or what}, not {shown(value)}"
    if (right := _put_right(what, value)) is not None and "\n" not in str(value):
        return Diagnostic(_code(error), "error", message, span, f"write {right}", Fix(span, right))
    return Diagnostic(_code(error), "error", message, _one_line(tree, span), _hint(tree, error, span))


def _with_parts(error: ValidationError) -> str | None:
    """`a mapping (style, colour)`, where something of a few parts is wanted and something else stands."""
    parts = [*_of(error).get("properties", ())]
    if error.validator != "type" or error.validator_value != "object" or not parts:
        return None
    return f"a mapping ({', '.join(parts[:4])}{', ...' if len(parts) > 4 else ''})"


def _put_right(what: str, value: Any) -> str | None:
    """A duration in words or with a comma, a name with capitals: what was meant, where that is certain."""
    if what.startswith("a height") and isinstance(value, int) and 40 <= value <= 260:
        return f"{value}cm"
    if not isinstance(value, str):
        return None
    if what.startswith("a size") and re.fullmatch(r"\d{2,4} ?[xX*×] ?\d{2,4}", value):
        return re.sub(r"\D+", "x", value)
    if what.startswith("a list of files") and re.fullmatch(r"[\w./-]+", value):
        return f"[{value}]"
    if what == "a format" and value in SIZES:
        return f"{{size: {value}}}"
    if what.startswith("a colour") and (hue := value.strip().lower()) in COLOURS:
        return f'"{COLOURS[hue]}"'
    key, choices = SHORT.get(what, ("", ()))
    if value in choices:
        return f"{{{key}: {value}}}"
    if what.startswith("a duration") and (match := _DURATION.fullmatch(value.strip().lower())):
        number = float(match["number"].replace(",", ".")) * {"m": 60, "h": 3600}.get(match["unit"][0], 1)
        if match["unit"] in ("ms", "msec") or match["unit"].startswith("milli"):
            return f"{float(match['number'].replace(',', '.')):g}ms"
        return f"{number:g}{'f' if match['unit'][0] == 'f' else 's'}" if number > 0 else None
    if what.startswith("a name"):
        name = re.sub(r"[\s_]+", "-", value.strip().lower())
        return name if name != value and re.fullmatch(NAME, name) and len(name) <= LONGEST_NAME else None
    return None


def _code(error: ValidationError) -> str:
    if error.validator in ("minimum", "maximum"):
        return "out-of-range"
    return "wrong-type" if error.validator == "type" else "bad-value"


def _hint(tree: Tree, error: ValidationError, span: Span) -> str | None:
    value, what = error.instance, _what(error)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if what.startswith("a duration") and number:
        return f"write {value}s for seconds or {value}f for frames"
    if what.startswith("what is said") and not isinstance(value, dict | list):
        written = raw(tree.source, span)
        return (
            f'text that looks like a number or a word of YAML needs quotes: "{written}"'
            if value is not None
            else "write it in quotes"
        )
    if what.startswith("a duration") and isinstance(value, str) and value.startswith("-"):
        return "only `gap:` may be negative"
    if what.startswith("a list of beats"):
        return 'every beat begins with a dash and a space: `- ana: "..."`'
    if what in EXAMPLES and not isinstance(value, dict):
        return f"write for example `{EXAMPLES[what]}`"
    if error.validator == "enum":
        return f"there is {listed((str(choice) for choice in cast('list[Any]', error.validator_value)), 'and')}"
    return None


def _one_line(tree: Tree, span: Span) -> Span:
    """Long values are shown by their first line only."""
    if span.line == span.end_line:
        return span
    return Span(span.file, span.line, span.column, span.line, len(line_text(tree.source.text, span.line)) + 1)
