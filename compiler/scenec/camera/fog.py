"""Fog: banks that drift, drawn once and moved over the picture by whole pixels. What air does to colours is sets/weather.py's."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from scenec.camera.framing import View, to_screen
from scenec.drawing.colour import mix, yuv
from scenec.sets.light import light_of
from scenec.sets.table import SETS, STAGE_HEIGHT, Stage

Floats = NDArray[np.float64]

LOOP = 1.5  # of the frame's width: after so much a bank repeats
COARSE = 6  # pixels of a bank to one of the noise that it is made of


@dataclass(frozen=True)
class Kind:
    """One bank: its middle in stage pixels above the ground line, its half height at zoom 1, its greatest alpha, pixels a second
    to the right, and how unlike it is from place to place (0 even .. 1 shreds)."""

    above: float
    half: float
    alpha: float
    speed: float
    torn: float


BEHIND = Kind(300.0, 330.0, 0.62, 13.0, 0.75)
GROUND = Kind(64.0, 150.0, 0.50, 21.0, 0.85)
BEFORE = Kind(-60.0, 150.0, 0.42, 34.0, 0.9)


@dataclass(frozen=True)
class Bank:
    """A bank as a picture in the surface's colours, wide enough to be moved by a whole loop."""

    kind: Kind
    image: skia.Image
    loop: int


@dataclass(frozen=True)
class Fog:
    """The fog of a piece."""

    stage: Stage
    width: int
    height: int
    banks: tuple[Bank, Bank, Bank]

    def behind(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The bank behind what stands where people stand; in rooms behind the wall."""
        self._draw(canvas, self.banks[0], view, seconds)

    def ground(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The bank that lies on the ground behind people."""
        if self.stage.open_air:
            self._draw(canvas, self.banks[1], view, seconds)

    def before(self, canvas: skia.Canvas, view: View, seconds: float) -> None:
        """The shreds about people's feet."""
        if self.stage.open_air:
            self._draw(canvas, self.banks[2], view, seconds)

    def _draw(self, canvas: skia.Canvas, bank: Bank, view: View, seconds: float) -> None:
        """By whole pixels: what is so soft does not show them, and a copy between pixels would cost ten times as much."""
        unit = self.height / STAGE_HEIGHT
        x, y = to_screen(view, (0.0, self.stage.ground - bank.kind.above), self.width, self.height)
        left = -((-round(x + bank.kind.speed * unit * seconds)) % bank.loop)
        canvas.drawImage(bank.image, left, round(y - bank.image.height() / 2))


def fog(stage: str, light: str, width: int, height: int, seed: int, zoom: float = 1.0) -> Fog:
    """The fog of a piece. `zoom`: of the shot's camera, by which banks are higher."""
    source = light_of(SETS[stage], light, "fog")
    row = source if not source.outside else light_of(SETS[stage], light, None)
    colour = source.haze if not source.outside else row.haze
    pale = mix(colour, source.sky[-1][0], 0.5)
    banks = tuple(_bank(kind, pale, width, height, seed + number, zoom) for number, kind in enumerate((BEHIND, GROUND, BEFORE)))
    return Fog(SETS[stage], width, height, (banks[0], banks[1], banks[2]))


def _bank(kind: Kind, colour: str, width: int, height: int, seed: int, zoom: float) -> Bank:
    unit = height / STAGE_HEIGHT
    loop = round(LOOP * width / COARSE) * COARSE
    high = 2 * math.ceil(min(kind.half * unit * max(1.0, zoom) ** 0.8, 0.62 * height))
    noise = _noise(loop // COARSE, max(4, high // COARSE), seed, COARSE / unit)
    down = np.linspace(-1, 1, noise.shape[0])[:, None]
    # A bank is dense in the middle; noise tears its upper edge more than its lower one.
    body = np.clip(1 - np.abs(down) ** 1.6, 0, 1) * (1 - kind.torn + kind.torn * np.clip(0.5 + 0.9 * noise, 0, 1))
    alpha = kind.alpha * _smooth(body)
    wide = np.tile(alpha, (1, 1 + math.ceil(width / loop)))[:, : (loop + width) // COARSE + 1]
    fine = cv2.resize(wide.astype(np.float32), (wide.shape[1] * COARSE, high), interpolation=cv2.INTER_CUBIC)
    fine = np.clip(fine, 0, 1)[:, : loop + width]
    luma, blue, red = yuv(colour)
    dither = np.random.default_rng(seed).random(fine.shape, np.float32)
    pixels = np.empty((*fine.shape, 4), np.uint8)
    for channel, value in enumerate((blue, red, luma, 255)):
        pixels[..., channel] = np.floor(fine * value + dither * (fine > 0.002))
    pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])  # premultiplied
    return Bank(kind, skia.Image.fromarray(pixels, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType), loop)


def _smooth(share: Floats) -> Floats:
    return share * share * (3 - 2 * share)


def _noise(width: int, height: int, seed: int, pixels: float) -> Floats:
    """Soft noise of rms about 0.5 that repeats sideways, shreds rather than heaps; `pixels` of a 1080 high frame a sample."""
    dice = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(dice.normal(0, 1, (height * 2, width)))
    down, across = np.fft.fftfreq(height * 2)[:, None] / pixels, np.fft.rfftfreq(width)[None, :] / pixels
    reach = np.hypot(across * 420, down * 130)  # wavelengths in pixels that are strongest
    spectrum *= np.where(reach > 0, 1 / (1 + reach**2.2), 0)
    rough = np.fft.irfft2(spectrum, (height * 2, width))[:height]
    return np.asarray(0.5 * rough / max(1e-9, float(rough.std())))
