"""The literal table of sets: those in the open air, and those of rooms.py. Plain data, no numpy."""

from __future__ import annotations

from scenec.sets.air import EVERY
from scenec.sets.rooms import ROOMS
from scenec.sets.stage import CENTRE_X, CENTRE_Y, OVERSCAN, STAGE_HEIGHT, STAGE_WIDTH, Layer, Pool, Screen, Seat, Spot, Stage

__all__ = ["CENTRE_X", "CENTRE_Y", "OVERSCAN", "SETS", "STAGE_HEIGHT", "STAGE_WIDTH", "Layer", "Pool", "Seat", "Spot", "Stage"]

OUTDOORS = (
    Layer("sky", 0.05, "sky"),
    Layer("far", 0.20, "far"),
    Layer("mid", 0.60, "mid"),
    Layer("stage", 1.00, "stage"),
    Layer("front", 1.35, "front"),
)

# Feet of people in the background, in perspective between the horizon and the line on which people stand.
PLATFORM = ((300.0, 872.0), (384.0, 868.0), (1344.0, 870.0), (1436.0, 872.0), (40.0, 874.0), (-220.0, 870.0), (1980.0, 872.0))
PARK = ((440.0, 790.0), (506.0, 794.0), (1236.0, 788.0), (1296.0, 791.0), (-40.0, 792.0), (812.0, 778.0), (1560.0, 786.0))

SETS: dict[str, Stage] = {
    "railway-platform": Stage(
        name="railway-platform",
        module="scenec.sets.railway_platform",
        pixels_per_metre=282.0,
        ground=918.0,
        horizon=592.0,
        marks={"left": 0.335, "right": 0.595, "middle": 0.465, "bench": 0.33, "edge": 0.84},
        lights=("day", "dusk", "night", "overcast"),
        layers=OUTDOORS,
        veil=(330.0, 760.0, 0.30),
        head_veil=1.5,
        hero=0.50,
        pools={
            "stage": (
                Pool(430, 420, 420, 620, 0.85),
                Pool(930, 420, 430, 620, 0.85),
                Pool(1712, 470, 360, 560, 0.75),
                Pool(430, 930, 520, 120, 0.75),
                Pool(930, 930, 540, 120, 0.80),
                Pool(1712, 930, 430, 110, 0.70),
            ),
            "mid": (Pool(430, 720, 420, 180, 0.30), Pool(1250, 700, 700, 200, 0.25)),
        },
        low_sun=(404.0, 592.0),
        weather=EVERY,
        tops=((494.0, 792.0, 799.0),),
        spots=tuple(Spot("stage", x, y, 282.0 * (y - 592.0) / 326.0) for x, y in PLATFORM),
        roof=(1480.0, 172.0),
        strong=((1.0, (560.0, 200.0, 876.0, 269.0)), (1.0, (1024.0, 180.0, 1118.0, 296.0))),
        open_floor=(1400.0, 880.0, 2720.0, 1100.0),
        seats=(Seat(544.0, 772.0, 896.0), Seat(742.0, 772.0, 896.0)),
    ),
    **ROOMS,
    "park": Stage(
        name="park",
        module="scenec.sets.park",
        pixels_per_metre=276.0,
        ground=930.0,
        horizon=560.0,
        marks={"left": 0.34, "right": 0.58, "bench": 0.78, "tree": 0.14, "middle": 0.46},
        lights=("day", "dusk", "night", "overcast"),
        rows={"day": "park-day", "dusk": "park-dusk", "night": "park-night"},
        layers=(
            Layer("sky", 0.05, "sky"),
            Layer("far", 0.22, "far"),
            Layer("mid", 0.58, "mid"),
            Layer("stage", 1.00, "stage"),
            Layer("front", 1.40, "front"),
        ),
        veil=(400.0, 760.0, 0.34),
        head_veil=1.5,
        hero=0.42,
        pools={
            "stage": (
                Pool(1776, 330, 420, 460, 0.90),
                Pool(1690, 900, 820, 170, 0.95),
                Pool(1450, 800, 480, 230, 0.70),
                Pool(700, 940, 520, 110, 0.55),
            ),
            "mid": (Pool(1776, 620, 460, 220, 0.45), Pool(470, 640, 300, 130, 0.75), Pool(1330, 640, 260, 100, 0.60)),
        },
        tops=((1336.0, 1662.0, 801.0),),
        spots=tuple(Spot("mid", x, y, 276.0 * (y - 560.0) / 370.0) for x, y in PARK),
        low_sun=(880.0, 560.0),
        weather=EVERY,
        grass=(
            (40, 831, 18),
            (348, 833, 19),
            (294, 844, 20),
            (1942, 860, 22),
            (968, 862, 22),
            (193, 866, 22),
            (2114, 873, 23),
            (328, 878, 24),
            (2189, 881, 24),
            (1864, 882, 24),
            (1791, 883, 24),
            (2052, 891, 25),
            (2144, 895, 26),
            (295, 901, 26),
            (1962, 908, 27),
            (577, 913, 28),
            (-250, 922, 29),
            (-79, 983, 35),
            (-267, 997, 37),
            (-194, 1008, 38),
            (453, 813, 16),
            (1882, 813, 16),
            (474, 815, 17),
            (1298, 822, 17),
            (726, 822, 17),
            (1226, 823, 18),
            (120, 880, 24),
            (560, 868, 22),
            (80, 912, 28),
            (420, 896, 25),
            (1010, 846, 20),
            (640, 850, 21),
            (150, 940, 30),
            (20, 946, 31),
            (1900, 925, 29),
        ),
        open_floor=(-400.0, 850.0, 2400.0, 1120.0),
        seats=(Seat(1394.0, 786.0, 904.0), Seat(1604.0, 786.0, 904.0)),
    ),
    "studio": Stage(
        name="studio",
        module="scenec.sets.studio",
        pixels_per_metre=282.0,
        ground=918.0,
        horizon=592.0,
        marks={"left": 0.36, "right": 0.64, "middle": 0.5},
        lights=("day", "dusk", "night", "overcast"),
        layers=(Layer("mid", 0.60, "stage"), Layer("stage", 1.00, "stage")),
        veil=(0.0, 1.0, 0.0),
        head_veil=1.5,
        hero=0.45,
        pools={
            "mid": (Pool(960, 470, 1250, 820, 0.38),),
            "stage": (Pool(960, 945, 1150, 190, 0.80), Pool(960, 700, 1000, 700, 0.60)),
        },
        screens={"screen": Screen((560.0, 110.0, 1360.0, 560.0), "mid", "cloth", 10.0)},
    ),
}
