"""Baking a backdrop: the layers of a place rasterised for one shot, with blur, air and grain, written as pictures.

A still camera gets everything behind people in one opaque picture. A moving one gets each layer at the largest scale that the
move needs, a margin all round, and the finish (vignette and grain), which stays with the screen. Pictures with alpha are
premultiplied.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import skia

from scenec.camera.framing import layer_zoom, to_screen
from scenec.camera.moves import path
from scenec.camera.regions import (
    Region,
    Shot,
    as_seen_from,
    blur,
    centre_x,
    centre_y,
    groups,
    moving_region,
    screen_region,
    table_region,
)
from scenec.camera.veil import Background, Face, HeadVeil, box, head_veil, paint_veils, thinned
from scenec.drawing.colour import oklab
from scenec.sets.extras import Extra, bounds
from scenec.sets.picture import Picture, paint_layer
from scenec.sets.stage import Table
from scenec.sets.table import Layer

PROBE_HEIGHT = 270  # of the small picture in which backgrounds of heads are measured
MARGIN = 3.0  # of blur radii painted beyond what is seen, so that an edge never darkens
SMALLEST_BLUR = 3.0  # in pixels of the picture that is really blurred
GRAIN = 1.15  # standard deviation of the grain in mid tones, of 255


def bake(shot: Shot, out: Path) -> None:
    """Writes the backdrop's files into `out`."""
    veils = head_veils(shot)
    layers = [layer for layer in shot.stage.layers if layer.name != "front"]
    front = next((layer for layer in shot.stage.layers if layer.name == "front"), None)
    if front is not None and (shot.framing != "wide" or _front_crosses_a_head(shot, front)):
        front = None
    if shot.still:
        _bake_still(shot, layers, front, veils, out)
    else:
        _bake_moving(shot, [*layers, front] if front else layers, veils, out)
    if shot.table:
        stage = next(layer for layer in layers if layer.name == "stage")
        for key, table in (("table", shot.stage.table), ("between", shot.stage.between)):
            if table is not None:
                _bake_table(shot, stage, key, table, out)


def head_veils(shot: Shot) -> tuple[HeadVeil, ...]:
    """The veils that the shot's faces need, measured on a small picture of the reference view."""
    if not shot.faces:
        return ()
    width = max(2, round(shot.width * PROBE_HEIGHT / shot.height))
    small = replace(shot, width=width, height=PROBE_HEIGHT, views=shot.views[:1])
    picture = stack(small, [layer for layer in shot.stage.layers if layer.name != "front"], ())
    view = shot.views[0]
    found: list[HeadVeil] = []
    for face in shot.faces:
        left, top, right, bottom = box(face, shot.stage)
        x0, y0 = to_screen(view, (left, top), width, PROBE_HEIGHT)
        x1, y1 = to_screen(view, (right, bottom), width, PROBE_HEIGHT)
        part = picture[max(0, int(y0)) : max(0, math.ceil(y1)), max(0, int(x0)) : max(0, math.ceil(x1)), 2::-1]
        if part.size == 0:
            continue  # nobody sees that head
        lab = np.array([oklab("#{:02x}{:02x}{:02x}".format(*pixel)) for pixel in part.reshape(-1, 3).tolist()])
        veil = head_veil(face, Background(lab.mean(0), float(lab[:, 0].std())), shot.stage, shot.light, view.z, shot.weather)
        if veil is not None and (added := thinned(veil, found)) is not None:
            found.append(added)
    return tuple(found)


