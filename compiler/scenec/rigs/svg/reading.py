"""Reads a user's SVG safely: shapes with their named groups, and everything that is wrong with the file. Pure Python.

Nothing is loaded from anywhere, nothing is run, nothing is expanded: files that ask for it are refused with a line number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.parsers import expat

from scenec.rigs.svg.paths import IDENTITY, Affine, Command, PathError, multiply, numbers, placed, shape, transform

LARGEST = 4_000_000  # bytes
MOST_ELEMENTS, DEEPEST, MOST_POINTS = 20_000, 64, 400_000
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_FORBIDDEN = {
    "script": "scripts", "foreignObject": "foreign objects", "iframe": "frames", "handler": "scripts", "set": "animation",
    "animate": "animation", "animateTransform": "animation", "animateMotion": "animation",
}  # fmt: skip
_UNDRAWN = frozenset({"text", "image", "use", "mask", "filter", "pattern"})
_SILENT = frozenset(
    {"defs", "clipPath", "linearGradient", "radialGradient", "symbol", "marker", "metadata", "title", "desc", "style"}
)
_NAMES = ("inkscape:label", "data-name", "serif:id", "id")
_INHERITED = ("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "visibility")
_COLOURS = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "blue": "#0000ff", "yellow": "#ffff00",
    "orange": "#ffa500", "gray": "#808080", "grey": "#808080", "brown": "#a52a2a", "pink": "#ffc0cb", "purple": "#800080",
    "navy": "#000080", "teal": "#008080", "silver": "#c0c0c0", "maroon": "#800000", "gold": "#ffd700", "beige": "#f5f5dc",
}  # fmt: skip
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where. `serious`: the file cannot be used."""

    line: int
    message: str
    serious: bool = True


@dataclass(frozen=True)
class Shape:
    """One shape in the file's units: the names of its groups from the outside in, and how it is painted."""

    groups: tuple[str, ...]
    name: str
    commands: tuple[Command, ...]
    fill: str | None
    alpha: float
    even_odd: bool
    stroke: str | None
    stroke_width: float
    stroke_alpha: float
    round_ends: bool
    line: int

    def points(self) -> list[tuple[float, float]]:
        """Every point of it, control points too: they bound it."""
        return [(v[i], v[i + 1]) for _, v in self.commands for i in range(0, len(v), 2)]


@dataclass(frozen=True)
class Drawing:
    """A file that has been read."""

    shapes: tuple[Shape, ...]
    groups: tuple[tuple[str, ...], ...]  # every named group, in the order of the file
    faults: tuple[Fault, ...]

    @property
    def usable(self) -> bool:
        """Whether nothing serious is wrong."""
        return not any(fault.serious for fault in self.faults)


@dataclass
class _State:
    """What an element passes on to those inside it."""

    matrix: Affine = IDENTITY
    style: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[str, ...] = ()
    opacity: float = 1.0
    silent: bool = False


class _RefusedError(Exception):
    """The file is refused."""


