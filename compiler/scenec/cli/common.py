"""Options that several commands share, and what they mean."""

from __future__ import annotations

import argparse
import hashlib
import os
from pathlib import Path

from scenec.cli.report import print_diagnostics
from scenec.line import Scene
from scenec.running.supervisor import Supervisor, default_workers
from scenec.speak import fallbacks
from scenec.voices.servers import ALLOWED


def add_scene(parser: argparse.ArgumentParser) -> None:
    """FILE and --root."""
    parser.add_argument("file", type=Path, help="a scene (.yaml)")
    parser.add_argument("--root", type=Path, help="the project folder (default: the nearest with scenec.toml or .git)")


def add_workers(parser: argparse.ArgumentParser) -> None:
    """--workers."""
    parser.add_argument(
        "--workers", type=_count, metavar="N", default=None, help="processes (default: $SCENEC_WORKERS, else one a core)"
    )
    add_network(parser)


def add_network(parser: argparse.ArgumentParser) -> None:
    """--allow-network."""
    parser.add_argument("--allow-network", action="store_true", help="let voices that need the network have what is said")


def allow_network(arguments: argparse.Namespace) -> None:
    """Pass --allow-network on to the processes that speak."""
    if arguments.allow_network:
        os.environ[ALLOWED] = "1"


def supervisor(arguments: argparse.Namespace) -> Supervisor:
    """The workers that were asked for."""
    allow_network(arguments)
    try:
        return Supervisor(arguments.workers or _count(os.environ.get("SCENEC_WORKERS") or str(default_workers())))
    except argparse.ArgumentTypeError as error:
        raise argparse.ArgumentTypeError(f"SCENEC_WORKERS: {error}") from None


def warn_of_fallbacks(scene: Scene) -> None:
    """Say on standard error, whatever the format, who sounds otherwise than meant."""
    if found := fallbacks(scene.story):
        print_diagnostics(found)


def run_id(scene: Scene) -> str:
    """Names the runs of one scene in one project, so that each is compared with the one before it."""
    return hashlib.sha256(f"{scene.root}\0{scene.story.id}".encode()).hexdigest()[:24]


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 512:
        raise argparse.ArgumentTypeError(f"it must be a number from 1 to 512, got {text!r}")
    return number
