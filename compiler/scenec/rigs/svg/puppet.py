"""A user's drawing as a puppet: which shapes are which part, where they turn, how large a head is. Pure Python, file units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scenec.rigs.naming import NEEDED, WANTED, chosen, is_pivot, missing_mouths, mouth_of, mouths, part_of
from scenec.rigs.puppets import FEWEST, MOST
from scenec.rigs.svg.reading import Drawing, Shape

Box = tuple[float, float, float, float]  # left, top, right, bottom
SIDED = ("arm", "forearm", "hand", "leg", "shin", "foot", "eye", "pupil", "blink", "brow", "ear")
MOVED = ("body", "head", "mouth", *(f"{part}-{side}" for part in SIDED for side in ("left", "right")))


@dataclass(frozen=True)
class Piece:
    """A shape, and the parts that it moves with, from the outside in. `mouth` names the drawing that it belongs to."""

    shape: Shape
    chain: tuple[str, ...]
    mouth: str | None


@dataclass(frozen=True)
class Puppet:
    """Everything that is known of a drawing. Sides are those of the picture, whatever the file calls them."""

    pieces: tuple[Piece, ...]
    boxes: Mapping[str, Box]
    pivots: Mapping[str, tuple[float, float]]
    mouths: Mapping[str, str]  # viseme -> the name of a drawing
    drawn_mouths: tuple[str, ...]
    missing: tuple[str, ...]
    missing_mouths: tuple[str, ...]

    @property
    def whole(self) -> Box:
        """What all of it takes."""
        return self.boxes["whole"]

    @property
    def head(self) -> float:
        """How high the head is."""
        _, top, _, bottom = self.boxes.get("head", self.whole)
        return max(bottom - top, 1e-6)

    @property
    def heads(self) -> float:
        """How many heads high the figure is; heads of puppets are often very large."""
        _, top, _, bottom = self.whole
        return min(MOST, max(FEWEST, (bottom - top) / self.head))


def puppet(drawing: Drawing) -> Puppet:
    """The parts of a drawing."""
    own = [_piece(shape) for shape in drawing.shapes]
    sides = _sides(own)
    pieces, marks = [], {}
    for piece in own:
        chain = tuple(sides.get(part, part) for part in piece.chain)
        if is_pivot(piece.shape.name) or (piece.shape.groups and is_pivot(piece.shape.groups[-1])):
            if chain:
                left, top, right, bottom = box_of([piece.shape])
                marks[chain[-1]] = ((left + right) / 2, (top + bottom) / 2)
            continue
        pieces.append(Piece(piece.shape, chain, piece.mouth))
    boxes = {part: box_of([p.shape for p in pieces if part in p.chain]) for part in {q for p in pieces for q in p.chain}}
    shown = [p.shape for p in pieces if p.mouth is None and not any(q.startswith("blink") for q in p.chain)]
    boxes["whole"] = box_of(shown)
    names = tuple(dict.fromkeys(p.mouth for p in pieces if p.mouth))
    table, _ = mouths(names)
    return Puppet(
        tuple(pieces), boxes, {part: marks.get(part) or _pivot(part, boxes) for part in boxes}, chosen(table, names), names,
        tuple(part for part in WANTED if part not in boxes), tuple(missing_mouths(table, names)),
    )  # fmt: skip


def lacking(found: Puppet) -> list[str]:
    """What it cannot do without."""
    return [part for part in NEEDED if part in found.missing]


def _piece(shape: Shape) -> Piece:
    chain: list[str] = []
    mouth = None
    for index, name in enumerate(shape.groups):
        part = part_of(name)
        if part in MOVED and part not in chain:
            chain.append(part)
        elif chain and chain[-1] == "mouth" and part is None and mouth is None and index:
            mouth = mouth_of(name)
    if "mouth" in chain and mouth is None and shape.name:
        mouth = mouth_of(shape.name)
    if not shape.groups or part_of(shape.groups[-1]) is None:
        own = part_of(shape.name) if shape.name else None
        if own in MOVED and own not in chain:
            chain.append(own)  # a single shape may be a part by itself
    return Piece(shape, tuple(chain), mouth)


def _sides(pieces: Iterable[Piece]) -> dict[str, str]:
    """Written sides to those of the picture: some name them as the puppet would, others as we see them."""
    middle: dict[str, list[float]] = {}
    for piece in pieces:
        for part in piece.chain:
            if part.endswith(("-left", "-right")):
                left, _, right, _ = box_of([piece.shape])
                middle.setdefault(part, []).append((left + right) / 2)
    turned: dict[str, str] = {}
    for part in SIDED:
        one, other = middle.get(f"{part}-left"), middle.get(f"{part}-right")
        if one and other and sum(one) / len(one) > sum(other) / len(other):
            turned |= {f"{part}-left": f"{part}-right", f"{part}-right": f"{part}-left"}
    return turned


def box_of(shapes: Iterable[Shape]) -> Box:
    """The smallest box around shapes, by their control points."""
    points = [point for shape in shapes for point in shape.points()]
    if not points:
        return (0.0, 0.0, 1.0, 1.0)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def _pivot(part: str, boxes: Mapping[str, Box]) -> tuple[float, float]:
    """Where a part turns when the file does not say: limbs at the end that is nearer to the body's middle, heads at the neck."""
    left, top, right, bottom = boxes[part]
    middle, height = (left + right) / 2, bottom - top
    kind = part.partition("-")[0]
    if kind == "head":
        return middle, bottom - 0.06 * height
    if kind == "body":
        return middle, bottom
    if kind in {"arm", "forearm", "hand", "leg", "shin", "foot"}:
        width = right - left
        if kind in {"arm", "forearm"} and width > height:  # arms that are held out
            body = boxes.get("body", boxes["whole"])
            inner = (
                left + 0.12 * width
                if abs(left - (body[0] + body[2]) / 2) < abs(right - (body[0] + body[2]) / 2)
                else right - 0.12 * width
            )
            return inner, (top + bottom) / 2
        return middle, top + min(0.12 * height, 0.5 * width)
    return middle, (top + bottom) / 2