def finish(width: int, height: int, vignette: float) -> Picture:
    """Vignette and paper grain as one premultiplied picture to lay over a frame: darkness towards the corners, specks of black
    and of white. It stays with the screen, so it costs the encoder nothing."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    reach = np.hypot(x - width / 2, y - height * 0.47) / (math.hypot(width, height) * 0.60)
    dark = vignette * np.clip((reach - 0.55) / 0.45, 0, 1)
    noise = np.random.default_rng(1).normal(0, 1, (512, 512)).astype(np.float32)
    soft = cv2.GaussianBlur(np.tile(noise, (3, 3)), (0, 0), 1.3)[512:1024, 512:1024]
    tile = 0.6 * noise + 1.6 * soft
    tile *= GRAIN / 128 / float(tile.std())
    speck = np.tile(tile, (height // 512 + 1, width // 512 + 1))[:height, :width]
    over = np.empty((height, width, 4), np.float32)
    over[..., :3] = np.maximum(speck, 0)[..., None] * 255
    over[..., 0] += dark * 18  # the dark is a little blue
    over[..., 3] = (dark + np.abs(speck)) * 255
    return np.asarray(np.clip(np.round(over), 0, 255), np.uint8)


def _bake_still(shot: Shot, layers: Sequence[Layer], front: Layer | None, veils: Sequence[HeadVeil], out: Path) -> None:
    picture = stack(shot, layers, veils)
    lay_over(picture, finish(shot.width, shot.height, shot.source.vignette))
    _write(out / "picture.png", picture[..., :3])
    sheets = []
    if front is not None:
        whole = layer_picture(shot, front, screen_region(shot, front), ())
        for number, (left, top, right, bottom) in enumerate(_islands(whole)):
            name = f"front-{number}.png"
            _write(out / name, whole[top:bottom, left:right])
            sheets.append({"file": name, "left": left, "top": top})
    _layout(out, shot, {"mode": "static", "picture": "picture.png", "front": sheets})


def _bake_moving(shot: Shot, layers: Sequence[Layer], veils: Sequence[HeadVeil], out: Path) -> None:
    sheets: list[dict[str, Any]] = []
    falls = shot.falls_behind
    for number, group in enumerate(groups(shot, layers)):
        layer = group[-1]
        region = moving_region(shot, layer)
        name = f"layer-{number}.png"
        picture = layer_picture(shot, group[0], as_seen_from(shot, region, layer, group[0]), veils)
        for nearer in group[1:]:
            lay_over(picture, layer_picture(shot, nearer, as_seen_from(shot, region, layer, nearer), veils))
        _write(out / name, picture)
        place = {"factor": layer.factor, "scale": region.scale, "left": region.left, "top": region.top}
        near = falls is not None and layer.factor >= falls.factor
        sheets.append({"file": name, "front": layer.name == "front", "near": near, **place})
    _write(out / "finish.png", finish(shot.width, shot.height, shot.source.vignette))
    _layout(out, shot, {"mode": "moving", "layers": sheets, "finish": "finish.png"})


def _bake_table(shot: Shot, layer: Layer, key: str, table: Table, out: Path) -> None:
    """The furniture that somebody sits at or behind once more, alone, with straight alpha: `table.png`, `between.png`."""
    region = table_region(shot, layer, table)
    if region is None:
        return
    picture = layer_picture(shot, layer, region, (), table.name)
    if shot.still:
        screen = screen_region(shot, layer)
        x, y = round((region.left - screen.left) * screen.scale), round((region.top - screen.top) * screen.scale)
        over = finish(shot.width, shot.height, shot.source.vignette)
        lay_over(picture, over[y : y + region.height, x : x + region.width], inside=True)
    alpha = np.maximum(picture[..., 3:], 1).astype(np.float32)
    picture[..., :3] = np.clip(np.round(picture[..., :3] * (255 / alpha)), 0, 255)
    _write(out / f"{key}.png", picture)
    file = out / "layout.json"
    layout = json.loads(file.read_text(encoding="utf-8"))
    layout[key] = {"file": f"{key}.png", "left": region.left, "top": region.top, "scale": region.scale}
    file.write_text(json.dumps(layout, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def stack(shot: Shot, layers: Sequence[Layer], veils: Sequence[HeadVeil]) -> Picture:
    """All `layers` over one another as the reference view shows them, opaque."""
    picture = np.zeros((shot.height, shot.width, 4), np.uint8)
    picture[..., 3] = 255
    for layer in layers:
        lay_over(picture, layer_picture(shot, layer, screen_region(shot, layer), veils))
    return picture


def lay_over(picture: Picture, over: Picture, inside: bool = False) -> None:
    """Lays a premultiplied picture over another one of the same size, in place; `inside`: only where that is not clear."""
    height, width = picture.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, picture, width * 4)
    image = skia.Image.fromarray(np.ascontiguousarray(over), skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    mode = skia.BlendMode.kSrcATop if inside else skia.BlendMode.kSrcOver
    canvas.drawImage(image, 0, 0, skia.SamplingOptions(), skia.Paint(BlendMode=mode))


def layer_picture(shot: Shot, layer: Layer, region: Region, veils: Sequence[HeadVeil], only: str = "") -> Picture:
    """One layer's region with its air and its blur; `only`: one piece of it."""
    reference = shot.views[0]
    sigma = blur(shot, layer) * region.scale / layer_zoom(reference.z, layer.factor)
    pad = math.ceil(MARGIN * sigma)
    left, top = region.left - pad / region.scale, region.top - pad / region.scale
    width, height = region.width + 2 * pad, region.height + 2 * pad
    people = () if only else seen_in(shot, layer)
    pixels = paint_layer(shot.stage, shot.source, layer, region.scale, left, top, width, height, people, only)
    if layer.factor < 1:
        info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
        canvas = skia.Canvas.MakeRasterDirect(info, pixels, width * 4)
        # From stage pixels as the reference view shows them to this layer's own.
        near, far = reference.z, layer_zoom(reference.z, layer.factor)
        canvas.scale(region.scale, region.scale)
        canvas.translate(centre_x(reference, layer.factor) - left, centre_y(reference, layer.factor) - top)
        canvas.scale(near / far, near / far)
        canvas.translate(-reference.x, -reference.y)
        paint_veils(canvas, shot.stage, shot.source, veils)
    if sigma > 0.3:
        pixels = _blurred(pixels, sigma)
    return np.ascontiguousarray(pixels[pad : pad + region.height, pad : pad + region.width])


