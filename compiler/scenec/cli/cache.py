"""Say where the store is and how large; with --max, remove what was used longest ago until it fits.

Everything in it can be made again: removing costs time, never work. $SCENEC_STORE says where it is.

examples:
  scenec cache
  scenec cache --max 5GB
"""

from __future__ import annotations

import argparse
import re
import sys

from scenec.cli import DONE, RUN_FAILED
from scenec.store import Store, default_root

UNITS = {"": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("--max", type=_bytes, metavar="SIZE", help="the largest size to leave: 500MB, 5GB, 0")


def run(arguments: argparse.Namespace) -> int:
    """Collect, if asked to, and say what is there."""
    store = Store(default_root())
    if arguments.max is not None:
        with store.in_use(alone=True) as alone:
            if not alone:
                print("scenec: films are being made from this store; try again when they are done", file=sys.stderr)
                return RUN_FAILED
            freed = store.collect(arguments.max)
            print(f"{readable_bytes(freed)} removed")
    artifacts = store.artifacts()
    print(f"{store.root}: {len(artifacts)} artifacts, {readable_bytes(sum(size for _, size, _ in artifacts))}")
    return DONE


def readable_bytes(count: int) -> str:
    """`1.2 GB`."""
    for unit in ("TB", "GB", "MB"):
        if count >= UNITS[unit.lower()]:
            return f"{count / UNITS[unit.lower()]:.1f} {unit}"
    return f"{count / 1000:.0f} kB"


def _bytes(text: str) -> int:
    match = re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,3})?) ?([kmgt]b)?", text.lower())
    if match is None:
        raise argparse.ArgumentTypeError(f"a size is a number with a unit, such as 500MB or 5GB; got {text!r}")
    return int(float(match[1]) * UNITS[match[2] or ""])
