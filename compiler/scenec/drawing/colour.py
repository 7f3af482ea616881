"""Colour: OKLab and OKLCH (Ottosson 2020), and the tones of cel shading by ART's rules. Colours are "#rrggbb" sRGB."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

# Linear sRGB to LMS and LMS' to OKLab: B. Ottosson, "A perceptual color space for image processing", 2020.
_TO_LMS = np.array([
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
])  # fmt: skip
_TO_LAB = np.array([
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
])  # fmt: skip
_FROM_LMS, _FROM_LAB = np.linalg.inv(_TO_LMS), np.linalg.inv(_TO_LAB)

# BT.709 limited range (ITU-R BT.709-6): rows give Y, U, V of 0..255 from R, G, B of 0..255.
YUV = np.array([[0.2126, 0.7152, 0.0722], [-0.114572, -0.385428, 0.5], [0.5, -0.454153, -0.045847]])
YUV = YUV * np.array([[219], [224], [224]]) / 255
YUV_OFFSET = np.array([16.0, 128.0, 128.0])


def rgb(colour: str) -> NDArray[np.float64]:
    """(3,) in 0..1, gamma-encoded."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255


def linear(colour: str) -> NDArray[np.float64]:
    """(3,) linear sRGB in 0..1."""
    c = rgb(colour)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def from_linear(c: NDArray[np.float64]) -> str:
    """The nearest "#rrggbb" to linear sRGB, clipped."""
    c = np.clip(c, 0, 1)
    s = np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)
    return "#{:02x}{:02x}{:02x}".format(*(int(v) for v in np.round(s * 255)))


def oklab(colour: str) -> NDArray[np.float64]:
    """(3,): lightness 0..1, a, b."""
    lab: NDArray[np.float64] = _TO_LAB @ np.cbrt(_TO_LMS @ linear(colour))
    return lab


def from_oklab(lab: NDArray[np.float64]) -> str:
    """The "#rrggbb" of an OKLab colour, clipped."""
    return from_linear(_FROM_LMS @ ((_FROM_LAB @ lab) ** 3))


@lru_cache(maxsize=4096)
def oklch(colour: str) -> tuple[float, float, float]:
    """Lightness 0..1, chroma, hue in degrees."""
    lab = oklab(colour)
    return float(lab[0]), math.hypot(lab[1], lab[2]), math.degrees(math.atan2(lab[2], lab[1]))


@lru_cache(maxsize=4096)
def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """The "#rrggbb" of an OKLCH colour; chroma shrinks until it fits into sRGB, so hue and lightness stay."""
    for _ in range(24):
        a = math.radians(hue)
        c = _FROM_LMS @ ((_FROM_LAB @ np.array([lightness, chroma * math.cos(a), chroma * math.sin(a)])) ** 3)
        if c.min() > -0.002 and c.max() < 1.002:
            break
        chroma *= 0.92
    return from_linear(c)


@lru_cache(maxsize=4096)
def mix(a: str, b: str, share: float) -> str:
    """`a` with `share` of `b`, straight in OKLab."""
    return from_oklab(oklab(a) * (1 - share) + oklab(b) * share)


@lru_cache(maxsize=4096)
def shift(colour: str, lightness: float, chroma: float = 1.0, hue: float | None = None, amount: float = 0.0) -> str:
    """Lightness added, chroma multiplied, hue drawn towards `hue` by the share `amount`."""
    light, c, h = oklch(colour)
    if hue is not None:
        h += ((hue - h + 180) % 360 - 180) * amount
    return from_oklch(min(0.985, max(0.06, light + lightness)), c * chroma, h)


def shadow(colour: str) -> str:
    """The shadow tone: darker by a share of its lightness, towards rose for warm hues and blue for cold ones; never grey."""
    light, c, h = oklch(colour)
    warm = -60 < ((h + 180) % 360 - 180) < 130
    # Fair skin has hardly a chroma of its own: its shadow needs more, and rosier, or it looks dirty.
    fair = min(1.0, max(0.0, (light - 0.84) / 0.05)) * min(1.0, max(0.0, (c - 0.03) / 0.012)) * (38 < h < 74)
    chroma = 1.06 + 0.55 * fair if c > 0.03 else 1.0
    return shift(colour, -(0.055 + 0.085 * light), chroma, 350 if warm else 285, 0.10 + 0.10 * fair)


def deep(colour: str) -> str:
    """The deep shadow (nostrils, lash lines, nose line): the shadow of the shadow."""
    return shadow(shadow(colour))


def light(colour: str) -> str:
    """The light tone, used rarely: a lit collar, the lower lip, the nose tip."""
    return shift(colour, 0.055 + 0.02 * (1 - oklch(colour)[0]), 0.94, 85, 0.10)


@lru_cache(maxsize=4096)
def yuv(colour: str) -> tuple[int, int, int]:
    """Y, U, V (BT.709 limited range, 0..255) of a colour, rounded."""
    y, u, v = np.round(YUV @ (rgb(colour) * 255) + YUV_OFFSET).astype(int)
    return int(y), int(u), int(v)