def seen_in(shot: Shot, layer: Layer) -> tuple[Extra, ...]:
    """The people in the background of a layer. In a shot of one person only those who are far away, and none behind the head."""
    own = [each for each in shot.extras if each.spot.layer == layer.name]
    if shot.framing not in {"wide", "two-shot"}:
        own = (
            []
            if layer.factor >= 1
            else [each for each in own if not any(_behind(shot, layer, each, face) for face in shot.faces)]
        )
    return tuple(own)


def _behind(shot: Shot, layer: Layer, extra: Extra, face: Face) -> bool:
    """Whether somebody is seen behind a head box in any view on the way."""
    for view in path(shot.views, steps=6):
        left, top, right, foot = bounds(extra)
        (x0, y0), (x1, y1) = (to_screen(view, point, 1920, 1080, layer.factor) for point in ((left, top), (right, foot)))
        head = box(face, shot.stage)
        (a0, b0), (a1, b1) = (to_screen(view, point, 1920, 1080) for point in (head[:2], head[2:]))
        if x0 < a1 and a0 < x1 and y0 < b1 and b0 < y1:
            return True
    return False


def _blurred(pixels: Picture, sigma: float) -> Picture:
    """Blurred in floats, and rounded with noise: a blur leaves slopes so gentle that plain rounding draws contour lines. A wide
    blur is made on a smaller picture, where it is as soft and costs little."""
    height, width = pixels.shape[:2]
    smaller = 1 << max(0, int(math.log2(sigma / SMALLEST_BLUR)))
    small = (max(1, round(width / smaller)), max(1, round(height / smaller)))
    fine = cv2.resize(pixels, small, interpolation=cv2.INTER_AREA).astype(np.float32)
    fine = np.asarray(cv2.GaussianBlur(fine, (0, 0), sigma / smaller, borderType=cv2.BORDER_REPLICATE), np.float32)
    soft = np.asarray(cv2.resize(fine, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)
    alpha = soft[..., 3].copy()
    soft += np.random.default_rng(2).random((height, width, 1), np.float32)
    soft[..., 3][alpha > 254.9] = 255
    soft[alpha < 1.5] = 0  # no specks where there is next to nothing
    return np.asarray(np.clip(soft, 0, 255), np.uint8)


def _front_crosses_a_head(shot: Shot, layer: Layer) -> bool:
    """Whether what stands in front would cover a head box in any view on the way."""
    width = max(2, round(shot.width * PROBE_HEIGHT / shot.height))
    for view in path(shot.views, steps=6):
        small = replace(shot, width=width, height=PROBE_HEIGHT, views=(view,))
        alpha = layer_picture(small, layer, screen_region(small, layer), ())[..., 3]
        for face in shot.faces:
            left, top, right, bottom = box(face, shot.stage)
            x0, y0 = (max(0, int(v)) for v in to_screen(view, (left, top), width, PROBE_HEIGHT))
            x1, y1 = (max(0, int(v)) for v in to_screen(view, (right, bottom), width, PROBE_HEIGHT))
            if alpha[y0:y1, x0:x1].any():
                return True
    return False


def _islands(picture: Picture) -> list[tuple[int, int, int, int]]:
    """Bounding boxes of what is not clear, from left to right: left, top, right, bottom."""
    near = cv2.dilate((picture[..., 3] > 0).astype(np.uint8), np.ones((25, 25), np.uint8))
    count, _, boxes, _ = cv2.connectedComponentsWithStats(near)
    found = [tuple(int(v) for v in boxes[i][:4]) for i in range(1, count)]
    return sorted((x, y, x + w, y + h) for x, y, w, h in found)


def _write(file: Path, picture: Picture) -> None:
    done, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    if not done:
        raise RuntimeError(f"OpenCV could not encode {file.name}")
    file.write_bytes(data.tobytes())


def _layout(out: Path, shot: Shot, data: dict[str, Any]) -> None:
    whole = {"width": shot.width, "height": shot.height, **data}
    (out / "layout.json").write_text(json.dumps(whole, indent=1, sort_keys=True) + "\n", encoding="utf-8")
