"""The literal table of the sets that drive."""

from __future__ import annotations

from scenec.sets.air import EVERY
from scenec.sets.stage import Grip, Layer, Pool, Road, Seat, Stage, Table

_WHEEL = (Grip(-172.0, 160.0), Grip(172.0, 160.0))

VEHICLES: dict[str, Stage] = {
    "car": Stage(
        name="car",
        module="scenec.sets.car",
        pixels_per_metre=780.0,
        ground=1210.0,
        horizon=452.0,
        marks={
            "driver": 0.65, "passenger": 0.35, "left": 0.351, "right": 0.649, "back-left": 0.431, "back-right": 0.569,
        },
        lights=("day", "dusk", "night"),
        rows={light: f"car-{light}" for light in ("day", "dusk", "night")},
        layers=(
            Layer("land", 0.12, "far", "far", outside=True),
            Layer("cabin", 0.86, "mid", "mid"),
            Layer("stage", 1.00, "stage"),
        ),
        veil=(300.0, 620.0, 0.06),
        head_veil=0.34,
        hero=0.52,
        pools={
            "cabin": (Pool(960, 320, 520, 300, 0.45),),
            "stage": (Pool(1248, 760, 420, 220, 0.80), Pool(672, 780, 360, 180, 0.55), Pool(960, 420, 760, 420, 0.30)),
        },
        weather=EVERY,
        falls_behind="cabin",
        seats=(
            Seat(672.0, 968.0, 1210.0, 1, 10.0, yaw=13.0),
            Seat(1248.0, 968.0, 1210.0, -1, 10.0, yaw=9.0, grip=_WHEEL),
            Seat(827.0, 968.0, 1210.0, 1, 10.0, yaw=9.0, lane=2.0),
            Seat(1093.0, 968.0, 1210.0, -1, 10.0, yaw=9.0, lane=2.0),
        ),
        table=Table("table", (150.0, 660.0, 1790.0, 850.0), 790.0),
        between=Table("between", (440.0, 300.0, 1480.0, 1250.0), 560.0),
        seated=True,
        hidden_below=846.0,
        road=Road(
            glass=((206.0, 806.0), (362.0, 112.0), (1558.0, 112.0), (1714.0, 806.0)),
            metre=1560.0, eye=1.12, line=1.75, speed=60.0,
            wipers=((1500.0, 838.0, 640.0), (840.0, 840.0, 640.0)),
        ),
        wide=(960.0, 508.0, 1920.0),
        nearer={"two-shot": 1.70, "medium": 1.35, "close": 1.06},
    ),
}  # fmt: skip
