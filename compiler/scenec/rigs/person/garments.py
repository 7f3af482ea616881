"""What people wear: cuts as literal tables, and the clothes of one person read from a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Cut:
    """How a kind of top is made. Levels are those of the trunk: 0 neck base, 1 hip joints."""

    neck: str  # crew v scoop high collar lapel hood
    hem: float
    ease: float  # cloth away from the body, H
    flare: float  # added half width at the hem
    opens: bool = False  # down the front
    buttons: tuple[float, ...] = ()
    sleeve: float = 0.955  # share of the arm
    rib: bool = False  # knitted band at the hem and the cuffs
    pockets: float | None = None  # their level
    waist: float = 0.0  # how much of the waist's hollow a stiff cloth fills


CUTS: Mapping[str, Cut] = {
    "coat": Cut("lapel", 1.62, 0.050, 0.09, True, (0.60, 0.80, 1.00), pockets=0.99, waist=0.35),
    "blazer": Cut("lapel", 1.18, 0.035, 0.02, True, (0.63, 0.85), pockets=0.95, waist=0.25),
    "cardigan": Cut("v", 1.16, 0.040, 0.02, True, (0.58, 0.73, 0.88, 1.03), rib=True, pockets=0.96, waist=0.3),
    "shirt": Cut("collar", 1.08, 0.028, 0.0, True, (0.34, 0.50, 0.66, 0.82, 0.98), waist=0.2),
    "sweater": Cut("crew", 1.07, 0.045, -0.01, rib=True, waist=0.4),
    "hoodie": Cut("hood", 1.09, 0.050, -0.01, rib=True, waist=0.5),
    "tee": Cut("crew", 1.06, 0.025, 0.0, sleeve=0.33, waist=0.2),
    "dress": Cut("scoop", 1.68, 0.006, 0.20, sleeve=0.27),
}

# Depth of the neckline's lowest point below the neck base, in levels.
NECKLINES: Mapping[str, float] = {
    "crew": 0.165,
    "v": 0.44,
    "scoop": 0.29,
    "high": 0.04,
    "collar": 0.235,
    "lapel": 0.53,
    "hood": 0.20,
}


@dataclass(frozen=True)
class Top:
    """The top of one person."""

    kind: str
    cut: Cut
    colour: str
    neck: str
    inner: str | None
    sleeve: float
    hem: float
    buttons: str | None
    belt: str | None
    stripe: str | None


@dataclass(frozen=True)
class Bottom:
    """Trousers, jeans, shorts, a skirt, or nothing of its own under a dress. `hem`: a leg's half width, or the skirt's level."""

    kind: str
    colour: str
    hem: float
    flare: float
    tights: str | None


@dataclass(frozen=True)
class Shoes:
    """Boot, sneaker, shoe or flat."""

    kind: str
    colour: str
    sole: str


TROUSERS = frozenset({"trousers", "jeans", "wide", "shorts"})
_HEMS = {"trousers": 0.125, "jeans": 0.130, "wide": 0.27, "shorts": 0.27, "skirt": 1.66, "dress": 0.0}
_SOLES = {"sneaker": "#f2e7d6", "boot": "#3a241c", "shoe": "#3a241c", "flat": "#2f1d1a"}
_INNER = {"coat": "#f4e3cb", "blazer": "#f3ead9", "cardigan": "#f7ead6"}


def top_of(data: Mapping[str, Any]) -> Top:
    """The top from its plain data."""
    kind = str(data["kind"])
    cut = CUTS[kind]
    neck = str(data.get("neck", cut.neck))
    inner = data.get("inner", _INNER.get(kind) if neck in {"lapel", "v"} and cut.opens else None)
    return Top(
        kind, cut, str(data["colour"]), neck, inner, float(data.get("sleeve", cut.sleeve)), float(data.get("hem", cut.hem)),
        data.get("buttons"), data.get("belt"), data.get("stripe"),
    )  # fmt: skip


def bottom_of(data: Mapping[str, Any]) -> Bottom:
    """The bottom from its plain data."""
    kind = str(data["kind"])
    hem = float(data.get("hem", _HEMS[kind]))
    return Bottom(kind, str(data["colour"]), hem, float(data.get("flare", 0.12)), data.get("tights"))


def shoes_of(data: Mapping[str, Any]) -> Shoes:
    """The shoes from their plain data."""
    kind = str(data["kind"])
    return Shoes(kind, str(data["colour"]), str(data.get("sole", _SOLES[kind])))