class _Reader:
    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.groups: list[tuple[str, ...]] = []
        self.faults: list[Fault] = []
        self.stack = [_State()]
        self.classes: dict[str, dict[str, str]] = {}
        self.gradients: dict[str, list[str]] = {}
        self.elements = self.points = 0
        self.gradient: str | None = None
        self.css: list[str] | None = None
        self.warned: set[str] = set()
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def refuse(self, message: str) -> None:
        self.faults.append(Fault(self.parser.CurrentLineNumber, message))
        raise _RefusedError

    def entity(self, *_: object) -> None:
        self.refuse("the file declares entities, which can blow up to any size; save it without a DOCTYPE")

    def doctype(self, _name: str, _system: str | None, _public: str | None, subset: bool) -> None:
        if subset:
            self.refuse("the file has a DOCTYPE with declarations of its own; save it without")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            self.refuse(f"there are more than {MOST_ELEMENTS} elements")
        if len(self.stack) > DEEPEST:
            self.refuse(f"groups are nested more than {DEEPEST} deep")
        self.check(tag, attributes)
        above = self.stack[-1]
        if tag == "style":
            self.css = []
        if tag in {"linearGradient", "radialGradient"}:
            self.gradient = attributes.get("id", "")
            self.gradients[self.gradient] = []
        if tag == "stop" and self.gradient is not None:
            colour = attributes.get("stop-color") or _declared(attributes.get("style", "")).get("stop-color", "")
            self.gradients[self.gradient].append(colour)
        self.stack.append(self.inside(above, tag, attributes))
        if tag in SHAPES and not self.stack[-1].silent:
            self.draw(tag, attributes, self.stack[-1])

    def check(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Refuses what runs or loads anything."""
        if tag in _FORBIDDEN:
            self.refuse(f"<{tag}>: {_FORBIDDEN[tag]} are not taken")
        for key, value in attributes.items():
            bare = key.rpartition(":")[2].lower()
            if bare.startswith("on"):
                self.refuse(f"{key}: scripts are not taken")
            if bare in {"href", "src"} and not value.strip().startswith("#"):
                self.refuse(f'{key}="{value[:40]}": nothing outside the file is loaded')
            if "url(" in value and not re.search(r"url\(\s*['\"]?#", value):
                self.refuse(f'{key}="{value[:40]}": nothing outside the file is loaded')
        if tag in _UNDRAWN and tag not in self.warned:
            self.warned.add(tag)
            self.faults.append(Fault(self.parser.CurrentLineNumber, f"<{tag}> is not drawn; convert it to paths", False))

    def inside(self, above: _State, tag: str, attributes: Mapping[str, str]) -> _State:
        style = {key: above.style[key] for key in _INHERITED if key in above.style}
        for word in attributes.get("class", "").split():
            style |= self.classes.get(word, {})
        style |= {key: value for key, value in attributes.items() if key in (*_INHERITED, "opacity", "display")}
        style |= _declared(attributes.get("style", ""))
        try:
            matrix = multiply(above.matrix, transform(attributes.get("transform", "")))
        except PathError as error:
            self.faults.append(Fault(self.parser.CurrentLineNumber, str(error), False))
            matrix = above.matrix
        groups = above.groups
        label = next((attributes[key] for key in _NAMES if attributes.get(key)), "")
        if tag == "g" and label:
            groups = (*groups, label)
            self.groups.append(groups)
        hidden = style.get("display") == "none" and tag in SHAPES
        silent = above.silent or tag in _SILENT or tag in _UNDRAWN or hidden
        return _State(matrix, style, groups, above.opacity * _number(style.pop("opacity", "1"), 1), silent)

    def draw(self, tag: str, attributes: Mapping[str, str], state: _State) -> None:
        try:
            commands = placed(shape(tag, attributes), state.matrix)
        except (PathError, ValueError, OverflowError) as error:
            self.faults.append(Fault(self.parser.CurrentLineNumber, f"<{tag}> is left out: {error}", False))
            return
        self.points += sum(len(v) // 2 for _, v in commands)
        if self.points > MOST_POINTS:
            self.refuse(f"the shapes have more than {MOST_POINTS} points")
        if any(not -1e7 < value < 1e7 for _, v in commands for value in v):
            self.faults.append(Fault(self.parser.CurrentLineNumber, f"<{tag}> is left out: it is too large", False))
            return
        s, m = state.style, state.matrix
        scale = abs(m[0] * m[3] - m[1] * m[2]) ** 0.5
        name = next((attributes[key] for key in _NAMES if attributes.get(key)), "")
        if commands:
            self.shapes.append(Shape(
                state.groups, name, tuple(commands), s.get("fill", "black"), state.opacity * _number(s.get("fill-opacity"), 1),
                s.get("fill-rule") == "evenodd", s.get("stroke"), _number(s.get("stroke-width"), 1) * scale,
                state.opacity * _number(s.get("stroke-opacity"), 1), s.get("stroke-linecap") == "round",
                self.parser.CurrentLineNumber,
            ))  # fmt: skip

    def end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        self.stack.pop()
        if tag == "style" and self.css is not None:
            self.rules("".join(self.css))
            self.css = None
        if tag in {"linearGradient", "radialGradient"}:
            self.gradient = None

    def rules(self, css: str) -> None:
        if "@import" in css or re.search(r"url\(\s*['\"]?[^#'\"]", css):
            self.refuse("the style sheet loads something from outside the file")
        for selectors, body in _RULE.findall(css):
            for selector in selectors.split(","):
                if selector.strip().startswith("."):
                    self.classes.setdefault(selector.strip()[1:], {}).update(_declared(body))

    def text(self, data: str) -> None:
        if self.css is not None:
            self.css.append(data)


def _declared(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {key.strip(): value.strip() for key, _, value in pairs if value.strip()}


def _number(text: str | None, default: float) -> float:
    found = numbers(text or "")
    return found[0] / (100 if (text or "").strip().endswith("%") else 1) if found else default


def colour(text: str | None, gradients: Mapping[str, list[str]]) -> str | None:
    """A paint as "#rrggbb", None for none. A gradient becomes its middle colour."""
    value = (text or "").strip()
    if value.startswith("url("):
        stops = gradients.get(value[4:].strip("'\" )#"), [])
        return colour(stops[len(stops) // 2], {}) if stops else None
    if re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value.lower()
    if re.fullmatch(r"#[0-9a-fA-F]{3}", value):
        return "#" + "".join(c * 2 for c in value[1:].lower())
    if value.startswith("rgb"):
        parts = [min(255, round(n * (2.55 if "%" in value else 1))) for n in numbers(value)[:3]]
        return "#{:02x}{:02x}{:02x}".format(*parts) if len(parts) == 3 else None
    return _COLOURS.get(value.lower())


def read(path: Path) -> Drawing:
    """The SVG at `path`."""
    try:
        if path.stat().st_size > LARGEST:
            return Drawing((), (), (Fault(1, f"the file is larger than {LARGEST // 1_000_000} MB"),))
        data = path.read_bytes()
    except OSError as error:
        return Drawing((), (), (Fault(1, error.strerror or str(error)),))
    return read_bytes(data)


def read_bytes(data: bytes) -> Drawing:
    """The SVG in `data`."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except _RefusedError:
        pass
    except expat.ExpatError as error:
        reader.faults.append(Fault(error.lineno, f"this is not XML: {expat.errors.messages[error.code]}"))
    except (ValueError, LookupError) as error:  # an encoding that Python does not have
        reader.faults.append(Fault(1, f"this is not XML: {error}"))
    painted = []
    for each in reader.shapes:
        fill, stroke = colour(each.fill, reader.gradients), colour(each.stroke, reader.gradients)
        if each.stroke_width <= 0:
            stroke = None
        painted.append(replace(each, fill=fill, stroke=stroke))
    return Drawing(tuple(painted), tuple(reader.groups), tuple(reader.faults))
